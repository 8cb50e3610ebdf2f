/** A delimited text row by row, each with the number a spreadsheet shows and the line a text editor shows. */
import { parse, type CsvError } from 'csv-parse/sync';

/** How the table is written, whatever its line ends: LF, CRLF, CR or a mixture. */
export interface TableFormat {
  readonly delimiter: string;
  /** Null where the file quotes nothing. */
  readonly quote: string | null;
  /** Whether a quote in the middle of a cell is taken as text; refused otherwise. */
  readonly keepsStrayQuotes: boolean;
}

export interface Row {
  /** From 1, as a spreadsheet counts: a cell with line breaks does not add rows. */
  readonly row: number;
  /** From 1, as a text editor counts: where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where the quotes stop making sense, so that no later row can be told from the next. */
export interface BrokenQuotes {
  readonly row: number;
  readonly line: number;
  /** Whether a quote was opened and never closed. */
  readonly unclosed: boolean;
}

/** Hands every row to `visit`, blank ones included; returns where the quotes broke, or null when the file was read to its end. */
export function readTable(text: string, format: TableFormat, visit: (row: Row) => void): BrokenQuotes | null {
  let row = 0;
  let lastLine = 0;
  let broken: BrokenQuotes | null = null;
  const here = () => ({ row: row + 1, line: lastLine + 1 });
  parse(text, {
    delimiter: format.delimiter,
    quote: format.quote,
    escape: format.quote ?? '"',
    relax_quotes: format.keepsStrayQuotes,
    // Listed together they are recognised side by side, so that mixed line ends need no guess.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    info: false,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      broken ??= { ...here(), unclosed: error?.code === 'CSV_QUOTE_NOT_CLOSED' };
      return undefined;
    },
    on_record: (cells: string[], { lines }) => {
      if (broken === null) visit({ ...here(), cells });
      row += 1;
      lastLine = lines;
      return null;
    },
  });
  return broken;
}

/** Whether every cell of the row is empty, as spreadsheets write rows that only look used. */
export function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === '');
}
