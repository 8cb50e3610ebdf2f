/** What every record has in common: an id, a plant, and the place in the data it was written at. */
import type { Source } from '#domain/source.ts';
import type { Text } from '#domain/text.ts';

/** The kinds of record, in the words the YAML uses for its lists. */
export const recordKinds = [
  'delivery_lines',
  'delivery_months',
  'premium_freight',
  'incidents',
  'special_status',
  'field_actions',
  'eight_d_reports',
  'visits',
  'certificates',
  'readings',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Kinds of series a part can belong to; only series parts count for `ppm`. */
export const partKinds = ['series', 'sample', 'service'] as const;
export type PartKind = (typeof partKinds)[number];

/** Who caused something. What the customer or nobody caused is shown, never counted against the supplier. */
export const causers = ['supplier', 'customer', 'carrier', 'force_majeure', 'unknown'] as const;
export type Causer = (typeof causers)[number];

/** What every record has: an id, unique among the supplier’s records of its kind, and where it is written. */
export interface Recorded {
  readonly id: string;
  readonly source: Source;
}

/** An amount of money; the currency is an ISO 4217 code. Costs are for the customer's eyes only. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** A note with the role of who wrote it; `internal` notes never leave the customer. */
export interface Note {
  readonly text: Text;
  readonly by?: Text;
  readonly on?: string;
  readonly internal?: boolean;
}
