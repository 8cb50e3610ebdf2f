/** The five ways to combine points: what a category gives, and what it can give at least and at most, are worked out alike. */
import type { Better } from '#domain/kpi.ts';
import type { Category } from '#domain/method.ts';
import { bestOf, worstOf } from '#rating/better.ts';
import { reckoned } from '#rating/rounding.ts';

/** Points above 100 with large exponents multiply beyond all numbers; no scale reaches so far. */
export const highestProduct = 1e9;

/** The points together, each with its weight; there must be some. In a product weights are exponents; the worst and the best have no use for them. */
export function combination({ combine, base }: Category, points: readonly number[], weights: readonly number[], better: Better): number {
  switch (combine) {
    case 'mean':
      return reckoned(weighted(points, weights) / weights.reduce((sum, weight) => sum + weight, 0));
    case 'sum':
      return reckoned(base + weighted(points, weights));
    case 'product':
      return reckoned(Math.min(100 * points.reduce((product, point, index) => product * factor(point, weights[index]!), 1), highestProduct));
    case 'worst':
      return reckoned(worstOf(points, better));
    case 'best':
      return reckoned(bestOf(points, better));
  }
}

function weighted(points: readonly number[], weights: readonly number[]): number {
  return points.reduce((sum, point, index) => sum + point * weights[index]!, 0);
}

// Never infinite: times a factor of 0 that would be no number.
function factor(points: number, exponent: number): number {
  return Math.min(Math.max(0, points / 100) ** exponent, Number.MAX_VALUE);
}
