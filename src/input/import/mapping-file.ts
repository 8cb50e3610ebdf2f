/** A mapping file to a mapping, or to every problem in it, each at its place. */
import { listed } from '#input/expectation.ts';
import { filledMapping } from '#input/import/filled-mapping.ts';
import type { Mapping } from '#input/import/mapping.ts';
import { disagreements, mappingFaults, type MappingFault } from '#input/import/mapping-faults.ts';
import { mappingShape, type WrittenMapping } from '#input/import/mapping-shape.ts';
import { importedKinds } from '#input/import/targets.ts';
import { nodeAt, textAt, type Node } from '#input/node.ts';
import { parseYaml } from '#input/parse-yaml.ts';
import { inFileOrder, placeBetween, type Problem } from '#input/problem.ts';
import { sourceFile, type DataFile } from '#input/source-file.ts';
import { about, keyInWords } from '#input/subject.ts';
import { validate } from '#input/validate.ts';

export type MappingOutcome = { readonly mapping: Mapping } | { readonly problems: readonly Problem[] };

/** Reads the file. Where it is not the first mapping of an import, it may leave the programme to that one, and must not say otherwise. */
export function mappingFile(file: DataFile, first: Mapping | null): MappingOutcome {
  const { root, problems } = parseYaml(sourceFile(file));
  if (root === null || problems.length > 0) return { problems };
  const kind = textAt(root, 'records');
  const known = importedKinds.find((one) => one === kind) ?? null;
  if (kind === 'visits' || kind === 'eight_d_reports') return { problems: [problemOf(documentsFault(kind), root)] };
  const { problems: misfits } = validate(root, mappingShape(known, first !== null));
  if (misfits.length > 0) return { problems: inFileOrder(misfits) };
  const written = root.value as unknown as WrittenMapping;
  const mapping = filledMapping(written, first);
  const faults = [...(first === null ? [] : disagreements(written, first)), ...mappingFaults(mapping)].map((fault) => problemOf(fault, root));
  return faults.length > 0 ? { problems: inFileOrder(faults) } : { mapping };
}

function problemOf({ path, ...words }: MappingFault, root: Node): Problem {
  const node = nearestNode(root, path);
  return { severity: 'problem', ...placeBetween(node.file, node.start, node.end), about: about(node), code: 'mapping', ...words };
}

/** What the data folder has and no row can hold. */
function documentsFault(kind: string): MappingFault {
  return { path: ['records'], found: `${keyInWords(kind)}, which are documents rather than rows`, expected: `one of ${listed(importedKinds)}`, mend: 'write them by hand in the supplier’s folder' };
}

/** The node at the path, or the last one on the way to it. */
function nearestNode(root: Node, path: readonly string[]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodeAt(root, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return root;
}
