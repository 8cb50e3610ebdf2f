/** What happens to the points of a part after its curve, its combining or the joining of its months and plants: each step with what it does to a number. */
import { isCriterion, type Method } from '#domain/method.ts';
import type { PartResult } from '#rating/assessment.ts';
import { points } from '#rating/points.ts';
import { rounded, settled } from '#rating/rounding.ts';

/** A step from one number of points to the next. */
export interface Step {
  readonly kind: 'curve' | 'floor' | 'ceiling' | 'round' | 'scale';
  readonly apply: (value: number) => number;
  readonly from: number;
  readonly to: number;
}

/** The number the steps begin with; null where nothing was measured. */
export function begun({ raw, slices, points: last }: PartResult): number | null {
  if (last === null || raw === null) return null;
  return slices.length === 0 ? raw : joinedPoints(slices);
}

/** The steps that change something, in order. Bounds and curves of months and plants apart are within these, so only rounding is left. */
export function steps({ score, scale }: Method, result: PartResult): Step[] {
  const { part, slices, points: last } = result;
  const start = begun(result);
  if (start === null || last === null) return [];
  const taken: Step[] = [];
  let value = start;
  const take = (kind: Step['kind'], apply: Step['apply']) => {
    const to = apply(value);
    taken.push({ kind, apply, from: value, to });
    value = to;
  };
  if (slices.length === 0) {
    const { floor, ceiling } = part;
    const curve = isCriterion(part) ? undefined : part.points;
    if (curve && curve.kind !== 'value') take('curve', (before) => points(curve, before));
    if (floor !== undefined && value < floor) take('floor', (before) => Math.max(before, floor));
    if (ceiling !== undefined && value > ceiling) take('ceiling', (before) => Math.min(before, ceiling));
  }
  const { round } = part;
  if (round) take('round', (before) => rounded(before, round));
  if (part === score && value !== last) take('scale', (before) => Math.min(Math.max(before, scale.from), scale.to));
  return taken;
}

/** What months or plants come to by their weights, before rounding and the ends of the scale. */
export function joinedPoints(slices: PartResult['slices']): number | null {
  const measured = slices.filter(({ weight, result }) => weight > 0 && result.points !== null);
  return measured.length === 0 ? null : settled(measured.reduce((sum, { weight, result }) => sum + weight * result.points!, 0));
}
