/** How many points a part can give at least and at most: what a sum weighs its parts by, and what is best at each of them. */
import type { Better } from '#domain/kpi.ts';
import { isCriterion, type Category, type Curve, type Part } from '#domain/method.ts';
import { combination } from '#rating/combination.ts';
import { rounded } from '#rating/rounding.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * The fewest and the most points a part can give, after curve, bounds and rounding. A criterion that takes the figure itself
 * as its points gives 0 to 100 where it has no floor or ceiling of its own.
 */
export function range(part: Part, better: Better): Range {
  const { low, high } = isCriterion(part) ? curveRange(part.points, part) : categoryRange(part, better);
  return { low: finished(low, part), high: finished(high, part) };
}

/** What the parts of a category can give together, before the category's own curve and bounds. */
export function combinedRange(category: Category, better: Better): Range {
  const counted = category.parts.filter(({ weight }) => weight !== 0);
  if (counted.length === 0) return { low: category.base, high: category.base };
  const ranges = counted.map((part) => range(part, better));
  const weights = counted.map(({ weight }) => weight);
  const together = (points: readonly number[]) => combination(category, points, weights, better);
  return { low: together(ranges.map(({ low }) => low)), high: together(ranges.map(({ high }) => high)) };
}

/** The points kept to the part's floor and ceiling. */
export function bounded(points: number, { floor = -Infinity, ceiling = Infinity }: Part): number {
  return Math.min(Math.max(points, floor), ceiling);
}

/** The best end of a range. */
export function bestEnd({ low, high }: Range, better: Better): number {
  return better === 'higher' ? high : low;
}

function categoryRange(category: Category, better: Better): Range {
  const combined = combinedRange(category, better);
  return category.points && category.points.kind !== 'value' ? curveRange(category.points, category) : combined;
}

function curveRange(curve: Curve, part: Part): Range {
  switch (curve.kind) {
    case 'up_to':
      return spanning([...curve.steps.map(({ points }) => points), curve.beyond]);
    case 'from':
      return spanning([...curve.steps.map(({ points }) => points), curve.below]);
    case 'line':
      return spanning(curve.marks.map(([, points]) => points));
    case 'value':
      return { low: part.floor ?? 0, high: part.ceiling ?? 100 };
  }
}

function finished(points: number, part: Part): number {
  return rounded(bounded(points, part), part.round);
}

function spanning(points: readonly number[]): Range {
  return { low: Math.min(...points), high: Math.max(...points) };
}
