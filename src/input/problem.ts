/** A problem as a value: where it stands, what it is about, what was found, what was expected, how to mend it. */
import type { Source } from '#domain/source.ts';
import { placeOf, type SourceFile } from '#input/source-file.ts';

/** A place with its length in the line, in UTF-16 code units; a length of 0 means the file as a whole. */
export interface Place extends Source {
  readonly length: number;
}

/** What is wrong, in whole phrases: `found` the text "ninety", `expected` a percentage, `mend` write a number without quotes. */
export interface Wording {
  /** A permanent name of the kind of mistake, for example `number-in-quotes`. */
  readonly code: string;
  /** What it is about in the reader's words, for example `Sharp Castings, delivery lines, po-4711-10, committed`. */
  readonly about: string;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

/** A problem keeps anything from being built; a warning is only shown. */
export interface Problem extends Wording, Place {
  readonly severity: 'problem' | 'warning';
  /** The other place concerned, for example where an id was given first. */
  readonly also?: Place;
}

/** The place of a stretch of text; of several lines, the part in the first. */
export function placeBetween(file: SourceFile, start: number, end: number): Place {
  const lineEnd = file.text.slice(start, end).search(/\r?\n/);
  const length = Math.max(1, lineEnd === -1 ? end - start : lineEnd);
  return { ...placeOf(file, start), length };
}

/** A file as a whole, for what has no line. */
export function wholeFile(path: string): Place {
  return { file: path, line: 1, column: 1, length: 0 };
}

/**
 * The problems in the order of the files (the programme first), from top to bottom, one for each place: the first that was found there,
 * a problem before a warning.
 */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  const byPlace = new Map<string, Problem>();
  for (const problem of problems) {
    const place = `${problem.file}:${problem.line}:${problem.column}:${problem.length === 0 ? problem.code + problem.found : ''}`;
    const other = byPlace.get(place);
    if (!other || (other.severity === 'warning' && problem.severity === 'problem')) byPlace.set(place, problem);
  }
  return [...byPlace.values()].sort(byFileLineColumn);
}

function byFileLineColumn(one: Problem, other: Problem): number {
  return compareFiles(one.file, other.file) || one.line - other.line || one.column - other.column;
}

function compareFiles(one: string, other: string): number {
  if (one === other) return 0;
  if (one === 'programme.yaml') return -1;
  if (other === 'programme.yaml') return 1;
  return one < other ? -1 : 1;
}
