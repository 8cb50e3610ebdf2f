/** The traces an import leaves in the folder's `import/`, which is no data: where everything came from, and each row left out. */
import { stringify as csv } from 'csv-stringify/sync';
import { stringify as yaml } from 'yaml';
import { decoded } from '#input/import/decoded.ts';
import { asInTheTable, defused, rejectedHead } from '#input/import/defused.ts';
import type { MappedTable } from '#input/import/folder-files.ts';
import type { ImportedTable } from '#input/import/imported-table.ts';
import type { Mapping } from '#input/import/mapping.ts';
import { readTable, type Row } from '#input/import/table.ts';
import type { DataFile } from '#input/source-file.ts';

/** Where the report stands in the folder. */
export const reportPath = 'import/report.yaml';
/** The words by which a later import knows a report of its own. */
export const importMark = 'vernier import';

/** What is known of the files beside their content: digests of each table and mapping in order, and of every file written by its path. */
export interface Origins {
  readonly tables: readonly { readonly sha256: string; readonly mapping: { readonly file: string; readonly sha256: string } }[];
  readonly files: { readonly [path: string]: string };
}

/** The report: what was read, by which rules, what became of every row, what was written. */
export function reportFile(tables: readonly MappedTable[], origins: Origins): DataFile {
  const report = {
    made_by: importMark,
    tables: tables.map(({ table: { file, encoding, kind, counts, leftOut, notices } }, index) => {
      const { sha256, mapping } = origins.tables[index]!;
      const conditions = leftOut.map(({ condition, because, rows }) => ({ condition, ...(because === null ? {} : { because }), rows }));
      return { file, sha256, encoding, mapping, records: kind, rows: counts, ...(conditions.length === 0 ? {} : { left_out: conditions }), ...(notices.length === 0 ? {} : { notices }) };
    }),
    files: origins.files,
  };
  return { path: reportPath, text: yaml(report, { lineWidth: 0 }) };
}

/**
 * The rows left out because they cannot be read: why, and their cells as they stand in the file, so that they can be mended and imported.
 * What a spreadsheet would run as a formula is defused. Null where there are none; of several tables each has its own file.
 */
export function rejectedFile(table: ImportedTable, mapping: Mapping, bytes: Uint8Array, index: number): DataFile | null {
  if (table.rejected.length === 0) return null;
  const cells = cellsOfRows(table, mapping, bytes);
  const rows = table.rejected.map(({ row, line, problems }) => [String(row), String(line), problems.map(({ column, heading, found }) => `${column === null ? '' : `${column}: `}${heading}, found ${found}`).join('; '), ...(cells.get(row) ?? [])].map(defused));
  // With a byte order mark, as spreadsheets take a file without one for another encoding.
  return { path: `import/rejected${index === 0 ? '' : `-${index + 1}`}.csv`, text: csv([[...rejectedHead, ...table.header.names.map(defused)], ...rows], { bom: true }) };
}

/** Read once more, so that an import need not keep the cells of every row. */
function cellsOfRows({ file, rejected }: ImportedTable, mapping: Mapping, bytes: Uint8Array): Map<number, readonly string[]> {
  const wanted = new Set(rejected.map(({ row }) => row));
  const cells = new Map<number, readonly string[]>();
  const source = decoded(bytes, file, mapping.file);
  if ('text' in source) {
    const keep = (row: Row) => {
      if (wanted.has(row.row)) cells.set(row.row, row.cells);
    };
    readTable(source.text, mapping.file, asInTheTable(mapping.file.header_row, keep));
  }
  return cells;
}
