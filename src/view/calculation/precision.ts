/** With how many decimals each number of a calculation is printed, so that every line leads from what is printed to what is printed. */
import type { Better } from '#domain/kpi.ts';
import { isCriterion, type Category, type Method } from '#domain/method.ts';
import type { PartResult } from '#rating/assessment.ts';
import { shortfall } from '#rating/better.ts';
import { exponents, stretch } from '#rating/combine.ts';
import { points } from '#rating/points.ts';
import { bestEnd, range } from '#rating/range.ts';
import { isCounted, isMeasured } from '#rating/weights.ts';
import { decimalsBeside, decimalsFor, usualDecimals } from '#view/hand-numbers.ts';
import { sum } from '#view/numbers.ts';
import { begun, steps } from '#view/calculation/steps.ts';
import { decimalsOf } from '#words/format.ts';

/** Decimals of what is printed about a part. */
export interface Decimals {
  /** Of what the steps begin with, and of what each leads to; the last are those of the points. */
  readonly steps: readonly number[];
  /** Of what the first of them is worked out from: the figure in its unit; the factors of a product or a sum; the weights of months or plants. */
  readonly inputs: number;
  /** Of the points lost, so that those of the parts add up to those of their category. */
  readonly lost: number;
}

/** The decimals of every part, months and plants apart included. */
export type Precision = (result: PartResult) => Decimals;

/** The decimals of all that is below the root: from the score, which tells on which side of a band's edge it lies, down to the figures. */
export function precision(method: Method, root: PartResult): Precision {
  const lost = new Map<PartResult, number>();
  settleLost(lost, root, usualDecimals);
  const needs = pointsForLosses(method, lost);
  const known = new Map<PartResult, OfPoints>();
  const edges = method.bands.map(({ edge }) => edge);
  const begin = root.points === null ? usualDecimals : decimalsBeside(root.points, edges);
  settle({ method, known, needs }, root, Math.max(begin, needs.get(root) ?? 0));
  return (result) => ({ ...(known.get(result) ?? usual), lost: lost.get(result) ?? usualDecimals });
}

type OfPoints = Omit<Decimals, 'lost'>;

const usual: OfPoints = { steps: [usualDecimals], inputs: usualDecimals };

function settleLost(known: Map<PartResult, number>, result: PartResult, wanted: number): void {
  known.set(result, wanted);
  const below = result.parts.map(({ lost }) => lost);
  const decimals = decimalsFor([...below, result.lost_itself], sum, result.lost, wanted);
  for (const part of result.parts) settleLost(known, part, decimals);
  settleLostApart(known, result, wanted);
}

/** Months and plants, and the months of plants; what is below them stands in the tables of the parts below. */
function settleLostApart(known: Map<PartResult, number>, { slices, lost }: PartResult, wanted: number): void {
  const decimals = decimalsFor(slices.map(({ result }) => result.lost), sum, lost, wanted);
  for (const { result } of slices) {
    known.set(result, decimals);
    settleLostApart(known, result, decimals);
  }
}

/** Decimals of points that the line of points lost needs, where it is the share times what they fall short of the best. */
function pointsForLosses({ scale, better }: Method, lost: ReadonlyMap<PartResult, number>): ReadonlyMap<PartResult, number> {
  const best = better === 'higher' ? scale.to : scale.from;
  const isOfShare = (result: PartResult) => result.points !== null && Math.abs(result.share * shortfall(result.points, best, better) - result.lost) < 1e-9;
  const plain = [...lost].filter(([result]) => isOfShare(result));
  return new Map(plain.map(([result, decimals]) => [result, decimalsFor([100 * result.share, result.points!], ([share, points]) => (share! / 100) * shortfall(points!, best, better), result.lost, decimals)]));
}

interface Settling {
  readonly method: Method;
  readonly known: Map<PartResult, OfPoints>;
  readonly needs: ReadonlyMap<PartResult, number>;
}

function settle(settling: Settling, result: PartResult, wanted: number): void {
  const { method, known, needs } = settling;
  const before = known.get(result);
  if (before && before.steps.at(-1)! >= wanted) return;
  const backwards = [wanted];
  for (const { apply, from, to } of steps(method, result).toReversed()) {
    const after = backwards.at(-1)!;
    backwards.push(decimalsFor([from], ([value]) => apply(value!), to, after));
  }
  const ofSteps = backwards.toReversed();
  const takesUp = result.slices.length === 0 && result.points !== null;
  const printed = takesUp ? result.parts : result.slices.map((slice) => slice.result);
  const below = printed.map((part) => needs.get(part) ?? 0);
  const inputs = Math.max(inputDecimals(method.better, result, ofSteps[0]!), ...below);
  known.set(result, { steps: ofSteps, inputs });
  for (const slice of result.slices) settle(settling, slice.result, result.points === null ? usualDecimals : inputs);
  for (const part of result.parts) settle(settling, part, takesUp ? inputs : Math.max(usualDecimals, needs.get(part) ?? 0));
}

/** The decimals of what the part's first number is worked out from. */
function inputDecimals(better: Better, result: PartResult, wanted: number): number {
  const { part, slices, parts, figure } = result;
  const start = begun(result);
  if (slices.length > 0) return start === null ? usualDecimals : sliceDecimals(slices, start, wanted);
  if (isCriterion(part)) return figure?.value == null ? 0 : start === null ? decimalsOf(figure.value, figure.unit) : decimalsFor([figure.value], ([value]) => points(part.points, value!), start, wanted, decimalsOf(figure.value, figure.unit));
  return start === null ? usualDecimals : combinedDecimals(part, parts, start, wanted, better);
}

function sliceDecimals(slices: PartResult['slices'], joined: number, wanted: number): number {
  const measured = slices.filter(({ weight, result }) => weight > 0 && result.points !== null);
  const alike = measured.every(({ weight }) => Math.abs(weight - measured[0]!.weight) < 1e-12);
  const values = measured.map(({ result }) => result.points!);
  if (alike) return decimalsFor(values, (all) => sum(all) / all.length, joined, wanted);
  const weights = measured.map(({ weight }) => 100 * weight);
  return decimalsFor([...values, ...weights], (all) => sum(values.map((_, index) => (all[index]! * all[values.length + index]!) / 100)), joined, wanted);
}

function combinedDecimals(category: Category, results: readonly PartResult[], start: number, wanted: number, better: Better): number {
  const measured = results.filter(isMeasured);
  const values = measured.map((result) => result.points!);
  const weights = measured.map(({ part }) => part.weight);
  switch (category.combine) {
    case 'mean':
      return decimalsFor(values, (all) => sum(all.map((value, index) => value * weights[index]!)) / sum(weights), start, wanted);
    case 'worst':
    case 'best':
      return wanted;
    case 'sum': {
      const counted = results.filter(({ part }) => isCounted(part));
      if (measured.length === counted.length) return decimalsFor(values, (all) => category.base + sum(all.map((value, index) => value * weights[index]!)), start, wanted);
      const bests = measured.map(({ part }) => bestEnd(range(part, better), better));
      const best = sum(counted.map(({ part }) => bestEnd(range(part, better), better) * part.weight)) + category.base;
      return decimalsFor([...values, stretch(results, better)], (all) => best - sum(bests.map((one, index) => weights[index]! * (one - all[index]!))) * all.at(-1)!, start, wanted);
    }
    case 'product': {
      const powers = exponents(category, results).filter((_, index) => isMeasured(results[index]!));
      return decimalsFor([...values, ...powers], (all) => 100 * values.reduce((product, _, index) => product * Math.max(0, all[index]! / 100) ** all[values.length + index]!, 1), start, wanted);
    }
  }
}
