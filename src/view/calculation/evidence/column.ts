/** What a record says of itself beside what it adds to a figure: a column of the table of records. */
import type { Supplier } from '#domain/supplier.ts';
import type { Definitions } from '#domain/method.ts';
import type { Recorded, RecordKind } from '#domain/record.ts';
import type { Evidence } from '#kpi/figure.ts';
import type { SiteView } from '#view/site-view.ts';

/** A column; `text` gives nothing for records that have nothing to say there. */
export interface Column {
  readonly head: string;
  readonly numeric?: boolean;
  readonly text: (evidence: Evidence) => string;
}

/** What columns are made from. */
export interface Asking {
  readonly site: SiteView;
  readonly supplier: Supplier;
  readonly definitions: Definitions;
  /** The KPI whose records are listed. */
  readonly kpi: string;
}

/** The record behind a piece of evidence, where it is of that kind. */
export function recordOf<Kind extends RecordKind>(supplier: Supplier, kind: Kind, evidence: Evidence): Supplier[Kind][number] | undefined {
  return evidence.kind === kind ? byId(supplier[kind]).get(evidence.id) : undefined;
}

/** What is said of the record; nothing where there is none. */
export function textOf<Found>(record: Found | undefined, text: (record: Found) => string): string {
  return record === undefined ? '' : text(record);
}

const known = new WeakMap<readonly Recorded[], ReadonlyMap<string, Recorded>>();

function byId<Kind extends RecordKind>(records: Supplier[Kind]): ReadonlyMap<string, Supplier[Kind][number]> {
  const found = known.get(records) ?? new Map<string, Recorded>(records.map((record) => [record.id, record]));
  known.set(records, found);
  return found as ReadonlyMap<string, Supplier[Kind][number]>;
}
