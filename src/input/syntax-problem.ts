/** Mistakes of YAML syntax in words: what a person did, rather than what the parser missed. */
import type { Document, YAMLParseError } from 'yaml';
import { shortened } from '#input/mistakes/wrong.ts';
import type { Habit, Mistake } from '#input/mistakes/syntax-habit.ts';
import { habitsOfIndentation, habitsOfLines } from '#input/mistakes/syntax-of-lines.ts';
import { habitsOfTexts } from '#input/mistakes/syntax-of-texts.ts';
import { placeBetween, type Problem } from '#input/problem.ts';
import type { SourceFile } from '#input/source-file.ts';
import { subjectOfPath } from '#input/subject.ts';

/** The problem behind the parser's first error. */
export function syntaxProblem(file: SourceFile, document: Document, error: YAMLParseError): Problem {
  const [start, end] = error.pos;
  const mistake = habits.map((habit) => habit(file, start, document, error)).find((found) => found !== undefined) ?? plain(error, start, end);
  const { start: from, end: to, ...words } = mistake;
  return { severity: 'problem', ...placeBetween(file, from, Math.max(to, from + 1)), about: subjectOfPath(file.path), ...words };
}

const habits: readonly Habit[] = [...habitsOfLines, ...habitsOfTexts, ...habitsOfIndentation];

function plain({ message }: YAMLParseError, start: number, end: number): Mistake {
  return {
    start,
    end,
    code: 'syntax',
    found: `something YAML cannot read (${shortened(message, 120)})`,
    expected: 'plain YAML: keys, values, lists',
    mend: 'compare the line with its neighbours: quotes, brackets, colons and indentation',
  };
}
