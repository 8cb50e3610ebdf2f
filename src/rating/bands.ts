/** From score to rating, and which of two ratings is worse. */
import type { Band, Method } from '#domain/method.ts';
import { settled } from '#rating/rounding.ts';

/**
 * The band a score lies in: every score has exactly one. An edge belongs to its band, and the ends of the scale to the outermost bands.
 * Where lower is better, edges are upper ends.
 */
export function bandOf({ bands, better }: Method, score: number): Band {
  const value = settled(score);
  return bands.find(({ edge }) => (better === 'higher' ? value >= edge : value <= edge)) ?? bands.at(-1)!;
}

/** The rating's place among the method's ratings, 0 for the best; -1 for one that the method does not know. */
export function rankOf({ bands }: Method, rating: string): number {
  return bands.findIndex((band) => band.rating === rating);
}

/** The worse of two ratings of the method. */
export function worseOf(method: Method, one: string, other: string): string {
  return rankOf(method, one) >= rankOf(method, other) ? one : other;
}

/** The next better band; null for the best. */
export function nextBetter(method: Method, rating: string): Band | null {
  return method.bands[rankOf(method, rating) - 1] ?? null;
}
