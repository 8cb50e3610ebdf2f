/** A YAML file as a tree with positions: read fast where it is as usual, with care where it is not. */
import { parseEvents, YAMLException } from 'js-yaml';
import { parseCarefully, type Parsed } from '#input/parse-carefully.ts';
import { greatestDepth, parseSwiftly } from '#input/parse-swiftly.ts';
import { placeBetween, type Problem } from '#input/problem.ts';
import type { SourceFile } from '#input/source-file.ts';
import { subjectOfPath } from '#input/subject.ts';

/** The file's tree, or null where its syntax is broken, and what is wrong with the syntax. */
export function parseYaml(file: SourceFile): Parsed {
  const root = parseSwiftly(file);
  if (root !== null) return { root, problems: [] };
  const tooDeep = depthProblem(file);
  return tooDeep ? { root: null, problems: [tooDeep] } : parseCarefully(file);
}

/** The careful parser would follow any depth until the stack ends, so depth is judged before it starts. */
function depthProblem(file: SourceFile): Problem | undefined {
  try {
    parseEvents(file.text, { maxDepth: greatestDepth });
  } catch (error) {
    if (!(error instanceof YAMLException) || !error.reason.includes('maxDepth')) return undefined;
    const offset = error.mark?.position ?? 0;
    return {
      severity: 'problem',
      ...placeBetween(file, offset, offset + 1),
      about: subjectOfPath(file.path),
      code: 'too-deep',
      found: `more than ${greatestDepth} lists and mappings inside one another`,
      expected: 'a few levels, as in the documentation of the data folder',
      mend: 'close the brackets, or indent less',
    };
  }
  return undefined;
}
