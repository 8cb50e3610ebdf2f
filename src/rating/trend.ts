/** Whether the score moved, or only did what it does anyway. */
import type { Method } from '#domain/method.ts';
import { addMonths, type Month } from '#domain/month.ts';
import { controlLimits, type ControlLimits, type TooFewPoints } from '#statistics/control-limits.ts';

/** A month as far as the trend looks at it; `Assessment` and `RatedMonth` are such. */
export interface TrendMonth {
  readonly month: Month;
  readonly method: Method | null;
  readonly score: number | null;
}

/** The verdict with its limits, whether a signal is good news, and the months it was drawn from, oldest first. */
export type Trend = (ControlLimits | TooFewPoints) & { readonly signal: 'better' | 'worse' | null; readonly months: readonly Month[] };

/** Months of a year: enough to know what the score does anyway, and no older than a reader remembers. */
const longest = 12;

/**
 * The newest score against the natural process limits of the scores before it, at most a year back. Only months rated by the same method in the
 * same version are compared: a new method moves scores by itself. Months without a score are left out; without a score in the newest month there is
 * nothing to judge. Scores over a rolling window share most of their months, so that their limits are narrow: a signal
 * says that the newest month moved the score more than the months before it did.
 */
export function trend(history: readonly TrendMonth[]): Trend {
  const newest = history.at(-1);
  const compared = newest?.score == null ? [] : history.filter(({ month, method, score }) => month > addMonths(newest.month, -longest) && score !== null && isSame(method, newest.method));
  const limits = controlLimits(compared.map(({ score }) => score));
  return { ...limits, signal: signalOf(limits.verdict, newest?.method ?? null), months: compared.map(({ month }) => month) };
}

function signalOf(verdict: Trend['verdict'], method: Method | null): Trend['signal'] {
  if (method === null || verdict === 'no_change' || verdict === 'too_few') return null;
  return (verdict === 'signal_up') === (method.better === 'higher') ? 'better' : 'worse';
}

function isSame(one: Method | null, other: Method | null): boolean {
  return one !== null && other !== null && one.id === other.id && one.version === other.version;
}
