/** Parts combined: mean, sum, product, worst, best; what is missing counts neither as perfect nor as nothing. */
import type { Better } from '#domain/kpi.ts';
import type { Category } from '#domain/method.ts';
import type { PartResult } from '#rating/assessment.ts';
import { bestEnd, range } from '#rating/range.ts';
import { reckoned } from '#rating/rounding.ts';
import { isCounted, isMeasured, spanOf } from '#rating/weights.ts';

/** The points of a category's parts together; `shares` are those of `measuredShares`. At least one part must be measured. */
export function combine(category: Category, results: readonly PartResult[], shares: readonly number[], better: Better): number {
  switch (category.combine) {
    case 'mean':
    // The deciding part has the whole share, so the mean is its points.
    case 'worst':
    case 'best':
      return reckoned(results.reduce((sum, { points }, index) => sum + (points ?? 0) * shares[index]!, 0));
    case 'sum':
      return reckoned(sumOf(category, results, better));
    case 'product':
      return reckoned(Math.min(100 * factors(category, results).reduce((product, factor) => product * factor, 1), highestProduct));
  }
}

/** Points above 100 with large exponents multiply beyond all numbers; no scale reaches so far. */
export const highestProduct = 1e9;

/**
 * How a sum's losses grow when parts are missing: the span of all its parts over the span of those measured. What is missing is
 * thereby taken to have lost in proportion as much as what was measured. 1 when nothing is missing.
 */
export function stretch(results: readonly PartResult[], better: Better): number {
  const spans = results.map(({ part }) => spanOf(part, better));
  const all = spans.reduce((sum, span) => sum + span, 0);
  const measured = results.reduce((sum, result, index) => sum + (isMeasured(result) ? spans[index]! : 0), 0);
  return measured > 0 ? all / measured : 1;
}

/** A product's exponents: the weights, after those of missing parts were shared out. */
export function exponents(category: Category, results: readonly PartResult[]): number[] {
  const weights = category.parts.map(({ weight }) => weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const measured = results.reduce((sum, result, index) => sum + (isMeasured(result) ? weights[index]! : 0), 0);
  return results.map((result, index) => (isMeasured(result) ? (weights[index]! * all) / measured : 0));
}

function sumOf(category: Category, results: readonly PartResult[], better: Better): number {
  const counted = results.filter(({ part }) => isCounted(part));
  const measured = counted.filter(isMeasured);
  if (measured.length === counted.length) return counted.reduce((sum, { part, points }) => sum + points! * part.weight, category.base);
  const best = counted.reduce((sum, { part }) => sum + bestEnd(range(part, better), better) * part.weight, category.base);
  const short = measured.reduce((sum, { part, points }) => sum + (bestEnd(range(part, better), better) - points!) * part.weight, 0);
  return best - short * stretch(results, better);
}

function factors(category: Category, results: readonly PartResult[]): number[] {
  const powers = exponents(category, results);
  return results.map(({ points }, index) => (powers[index] === 0 ? 1 : Math.max(0, points! / 100) ** powers[index]!));
}
