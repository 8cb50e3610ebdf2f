/** A supplier month by month, each rated by the method then in force. */
import { addMonths, monthsOf, type Month } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import { recordKinds } from '#domain/record.ts';
import { recordMonths, type Supplier } from '#domain/supplier.ts';
import { assess } from '#rating/assess.ts';
import type { Assessment } from '#rating/assessment.ts';
import type { Kept } from '#rating/part.ts';

/**
 * The assessments of the programme's history, oldest first, the month reported last. It begins with the supplier's first month of supply, or,
 * where that is not said, with its first record; never earlier than the programme's history, and never later than the month reported.
 */
export function history(programme: Programme, supplier: Supplier, kept: Kept = new Map()): Assessment[] {
  return monthsOf({ from: firstShown(programme, firstMonth(programme, supplier)), to: programme.period }).map((month) => assess(programme, supplier, month, kept));
}

/**
 * The assessments of the months before the history that is shown, newest first, back to the supplier's first month or the first method. Each is
 * worked out when it is asked for, as few ever are.
 */
export function* earlierMonths(programme: Programme, supplier: Supplier, kept: Kept = new Map()): Generator<Assessment> {
  const begun = firstMonth(programme, supplier);
  for (let month = addMonths(firstShown(programme, begun), -1); month >= begun; month = addMonths(month, -1)) {
    const assessment = assess(programme, supplier, month, kept);
    if (assessment.method === null) return;
    yield assessment;
  }
}

function firstShown(programme: Programme, begun: Month): Month {
  const earliest = addMonths(programme.period, 1 - programme.history);
  return begun < earliest ? earliest : begun;
}

function firstMonth({ period }: Programme, supplier: Supplier): Month {
  const begun = supplier.since ?? firstRecord(supplier) ?? period;
  return begun < period ? begun : period;
}

/** The month of the oldest record; certificates are none: they may be older than the supply. */
function firstRecord(supplier: Supplier): Month | undefined {
  return recordKinds.flatMap((kind) => recordMonths(supplier, kind)).reduce<Month | undefined>((first, month) => (first !== undefined && first <= month ? first : month), undefined);
}
