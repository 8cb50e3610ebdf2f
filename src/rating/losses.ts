/** Where the points went: the loss of the whole score handed down to every part, so that it adds up. */
import type { Better } from '#domain/kpi.ts';
import { isCriterion, type Category } from '#domain/method.ts';
import type { PartResult, Slice } from '#rating/assessment.ts';
import { shortfall } from '#rating/better.ts';
import { highestProduct } from '#rating/combination.ts';
import { exponents, stretch } from '#rating/combine.ts';
import { bestEnd, combinedRange, range } from '#rating/range.ts';
import { isCounted, isMeasured } from '#rating/weights.ts';

/** A part's place in the whole score. */
interface Place {
  readonly weight: number;
  readonly share: number;
  readonly lost: number;
  /** Points of the score that one point of this part is worth. */
  readonly worth: number;
  /** The best this part could give. */
  readonly best: number;
  readonly counted: boolean;
}

/** What a part below loses of its category's points, what the best is there, and what one point of it is worth in the category. */
export interface Loss {
  readonly points: number;
  readonly best: number;
  readonly worth: number;
}

/**
 * The result with every part's weight and share in the whole score and the points lost there; `best` is the best possible score.
 * Through a mean the loss of a part is its share × what it falls short. Sums, products, the worst, curves on categories,
 * bounds and rounding hand their loss to the parts below in proportion to what each lost by itself; what no part lost stays where it arose.
 */
export function attributed(root: PartResult, best: number, better: Better): PartResult {
  const measured = root.points !== null;
  const lost = measured ? shortfall(root.points, best, better) : 0;
  return placed(root, { weight: 1, share: Number(measured), lost, worth: Number(measured), best, counted: true }, better);
}

function placed(result: PartResult, place: Place, better: Better): PartResult {
  const { weight, share, lost } = place;
  const missing = result.missing ?? (place.counted ? null : 'not_counted');
  const own = { ...result, weight, share, lost, missing };
  if (result.slices.length > 0) return bySlices(own, place, better);
  if (isCriterion(result.part)) return { ...own, lost_itself: lost };
  const parts = belowOf(result.part, result, place, better);
  return { ...own, parts, lost_itself: restOf(lost, parts) };
}

function belowOf(category: Category, { parts }: PartResult, place: Place, better: Better): readonly PartResult[] {
  const losses = lossesOf(category, parts, place.best, better);
  const lost = handedDown(place.lost, losses.map(({ points }) => points * place.worth));
  return parts.map((part, index) => {
    const counted = place.counted && isCounted(part.part);
    const { best, worth } = losses[index]!;
    const own = { weight: place.weight * part.weight, share: place.share * part.share, lost: lost[index]!, worth: place.worth * worth, best, counted };
    return placed(part, own, better);
  });
}

function bySlices(result: PartResult, place: Place, better: Better): PartResult {
  const { best, worth } = place;
  const fallsShort = ({ result, weight }: Slice) => (weight > 0 ? weight * shortfall(result.points!, best, better) : 0);
  const lost = handedDown(place.lost, result.slices.map((slice) => worth * fallsShort(slice)));
  const slices = result.slices.map((slice, index) => {
    const { weight } = slice;
    const own = { ...place, weight: place.weight * weight, share: place.share * weight, lost: lost[index]!, worth: worth * weight };
    return { ...slice, result: placed(slice.result, own, better) };
  });
  const parts = result.parts.map((part, index) => gathered(part, slices.map((slice) => slice.result.parts[index]!), place.weight));
  return { ...result, parts, slices, lost_itself: isCriterion(result.part) ? place.lost : restOf(place.lost, parts) };
}

/** A part below slices: the sum of what it is and loses in each. */
function gathered(summary: PartResult, results: readonly PartResult[], weightAbove: number): PartResult {
  const sum = (key: 'share' | 'lost' | 'lost_itself') => results.reduce((total, result) => total + result[key], 0);
  const weight = weightAbove * summary.weight;
  return {
    ...summary,
    weight,
    share: sum('share'),
    lost: sum('lost'),
    lost_itself: sum('lost_itself'),
    missing: summary.missing ?? (results.some(({ missing }) => missing === 'not_counted') ? 'not_counted' : null),
    parts: summary.parts.map((part, index) => gathered(part, results.map((result) => result.parts[index]!), weight)),
    slices: summary.slices.map((slice, index) => ({ ...slice, result: results[index]! })),
  };
}

/** What every part of a category loses of the category's points by itself; `best` is the best the category could give. */
export function lossesOf(category: Category, results: readonly PartResult[], best: number, better: Better): readonly Loss[] {
  const combinedBest = category.points ? bestEnd(combinedRange(category, better), better) : best;
  switch (category.combine) {
    case 'mean':
    case 'worst':
    case 'best':
      return results.map((result) => loss(result, combinedBest, result.share, better));
    case 'sum': {
      const growth = stretch(results, better);
      return results.map((result) => loss(result, bestEnd(range(result.part, better), better), result.part.weight * growth, better));
    }
    case 'product':
      return productLosses(category, results, better);
  }
}

function loss(result: PartResult, best: number, worth: number, better: Better): Loss {
  return isMeasured(result) ? { points: worth * shortfall(result.points!, best, better), best, worth } : nothing;
}

/** Of what a product lost, each factor answers by its logarithm; factors of 0 answer for all of it alike. */
function productLosses(category: Category, results: readonly PartResult[], better: Better): readonly Loss[] {
  const powers = exponents(category, results);
  const zeros = results.filter((result) => isMeasured(result) && result.points! <= 0).length;
  const logarithms = results.map((result, index) => {
    if (!isMeasured(result)) return 0;
    if (zeros > 0) return Number(result.points! <= 0);
    return -powers[index]! * Math.log(result.points! / 100);
  });
  const total = logarithms.reduce((sum, logarithm) => sum + logarithm, 0);
  const product = zeros > 0 ? 0 : Math.min(100 * Math.exp(-total), highestProduct);
  return results.map((result, index) => {
    if (!isMeasured(result)) return nothing;
    const best = bestEnd(range(result.part, better), better);
    const points = total === 0 ? 0 : ((100 - product) * logarithms[index]!) / total;
    return { points, best, worth: result.points! > 0 ? (product * powers[index]!) / result.points! : 0 };
  });
}

const nothing: Loss = { points: 0, best: 0, worth: 0 };

/**
 * The loss handed down in proportion to what each lost by itself. Where some gain and others lose, both keep their sign as long as
 * curve, bounds and rounding above changed little; where they changed much, those that went the way of the whole answer for it alone. Never −0.
 */
function handedDown(lost: number, own: readonly number[]): number[] {
  const total = own.reduce((sum, one) => sum + one, 0);
  const size = own.reduce((sum, one) => sum + Math.abs(one), 0);
  if (size < smallest) return own.map(() => 0);
  if (Math.abs(lost - total) < unchanged) return own.map((one) => one + ((lost - total) * Math.abs(one)) / size);
  const isOneWay = Math.abs(total) > size - smallest;
  const ratio = lost / total;
  if (ratio >= 0 && (isOneWay || (ratio > 0.5 && ratio < 2))) return own.map((one) => one * ratio + 0);
  const along = own.map((one) => (one * lost > 0 ? one : 0));
  const sum = along.reduce((total, one) => total + one, 0);
  return along.map((one) => (sum === 0 ? 0 : (lost * one) / sum + 0));
}

/** What is left above; differences that only binary arithmetic made are none. */
function restOf(lost: number, parts: readonly Pick<PartResult, 'lost'>[]): number {
  const rest = lost - parts.reduce((sum, part) => sum + part.lost, 0);
  return Math.abs(rest) < smallest ? 0 : rest;
}

const smallest = 1e-9;
/** Less than any rule changes, more than binary arithmetic does. */
const unchanged = 1e-6;

