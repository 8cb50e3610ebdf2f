/** The way up: what each criterion could still gain, the shortest list of changes that reaches the next rating, and the caps in its way. */
import { isCriterion, type Criterion, type Part } from '#domain/method.ts';
import { addMonths, monthOf, monthsOf, type Month } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import { isShare } from '#kpi/share.ts';
import type { Assessment, CapResult, PartResult } from '#rating/assessment.ts';
import { nextBetter, rankOf } from '#rating/bands.ts';
import { shortfall } from '#rating/better.ts';
import { kpiCap, partIn } from '#rating/caps.ts';
import { more } from '#rating/more.ts';
import { settled } from '#rating/rounding.ts';
import { isCapped, leastForTheGain, scoreIf, shortestWay, standingIn, type Climb, type Step } from '#rating/shortest-way.ts';
import { betterLevels, target, type Target } from '#rating/target.ts';

/** A criterion at a better figure. */
export interface Change {
  /** From the part below the whole score down to the criterion. */
  readonly path: readonly Part[];
  /** The criterion as it is. */
  readonly result: PartResult;
  /** The same, or, where months or plants are rated apart, that of the worst of them that counts. */
  readonly from: PartResult;
  /** The figure it takes; where months or plants are rated apart, what each of them takes. */
  readonly target: Target;
  /** The points that figure earns. */
  readonly points: number;
  /** Points the score gains: by this change alone, or, in a list, on top of the changes before it. */
  readonly gain: number;
  /**
   * The same in things one can count, all else unchanged: 3 more lines on time, or, below 0, so many defective parts fewer.
   * Null where the figure is no count or share, or where months or plants are apart.
   */
  readonly more: number | null;
}

/** What one criterion could do by itself. */
export interface CriterionWay {
  readonly path: readonly Part[];
  readonly result: PartResult;
  /** To the next better step or mark of its curve, no further than the gain asks for; null when there is none. */
  readonly next: Change | null;
  /** The least that reaches the next rating; null when it cannot do so alone. */
  readonly enough: Change | null;
  /** To the best it can earn, no further than the gain asks for; null when it is there. */
  readonly best: Change | null;
}

/** A cap that must fall away first. */
export interface CapInTheWay {
  readonly cap: CapResult;
  /** The first month in which it no longer applies if nothing new happens; null when it does not fall away by itself. */
  readonly falls_away: Month | null;
}

/** What is missing to the next better rating, and what would bring it. */
export interface WayUp {
  /** The next better rating; null when there is none, or no rating. */
  readonly next: string | null;
  /** The edge of its band, and the points of the score that are missing to it; 0 when only caps are in the way. */
  readonly edge: number | null;
  readonly gap: number;
  /** Caps that keep the rating below the next one, in the method's order. */
  readonly caps: readonly CapInTheWay[];
  /** Every measured criterion that counts, the largest gain of its next step first. */
  readonly criteria: readonly CriterionWay[];
  /**
   * The fewest changes that lift the score there and the parts that caps look at, the largest gain first; empty when none is needed; null when
   * what is measured cannot reach it. What is only shown is among them where a cap looks at it, and gains nothing.
   */
  readonly shortest: readonly Change[] | null;
  /** Whether no shorter list does; false where there were more sets of criteria than can be tried. */
  readonly is_shortest: boolean;
}

const known = new WeakMap<Assessment, WayUp>();

/** The way up from an assessment, sought once for each. Only criteria that were measured can rise; what is missing stays missing. */
export function wayUp(assessment: Assessment, programme: Programme, supplier: Supplier): WayUp {
  const way = known.get(assessment) ?? sought(assessment, programme, supplier);
  known.set(assessment, way);
  return way;
}

function sought(assessment: Assessment, programme: Programme, supplier: Supplier): WayUp {
  const { method, result, rating } = assessment;
  if (!method || !result || assessment.score === null) return { next: null, edge: null, gap: 0, caps: [], criteria: [], shortest: null, is_shortest: false };
  const band = rating === null ? null : nextBetter(method, rating);
  const inTheWay = band ? assessment.caps.filter(({ state, cap }) => state === 'applies' && rankOf(method, cap.at_most) > rankOf(method, band.rating)) : [];
  const climb: Seeking = { programme, method, result, next: band, partCaps: inTheWay.filter(({ cap }) => cap.part !== undefined) };
  const paths = criterionPaths(result, []);
  const criteria = paths.filter(isCounting).map((path) => criterionWay(climb, path)).toSorted((one, other) => (other.next?.gain ?? 0) - (one.next?.gain ?? 0));
  const way = band ? shortestWay(climb, paths.filter((path) => isCounting(path) || isCapped(climb, path.result.part.id)).map(({ result }) => result)) : null;
  return {
    next: band?.rating ?? null,
    edge: band?.edge ?? null,
    gap: band ? Math.max(0, settled(shortfall(assessment.score, band.edge, method.better))) : 0,
    caps: inTheWay.map((cap) => ({ cap, falls_away: fallsAway(cap, assessment, programme, supplier) })),
    criteria,
    shortest: way?.steps.reduce(changesInOrder(climb, paths), []) ?? null,
    is_shortest: way?.is_shortest ?? false,
  };
}

/** What a way is sought for, and the programme that says what its own KPIs are. */
interface Seeking extends Climb {
  readonly programme: Programme;
}

interface CriterionPath {
  readonly path: readonly Part[];
  readonly result: PartResult;
}

/** Every criterion that was measured, also those that are only shown. */
function criterionPaths(result: PartResult, path: readonly Part[]): CriterionPath[] {
  if (result.points === null || (result.missing !== null && result.missing !== 'not_counted')) return [];
  if (isCriterion(result.part)) return [{ path: path.length === 0 ? [result.part] : path, result }];
  return result.parts.flatMap((part) => criterionPaths(part, [...path, part.part]));
}

function isCounting({ result }: CriterionPath): boolean {
  return result.missing === null;
}

function criterionWay(climb: Seeking, path: CriterionPath): CriterionWay {
  const { better } = climb.method;
  const levels = betterLevels(path.result.part as Criterion, standingIn(climb, path.result).raw!, better);
  const alone = climb.next ? shortestWay(climb, [path.result]) : null;
  const changeTo = (raw: number | undefined) => (raw === undefined ? null : changeOf(climb, path, raw, []));
  const [next, best] = [levels[0], levels.at(-1)].map((level) => level && leastForTheGain(climb, path.path, path.result, level));
  return { ...path, next: changeTo(next), enough: changeTo(alone?.steps[0]?.raw), best: changeTo(best) };
}

/** The change that lifts the criterion to these points on its curve, after the steps before it. */
function changeOf(climb: Seeking, { path, result }: CriterionPath, raw: number, before: readonly Step[]): Change {
  const { better } = climb.method;
  const criterion = result.part as Criterion;
  const from = standingIn(climb, result);
  const goal = target(criterion.points, raw, from.figure!.value!, better)!;
  const score = scoreIf(climb, [...before, { id: criterion.id, raw }]);
  const gain = settled(-shortfall(score.points, scoreIf(climb, before).points, better));
  return { path, result, from, target: goal, points: partIn(score.result, criterion.id)!.points!, gain, more: result.slices.length > 0 ? null : more(result.figure!, goal, isShare(climb.programme, result.figure!)) };
}

function changesInOrder(climb: Seeking, paths: readonly CriterionPath[]) {
  return (changes: readonly Change[], { id, raw }: Step, index: number, steps: readonly Step[]): readonly Change[] => {
    const path = paths.find(({ result }) => result.part.id === id)!;
    return [...changes, changeOf(climb, path, raw, steps.slice(0, index))];
  };
}

function fallsAway({ cap }: CapResult, { method, month }: Assessment, programme: Programme, supplier: Supplier): Month | null {
  const { kpi } = cap;
  if (kpi === undefined) return null;
  const months = monthsOf({ from: addMonths(month, 1), to: addMonths(lastKnown(month, programme, supplier), cap.within ?? method!.window) });
  // An event is gone when nothing is left to count; a shortage ends only when something is there.
  const isEvent = cap.comparison === 'at_least' || cap.comparison === 'above';
  const isGone = ({ state }: CapResult) => (isEvent ? state !== 'applies' : state === 'clear');
  return months.find((later) => isGone(kpiCap(cap, kpi, method!, programme, supplier, later))) ?? null;
}

/** The last month of which records may tell something: those after the month rated too, and special status that is known to go on. */
function lastKnown(month: Month, { as_of }: Programme, { special_status }: Supplier): Month {
  const ends = special_status.flatMap(({ until }) => (until === undefined ? [] : [monthOf(until)]));
  return [month, monthOf(as_of), ...ends].reduce((latest, one) => (one > latest ? one : latest));
}
