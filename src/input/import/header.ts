/** The columns of a table by name, and what is wrong with the header for a mapping. */
import { closest, distance } from 'fastest-levenshtein';
import type { ImportProblem } from '#input/import/import-problem.ts';
import type { FieldSource, FieldSources, Mapping } from '#input/import/mapping.ts';
import { quoted, visibly } from '#input/import/quoted.ts';
import { readTable, type Row } from '#input/import/table.ts';

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
  if (row !== null && /^sep=/i.test(header.names[0] ?? '')) return [signBeforeHeader(header.names[0]!, mapping, place)];
  const delimiter = header.names.length === 1 ? otherSign(header.names[0]!, mapping) : null;
  if (delimiter !== null) return [singleColumn(header.names[0]!, delimiter, mapping, { ...place, isHeader: true })];
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
  const seen = names.slice(0, 12).map(visibly).join(', ');
  return `the columns ${names.length > 12 ? `${seen} and ${names.length - 12} more` : seen}`;
}

/** A line that tells a spreadsheet the delimiter, above the header. */
function signBeforeHeader(name: string, { file: { header_row } }: Mapping, place: Pick<ImportProblem, 'file' | 'row' | 'line'>): ImportProblem {
  return { ...place, column: null, heading: 'a line for spreadsheets where the header is looked for', found: quoted(name), expected: 'the names of the columns', mend: `say header_row: ${header_row + 1} under file in the mapping` };
}

function mendMissing({ names }: Header, column: string): string {
  const alike = names.find((name) => name.toLowerCase() === column.toLowerCase());
  const near = alike ?? (names.length > 0 ? closest(column, [...names]) : '');
  const isNear = alike !== undefined || (near !== '' && distance(column, near) <= (near[0] === column[0] ? column.length * 0.7 : 2));
  return `correct the column’s name in the mapping${isNear ? `; did you mean “${visibly(near)}”?` : ''}`;
}

/** Where the mapping names the columns, and the row, the first that is looked at, is one cell with another sign between them. */
export function singleCell({ cells, ...place }: Row, mapping: Mapping, file: string): ImportProblem[] {
  const [only = '', ...more] = cells;
  const delimiter = more.length === 0 && mapping.file.columns !== undefined && mapping.file.columns.length > 1 ? otherSign(only, mapping) : null;
  return delimiter === null ? [] : [singleColumn(only, delimiter, mapping, { file, ...place, isHeader: place.row === mapping.file.header_row })];
}

/** Where quotes that break by the mapping's delimiter fit by another: what stands in the line. */
export function otherlyQuoted(text: string, mapping: Mapping, file: string, { row, line }: Pick<Row, 'row' | 'line'>): ImportProblem | null {
  const delimiter = otherSigns(mapping).find((sign) => {
    let columns = 0;
    const broken = readTable(text, { ...mapping.file, delimiter: sign }, ({ cells }) => (columns = cells.length));
    return broken === null && columns > 1;
  });
  return delimiter === undefined ? null : singleColumn(text, delimiter, mapping, { file, row, line, isHeader: row === mapping.file.header_row });
}

function singleColumn(text: string, delimiter: string, { file: { delimiter: own } }: Mapping, { isHeader, ...place }: Pick<ImportProblem, 'file' | 'row' | 'line'> & { readonly isHeader: boolean }): ImportProblem {
  return {
    ...place,
    column: null,
    heading: `the ${isHeader ? 'header' : 'row'} is a single column`,
    found: quoted(text),
    expected: `columns with “${own}” between them, as the mapping says`,
    mend: `say under file in the mapping delimiter: ${JSON.stringify(delimiter)}`,
  };
}

/** The sign that seems to stand between the columns of a text that is one column by the mapping's own. */
function otherSign(text: string, mapping: Mapping): string | null {
  return otherSigns(mapping).find((sign) => text.includes(sign)) ?? null;
}

function otherSigns({ file }: Mapping): string[] {
  return [';', '\t', '|', ','].filter((sign) => sign !== file.delimiter);
}
