/** Which of several numbers of points is better: the higher, or, where a method totals demerits, the lower. */
import type { Better } from '#domain/kpi.ts';

/** How far the points fall short of the best possible; negative when they go beyond it. */
export function shortfall(points: number, best: number, better: Better): number {
  return better === 'higher' ? best - points : points - best;
}

/** Whether the first number of points is better than the second. */
export function isBetter(one: number, other: number, better: Better): boolean {
  return better === 'higher' ? one > other : one < other;
}

/** The best of the numbers; there must be one. */
export function bestOf(numbers: readonly number[], better: Better): number {
  return better === 'higher' ? Math.max(...numbers) : Math.min(...numbers);
}

/** The worst of the numbers; there must be one. */
export function worstOf(numbers: readonly number[], better: Better): number {
  return better === 'higher' ? Math.min(...numbers) : Math.max(...numbers);
}
