/** What the parts of a category weigh: as written, and after the weight of what is missing was shared out. */
import type { Better } from '#domain/kpi.ts';
import type { Category, Part } from '#domain/method.ts';
import type { PartResult } from '#rating/assessment.ts';
import { worstOf, bestOf } from '#rating/better.ts';
import { range } from '#rating/range.ts';
import { settled } from '#rating/rounding.ts';

/** Whether the part counts at all; weight 0 is shown only. */
export function isCounted(part: Part): boolean {
  return part.weight !== 0;
}

/** Whether the result counts in its category: it has points, and a weight. */
export function isMeasured({ part, points }: Counting): boolean {
  return isCounted(part) && points !== null;
}

/** Whether of a category's weight, a share of 1, too little was measured for it to have points. */
export function coversTooLittle(coverage: number, { minimum_coverage }: Pick<Category, 'minimum_coverage'>): boolean {
  return 100 * coverage < minimum_coverage - 1e-9;
}

/**
 * Each part's share of its category's weight as written; they add up to 1. In a `sum`, a part weighs what it can give or take:
 * the span from its fewest to its most points, times its weight.
 */
export function writtenShares(category: Category, better: Better): readonly number[] {
  const known = worked[better].get(category);
  if (known) return known;
  const spans = writtenWeights(category, better);
  const shares = sharedOut(spans.some((span) => span > 0) ? spans : category.parts.map(({ weight }) => weight));
  worked[better].set(category, shares);
  return shares;
}

/** A category's shares never change, and every supplier and month asks for them. */
const worked = { higher: new WeakMap<Category, readonly number[]>(), lower: new WeakMap<Category, readonly number[]>() };

/**
 * Each part's share after what is missing gave its weight to its siblings; 0 for what is missing or not counted.
 * Where the worst (or best) decides, it has the whole share; ties have it in equal parts.
 */
export function measuredShares(category: Category, results: readonly PartResult[], better: Better): readonly number[] {
  const { combine } = category;
  if (combine === 'worst' || combine === 'best') return sharedOut(results.map(deciders(combine, results, better)));
  const written = writtenShares(category, better);
  if (results.every((result) => result.points !== null)) return written;
  return sharedOut(ofMeasured(written, category, results));
}

/**
 * What each part counts beside its siblings, 0 where it is missing or not counted: its weight; in a `sum`, what it can give or take,
 * and its weight again where none that was measured can change the sum.
 */
export function countingWeights(category: Category, results: readonly PartResult[], better: Better): readonly number[] {
  return ofMeasured(writtenWeights(category, better), category, results);
}

function ofMeasured(weights: readonly number[], category: Category, results: readonly PartResult[]): number[] {
  const measured = (all: readonly number[]) => all.map((weight, index) => (isMeasured(results[index]!) ? weight : 0));
  const counting = measured(weights);
  return counting.some((weight) => weight > 0) ? counting : measured(category.parts.map(({ weight }) => weight));
}

/** What a part of a `sum` can give or take: from its fewest to its most points, times its weight; 0 when it does not count. */
export function spanOf(part: Part, better: Better): number {
  if (!isCounted(part)) return 0;
  const { low, high } = range(part, better);
  return part.weight * (high - low);
}

/** Share of a category's weight that was measured, 0 to 1, down to its criteria. */
export function coverageOf(results: readonly PartResult[], written: readonly number[]): number {
  return results.reduce((sum, result, index) => sum + (isMeasured(result) ? written[index]! * result.coverage : 0), 0);
}

/** The numbers as shares of their sum; all 0 when that is 0. */
export function sharedOut(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 0));
}

/** What it takes to know whether a result counts. */
type Counting = Pick<PartResult, 'part' | 'points'>;

/** 1 for the results whose points decide, 0 for the others. */
export function deciders(which: 'worst' | 'best', results: readonly Counting[], better: Better): (result: Counting) => number {
  const points = results.filter(isMeasured).map((result) => result.points!);
  if (points.length === 0) return () => 0;
  const deciding = settled(which === 'worst' ? worstOf(points, better) : bestOf(points, better));
  return (result) => Number(isMeasured(result) && settled(result.points!) === deciding);
}

function writtenWeights(category: Category, better: Better): number[] {
  if (category.combine !== 'sum') return category.parts.map(({ weight }) => weight);
  return category.parts.map((part) => spanOf(part, better));
}
