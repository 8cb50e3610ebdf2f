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
export function history(programme: Programme, supplier: Supplier, kept: Kept = new Map()): Assessment[] {
  return monthsOf({ from: firstShown(programme, supplier), to: programme.period }).map((month) => assess(programme, supplier, month, kept));
}

/**
 * The assessments of the months before the history that is shown, newest first, back to the supplier's first month or the first method. Each is
 * worked out when it is asked for, as few ever are.
 */
export function* earlierMonths(programme: Programme, supplier: Supplier, kept: Kept = new Map()): Generator<Assessment> {
  const begun = firstMonth(programme, supplier);
  for (let month = addMonths(firstShown(programme, supplier), -1); month >= begun; month = addMonths(month, -1)) {
    const assessment = assess(programme, supplier, month, kept);
    if (assessment.method === null) return;
    yield assessment;
  }
}

function firstShown(programme: Programme, supplier: Supplier): Month {
  const earliest = addMonths(programme.period, 1 - programme.history);
  const begun = firstMonth(programme, supplier);
  return begun < earliest ? earliest : begun;
}

function firstMonth({ period }: Programme, supplier: Supplier): Month {
  const begun = supplier.since ?? firstRecord(supplier) ?? period;
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
