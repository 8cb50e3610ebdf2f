/** A part's points in a month: a criterion's figure on its curve, or a category's parts combined, month by month or plant by plant where the method says so. */
import { isCriterion, type Category, type Criterion, type Part } from '#domain/method.ts';
import { volumes, type Better } from '#domain/kpi.ts';
import { addMonths, windowEnding, type Month } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Figure, Question } from '#kpi/figure.ts';
import { figure, volumeOf } from '#kpi/figures.ts';
import type { Missing, PartResult } from '#rating/assessment.ts';
import { combine } from '#rating/combine.ts';
import { nearest } from '#rating/missing.ts';
import { plantsOf } from '#rating/plants-of.ts';
import { points } from '#rating/points.ts';
import { bounded } from '#rating/range.ts';
import { rounded } from '#rating/rounding.ts';
import { joined, periodWeights, plantWeights, type Weighing, type Whole } from '#rating/slices.ts';
import { coversTooLittle, coverageOf, isCounted, measuredShares, writtenShares } from '#rating/weights.ts';

/** Who is rated, in which month, over how many months unless a part says its own, at which plant (null: all together). */
export interface Scope {
  readonly programme: Programme;
  readonly supplier: Supplier;
  readonly better: Better;
  readonly month: Month;
  readonly window: number;
  readonly plant: string | null;
  /** Months taken apart that were worked out before: neighbouring months of a history share most of them. */
  readonly kept: Kept;
}

/** Results of single months by part, month and plant, for one supplier and method. */
export type Kept = Map<Part, Map<string, PartResult>>;

/**
 * The part's result. `weight` and `share` are within its siblings and nothing is lost yet: `attributed` gives every part its place
 * in the whole score. Plants are taken apart first, the months of each plant within.
 */
export function evaluate(part: Part, scope: Scope): PartResult {
  const here = { ...scope, window: part.window ?? scope.window };
  return withRounding(byPlant(part, here));
}

/** A category's result from those of its parts. */
export function combined(category: Category, results: readonly PartResult[], better: Better): PartResult {
  const written = writtenShares(category, better);
  const shares = measuredShares(category, results, better);
  const coverage = coverageOf(results, written);
  const parts = results.map((result, index) => ({ ...result, weight: written[index]!, share: shares[index]! }));
  const missing = missingOf(category, results, coverage);
  const raw = missing ? null : combine(category, results, shares, better);
  return unplaced(category, null, raw, raw === null || !category.points ? raw : points(category.points, raw), missing, coverage, parts);
}

/** A criterion's result from the points its curve gives. */
export function earned(criterion: Criterion, figure: Figure | null, raw: number): PartResult {
  return unplaced(criterion, figure, raw, raw, null, 1);
}

/** The points rounded as the part says; a part whose months or plants are apart is rounded once, after they were joined. */
export function withRounding(result: PartResult): PartResult {
  if (!result.part.round || result.points === null) return result;
  const points = rounded(result.points, result.part.round);
  return { ...result, points, by_itself: points };
}

function byPlant(part: Part, scope: Scope): PartResult {
  if (part.plants === 'pooled' || scope.plant !== null) return byMonth(part, scope);
  const plants = plantsOf(scope.programme, scope.supplier, scope.month);
  const apart = plants.map((plant) => ({ month: null, plant, result: byMonth(part, { ...scope, plant }) }));
  return joined(part, apart, whole(scope, plantWeights(part.plants, scope.better)));
}

function byMonth(part: Part, scope: Scope): PartResult {
  if (part.periods === 'pooled') return pooled(part, scope);
  const weights = periodWeights(part.periods, scope.window);
  const ages = weights.flatMap((weight, age) => (weight > 0 ? [age] : []));
  const apart = ages.map((age) => {
    const month = addMonths(scope.month, -age);
    return { month, plant: null, result: singleMonth(part, { ...scope, month, window: 1 }) };
  });
  return joined(part, apart, whole(scope, () => ages.map((age) => weights[age]!)));
}

function singleMonth(part: Part, scope: Scope): PartResult {
  const ofPart = scope.kept.get(part) ?? new Map<string, PartResult>();
  scope.kept.set(part, ofPart);
  const key = `${scope.month} ${scope.plant ?? ''}`;
  const result = ofPart.get(key) ?? pooled(part, scope);
  ofPart.set(key, result);
  return result;
}

function whole(scope: Scope, weighing: Weighing): Whole {
  return { better: scope.better, weighing, window: scope.window, figure: (criterion, window) => figure(criterion.kpi, question(criterion, { ...scope, window })) };
}

function pooled(part: Part, scope: Scope): PartResult {
  return isCriterion(part) ? measured(part, scope) : combined(part, part.parts.map((child) => evaluate(child, scope)), scope.better);
}

function measured(criterion: Criterion, scope: Scope): PartResult {
  const asked = question(criterion, scope);
  const found = figure(criterion.kpi, asked);
  if (found.state !== 'measured') return unplaced(criterion, found, null, null, found.state, 0);
  if (tooFew(criterion, found, asked)) return unplaced(criterion, found, null, null, 'too_few', 0);
  return earned(criterion, found, points(criterion.points, found.value));
}

function question(criterion: Criterion, { programme, supplier, month, window, plant }: Scope): Question {
  return { programme, supplier, window: windowEnding(month, window), plant, definitions: criterion.definitions, only: criterion.only };
}

function tooFew({ minimum }: Criterion, found: Figure, asked: Question): boolean {
  return volumes.some((name) => minimum[name] !== undefined && volumeOf(name, found, asked) < minimum[name]);
}

function missingOf(category: Category, results: readonly PartResult[], coverage: number): Missing | null {
  if (coversTooLittle(coverage, category)) return 'low_coverage';
  const counted = results.filter(({ part }) => isCounted(part));
  if (counted.some((result) => result.points !== null)) return null;
  return nearest(counted.map(({ missing }) => missing), 'not_counted');
}

/** A result that has its points and no place in the whole yet. Written out, not spread together: ten thousand are made a second. */
function unplaced(part: Part, figure: Figure | null, raw: number | null, value: number | null, missing: Missing | null, coverage: number, parts: readonly PartResult[] = none): PartResult {
  const points = value === null ? null : bounded(value, part);
  const reason = value === null ? missing : isCounted(part) ? null : 'not_counted';
  return { part, points, unrounded: points, by_itself: points, raw, missing: reason, coverage, weight: 0, share: 0, lost: 0, lost_itself: 0, figure, parts, slices: none };
}

const none: readonly never[] = [];
