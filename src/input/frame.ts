/** The lines around a place, with carets under it. */
import { codePoint } from '#input/code-point.ts';
import { displayWidth } from '#input/display-width.ts';
import type { Paint } from '#input/paint.ts';
import type { Place } from '#input/problem.ts';
import { lineOf, type SourceFile } from '#input/source-file.ts';

/** How many columns a line may have. */
export const columns = 100;

/** The file of a path, where it is at hand. */
export type SourceOf = (path: string) => SourceFile | undefined;

/** Whether both places can be shown in one frame. */
export function isOnSameLine(one: Place, other: Place): boolean {
  return one.file === other.file && one.line === other.line;
}

/** The line before and the line itself, with carets under the place, and dashes under the other place where it is on the same line. */
export function frame(place: Place, sourceOf: SourceOf, paint: Paint, also?: Place): string[] {
  const { file, line, length } = place;
  const source = length === 0 ? undefined : sourceOf(file);
  const whole = source && lineOf(source, line);
  if (whole === undefined) return [];
  const { text, column } = nearby(whole, place.column, length);
  const digits = String(line).length;
  const before = line > 1 ? lineOf(source!, line - 1)?.slice(0, reach) : undefined;
  const room = columns - digits - 6;
  const { shown, start, width } = marked(text, column - 1, column - 1 + length, room);
  const other = also && isOnSameLine(place, also) && text === whole ? columnsBefore(text, also, column, start) : undefined;
  const gutter = (number: string): string => `${number.padStart(digits)} | `;
  const lines = [paint('frame', `  > ${gutter(String(line))}`) + shown, paint('frame', `    ${gutter('')}`) + marks(start, width, other, room, paint)];
  if (before?.trim()) lines.unshift(paint('frame', `    ${gutter(String(line - 1))}`) + cutRight(visible(before), room));
  return lines.map((one) => one.trimEnd());
}

/** Of a line as long as a book, the part around the place. */
function nearby(line: string, column: number, length: number): { text: string; column: number } {
  if (line.length < 5 * reach) return { text: line, column };
  const from = Math.max(0, column - 1 - reach);
  return { text: line.slice(from, column - 1 + length + reach), column: column - from };
}

const reach = 400;

/** The line with the marked stretch in it, cut on either side to fit, and the columns the carets take. */
function marked(line: string, from: number, to: number, room: number): { shown: string; start: number; width: number } {
  const before = visible(line.slice(0, from));
  const within = visible(line.slice(from, to));
  // Cut off on the left what has no room, but never so much that the line could show more on the right.
  const cut = Math.min(displayWidth(before) - Math.floor(room / 2), displayWidth(visible(line)) - room + 1);
  const left = cut > 1 ? `…${cutLeft(before, displayWidth(before) - cut)}` : before;
  const start = displayWidth(left);
  const shown = cutRight(left + visible(line.slice(from)), room);
  return { shown, start, width: Math.max(1, Math.min(displayWidth(within), room - start)) };
}

/** Where the other place stands in the line as it is shown, and how wide it is; it may lie outside. */
function columnsBefore(line: string, also: Place, column: number, start: number): { start: number; width: number } {
  const shift = start - displayWidth(visible(line.slice(0, column - 1)));
  const own = also.column - 1;
  return { start: shift + displayWidth(visible(line.slice(0, own))), width: displayWidth(visible(line.slice(own, own + also.length))) };
}

function marks(start: number, width: number, other: { start: number; width: number } | undefined, room: number, paint: Paint): string {
  const carets = paint('caret', '^'.repeat(width));
  const isShown = other && other.start >= 1 && other.start + other.width < room && (other.start + other.width <= start || other.start >= start + width);
  if (!isShown) return ' '.repeat(start) + carets;
  const dashes = paint('frame', '-'.repeat(other.width));
  if (other.start < start) return ' '.repeat(other.start) + dashes + ' '.repeat(start - other.start - other.width) + carets;
  return ' '.repeat(start) + carets + ' '.repeat(other.start - start - width) + dashes;
}

function cutRight(text: string, room: number): string {
  if (displayWidth(text) <= room) return text;
  let shown = '';
  for (const character of text) {
    if (displayWidth(shown + character) >= room) break;
    shown += character;
  }
  return `${shown}…`;
}

function cutLeft(text: string, room: number): string {
  let shown = '';
  for (const character of [...text].reverse()) {
    if (displayWidth(character + shown) > room) break;
    shown = character + shown;
  }
  return shown;
}

/** The text with tabs as spaces, and with whatever a terminal would act upon written out. */
export function visible(text: string): string {
  return text
    .replaceAll('\t', '    ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Cs}/gu,
      (character) => `<${codePoint(character)}>`,
    );
}
