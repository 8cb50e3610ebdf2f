/** What became of a delimited file: records by supplier, rows rejected with their reasons, and every row counted. */
import type { Header } from '#input/import/header.ts';
import type { ImportProblem } from '#input/import/import-problem.ts';
import type { ImportedRecord } from '#input/import/record-reader.ts';
import type { LeftOut } from '#input/import/row-filter.ts';
import type { MetSupplier } from '#input/import/suppliers.ts';
import type { Row } from '#input/import/table.ts';
import type { ImportedKind } from '#input/import/targets.ts';

/** Where a row stands: its number in a spreadsheet, and the line it begins at. */
export type RowPlace = Pick<Row, 'row' | 'line'>;

/** A record with the rows of the file it was made of. */
export interface PlacedRecord {
  readonly record: ImportedRecord;
  readonly rows: readonly RowPlace[];
}

/** A row that could not be read, with everything that is wrong with it. */
export interface RejectedRow extends RowPlace {
  /** The supplier's id and the record's, with a blank between them; left out where one of them cannot be read. */
  readonly known_as?: string;
  readonly problems: readonly ImportProblem[];
}

/** How many rows there are below the header; `read` is the sum of the others. */
export interface RowCounts {
  readonly read: number;
  readonly written: number;
  readonly filtered: number;
  readonly blank: number;
  readonly rejected: number;
}

export interface ImportedTable {
  readonly file: string;
  readonly encoding: string;
  readonly kind: ImportedKind;
  readonly header: Header;
  readonly counts: RowCounts;
  /** How many rows each condition of the mapping left out. */
  readonly leftOut: readonly LeftOut[];
  readonly suppliers: ReadonlyMap<string, MetSupplier>;
  /** Each supplier's records in the order of the file. */
  readonly records: ReadonlyMap<string, readonly PlacedRecord[]>;
  readonly rejected: readonly RejectedRow[];
  /** What a reader should know although nothing is wrong. */
  readonly notices: readonly string[];
}
