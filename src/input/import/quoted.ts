/** Text of a file as a problem shows it. */
import { codePoint } from '#input/code-point.ts';

// What cannot be seen, or makes a terminal or a page show something else than is there.
const invisible = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** Whether the text has characters that no text of the data folder may have; tabs and line breaks are none of them. */
export function hasInvisible(text: string): boolean {
  return text.replace(/[\t\n\u200e\u200f]/g, '').search(invisible) !== -1;
}

/**
 * The text between quotation marks, long text cut, line breaks as one sign.
 * @example quoted('Pre-PQ Process') //=> '“Pre-PQ Process”'
 */
export function quoted(text: string): string {
  const seen = text.replace(/\r\n?|\n/g, '⏎').replace(invisible, (character) => `<${codePoint(character)}>`);
  return seen.length > 60 ? `“${seen.slice(0, 59)}…”` : `“${seen}”`;
}
