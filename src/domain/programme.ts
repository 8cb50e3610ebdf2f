/** The programme: the customer, its plants, methods and suppliers, and the month it reports. Plain data that survives JSON unchanged. */
import type { Method } from '#domain/method.ts';
import type { Day } from '#domain/moment.ts';
import type { Month } from '#domain/month.ts';
import type { Plant } from '#domain/plant.ts';
import type { OwnKpi } from '#domain/reading.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Language, Text } from '#domain/text.ts';

/** Where the data folder is kept, so that pages can link to a line: `{file}` and `{line}` are put into `line_url`. */
export interface Repository {
  readonly url: string;
  readonly line_url?: string;
}

/** An organisation whose data is shown by its licence, for example CC BY. */
export interface Attribution {
  readonly text: Text;
  readonly url?: string;
  readonly licence?: string;
}

/** A role of the customer that answers for the programme; names are internal. */
export interface Owner {
  readonly role: Text;
  readonly name?: string;
  readonly email?: string;
}

/** The edition of a standard that the reports cite, for example `ISO 9001` in edition `2015`. */
export interface StandardEdition {
  readonly standard: string;
  readonly edition: string;
}

/** A commodity or class that suppliers name by its id. */
export interface Grouping {
  readonly id: string;
  readonly name: Text;
}

export interface Programme {
  readonly id: string;
  readonly name: Text;
  readonly customer: Text;
  /** Marked on every page and PDF. */
  readonly demo: boolean;
  readonly languages: readonly Language[];
  /** "Today": nothing after the end of this day is known. */
  readonly as_of: Day;
  /** The month reported: the newest month of every window. */
  readonly period: Month;
  /** How many months of history the trend charts show, the reported month included. */
  readonly history: number;
  readonly plants: readonly Plant[];
  readonly commodities: readonly Grouping[];
  readonly classes: readonly Grouping[];
  readonly owners: readonly Owner[];
  readonly standards: readonly StandardEdition[];
  readonly retention?: Text;
  readonly repository?: Repository;
  readonly attributions: readonly Attribution[];
  readonly kpis: readonly OwnKpi[];
  /** Sorted by id and effective month. */
  readonly methods: readonly Method[];
  /** Sorted by id. */
  readonly suppliers: readonly Supplier[];
}
