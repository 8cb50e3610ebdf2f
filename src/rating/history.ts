/** A supplier month by month, each rated by the method then in force. */
import { addMonths, monthOf, monthsOf, type Month } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import { assess } from '#rating/assess.ts';
import type { Assessment } from '#rating/assessment.ts';
import type { Kept } from '#rating/part.ts';

/**
 * The assessments of the programme's history, oldest first, the month reported last. It begins with the supplier's first month of supply, or,
 * where that is not said, with its first record; never earlier than the programme's history, and never later than the month reported.
 */
export function history(programme: Programme, supplier: Supplier): Assessment[] {
  const kept: Kept = new Map();
  return monthsOf({ from: firstMonth(programme, supplier), to: programme.period }).map((month) => assess(programme, supplier, month, kept));
}

function firstMonth({ period, history }: Programme, supplier: Supplier): Month {
  const earliest = addMonths(period, 1 - history);
  const begun = supplier.since ?? firstRecord(supplier) ?? period;
  if (begun <= earliest) return earliest;
  return begun < period ? begun : period;
}

/** The month of the oldest record; certificates are none: they may be older than the supply. */
function firstRecord(supplier: Supplier): Month | undefined {
  return recordMonths(supplier).reduce<Month | undefined>((first, month) => (first !== undefined && first <= month ? first : month), undefined);
}

function recordMonths(supplier: Supplier): Month[] {
  return [
    ...supplier.delivery_lines.flatMap(({ committed, receipts }) => [committed, ...receipts.map(({ on }) => on)]),
    ...supplier.delivery_months.map(({ month }) => month),
    ...supplier.premium_freight.map(({ on }) => on),
    ...supplier.incidents.map(({ detected }) => detected.day),
    ...supplier.special_status.map(({ from }) => from),
    ...supplier.field_actions.map(({ on }) => on),
    ...supplier.eight_d_reports.map(({ notified }) => notified.day),
    ...supplier.visits.map(({ on }) => on),
    ...supplier.readings.map(({ month }) => month),
  ].map(monthOf);
}
