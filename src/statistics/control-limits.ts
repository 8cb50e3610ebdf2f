/** Natural process limits (XmR): whether the newest point of a series is a signal or within what the process does anyway. */

/** The limits that the points before the last set, and what the last point says against them. */
export interface ControlLimits {
  /** Mean of the points before the last. */
  readonly mean: number;
  /** Mean of the differences between neighbours, without their sign. */
  readonly mean_moving_range: number;
  readonly lower: number;
  readonly upper: number;
  readonly verdict: 'signal_up' | 'signal_down' | 'no_change';
}

/** Too few points to tell; no limits are given. */
export interface TooFewPoints {
  readonly mean: null;
  readonly mean_moving_range: null;
  readonly lower: null;
  readonly upper: null;
  readonly verdict: 'too_few';
}

/** Fewer points before the last set no limits. */
const fewestBefore = 6;
/** Three standard deviations in moving ranges of two: 3 ÷ d₂ with d₂ = 1.128, as printed by Wheeler. */
const rangesToLimit = 2.66;

/**
 * Mean ± 2.66 × mean moving range of all points before the last, and on which side of them the last point falls; a point
 * on a limit is within. Gaps (null) are skipped: neighbours are the points that were measured, the last is the last measured.
 * Wheeler, D. J. (2000), Understanding Variation: The Key to Managing Chaos, 2nd ed., SPC Press.
 * @example controlLimits([96, 94, 97, 95, 98, 93, 96, 95, 97, 94, 96, 82]).verdict //=> 'signal_down'
 */
export function controlLimits(series: readonly (number | null)[]): ControlLimits | TooFewPoints {
  const measured = series.filter((point) => point !== null);
  const last = measured.at(-1);
  const before = measured.slice(0, -1);
  if (last === undefined || before.length < fewestBefore) {
    return { mean: null, mean_moving_range: null, lower: null, upper: null, verdict: 'too_few' };
  }
  const mean = meanOf(before);
  const mean_moving_range = meanOf(before.slice(1).map((point, index) => Math.abs(point - before[index]!)));
  const lower = mean - rangesToLimit * mean_moving_range;
  const upper = mean + rangesToLimit * mean_moving_range;
  return { mean, mean_moving_range, lower, upper, verdict: verdictOn(last, lower, upper) };
}

function verdictOn(point: number, lower: number, upper: number): ControlLimits['verdict'] {
  // Equal points have no range, and their mean can miss them by a rounding error; that is not a signal.
  const rounding = 1e-9 * Math.max(1, Math.abs(point));
  if (point > upper + rounding) return 'signal_up';
  return point < lower - rounding ? 'signal_down' : 'no_change';
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
