/** A delimited file and its mapping to records by supplier; what cannot be read becomes a problem, and every row is counted. */
import { decoded } from '#input/import/decoded.ts';
import { asInTheTable } from '#input/import/defused.ts';
import { headerOf, headerProblems, otherlyQuoted, singleCell } from '#input/import/header.ts';
import type { ImportedTable } from '#input/import/imported-table.ts';
import type { ImportProblem } from '#input/import/import-problem.ts';
import type { Mapping } from '#input/import/mapping.ts';
import type { MetSupplier } from '#input/import/suppliers.ts';
import { tableReader, type TableReader } from '#input/import/table-reader.ts';
import { readTable, type BrokenQuotes, type Row } from '#input/import/table.ts';

/** The table read, or what keeps it from being read at all. */
export type TableOutcome = { readonly table: ImportedTable } | { readonly problems: readonly ImportProblem[] };

/** How often a long file reports how far it is, in rows. */
const rowsBetweenReports = 50_000;

/** What goes beside the table itself. */
export interface ImportSurroundings {
  /** Suppliers met in the tables before, to which those of this one are added. */
  readonly suppliers: Map<string, MetSupplier>;
  /** Told from time to time how far a long file is. */
  readonly report: (line: string) => void;
}

/** Reads the file by the mapping. Nothing is left out unseen: every row below the header is written, filtered, blank or rejected. */
export function importTable(bytes: Uint8Array, file: string, mapping: Mapping, { suppliers, report }: ImportSurroundings): TableOutcome {
  const source = decoded(bytes, file, mapping.file);
  if ('heading' in source) return { problems: [source] };

  const { header_row, columns } = mapping.file;
  const problems: ImportProblem[] = [];
  let reader: TableReader | null = null;
  const begin = (names: readonly string[], row: Row | null) => {
    const header = headerOf(names);
    problems.push(...headerProblems(header, mapping, file, row));
    reader = tableReader(file, mapping, header, suppliers);
  };
  const visit = (row: Row) => {
    if (row.row < header_row) return;
    if (row.row === Math.max(1, header_row)) problems.push(...singleCell(row, mapping, file));
    if (row.row === header_row) begin(columns ?? row.cells, columns === undefined ? row : null);
    else if (problems.length === 0) reader?.read(row);
    if (row.row % rowsBetweenReports === 0) report(`${file}: ${row.row} rows read`);
  };

  if (header_row === 0) begin(columns ?? [], null);
  const broken = readTable(source.text, mapping.file, asInTheTable(header_row, visit));
  if (problems.length > 0) return { problems };
  if (broken !== null) return { problems: [otherlyQuoted(source.text.split(/\r\n|\n|\r/, broken.line).at(-1)!, mapping, file, broken) ?? brokenQuotes(file, broken)] };
  const table = (reader as TableReader | null)?.result();
  if (table === undefined || table.counts.read === table.counts.blank) return { problems: [nothingInIt(file, header_row, source.text, table !== undefined)] };
  return { table: { ...table, encoding: source.encoding, notices: [...source.notices, ...table.notices] } };
}

function brokenQuotes(file: string, { row, line, unclosed }: BrokenQuotes): ImportProblem {
  return {
    file,
    row,
    line,
    column: null,
    heading: 'quotes that do not match: from here on the rows cannot be told apart',
    found: unclosed ? 'a quote that is opened and never closed' : 'a quote in the middle of a cell',
    expected: 'cells quoted from their first to their last character, with quotes inside them doubled',
    mend: 'correct the row; or say under file in the mapping stray_quotes: keep, if cells hold quotes such as 5" pipe, or quote: none, if the file quotes nothing',
  };
}

function nothingInIt(file: string, headerRow: number, text: string, hasHeader: boolean): ImportProblem {
  const found = text.trim() === '' ? 'an empty file' : hasHeader ? 'a header and no rows below it' : `fewer than ${headerRow} rows`;
  const mend = hasHeader || text.trim() === '' ? 'export the table again, with its rows' : 'correct header_row under file in the mapping';
  return { file, row: null, line: null, column: null, heading: 'nothing to import', found, expected: 'a header and at least one row', mend };
}
