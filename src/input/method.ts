/** A method made from its document: defaults filled in, curves by their kind, definitions merged, bands sorted best first. */
import {
  defaultDefinitions,
  defaultWindow,
  isCriterion,
  type Band,
  type Cap,
  type Category,
  type Criterion,
  type Curve,
  type Definitions,
  type Method,
  type Part,
  type Periods,
} from '#domain/method.ts';
import { itemsAt, sourceOf, type MapNode } from '#input/node.ts';
import type { WrittenDefinitions } from '#input/shapes/definitions.ts';
import type { WrittenBand, WrittenCap, WrittenMethod } from '#input/shapes/method.ts';
import type { WrittenCurve, WrittenPart } from '#input/shapes/part.ts';

/** The method of the document; only where everything in it is sound and its checks found nothing. */
export function methodFrom(root: MapNode): Method {
  const written = root.value as WrittenMethod;
  const { periods, plants, missing, score, ...rest } = written;
  const definitions = merged(defaultDefinitions, written.definitions);
  const better = written.better ?? 'higher';
  const whole = partFrom(
    { ...(periods !== undefined && { periods }), ...(plants !== undefined && { plants }), ...score, id: score.id ?? score.kpi ?? wholeScore },
    definitions,
  );
  return {
    ...rest,
    name: written.name ?? written.id,
    window: written.window ?? defaultWindow,
    definitions,
    new_supplier_months: written.new_supplier_months ?? 0,
    minimum_coverage: missing?.minimum_coverage ?? 60,
    scale: { from: written.scale?.from ?? 0, to: written.scale?.to ?? 100 },
    better,
    score: whole,
    bands: written.bands.map(bandFrom).sort((one, other) => (better === 'higher' ? other.edge - one.edge : one.edge - other.edge)),
    caps: itemsAt(root, 'caps').map((node) => capFrom(node as MapNode, whole)),
    actions: written.actions ?? {},
    escalation: written.escalation ?? [],
    source: sourceOf(root),
  };
}

/** What caps call the whole score, whatever id it has of its own. */
const wholeScore = 'score';

/** A part by itself counts all months and plants together; those of the whole method stand in `score`. */
function partFrom(written: WrittenPart, around: Definitions): Part {
  const { kpi, parts, only, minimum, points, combine, base, missing, definitions: own, round, periods, plants, weight, ...rest } = written;
  const definitions = merged(around, own);
  const shared = {
    ...rest,
    id: written.id ?? kpi ?? '',
    weight: weight ?? 1,
    periods: (periods ?? 'pooled') as Periods,
    plants: plants ?? 'pooled',
    ...(round && { round: { decimals: round.decimals ?? 0, mode: round.mode ?? 'half_up' } }),
  };
  if (kpi !== undefined) return { ...shared, kpi, ...(only && { only }), definitions, minimum: minimum ?? {}, points: curveFrom(points!) } satisfies Criterion;
  return {
    ...shared,
    combine: combine ?? 'mean',
    base: base ?? 0,
    minimum_coverage: missing?.minimum_coverage ?? 0,
    parts: (parts ?? []).map((child) => partFrom(child, definitions)),
    ...(points !== undefined && { points: curveFrom(points) }),
  } satisfies Category;
}

function curveFrom(written: WrittenCurve): Curve {
  if (written === 'value') return { kind: 'value' };
  if (written.line) return { kind: 'line', marks: written.line };
  const steps = written.steps!;
  if (steps[0]!.up_to !== undefined) return { kind: 'up_to', steps: steps.map(({ up_to, points }) => ({ edge: up_to!, points })), beyond: written.beyond! };
  return { kind: 'from', steps: steps.map(({ from, points }) => ({ edge: from!, points })), below: written.below! };
}

function bandFrom({ rating, name, from, up_to }: WrittenBand): Band {
  return { rating, ...(name !== undefined && { name }), edge: (from ?? up_to)! };
}

const comparisons = ['at_least', 'above', 'up_to', 'below'] as const;

function capFrom(node: MapNode, score: Part): Cap {
  const written = node.value as WrittenCap;
  const { at_least, above, up_to, below, part, ...rest } = written;
  const comparison = comparisons.find((name) => written[name] !== undefined)!;
  const looksAt = part === wholeScore && !hasPart(score, part) ? score.id : part;
  return { ...rest, ...(looksAt !== undefined && { part: looksAt }), comparison, threshold: written[comparison]!, source: sourceOf(node) };
}

function hasPart(part: Part, id: string): boolean {
  return part.id === id || (!isCriterion(part) && part.parts.some((below) => hasPart(below, id)));
}

/** Definitions with what differs put over them; a clock’s limit is taken as a whole, for hours do not go with days. */
function merged(around: Definitions, own: WrittenDefinitions | undefined): Definitions {
  return own === undefined ? around : (over(around, own) as Definitions);
}

function over(around: unknown, own: unknown, key = ''): unknown {
  if (!isMapping(around) || !isMapping(own) || key === 'limit') return own;
  return Object.fromEntries(
    Object.keys({ ...around, ...own }).map((name) => [name, Object.hasOwn(own, name) ? over(around[name], own[name], name) : around[name]]),
  );
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
