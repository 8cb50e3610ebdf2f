/** Deliveries and readings as plain rows for machines: days the ISO way, quantities, and what became of a line. */
import type { DeliveryLine, DeliveryMonth } from '#domain/delivery.ts';
import type { Definitions } from '#domain/method.ts';
import { daysBetween, type Day } from '#domain/moment.ts';
import type { Month } from '#domain/month.ts';
import type { Reading } from '#domain/reading.ts';
import { lineOutcome, type LineOutcome } from '#kpi/line-outcome.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import type { SourceView } from '#view/value.ts';

/** An order line with everything its being on time rests on. */
export interface DeliveryLineRow {
  readonly id: string;
  readonly plant: string;
  readonly part: string | null;
  readonly kind: DeliveryLine['kind'];
  readonly requested: Day | null;
  readonly first_committed: Day | null;
  readonly committed: Day;
  /** The day it is measured against, and the month it is counted in. */
  readonly due: Day;
  readonly month: Month;
  readonly receipts: DeliveryLine['receipts'];
  /** The day of the last receipt, and how many days after the due day it was; null while nothing has come. */
  readonly received: Day | null;
  readonly days_after_due: number | null;
  readonly ordered: number;
  readonly quantity_received: number;
  /** Inside the delivery window, at most what was ordered. */
  readonly quantity_on_time: number;
  readonly state: LineOutcome['verdict'];
  readonly cause: string | null;
  readonly source: SourceView;
}

/** A plant's totals of a month as they were given; null for what was not. */
export interface DeliveryMonthRow {
  readonly id: string;
  readonly plant: string;
  readonly month: Month;
  readonly parts_received: number | null;
  readonly lines_due: number | null;
  readonly lines_on_time: number | null;
  readonly lines_excused: number | null;
  readonly quantity_due: number | null;
  readonly quantity_on_time: number | null;
  readonly source: SourceView;
}

/** A reading of a KPI of the customer's own. */
export interface ReadingRow {
  readonly id: string;
  readonly kpi: string;
  readonly month: Month;
  readonly plant: string | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly source: SourceView;
}

/** The line seen through a method's delivery window, as far as is known at the cut-off. */
export function deliveryLineRow(site: SiteView, line: DeliveryLine, { delivery_window }: Definitions): DeliveryLineRow {
  const { verdict, due, month, quantity_inside } = lineOutcome(line, delivery_window, site.rated.programme.as_of);
  const received = line.receipts.reduce<Day | null>((latest, { on }) => (latest === null || on > latest ? on : latest), null);
  return {
    id: line.id,
    plant: line.plant,
    part: line.part ?? null,
    kind: line.kind,
    requested: line.requested ?? null,
    first_committed: line.first_committed ?? null,
    committed: line.committed,
    due,
    month,
    receipts: line.receipts.map(({ on, quantity }) => ({ on, quantity })),
    received,
    days_after_due: received === null ? null : daysBetween(due, received),
    ordered: line.ordered,
    quantity_received: line.receipts.reduce((sum, { quantity }) => sum + quantity, 0),
    quantity_on_time: quantity_inside,
    state: verdict,
    cause: line.cause?.by ?? null,
    source: sourceView(site, line.source),
  };
}

/** The totals of a month; what was not given is null and not 0. */
export function deliveryMonthRow(site: SiteView, { id, plant, month, parts_received, lines_due, lines_on_time, lines_excused, quantity_due, quantity_on_time, source }: DeliveryMonth): DeliveryMonthRow {
  return {
    id,
    plant,
    month,
    parts_received: parts_received ?? null,
    lines_due: lines_due ?? null,
    lines_on_time: lines_on_time ?? null,
    lines_excused: lines_excused ?? null,
    quantity_due: quantity_due ?? null,
    quantity_on_time: quantity_on_time ?? null,
    source: sourceView(site, source),
  };
}

/** A reading, either as a value or as a fraction; what it does not have is null. */
export function readingRow(site: SiteView, { id, kpi, month, plant, value, numerator, denominator, source }: Reading): ReadingRow {
  return { id, kpi, month, plant: plant ?? null, value: value ?? null, numerator: numerator ?? null, denominator: denominator ?? null, source: sourceView(site, source) };
}
