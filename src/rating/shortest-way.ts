/** The fewest criteria that must rise for the score to reach a band, each as little as it takes. */
import { isCriterion, type Band, type Criterion, type Method, type Part } from '#domain/method.ts';
import type { CapResult, PartResult } from '#rating/assessment.ts';
import { bandOf, rankOf } from '#rating/bands.ts';
import { isBetter, shortfall } from '#rating/better.ts';
import { partCap } from '#rating/caps.ts';
import { settled } from '#rating/rounding.ts';
import { attainable, betterLevels } from '#rating/target.ts';
import { standing, whatIf } from '#rating/what-if.ts';

/** Where from and where to: a result, the band to reach, and the caps on parts that must fall away with it. */
export interface Climb {
  readonly method: Method;
  readonly result: PartResult;
  readonly next: Band | null;
  readonly partCaps: readonly CapResult[];
}

/** A criterion raised to so many points on its curve. */
export interface Step {
  readonly id: string;
  readonly raw: number;
}

/** A criterion that can rise: where it stands, where it ends, and what that gains alone. */
interface Riser {
  readonly criterion: Criterion;
  readonly raw: number;
  readonly best: number;
  readonly gain: number;
}

/** Larger sets are searched one criterion at a time. */
const largestSet = 4;
/** Halvings of the way; what is left of it is less than any page prints. */
const halvings = 26;

/** The score after the steps, and the result it comes from. */
export function scoreIf({ method, result }: Climb, steps: readonly Step[]): { readonly points: number; readonly result: PartResult } {
  if (steps.length === 0) return { points: result.points!, result };
  const after = whatIf(result, new Map(steps.map(({ id, raw }) => [id, raw])), method.better);
  return { points: Math.min(Math.max(after.points!, method.scale.from), method.scale.to), result: after };
}

/**
 * The fewest of the criteria that reach the next band together, the largest gain first; none when the score is there already, null when all of
 * them at their best do not reach it. Each goes the same part of its way to the best, then only as far as the others leave it to.
 */
export function shortestWay(climb: Climb, criteria: readonly PartResult[]): readonly Step[] | null {
  if (isThere(climb, [])) return [];
  const risers = criteria.flatMap((result) => riserOf(climb, result)).toSorted((one, other) => other.gain - one.gain);
  if (!isThere(climb, risers.map(atBest))) return null;
  return asLittleAsItTakes(climb, fewest(climb, risers));
}

function riserOf(climb: Climb, result: PartResult): Riser[] {
  const { better } = climb.method;
  const criterion = result.part as Criterion;
  const { raw } = standing(result, better);
  const best = betterLevels(criterion, raw!, better).at(-1);
  if (best === undefined) return [];
  const gain = -shortfall(scoreIf(climb, [{ id: criterion.id, raw: best }]).points, climb.result.points!, better);
  return [{ criterion, raw: raw!, best, gain: settled(gain) }];
}

function fewest(climb: Climb, risers: readonly Riser[]): readonly Riser[] {
  // Where gains simply add up, no set of a size gains more than the first of the list.
  if (gainsAddUp(climb)) return risers.slice(0, risers.findIndex((_, index) => isThere(climb, risers.slice(0, index + 1).map(atBest))) + 1);
  for (let size = 1; size <= Math.min(largestSet, risers.length); size += 1) {
    const found = subsets(risers, size).find((set) => isThere(climb, set.map(atBest)));
    if (found) return found;
  }
  return greedily(climb, risers);
}

function gainsAddUp({ result, partCaps }: Climb): boolean {
  const isOnScale = result.raw === result.points;
  return isOnScale && partCaps.length === 0 && addsUp(result.part);
}

function addsUp(part: Part): boolean {
  if (isCriterion(part)) return part.plants !== 'worst';
  const isPlain = part.points === undefined && part.floor === undefined && part.ceiling === undefined && part.round === undefined;
  return isPlain && part.plants !== 'worst' && (part.combine === 'mean' || part.combine === 'sum') && part.parts.every(addsUp);
}

/** One after the other, each time the one that brings the score furthest. */
function greedily(climb: Climb, risers: readonly Riser[]): readonly Riser[] {
  const chosen: Riser[] = [];
  const left = [...risers];
  while (!isThere(climb, chosen.map(atBest)) && left.length > 0) {
    const scores = left.map((riser) => scoreIf(climb, [...chosen, riser].map(atBest)).points);
    const furthest = scores.reduce((best, score, index) => (isBetter(score, scores[best]!, climb.method.better) ? index : best), 0);
    chosen.push(...left.splice(furthest, 1));
  }
  return chosen;
}

function asLittleAsItTakes(climb: Climb, risers: readonly Riser[]): readonly Step[] {
  const together = leastPart((part) => isThere(climb, risers.map((riser) => stepOf(climb, riser, part))));
  const parts = risers.map(() => together);
  // On steps one may land above what is needed; then the smallest gains are taken back first.
  for (let index = risers.length - 1; index >= 0 && risers.length > 1; index -= 1) {
    parts[index] = leastPart((part) => isThere(climb, risers.map((riser, at) => stepOf(climb, riser, at === index ? part : parts[at]!))), parts[index]);
  }
  return tidied(climb, risers, risers.map((riser, index) => stepOf(climb, riser, parts[index]!)));
}

/** Points such as 90.0000003, which halving leaves behind on lines, as 90 where that is enough. */
function tidied(climb: Climb, risers: readonly Riser[], steps: readonly Step[]): readonly Step[] {
  const rounded = steps.map(({ id, raw }, index) => {
    const { criterion, best } = risers[index]!;
    const isOpen = criterion.points.kind === 'line' || criterion.points.kind === 'value';
    const tidy = Number(raw.toFixed(5));
    return { id, raw: isOpen && !isBetter(tidy, best, climb.method.better) ? tidy : raw };
  });
  return isThere(climb, rounded) ? rounded : steps;
}

/** The least part of the way, from 0 to 1, that is enough; `most` is known to be. */
function leastPart(isEnough: (part: number) => boolean, most = 1): number {
  let [low, high] = [0, most];
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function stepOf({ method }: Climb, { criterion, raw, best }: Riser, part: number): Step {
  const wanted = part === 1 ? best : settled(raw + part * (best - raw));
  return { id: criterion.id, raw: attainable(criterion, wanted, method.better) };
}

function atBest({ criterion, best }: Riser): Step {
  return { id: criterion.id, raw: best };
}

function isThere(climb: Climb, steps: readonly Step[]): boolean {
  const { method, next, partCaps } = climb;
  const { points, result } = scoreIf(climb, steps);
  const isInBand = rankOf(method, bandOf(method, points).rating) <= rankOf(method, next!.rating);
  return isInBand && partCaps.every(({ cap }) => partCap(cap, result).state !== 'applies');
}

/** Every set of so many, those with the first of the list first. */
function subsets<One>(list: readonly One[], size: number): readonly (readonly One[])[] {
  if (size === 0) return [[]];
  return list.flatMap((one, index) => subsets(list.slice(index + 1), size - 1).map((rest) => [one, ...rest]));
}
