/** The same method over other windows: what the last 3 or 6 months say beside the rating. */
import { methodInForce } from '#domain/method.ts';
import type { Month } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import { assess, assessBy } from '#rating/assess.ts';
import type { Assessment } from '#rating/assessment.ts';

/** Months of the windows that every scorecard shows. */
const shown = [3, 6, 12];

const known = new WeakMap<Assessment, readonly Assessment[]>();

/** The assessment among those over 3, 6 and 12 months, the shortest window first, made once for each assessment. Empty when no method was in force. */
export function inEveryWindow(assessment: Assessment, programme: Programme, supplier: Supplier): readonly Assessment[] {
  const { method, month } = assessment;
  if (method === null) return [];
  const months = [...new Set([...shown, method.window])].sort((one, other) => one - other);
  const views = known.get(assessment) ?? months.map((count) => (count === method.window ? assessment : shortView(programme, supplier, month, count)));
  known.set(assessment, views);
  return views;
}

/**
 * The assessment by the method in force with its window replaced. Parts and caps that say their own months keep them: they were
 * written so for a reason, as a yearly audit is. Minimum volumes stay, so that short views of little are missing more often, not more wrong.
 */
export function shortView(programme: Programme, supplier: Supplier, month: Month, months: number): Assessment {
  const method = methodInForce(programme.methods, supplier.class, month);
  return method ? assessBy({ ...method, window: months }, programme, supplier, month) : assess(programme, supplier, month);
}
