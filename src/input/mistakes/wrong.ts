/** A value that is not what its field expects, as the finders of human mistakes see it. */
import type { Expectation } from '#input/expectation.ts';
import { writtenAs, type Node } from '#input/node.ts';
import type { Wording } from '#input/problem.ts';

/** A value that is not what its place expects, with what is needed to guess what was meant. */
export interface Wrong {
  readonly node: Node;
  readonly expectation: Expectation;
  /** Whether it could be left out. */
  readonly isOptional: boolean;
  /** The time zone of the plant concerned, where it is known. */
  readonly zone: string | undefined;
}

/** The words of a problem but for what it is about. */
export type Words = Omit<Wording, 'about'>;

/** Knows one human mistake; undefined where it is not this one. */
export type Finder = (wrong: Wrong) => Words | undefined;

/** The value as a person reads it in the file, without quotes around it. */
export function textOf({ node }: Wrong): string {
  if (node.kind !== 'scalar') return '';
  return typeof node.value === 'string' ? node.value.trim() : writtenAs(node);
}

/** What of a text can be seen: without invisible characters in it and blanks around it. */
export function seen(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').trim();
}

/** Whether the value stands in quotes. */
export function isQuoted({ node }: Wrong): boolean {
  return node.kind === 'scalar' && (node.style === 'single' || node.style === 'double');
}

/** What was found, in words. */
export function found(node: Node): string {
  if (node.kind === 'list') return node.items.length === 0 ? 'an empty list' : 'a list';
  if (node.kind === 'map') return node.entries.size === 0 ? 'an empty pair of braces' : 'keys with values';
  if (node.value === null) return 'nothing';
  if (typeof node.value === 'string') return seen(node.value) === '' ? 'an empty text' : `the text "${shortened(node.value.trim())}"`;
  return typeof node.value === 'number' ? `the number ${shortened(writtenAs(node))}` : String(node.value);
}

/** The mended line: the key where there is one, and the value. */
export function write(node: Node, value: string): string {
  if (node.parent === null) return 'write keys with values, one on each line';
  return typeof node.key === 'string' ? `write ${node.key}: ${value}` : `write ${value}`;
}

/** The text in the quotes that suit it. */
export function inQuotes(text: string): string {
  return text.includes('"') || text.includes('\\') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** At most 60 characters of the text, or as many as said, in one line. */
export function shortened(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
