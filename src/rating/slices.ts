/** Months or plants that are rated apart, joined to one result. */
import type { Better } from '#domain/kpi.ts';
import { isCriterion, type Criterion, type Part, type Periods, type Plants } from '#domain/method.ts';
import type { Figure } from '#kpi/figure.ts';
import type { PartResult, Slice } from '#rating/assessment.ts';
import { nearest } from '#rating/missing.ts';
import { deciders, isCounted, sharedOut, writtenShares } from '#rating/weights.ts';

/** A slice before it is known what it weighs. */
export type Apart = Omit<Slice, 'weight' | 'presence' | 'alone'>;

/** What slices weigh; those without points are left out afterwards. */
export type Weighing = (slices: readonly Apart[]) => readonly number[];

/** What joining needs besides the slices: the direction, what slices weigh, the months of the part's window, and the figure over all of a window. */
export interface Whole {
  readonly better: Better;
  readonly weighing: Weighing;
  readonly window: number;
  readonly figure: (criterion: Criterion, window: number) => Figure | null;
}

/**
 * What each month of a window weighs, newest first: alike; for a decay of 12 falling by (12 − k) ÷ 12; or as listed. Months beyond
 * a list weigh nothing.
 */
export function periodWeights(periods: Exclude<Periods, 'pooled'>, window: number): number[] {
  return Array.from({ length: window }, (_, age) => weightAt(periods, age));
}

/** What each plant weighs: alike, as listed and else nothing, or all weight on the worst. */
export function plantWeights(plants: Exclude<Plants, 'pooled'>, better: Better): Weighing {
  return (slices) => {
    if (plants === 'mean') return slices.map(() => 1);
    if (plants !== 'worst') return slices.map(({ plant }) => weightOf(plants.weights, plant!));
    const results = slices.map(({ result }) => ({ part: { ...result.part, weight: 1 }, points: result.points }));
    return results.map(deciders('worst', results, better));
  };
}

/** What the slices of a part weigh by its method, also those that have no points. */
export function weighingOf({ periods, plants }: Part, slices: readonly Slice[], better: Better): Weighing {
  if (slices[0]!.plant !== null && plants !== 'pooled') return plantWeights(plants, better);
  if (periods === 'pooled') return () => slices.map(({ weight }) => weight);
  const window = typeof periods === 'object' && 'weights' in periods ? periods.weights.length : slices.length;
  // Months that weigh nothing have no slice.
  const weights = periodWeights(periods, window).filter((weight) => weight > 0);
  return () => slices.map((_, index) => weights[index]!);
}

/**
 * One result from those of months or plants: of those with points, by weight. The parts below are summed up alike, so that each
 * still stands once, with its own results apart.
 */
export function joined(part: Part, apart: readonly Apart[], whole: Whole): PartResult {
  const shares = weighed(apart, whole);
  const slices = apart.map((slice, index) => ({ ...slice, weight: shares[index]!, presence: shares[index]!, alone: shares[index]! }));
  return summary(part, slices, shares, whole);
}

/** What each slice weighs among those with points; the weights add up to 1. */
function weighed(apart: readonly Apart[], { weighing }: Whole): number[] {
  const weights = weighing(apart);
  return sharedOut(apart.map(({ result }, index) => (result.points === null ? 0 : weights[index]!)));
}

/** `presence` is what the joined part's own slices weigh: how much of it a slice in which this part is missing leaves open. */
function summary(part: Part, slices: readonly Slice[], presence: readonly number[], whole: Whole): PartResult {
  const points = meanOf(slices, 'points');
  const missing = points === null ? nearest(slices.map(({ result }) => result.missing), 'no_activity') : null;
  return {
    part,
    points,
    unrounded: points,
    by_itself: points,
    raw: points === null ? null : meanOf(slices, 'raw'),
    missing: missing ?? (isCounted(part) ? null : 'not_counted'),
    coverage: slices.reduce((sum, { result }, index) => sum + presence[index]! * result.coverage, 0),
    weight: 0,
    share: 0,
    lost: 0,
    lost_itself: 0,
    figure: isCriterion(part) ? whole.figure(part, whole.window) : null,
    parts: isCriterion(part) ? [] : part.parts.map((_, index) => child(part, index, slices, presence, whole)),
    slices,
  };
}

function child(parent: Exclude<Part, Criterion>, index: number, slices: readonly Slice[], presence: readonly number[], whole: Whole): PartResult {
  const part = parent.parts[index]!;
  const results = slices.map(({ result }) => result.parts[index]!);
  const relative = sharedOut(results.map(({ share, points }, slice) => (points === null ? 0 : slices[slice]!.weight * share)));
  const apart = slices.map(({ month, plant }, at) => ({ month, plant, result: { ...results[at]!, points: results[at]!.by_itself } }));
  const alone = weighed(apart, whole);
  // What counts nowhere is still shown.
  const weights = relative.some((weight) => weight > 0) ? relative : alone;
  const own = slices.map((slice, at) => ({ ...slice, weight: weights[at]!, presence: presence[at]!, alone: alone[at]!, result: results[at]! }));
  const share = results.reduce((sum, result, at) => sum + slices[at]!.weight * result.share, 0);
  const joinedChild = summary(part, own, presence, { ...whole, window: part.window ?? whole.window });
  const by_itself = meanOf(apart.map(({ result }, at) => ({ result, weight: alone[at]! })), 'points');
  return { ...joinedChild, by_itself, weight: writtenShares(parent, whole.better)[index]!, share };
}

function meanOf(slices: readonly Pick<Slice, 'weight' | 'result'>[], key: 'points' | 'raw'): number | null {
  const measured = slices.filter(({ weight }) => weight > 0);
  if (measured.length === 0) return null;
  return measured.reduce((sum, { weight, result }) => sum + weight * result[key]!, 0);
}

function weightOf(weights: { readonly [plant: string]: number }, plant: string): number {
  return Object.hasOwn(weights, plant) ? weights[plant]! : 0;
}

function weightAt(periods: Exclude<Periods, 'pooled'>, age: number): number {
  if (periods === 'mean') return 1;
  if ('weights' in periods) return periods.weights[age] ?? 0;
  return Math.max(0, (periods.decay - age) / periods.decay);
}
