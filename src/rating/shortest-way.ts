/** The fewest criteria that must rise for the score to reach a band, each as little as it takes. */
import { isCriterion, type Band, type Criterion, type Method, type Part } from '#domain/method.ts';
import { onScale } from '#rating/assess.ts';
import type { CapResult, PartResult } from '#rating/assessment.ts';
import { bandOf, rankOf } from '#rating/bands.ts';
import { isBetter, shortfall } from '#rating/better.ts';
import { partCap, partIn } from '#rating/caps.ts';
import { bestEnd, range } from '#rating/range.ts';
import { settled } from '#rating/rounding.ts';
import { attainable, betterLevels } from '#rating/target.ts';
import { coversTooLittle } from '#rating/weights.ts';
import { standing, whatIf } from '#rating/what-if.ts';

/** Where from and where to: a result, the band to reach, and the caps on parts that must fall away with it. */
export interface Climb {
  readonly method: Method;
  readonly result: PartResult;
  readonly next: Band | null;
  readonly partCaps: readonly CapResult[];
}

/** A list of steps that reaches the band; `is_shortest` when no shorter one does and each step goes only as far as it takes. */
export interface Way {
  readonly steps: readonly Step[];
  readonly is_shortest: boolean;
}

/** A criterion raised to so many points on its curve. */
export interface Step {
  readonly id: string;
  readonly raw: number;
}

/** A criterion that can rise: where it stands and where it ends. */
interface Stretch {
  readonly criterion: Criterion;
  readonly raw: number;
  readonly best: number;
}

/** The same with what that gains alone. */
interface Riser extends Stretch {
  readonly gain: number;
}

/** A search and what it may still cost. */
interface Search extends Climb {
  /** Results that each trial works out anew: the parts, in every month and at every plant that is apart. */
  readonly size: number;
  readonly budget: { left: number };
}

/** Results that a search may work out anew; counted, not timed, so that every machine finds the same way. */
const mostResults = 60_000;
/** Halvings of the way; what is left of it is less than any page prints. */
const halvings = 26;

/** Whether a cap in the way looks at the criterion or at a category it belongs to: then it has to rise, though it may count for nothing. */
export function isCapped({ result, partCaps }: Climb, criterion: string): boolean {
  return partCaps.some(({ cap }) => partIn(partIn(result, cap.part!)!, criterion) !== undefined);
}

/** Where the criterion stands as far as the climb asks: a cap in the way also looks at months and plants that the score leaves out. */
export function standingIn(climb: Climb, result: PartResult): PartResult {
  return standing(result, climb.method.better, isCapped(climb, result.part.id));
}

/** The score after the steps, and the result it comes from. */
export function scoreIf({ method, result }: Climb, steps: readonly Step[]): { readonly points: number; readonly result: PartResult } {
  if (steps.length === 0) return { points: result.points!, result };
  const after = whatIf(result, new Map(steps.map(({ id, raw }) => [id, raw])), method.better);
  return { points: onScale(method, after.points!), result: after };
}

/**
 * The fewest of the criteria that reach the next band together, the largest gain first; no steps when the score is there already, null when all of
 * them at their best do not reach it. Each goes the same part of its way to the best, then only as far as the others leave it to. Where
 * there are more sets than can be tried, the criteria with the largest gains, without those that are not needed: a way, though there may be a shorter one.
 */
export function shortestWay(climb: Climb, criteria: readonly PartResult[]): Way | null {
  const search: Search = { ...climb, size: sizeOf(climb.result), budget: { left: mostResults } };
  if (isThere(search, [])) return { steps: [], is_shortest: true };
  const risers = criteria.flatMap((result) => riserOf(climb, result)).toSorted((one, other) => other.gain - one.gain);
  if (!isThere(search, risers.map(atBest))) return null;
  const { found, isFewest } = fewest(search, risers);
  const { steps, isLeast } = asLittleAsItTakes(search, found);
  return { steps, is_shortest: isFewest && isLeast };
}

/**
 * The fewest points on the criterion's curve that gain the score what so many there would: the rest is lost on a step, a bound or a worse part above
 * it. The points themselves where they gain nothing. Rounding is no such step: half a point that it gives for nothing is no figure to aim at.
 */
export function leastForTheGain(climb: Climb, path: readonly Part[], result: PartResult, best: number): number {
  const { method } = climb;
  if ((gainsAddUp(climb) && !leavesScale(climb)) || path.some(({ round }) => round)) return best;
  const stretch: Stretch = { criterion: result.part as Criterion, raw: standingIn(climb, result).raw!, best };
  const scoreAt = (raw: number) => settled(onScale(method, scoreIf(climb, [{ id: result.part.id, raw }]).result.unrounded!));
  const wanted = scoreAt(best);
  if (!isBetter(wanted, scoreAt(stretch.raw), method.better)) return best;
  const isEnough = (raw: number) => !isBetter(wanted, scoreAt(raw), method.better);
  const least = stepOf(climb, stretch, leastPart((share) => isEnough(stepOf(climb, stretch, share).raw))).raw;
  const tidy = tidiedRaw(climb, stretch, least);
  return isEnough(tidy) ? tidy : least;
}

function sizeOf({ parts, slices }: PartResult): number {
  const below = slices.length > 0 ? slices.map(({ result }) => result) : parts;
  return below.reduce((sum, result) => sum + sizeOf(result), 1);
}

function riserOf(climb: Climb, result: PartResult): Riser[] {
  const { better } = climb.method;
  const criterion = result.part as Criterion;
  const { raw } = standingIn(climb, result);
  const best = betterLevels(criterion, raw!, better).at(-1);
  if (best === undefined) return [];
  const gain = -shortfall(scoreIf(climb, [{ id: criterion.id, raw: best }]).points, climb.result.points!, better);
  return [{ criterion, raw: raw!, best, gain: settled(gain) }];
}

function fewest(search: Search, risers: readonly Riser[]): { readonly found: readonly Riser[]; readonly isFewest: boolean } {
  if (risers.length === 1) return { found: risers, isFewest: true };
  const enough = risers.slice(0, risers.findIndex((_, index) => isThere(search, risers.slice(0, index + 1).map(atBest))) + 1);
  // Where gains simply add up, no set of a size gains more than the first of the list.
  if (gainsAddUp(search)) return { found: enough, isFewest: true };
  const needed = enough.reduceRight<readonly Riser[]>((left, riser) => withoutIfEnough(search, left, riser), enough);
  for (let size = 1; size <= needed.length; size += 1) {
    for (const set of subsets(risers, size)) {
      // No smaller set was enough: if all of those were tried, none is shorter than what is known.
      if (search.budget.left <= 0) return { found: needed, isFewest: size === needed.length };
      if (isThere(search, set.map(atBest))) return { found: set, isFewest: true };
    }
  }
  return { found: needed, isFewest: true };
}

function withoutIfEnough(search: Search, risers: readonly Riser[], riser: Riser): readonly Riser[] {
  const others = risers.filter((one) => one !== riser);
  return isThere(search, others.map(atBest)) ? others : risers;
}

function gainsAddUp({ result, partCaps }: Climb): boolean {
  const isOnScale = settled(result.raw!) === result.points;
  return isOnScale && partCaps.length === 0 && addsUp(result.part);
}

/** Whether the parts can give more than the scale has. */
function leavesScale({ method: { better, scale, score } }: Climb): boolean {
  return isBetter(bestEnd(range(score, better), better), bestEnd({ low: scale.from, high: scale.to }, better), better);
}

function addsUp(part: Part): boolean {
  if (isCriterion(part)) return part.plants !== 'worst';
  const isPlain = part.points === undefined && part.floor === undefined && part.ceiling === undefined && part.round === undefined;
  return isPlain && part.plants !== 'worst' && (part.combine === 'mean' || part.combine === 'sum') && part.parts.every(addsUp);
}

function asLittleAsItTakes(search: Search, risers: readonly Riser[]): { readonly steps: readonly Step[]; readonly isLeast: boolean } {
  const together = leastPart((part) => isThere(search, risers.map((riser) => stepOf(search, riser, part))));
  const parts = risers.map(() => together);
  // On steps one may land above what is needed; then the smallest gains are taken back first.
  let index = risers.length > 1 ? risers.length - 1 : -1;
  for (; index >= 0 && search.budget.left > 0; index -= 1) {
    parts[index] = leastPart((part) => isThere(search, risers.map((riser, at) => stepOf(search, riser, at === index ? part : parts[at]!))), parts[index]);
  }
  return { steps: tidied(search, risers, risers.map((riser, at) => stepOf(search, riser, parts[at]!))), isLeast: index < 0 };
}

/** The steps with tidy points where those are enough. */
function tidied(search: Search, risers: readonly Riser[], steps: readonly Step[]): readonly Step[] {
  const rounded = steps.map(({ id, raw }, index) => ({ id, raw: tidiedRaw(search, risers[index]!, raw) }));
  return isThere(search, rounded) ? rounded : steps;
}

/** Points such as 90.0000003, which halving leaves behind on lines, as 90. */
function tidiedRaw({ method }: Climb, { criterion, best }: Stretch, raw: number): number {
  const isOpen = criterion.points.kind === 'line' || criterion.points.kind === 'value';
  const tidy = Number(raw.toFixed(5));
  return isOpen && !isBetter(tidy, best, method.better) ? tidy : raw;
}

/** The least part of the way, from 0 to 1, that is enough; `most` is known to be. */
function leastPart(isEnough: (part: number) => boolean, most = 1): number {
  if (!isEnough(most - 2 ** -halvings)) return most;
  let [low, high] = [0, most];
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function stepOf({ method }: Climb, { criterion, raw, best }: Stretch, part: number): Step {
  const wanted = part === 1 ? best : settled(raw + part * (best - raw));
  return { id: criterion.id, raw: attainable(criterion, wanted, method.better) };
}

function atBest({ criterion, best }: Riser): Step {
  return { id: criterion.id, raw: best };
}

function isThere(search: Search, steps: readonly Step[]): boolean {
  const { method, next, partCaps, size, budget } = search;
  budget.left -= size;
  const { points, result } = scoreIf(search, steps);
  // Where the worst plant counts, another may come to decide of which too little is measured.
  const isRated = !coversTooLittle(result.coverage, method);
  const isInBand = rankOf(method, bandOf(method, points).rating) <= rankOf(method, next!.rating);
  return isRated && isInBand && partCaps.every(({ cap }) => partCap(cap, result).state !== 'applies');
}

/** Every set of so many, those with the first of the list first. */
function* subsets<One>(list: readonly One[], size: number, from = 0): Generator<readonly One[]> {
  if (size === 0) return yield [];
  for (let index = from; index <= list.length - size; index += 1) {
    for (const rest of subsets(list, size - 1, index + 1)) yield [list[index]!, ...rest];
  }
}
