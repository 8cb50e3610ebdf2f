/** A supplier rated for one month: score, coverage, caps, rating, and the reason where there is none. */
import { methodInForce, type Method } from '#domain/method.ts';
import { addMonths, windowEnding, type Month } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import { isIdle } from '#kpi/activity.ts';
import { unwatched } from '#kpi/conclusion.ts';
import type { Question } from '#kpi/figure.ts';
import type { Assessment, Outcome, PartResult } from '#rating/assessment.ts';
import { bandOf } from '#rating/bands.ts';
import { capped, caps } from '#rating/caps.ts';
import { attributed } from '#rating/losses.ts';
import { evaluate, type Kept } from '#rating/part.ts';
import { settled } from '#rating/rounding.ts';

/**
 * The assessment by the method in force for the supplier's class in the month; not rated when there is none. Whoever assesses many months
 * of one supplier may hand in the same `kept` each time, so that what they share is worked out once.
 */
export function assess(programme: Programme, supplier: Supplier, month: Month, kept: Kept = new Map()): Assessment {
  const method = methodInForce(programme.methods, supplier.class, month);
  if (method) return assessBy(method, programme, supplier, month, kept);
  return {
    supplier: supplier.id,
    month,
    method: null,
    outcome: 'not_rated',
    coverage: 0,
    score: null,
    unrounded: null,
    uncapped: null,
    rating: null,
    caps: [],
    result: null,
  };
}

/** The assessment by the method given, whether it is in force or not: what another method would say. */
export function assessBy(method: Method, programme: Programme, supplier: Supplier, month: Month, kept: Kept = new Map()): Assessment {
  const result = rootResult(method, programme, supplier, month, kept);
  const coverage = settled(100 * result.coverage);
  const isCovered = result.points !== null && coverage >= method.minimum_coverage;
  const outcome = outcomeOf(method, programme, supplier, month, isCovered);
  const score = isCovered ? result.points : null;
  const uncapped = outcome === 'rated' ? bandOf(method, score!).rating : null;
  const capResults = caps(method, programme, supplier, month, result);
  return {
    supplier: supplier.id,
    month,
    method,
    outcome,
    coverage,
    score,
    unrounded: isCovered ? result.unrounded : null,
    uncapped,
    rating: uncapped === null ? null : capped(method, uncapped, capResults),
    caps: capResults,
    result,
  };
}

/** The best possible score of the method. */
export function bestScore({ scale, better }: Method): number {
  return better === 'higher' ? scale.to : scale.from;
}

/** The points as a score: settled, and kept to the method's scale. */
export function onScale({ scale }: Method, points: number): number {
  return Math.min(Math.max(settled(points), scale.from), scale.to);
}

/** The score kept to the method's scale, and every part with its place in it. */
function rootResult(method: Method, programme: Programme, supplier: Supplier, month: Month, kept: Kept): PartResult {
  const { better, window } = method;
  const result = evaluate(method.score, { programme, supplier, better, month, window, plant: null, kept });
  const scaled = (points: number | null) => (points === null ? null : onScale(method, points));
  return attributed({ ...result, points: scaled(result.points), unrounded: scaled(result.unrounded), by_itself: scaled(result.by_itself) }, bestScore(method), better);
}

function outcomeOf(method: Method, programme: Programme, supplier: Supplier, month: Month, isCovered: boolean): Outcome {
  if (isNew(method, supplier, month)) return 'not_yet_rated';
  if (isCovered) return 'rated';
  const { definitions, window } = method;
  return hasNoActivity({ programme, supplier, window: windowEnding(month, window), plant: null, definitions }) ? 'no_activity' : 'not_rated';
}

function isNew({ new_supplier_months }: Method, { since }: Supplier, month: Month): boolean {
  return since !== undefined && addMonths(since, new_supplier_months) > month;
}

function hasNoActivity(question: Question): boolean {
  return unwatched('deliveries', question) === null && isIdle(question);
}
