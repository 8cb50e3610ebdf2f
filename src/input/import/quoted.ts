/** Text of a file as a problem shows it. */
import { codePoint } from '#input/code-point.ts';

// What cannot be seen, or makes a terminal or a page show something else than is there.
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** The text with what cannot be seen in it written out. */
export function visibly(text: string): string {
  return text.replace(invisible, (character) => `<${codePoint(character)}>`);
}

/**
 * The text between quotation marks, long text cut, line breaks as one sign.
 * @example quoted('Pre-PQ Process') //=> '“Pre-PQ Process”'
 */
export function quoted(text: string): string {
  const seen = visibly(text.replace(/\r\n?|\n/g, '⏎'));
  return seen.length > 60 ? `“${seen.slice(0, 59)}…”` : `“${seen}”`;
}
