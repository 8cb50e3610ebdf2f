/** Problems and warnings at a node of a document. */
import { recordKinds, type RecordKind } from '#domain/record.ts';
import type { WarningFact, WarningSubject } from '#domain/warning.ts';
import type { Words } from '#input/mistakes/wrong.ts';
import { endOf, nodeAt, textAt, type Node } from '#input/node.ts';
import { placeBetween, type Notice, type Problem } from '#input/problem.ts';
import { about } from '#input/subject.ts';

/** A problem with the value; `also` is the other value concerned. */
export function problemAt(node: Node, words: Words, also?: Node): Problem {
  return {
    severity: 'problem',
    ...placeBetween(node.file, node.start, endOf(node)),
    about: about(node),
    ...words,
    ...(also && { also: placeBetween(also.file, also.start, endOf(also)) }),
  };
}

/** A problem with the key, not with its value. */
export function problemAtKey(node: Node, words: Words, also?: Node): Problem {
  return {
    severity: 'problem',
    ...placeBetween(node.file, node.keyStart, node.keyEnd),
    about: about(node),
    ...words,
    ...(also && { also: placeBetween(also.file, also.keyStart, also.keyEnd) }),
  };
}

/** What is worth knowing but keeps nothing from being built. */
export function warningAt(node: Node, fact: WarningFact, also?: Node): Notice {
  return {
    severity: 'warning',
    ...placeBetween(node.file, node.start, endOf(node)),
    about: about(node),
    subject: subjectAt(node),
    ...fact,
    ...(also && { also: placeBetween(also.file, also.start, endOf(also)) }),
  };
}

/** The node below, or the node itself where there is nothing below. */
export function within(node: Node, ...path: readonly (string | number)[]): Node {
  return nodeAt(node, path) ?? node;
}

/** Whose document the node stands in, and in which of its records. */
function subjectAt(node: Node): WarningSubject {
  const way: Node[] = [];
  let root = node;
  for (; root.parent !== null; root = root.parent) way.unshift(root);
  const [folder, name = ''] = root.file.path.split('/');
  const id = name.replace(/\.ya?ml$/, '');
  if (folder === 'methods') return { method: textAt(root, 'id') ?? id };
  if (folder !== 'suppliers') return {};
  const [list, item] = way;
  const record = textAt(item, 'id') ?? textAt(item, 'month');
  const kind = recordKinds.find((candidate: RecordKind) => candidate === list?.key);
  return { supplier: id, ...(kind !== undefined && record !== undefined && { record: { kind, id: record } }) };
}
