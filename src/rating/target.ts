/** A curve read backwards: which figure gives the points one wants. */
import type { Better } from '#domain/kpi.ts';
import type { Criterion, Curve } from '#domain/method.ts';
import { isBetter } from '#rating/better.ts';
import { bestEnd, range } from '#rating/range.ts';
import { settled } from '#rating/rounding.ts';

/** The figure to reach: up to the value or from it on, or, where an edge belongs to the worse step, below or above it. */
export interface Target {
  readonly value: number;
  readonly comparison: 'up_to' | 'from' | 'below' | 'above';
}

/** A stretch of figures with the same points; an end may or may not belong to it. */
interface Stretch {
  readonly low: number;
  readonly high: number;
  readonly includesLow: boolean;
  readonly includesHigh: boolean;
  readonly points: number;
}

/**
 * The figure nearest to the one there is that gives these points or better ones; null when no figure does.
 * @example target({ kind: 'from', steps: [{ edge: 98, points: 100 }, { edge: 95, points: 80 }], below: 0 }, 80, 91, 'higher') //=> { value: 95, comparison: 'from' }
 */
export function target(curve: Curve, points: number, figure: number, better: Better): Target | null {
  const reaches = (offered: number) => !isBetter(settled(points), settled(offered), better);
  const candidates = curve.kind === 'line' ? onLine(curve.marks, points, figure, reaches) : onSteps(curve, points, figure, better, reaches);
  return candidates.reduce<Target | null>((nearest, one) => (nearest && Math.abs(nearest.value - figure) <= Math.abs(one.value - figure) ? nearest : one), null);
}

/** The points of the curve's steps or marks, better than those given, nearest first; for an open curve only the best there is. */
export function betterLevels(criterion: Criterion, points: number, better: Better): readonly number[] {
  const levels = levelsOf(criterion, better).filter((level) => isBetter(settled(level), settled(points), better));
  return [...new Set(levels)].toSorted((one, other) => Math.abs(one - points) - Math.abs(other - points));
}

/** The points a curve can really give that are at least as good: itself on a line, the next level on steps. */
export function attainable(criterion: Criterion, points: number, better: Better): number {
  const { kind } = criterion.points;
  if (kind === 'line' || kind === 'value') return points;
  const levels = levelsOf(criterion, better).filter((level) => !isBetter(settled(points), settled(level), better));
  return levels.reduce((nearest, level) => (Math.abs(level - points) < Math.abs(nearest - points) ? level : nearest), levels[0] ?? points);
}

function levelsOf(criterion: Criterion, better: Better): readonly number[] {
  const curve = criterion.points;
  if (curve.kind === 'line') return curve.marks.map(([, points]) => points);
  if (curve.kind === 'value') return [bestEnd(range(criterion, better), better)];
  return stretches(curve).map(({ points }) => points);
}

function onSteps(curve: Exclude<Curve, { kind: 'line' }>, points: number, figure: number, better: Better, reaches: (offered: number) => boolean): Target[] {
  if (curve.kind === 'value') return [{ value: settled(points), comparison: better === 'higher' ? 'from' : 'up_to' }];
  return stretches(curve)
    .filter((stretch) => reaches(stretch.points))
    .map(({ low, high, includesLow, includesHigh }): Target => {
      if (figure >= high) return { value: high, comparison: includesHigh ? 'up_to' : 'below' };
      return { value: low, comparison: includesLow ? 'from' : 'above' };
    });
}

function stretches(curve: Extract<Curve, { kind: 'up_to' | 'from' }>): readonly Stretch[] {
  const { steps } = curve;
  if (curve.kind === 'up_to') {
    const within = steps.map(({ edge, points }, index) => ({ low: steps[index - 1]?.edge ?? -Infinity, high: edge, includesLow: false, includesHigh: true, points }));
    return [...within, { low: steps.at(-1)?.edge ?? -Infinity, high: Infinity, includesLow: false, includesHigh: false, points: curve.beyond }];
  }
  const within = steps.map(({ edge, points }, index) => ({ low: edge, high: steps[index - 1]?.edge ?? Infinity, includesLow: true, includesHigh: false, points }));
  return [...within, { low: -Infinity, high: steps.at(-1)?.edge ?? Infinity, includesLow: false, includesHigh: false, points: curve.below }];
}

function onLine(marks: readonly (readonly [number, number])[], points: number, figure: number, reaches: (offered: number) => boolean): Target[] {
  const crossings = marks.slice(1).flatMap(([right, high], index) => {
    const [left, low] = marks[index]!;
    const isBetween = (points - low) * (points - high) < 0;
    return isBetween ? [settled(left + ((right - left) * (points - low)) / (high - low))] : [];
  });
  const values = [...crossings, ...marks.filter(([, offered]) => reaches(offered)).map(([value]) => value)];
  return values.map((value) => ({ value, comparison: value <= figure ? 'up_to' : 'from' }));
}
