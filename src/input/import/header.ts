/** The columns of a table by name, and what is wrong with the header for a mapping. */
import { closest, distance } from 'fastest-levenshtein';
import type { ImportProblem } from '#input/import/import-problem.ts';
import type { FieldSource, FieldSources, Mapping } from '#input/import/mapping.ts';
import { quoted } from '#input/import/quoted.ts';
import type { Row } from '#input/import/table.ts';

/** A table's columns: their names in order, and where each stands. */
export interface Header {
  readonly names: readonly string[];
  readonly index: ReadonlyMap<string, number>;
}

/** The header by names. */
export function headerOf(names: readonly string[]): Header {
  // A header cell may be broken over lines; a tab is left, as it may be the delimiter the mapping does not know of.
  const trimmed = names.map((name) => name.replace(/[^\S\t]+/g, ' ').trim().normalize('NFC'));
  return { names: trimmed, index: new Map(trimmed.map((name, index) => [name, index])) };
}

/** Every column the mapping asks for that the header lacks or has twice. */
export function headerProblems(header: Header, mapping: Mapping, file: string, row: Row | null): ImportProblem[] {
  const place = { file, row: row?.row ?? null, line: row?.line ?? null };
  const delimiter = otherDelimiter(header, mapping);
  if (delimiter !== null) {
    const mend = `say under file in the mapping delimiter: ${JSON.stringify(delimiter)}`;
    return [{ ...place, column: null, heading: 'the header is a single column', found: quoted(header.names[0]!), expected: `columns with “${mapping.file.delimiter}” between them, as the mapping says`, mend }];
  }
  return columnsOf(mapping).flatMap((column): ImportProblem[] => {
    const count = header.names.filter((name) => name === column).length;
    if (count === 0) return [{ ...place, column, heading: 'the mapping asks for a column that the file does not have', found: namesInWords(header), expected: `a column named “${column}”`, mend: mendMissing(header, column) }];
    if (count > 1) {
      const letters = header.names.flatMap((name, index) => (name === column ? [letterOf(index)] : []));
      return [{ ...place, column, heading: 'the column’s name stands more than once', found: `columns ${letters.join(' and ')}`, expected: 'one column of that name', mend: 'rename one of them in the file, or name all columns under file: columns in the mapping' }];
    }
    return [];
  });
}

/** A column as spreadsheets name it: A for the first. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function columnsOf({ suppliers, rows, fields }: Mapping): string[] {
  const named = [suppliers.name, ...(suppliers.id === undefined ? [] : [suppliers.id]), ...[...rows.keep, ...rows.drop].map(({ column }) => column), ...columnsOfFields(fields)];
  return [...new Set(named)];
}

/** The columns a field, or the fields of a group, are made of. */
export function columnsOfFields(sources: FieldSources): string[] {
  return Object.values(sources).flatMap((source) => (isSource(source) ? columnsOfSource(source) : columnsOfFields(source)));
}

/** The columns one field is made of; none for a constant. */
export function columnsOfSource({ column, columns }: FieldSource): readonly string[] {
  return column === undefined ? (columns ?? []) : [column];
}

/** Whether it says what one field is made of, rather than what several fields are. */
export function isSource(source: FieldSource | FieldSources): source is FieldSource {
  return typeof source.join === 'string';
}

function namesInWords({ names }: Header): string {
  return `the columns ${names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ')}`;
}

function mendMissing({ names }: Header, column: string): string {
  const near = names.length > 0 ? closest(column, [...names]) : '';
  const isNear = near !== '' && distance(column, near) <= (near[0] === column[0] ? column.length * 0.7 : 2);
  return `correct the column’s name in the mapping${isNear ? `; did you mean “${near}”?` : ''}`;
}

/** The sign that seems to stand between the columns, where the header is one column by the mapping's own sign. */
function otherDelimiter({ names }: Header, { file }: Mapping): string | null {
  const only = names.length === 1 ? names[0]! : '';
  return [';', '\t', '|', ','].find((sign) => sign !== file.delimiter && only.includes(sign)) ?? null;
}
