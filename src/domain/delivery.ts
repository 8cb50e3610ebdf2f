/** Deliveries: order lines one by one, or a plant's totals of a month for those who only have totals. */
import type { Day } from '#domain/moment.ts';
import type { Month } from '#domain/month.ts';
import type { Causer, Money, PartKind, Recorded } from '#domain/record.ts';
import type { Text } from '#domain/text.ts';

/** Goods received against an order line: the plant's local day and the pieces. */
export interface Receipt {
  readonly on: Day;
  readonly quantity: number;
}

/** Why a line was early or late, who caused it, and the customer's own code for it. */
export interface Cause {
  readonly by: Causer;
  readonly code?: string;
  readonly note?: Text;
}

/**
 * One order line. Dates are the plant's calendar days, quantities are parts. `receipts` is empty while nothing has come;
 * a line may come in several receipts. `requested` is what the customer asked for, `first_committed` what the supplier first
 * promised, `committed` what holds now (the requested day when the data names no other).
 */
export interface DeliveryLine extends Recorded {
  readonly plant: string;
  readonly part?: string;
  readonly kind: PartKind;
  readonly ordered: number;
  readonly requested?: Day;
  readonly first_committed?: Day;
  readonly committed: Day;
  readonly receipts: readonly Receipt[];
  readonly cause?: Cause;
}

/**
 * A plant's totals of one month, series parts only. What the customer's system cannot give is absent, never 0.
 * Lines and quantities are counted in the month in which they were due.
 */
export interface DeliveryMonth extends Recorded {
  readonly plant: string;
  readonly month: Month;
  readonly parts_received?: number;
  readonly lines_due?: number;
  readonly lines_on_time?: number;
  readonly lines_excused?: number;
  readonly quantity_due?: number;
  readonly quantity_on_time?: number;
}

/** A delivery that had to travel faster than planned (IATF 16949 8.4.2.4 d). */
export interface PremiumFreight extends Recorded {
  readonly on: Day;
  readonly plant: string;
  readonly caused_by: Causer;
  readonly mode?: Text;
  readonly reason?: Text;
  readonly incident?: string;
  readonly cost?: Money;
}
