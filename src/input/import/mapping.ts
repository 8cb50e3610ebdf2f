/** A mapping with everything filled in: how a table is written, which rows count, what each field of a record is made of. */
import type { DateStyle } from '#input/import/dates.ts';
import type { NumberStyle } from '#input/import/numbers.ts';
import type { ImportedKind } from '#input/import/targets.ts';
import type { WrittenProgramme } from '#input/shapes/programme.ts';
import type { WrittenSupplier } from '#input/shapes/supplier.ts';

/** How the file is written. */
export interface FileStyle {
  /** A label of the encoding standard, or `auto`. */
  readonly encoding: string;
  readonly fallback?: string;
  readonly delimiter: string;
  /** Null where the file quotes nothing. */
  readonly quote: string | null;
  readonly keepsStrayQuotes: boolean;
  /** 0 where the file has no header. */
  readonly header_row: number;
  /** Names of the columns, where the header has none or others. */
  readonly columns?: readonly string[];
}

/** When a row is dropped or kept: exactly one of the four tests. */
export interface Condition {
  readonly column: string;
  readonly equals?: string;
  readonly one_of?: readonly string[];
  readonly matches?: string;
  readonly missing?: boolean;
  readonly because?: string;
}

/** How suppliers are told apart and named. */
export interface SupplierRules {
  /** The column with the supplier's name. */
  readonly name: string;
  /** The column with the customer's number for the supplier, where there is one. */
  readonly id?: string;
  /** Ids by the text of the number, or of the name where there is no number. */
  readonly ids: { readonly [written: string]: string };
  readonly names: { readonly [id: string]: NonNullable<WrittenSupplier['name']> };
  /** What every supplier's file says, and what one supplier's does. */
  readonly common: WrittenSupplier;
  readonly details: { readonly [id: string]: WrittenSupplier };
}

export type Constant = string | number | boolean;

/** What one field is made of. Exactly one of `column`, `columns` and `value` is there. */
export interface FieldSource {
  readonly column?: string;
  readonly columns?: readonly string[];
  /** Between the texts of several columns. */
  readonly join: string;
  readonly value?: Constant;
  readonly prefix: string;
  /** Texts that mean that there is nothing, beside those of the whole table. */
  readonly missing: readonly string[];
  /** What each text stands for; null for nothing. */
  readonly values?: { readonly [written: string]: Constant | null };
  /** What every other text stands for. */
  readonly otherwise?: Constant;
  readonly formats?: readonly string[];
  readonly numbers?: NumberStyle;
  readonly split: string;
}

/** Sources by field, nested as the record is. */
export interface FieldSources {
  readonly [field: string]: FieldSource | FieldSources;
}

export interface Mapping {
  readonly file: FileStyle;
  readonly missing: readonly string[];
  /** Without formats the ISO forms of what a field asks for are read. */
  readonly dates: Omit<DateStyle, 'formats' | 'last_year'> & { readonly formats?: readonly string[] };
  readonly numbers: NumberStyle;
  readonly rows: { readonly keep: readonly Condition[]; readonly drop: readonly Condition[] };
  readonly suppliers: SupplierRules;
  readonly records: ImportedKind;
  readonly fields: FieldSources;
  readonly programme: WrittenProgramme;
  /** Paths of the method files, seen from the mapping. */
  readonly methods: readonly string[];
}
