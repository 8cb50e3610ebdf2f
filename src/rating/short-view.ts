/** The same method over fewer months: what the last 3 or 6 months say beside the rating. */
import { methodInForce } from '#domain/method.ts';
import type { Month } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import { assess, assessBy } from '#rating/assess.ts';
import type { Assessment } from '#rating/assessment.ts';

/**
 * The assessment by the method in force with its window replaced. Parts and caps that say their own months keep them: they were
 * written so for a reason, as a yearly audit is. Minimum volumes stay, so that short views of little are missing more often, not more wrong.
 */
export function shortView(programme: Programme, supplier: Supplier, month: Month, months: number): Assessment {
  const method = methodInForce(programme.methods, supplier.class, month);
  return method ? assessBy({ ...method, window: months }, programme, supplier, month) : assess(programme, supplier, month);
}
