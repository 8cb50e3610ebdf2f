/** A problem as a value: where it stands, what it is about, what was found, what was expected, how to mend it. */
import type { Source } from '#domain/source.ts';
import type { Warning } from '#domain/warning.ts';
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

/** What is wrong: it keeps anything from being built, and is told in the words of those who edit the data. */
export interface Problem extends Wording, Place {
  readonly severity: 'problem';
  /** The other place concerned, for example where an id was given first. */
  readonly also?: Place;
}

/** What is worth knowing: it is only shown, to readers of every language, and so carries values and no sentences. */
export type Notice = Warning & Place & { readonly severity: 'warning'; readonly about: string; readonly also?: Place };

/** Whatever the check has to say of the data: a problem stops a build, a notice does not. */
export type Finding = Problem | Notice;

/** A finding with its words, as it is printed. */
export interface Told extends Wording, Place {
  readonly severity: Finding['severity'];
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
 * The findings in the order of the files (the programme first), from top to bottom, one for each place: the first that was found there,
 * a problem before a warning.
 */
export function inFileOrder<Found extends Finding>(findings: readonly Found[]): Found[] {
  const byPlace = new Map<string, Found>();
  for (const finding of findings) {
    const place = `${finding.file}:${finding.line}:${finding.column}:${finding.length === 0 ? sayingOf(finding) : ''}`;
    const other = byPlace.get(place);
    if (!other || (other.severity === 'warning' && finding.severity === 'problem')) byPlace.set(place, finding);
  }
  return [...byPlace.values()].sort(byFileLineColumn);
}

/** Whether it is a problem. */
export function isProblem(finding: Finding): finding is Problem {
  return finding.severity === 'problem';
}

/** A file as a whole may have several. */
function sayingOf(finding: Finding): string {
  return isProblem(finding) ? finding.code + finding.found : [finding.kind, ...finding.values].join(' ');
}

function byFileLineColumn(one: Place, other: Place): number {
  return compareFiles(one.file, other.file) || one.line - other.line || one.column - other.column;
}

function compareFiles(one: string, other: string): number {
  if (one === other) return 0;
  if (one === 'programme.yaml') return -1;
  if (other === 'programme.yaml') return 1;
  return one < other ? -1 : 1;
}
