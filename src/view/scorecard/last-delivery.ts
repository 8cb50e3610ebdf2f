/** The newest delivery of a supplier of whom nothing falls into the months looked at: a dash without it would leave a reader to search. */
import type { Definitions } from '#domain/method.ts';
import type { Supplier } from '#domain/supplier.ts';
import { compare } from '#view/compare.ts';
import { deliveryLineRow } from '#view/scorecard/delivery-rows.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import type { SourceView } from '#view/value.ts';
import { formatCount, formatDay, formatMonth } from '#words/format.ts';

export interface LastDelivery {
  /** `The only order line on record: 79193, due 8 August 2012, received 8 August 2012`. */
  readonly text: string;
  readonly source: SourceView;
}

/** The newest order line or month of totals up to the month reported; null where there is none. */
export function lastDelivery(site: SiteView, supplier: Supplier, definitions: Definitions): LastDelivery | null {
  const { words, language, rated } = site;
  const { lastDelivery: worded } = words.rating;
  const lines = supplier.delivery_lines.map((line) => deliveryLineRow(site, line, definitions));
  const line = newest(lines.filter(({ month }) => month <= rated.programme.period), ({ due }) => due);
  const totals = newest(supplier.delivery_months.filter(({ month }) => month <= rated.programme.period), ({ month }) => month);
  if (line !== undefined && (totals === undefined || line.month >= totals.month)) {
    const received = line.received === null ? words.calculation.records.notReceived : worded.received(formatDay(line.received, language));
    return { text: worded.line(formatCount(lines.length, language), line.id, formatDay(line.due, language), received), source: line.source };
  }
  return totals === undefined ? null : { text: worded.month(formatMonth(totals.month, language)), source: sourceView(site, totals.source) };
}

function newest<Row extends { readonly id: string }>(rows: readonly Row[], when: (row: Row) => string): Row | undefined {
  return rows.toSorted((one, other) => compare(when(other), when(one)) || compare(one.id, other.id))[0];
}
