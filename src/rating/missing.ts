/** One reason for several things that are missing. */
import type { Missing } from '#rating/assessment.ts';

/** Reasons, the one nearest to a measured figure first. */
const nearestFirst: readonly Missing[] = ['too_few', 'low_coverage', 'no_activity', 'not_provided', 'not_monitored', 'not_counted'];

/** Of several reasons the one nearest to being measured; `not_counted` when nothing counts at all. */
export function nearest(reasons: readonly (Missing | null)[]): Missing {
  return nearestFirst.find((reason) => reasons.includes(reason)) ?? 'not_counted';
}
