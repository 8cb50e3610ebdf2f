/** A file of the data folder as text, and where in it an offset stands. */
import type { Source } from '#domain/source.ts';

/** What reading the folder hands over: the path inside the data folder, with `/`, and the text. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

/** A data file whose lines can be counted. Offsets are UTF-16 code units of `text`, as editors count columns. */
export interface SourceFile extends DataFile {
  /** Offsets at which lines begin; made when first asked for. */
  lines: readonly number[] | null;
}

/** The file ready to be parsed: a byte order mark is dropped, and a lone carriage return ends a line as it did on old Macs. */
export function sourceFile({ path, text }: DataFile): SourceFile {
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  // One character for one, so that no offset moves.
  return { path, text: unmarked.includes('\r') ? unmarked.replace(/\r(?!\n)/g, '\n') : unmarked, lines: null };
}

/** The place of an offset; line and column count from 1. */
export function placeOf(file: SourceFile, offset: number): Source {
  const lines = lineStarts(file);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { file: file.path, line: low + 1, column: offset - lines[low]! + 1 };
}

/** The text of a line without its end, or undefined beyond the last one. */
export function lineOf(file: SourceFile, line: number): string | undefined {
  const lines = lineStarts(file);
  const start = lines[line - 1];
  if (start === undefined) return undefined;
  return file.text.slice(start, lines[line] ?? file.text.length).replace(/\r?\n$/, '');
}

function lineStarts(file: SourceFile): readonly number[] {
  file.lines ??= startsOf(file.text);
  return file.lines;
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
