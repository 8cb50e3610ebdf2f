/** One reason for several things that are missing. */
import type { Missing } from '#rating/assessment.ts';

/** Reasons, the one nearest to a measured figure first. */
const nearestFirst: readonly Missing[] = ['too_few', 'low_coverage', 'no_activity', 'not_provided', 'not_monitored', 'not_counted'];

/** Of several reasons the one nearest to being measured; where there is none, `otherwise`. */
export function nearest<Reason extends Missing>(reasons: readonly (Reason | null)[], otherwise: Reason): Reason {
  return nearestFirst.find((reason): reason is Reason => reasons.some((one) => one === reason)) ?? otherwise;
}
