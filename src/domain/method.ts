/** A rating method as data: what is counted, how figures become points, how points become a score and a rating. */
import type { Limit } from '#domain/clock.ts';
import type { Discipline } from '#domain/eight-d.ts';
import type { DetectionPoint, Severity } from '#domain/incident.ts';
import type { Better, Only, Volume } from '#domain/kpi.ts';
import type { Day } from '#domain/moment.ts';
import type { Month } from '#domain/month.ts';
import type { Source } from '#domain/source.ts';
import type { Text } from '#domain/text.ts';
import type { Touchpoint } from '#domain/visit.ts';

/** When a delivery is on time: from `early` days before to `late` days after the day it is measured against. */
export interface DeliveryWindow {
  readonly early: number | 'any';
  readonly late: number;
  readonly against: 'committed' | 'first_committed' | 'requested';
  /** Whether a line belongs to the month it was due in or, as some customers count, received in. */
  readonly month_of: 'due' | 'received';
}

/** An incident weighs its severity times its detection point. */
export interface IncidentWeights {
  readonly severity: { readonly [severity in Severity]: number };
  readonly detection_point: { readonly [point in DetectionPoint]: number };
}

/** A clock of the 8D: from the start event to the first submission that reaches `stop`, or to acceptance by the customer. */
export interface Clock {
  readonly start: 'notified' | 'detected';
  readonly stop: Discipline | 'accepted';
  readonly limit: Limit;
}

/** The clocks of an 8D report, in the order of the work they time. */
export const clockNames = ['containment', 'root_cause', 'closure'] as const;
export type ClockName = (typeof clockNames)[number];

/** What each touchpoint of a visit weighs, and what waiting costs: points per minute beyond the free minutes of a visit. */
export interface VisitRules {
  readonly touchpoints: { readonly [touchpoint in Touchpoint]: number };
  readonly free_minutes: number;
  readonly per_minute: number;
}

/** The months of a window where no method says how many. */
export const defaultWindow = 12;

/** How records are counted before any points are given. A method states what differs from the defaults. */
export interface Definitions {
  readonly delivery_window: DeliveryWindow;
  readonly incident_weights: IncidentWeights;
  readonly clocks: { readonly [name in ClockName]: Clock };
  readonly visits: VisitRules;
}

/** How records are counted where a method says nothing else. */
export const defaultDefinitions: Definitions = {
  delivery_window: { early: 5, late: 0, against: 'committed', month_of: 'due' },
  incident_weights: {
    severity: { minor: 1, major: 3, critical: 10 },
    detection_point: { supplier: 0, incoming: 1, in_process: 2, end_of_line: 3, customer: 5, field: 10 },
  },
  clocks: {
    containment: { start: 'notified', stop: 'd3', limit: { hours: 24 } },
    root_cause: { start: 'notified', stop: 'd4', limit: { working_days: 5 } },
    closure: { start: 'notified', stop: 'accepted', limit: { days: 30 } },
  },
  visits: {
    touchpoints: {
      itinerary_confirmed: 15,
      called_before_arrival: 15,
      meeting_point_told: 10,
      departure_announced: 10,
      host_waiting: 20,
      agenda_kept: 10,
      right_people: 10,
      minutes_in_time: 10,
    },
    free_minutes: 5,
    per_minute: 1,
  },
};

/**
 * The curve that turns a value into points. `up_to` steps: the first step whose edge is not below the value, else `beyond`.
 * `from` steps: the first step whose edge is not above it, else `below`. `line`: straight between marks, flat outside them.
 * `value`: the value itself is the points.
 */
export type Curve =
  | { readonly kind: 'up_to'; readonly steps: readonly Step[]; readonly beyond: number }
  | { readonly kind: 'from'; readonly steps: readonly Step[]; readonly below: number }
  | { readonly kind: 'line'; readonly marks: readonly (readonly [value: number, points: number])[] }
  | { readonly kind: 'value' };

/** A step's edge belongs to the step. `up_to` edges rise, `from` edges fall; input refuses any other order. */
export interface Step {
  readonly edge: number;
  readonly points: number;
}

/** How the months of a window become one result: counted together, or month by month and then averaged; weights newest first. */
export type Periods = 'pooled' | 'mean' | { readonly decay: number } | { readonly weights: readonly number[] };

/** How several plants become one result: counted together, or plant by plant, then averaged, by weights where those are given, or the worst taken. A plant without a weight weighs nothing. */
export type Plants = 'pooled' | 'mean' | 'worst' | { readonly weights: { readonly [plant: string]: number } };

/** Where rounding goes: `half_up` and `half_even` to the nearest, a half away from 0 or to the even neighbour; `down` always towards 0, `up` always away from it. */
export const roundingModes = ['half_up', 'half_even', 'down', 'up'] as const;
export type RoundingMode = (typeof roundingModes)[number];

/** Rounding is part of the rule: nothing is rounded unless the method says so. */
export interface Rounding {
  readonly decimals: number;
  readonly mode: RoundingMode;
}

interface PartBase {
  /** Unique within the method. */
  readonly id: string;
  readonly name?: Text;
  /** Share in its parent, relative to its siblings; 0 is shown but not counted. 1 where the data says nothing. */
  readonly weight: number;
  /** Months this part looks at; inherited from its parent where absent. */
  readonly window?: number;
  readonly periods: Periods;
  readonly plants: Plants;
  readonly round?: Rounding;
  /** Bounds of the points after combining or the curve. */
  readonly floor?: number;
  readonly ceiling?: number;
}

/** A KPI with the curve that turns it into points. */
export interface Criterion extends PartBase {
  readonly kpi: string;
  readonly only?: Only;
  readonly definitions: Definitions;
  readonly minimum: { readonly [volume in Volume]?: number };
  readonly points: Curve;
}

/** How the parts of a category become one result. */
export const combinations = ['mean', 'sum', 'product', 'worst', 'best'] as const;
export type Combination = (typeof combinations)[number];

/** Parts combined. `mean` by weight; `sum` from `base`; `product` of shares of 100, weights as exponents; `worst` or `best` of them. */
export interface Category extends PartBase {
  readonly combine: Combination;
  /** Where a sum starts; 0 when points are earned, 100 when they are deducted. */
  readonly base: number;
  /** Per cent of its weight that must be measured for it to count. */
  readonly minimum_coverage: number;
  readonly parts: readonly Part[];
  /** Turns the combined points into others, where the customer's scheme does. */
  readonly points?: Curve;
}

/** The one recursive idea: a KPI with a curve, or parts combined. */
export type Part = Criterion | Category;

/** A band reaches from its edge (that belongs to it) to the next better band. */
export interface Band {
  readonly rating: string;
  readonly name?: Text;
  readonly edge: number;
}

/** A condition on a KPI or on a part's points that limits the rating. Exactly one of `kpi` and `part`, exactly one comparison. */
export interface Cap {
  readonly kpi?: string;
  readonly part?: string;
  readonly only?: Only;
  readonly comparison: 'at_least' | 'above' | 'up_to' | 'below';
  readonly threshold: number;
  /** Months looked at, up to the month rated; the method's window where absent. */
  readonly within?: number;
  readonly at_most: string;
  readonly because: Text;
  readonly source: Source;
}

/** What happens after so many periods in a row at this rating or worse. */
export interface Escalation {
  readonly rating: string;
  readonly periods: number;
  readonly action: Text;
}

export interface Method {
  readonly id: string;
  readonly name: Text;
  readonly version: number;
  readonly effective_from: Month;
  readonly approved?: { readonly by: Text; readonly on: Day };
  readonly changes?: Text;
  readonly basis?: Text;
  /** Classes of supplier it rates; absent: every supplier no other method names. */
  readonly classes?: readonly string[];
  /** Months a window has where a part says nothing else. */
  readonly window: number;
  readonly definitions: Definitions;
  /** A supplier is not yet rated in its first months of supply. */
  readonly new_supplier_months: number;
  /** Per cent of the weight that must be measured to be rated. */
  readonly minimum_coverage: number;
  /** The ends of the score; ratings and charts use them. */
  readonly scale: { readonly from: number; readonly to: number };
  readonly better: Better;
  readonly score: Part;
  /** Best first; together they cover the scale. */
  readonly bands: readonly Band[];
  readonly caps: readonly Cap[];
  readonly actions: { readonly [rating: string]: Text };
  readonly escalation: readonly Escalation[];
  readonly source: Source;
}

/** Whether the part is a criterion, not a category. */
export function isCriterion(part: Part): part is Criterion {
  return 'kpi' in part;
}

/** Every criterion of the part, in the order written. */
export function criteriaOf(part: Part): Criterion[] {
  return isCriterion(part) ? [part] : part.parts.flatMap(criteriaOf);
}

/**
 * The method in force for a class of supplier in a month: of those that name the class, else of those that name none,
 * the one with the latest effective month that has begun; none when every method begins later.
 */
export function methodInForce(methods: readonly Method[], supplierClass: string | undefined, month: Month): Method | undefined {
  const begun = methods.filter((method) => method.effective_from <= month);
  const named = begun.filter((method) => supplierClass !== undefined && method.classes?.includes(supplierClass));
  const candidates = named.length > 0 ? named : begun.filter((method) => method.classes === undefined);
  return candidates.reduce<Method | undefined>((latest, method) => (latest && latest.effective_from >= method.effective_from ? latest : method), undefined);
}
