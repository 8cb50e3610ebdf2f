/** A mistake of YAML syntax, as the finders of human habits see it. */
import type { Document, YAMLParseError } from 'yaml';
import type { Words } from '#input/mistakes/wrong.ts';
import { lineOf, placeOf, type SourceFile } from '#input/source-file.ts';

/** Where a mistake stands, and its words. */
export interface Mistake extends Words {
  readonly start: number;
  readonly end: number;
}

/** Knows one habit; undefined where the parser’s error does not come of it. */
export type Habit = (file: SourceFile, offset: number, document: Document, error: YAMLParseError) => Mistake | undefined;

/** The line around an offset, and where it begins. */
export function lineAt(file: SourceFile, offset: number): { line: string; start: number } {
  const place = placeOf(file, offset);
  return { line: lineOf(file, place.line) ?? '', start: offset - place.column + 1 };
}
