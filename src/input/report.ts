/** Problems and warnings at a node of a document. */
import type { Words } from '#input/mistakes/wrong.ts';
import { endOf, nodeAt, type Node } from '#input/node.ts';
import { placeBetween, type Problem } from '#input/problem.ts';
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
export function warningAt(node: Node, words: Words, also?: Node): Problem {
  return { ...problemAt(node, words, also), severity: 'warning' };
}

/** The node below, or the node itself where there is nothing below. */
export function within(node: Node, ...path: readonly (string | number)[]): Node {
  return nodeAt(node, path) ?? node;
}
