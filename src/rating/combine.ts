/** Parts combined: mean, sum, product, worst, best; what is missing counts neither as perfect nor as nothing. */
import type { Better } from '#domain/kpi.ts';
import type { Category } from '#domain/method.ts';
import type { PartResult } from '#rating/assessment.ts';
import { combination } from '#rating/combination.ts';
import { bestEnd, combinedRange, range } from '#rating/range.ts';
import { reckoned } from '#rating/rounding.ts';
import { isCounted, isMeasured, spanOf } from '#rating/weights.ts';

/** The points of a category's parts together; `shares` are those of `measuredShares`. At least one part must be measured. */
export function combine(category: Category, results: readonly PartResult[], shares: readonly number[], better: Better): number {
  const together = (weights: readonly number[]) => {
    const measured = results.flatMap((result, index) => (isMeasured(result) ? [{ points: result.points!, weight: weights[index]! }] : []));
    return combination(category, measured.map(({ points }) => points), measured.map(({ weight }) => weight), better);
  };
  switch (category.combine) {
    case 'mean':
    case 'worst':
    case 'best':
      return together(shares);
    case 'product':
      return together(exponents(category, results));
    case 'sum':
      return results.every((result) => isMeasured(result) || !isCounted(result.part)) ? together(results.map(({ part }) => part.weight)) : stretchedSum(category, results, better);
  }
}

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

function stretchedSum(category: Category, results: readonly PartResult[], better: Better): number {
  const short = results.filter(isMeasured).reduce((sum, { part, points }) => sum + (bestEnd(range(part, better), better) - points!) * part.weight, 0);
  return reckoned(bestEnd(combinedRange(category, better), better) - short * stretch(results, better));
}
