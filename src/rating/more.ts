/** A figure's target in things one can count. */
import { scaleOf } from '#domain/unit.ts';
import type { Figure } from '#kpi/figure.ts';
import { settled } from '#rating/rounding.ts';
import type { Target } from '#rating/target.ts';

/**
 * How many more of what the figure counts reach the target, all else unchanged; below 0 how many fewer: hits over the same denominator,
 * or events. Null where the figure is neither a share nor a count of whole things, such as defective parts of which the supplier answers
 * for a third, and where no number reaches it.
 * @example more({ unit: 'percent', numerator: 18, denominator: 20, … }, { value: 95, comparison: 'from' }, true) //=> 1
 */
export function more({ unit, value, numerator, denominator, evidence }: Figure, { value: goal, comparison }: Target, isShare: boolean): number | null {
  if (value === null || unit === 'index' || unit === 'days' || unit === 'hours' || unit === 'minutes') return null;
  if (denominator > 0 && !isShare) return null;
  if (evidence.some((one) => !Number.isInteger(one.numerator))) return null;
  const perUnit = denominator > 0 ? denominator / scaleOf(unit) : 1;
  const needed = settled(goal * perUnit - (denominator > 0 ? numerator : value));
  const whole = wholeNumber[comparison](needed);
  return denominator > 0 && unit === 'percent' && numerator + whole > denominator ? null : whole;
}

const wholeNumber: { readonly [comparison in Target['comparison']]: (needed: number) => number } = {
  from: Math.ceil,
  above: (needed) => Math.floor(needed) + 1,
  up_to: Math.floor,
  below: (needed) => Math.ceil(needed) - 1,
};
