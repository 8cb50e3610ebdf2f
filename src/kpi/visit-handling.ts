/** Visit handling: how the supplier looked after the customer's people. */
import type { VisitRules } from '#domain/method.ts';
import { monthOf } from '#domain/month.ts';
import { touchpoints, type Touchpoint, type Visit } from '#domain/visit.ts';
import { ratioOf } from '#kpi/conclusion.ts';
import type { Evidence, Figure, Question } from '#kpi/figure.ts';
import { ledger, within } from '#kpi/ledger.ts';

/** The KPIs of this family by id. */
export const visitKpis = { visit_handling: visitHandling };

/** How one visit comes to its score. */
export interface VisitScore {
  /** Weight of the touchpoints met. */
  readonly met: number;
  /** Weight of the touchpoints met or missed; what did not apply or was not recorded leaves both sides. */
  readonly applicable: number;
  readonly waited_minutes: number;
  /** Points taken off for waiting beyond the free minutes. */
  readonly deducted: number;
  /** 0 to 100; null where nothing was applicable. */
  readonly score: number | null;
}

/**
 * A visit's score: 100 × weight met ÷ weight applicable, less points for each minute waited beyond the free minutes of the
 * visit, not below 0.
 * @example visitScore(visit, defaultDefinitions.visits).score //=> 16.4286 for 15 of 70 and 10 minutes waited
 */
export function visitScore({ touchpoints: recorded, waits }: Pick<Visit, 'touchpoints' | 'waits'>, rules: VisitRules): VisitScore {
  const weightOf = (names: readonly Touchpoint[]) => sum(names.map((name) => rules.touchpoints[name]));
  const met = weightOf(touchpoints.filter((name) => recorded[name]?.result === 'met'));
  const applicable = met + weightOf(touchpoints.filter((name) => recorded[name]?.result === 'missed'));
  const waited = sum(waits.map(({ minutes }) => minutes));
  const deducted = rules.per_minute * Math.max(0, waited - rules.free_minutes);
  const score = applicable === 0 ? null : Math.max(0, (100 * met) / applicable - deducted);
  return { met, applicable, waited_minutes: waited, deducted, score };
}

/**
 * The mean of the scores of the window's visits; a visit at which nothing was applicable is listed and does not count. A mean of
 * so few and so unlike scores has no interval.
 */
export function visitHandling(question: Question): Figure {
  const evidence = within(question.window, ledger('visit_handling', question, visitEntries));
  return ratioOf('visit_handling', question, evidence, ({ denominator }) => denominator);
}

function visitEntries({ supplier, plant, definitions }: Question): Evidence[] {
  return supplier.visits
    .filter((visit) => plant === null || visit.plant === plant)
    .map((visit): Evidence => {
      const record = { kind: 'visits', id: visit.id, source: visit.source, month: monthOf(visit.on) } as const;
      const { score } = visitScore(visit, definitions.visits);
      if (score === null) return { ...record, numerator: 0, denominator: 0, excluded: 'nothing_applicable' };
      return { ...record, numerator: score, denominator: 1 };
    });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
