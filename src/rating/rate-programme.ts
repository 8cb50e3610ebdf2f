/** The whole programme rated: every supplier, every month of its history, kept small enough for thousands of suppliers. */
import type { Method } from '#domain/method.ts';
import type { Month } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import { assess } from '#rating/assess.ts';
import type { Assessment, Outcome, PartResult } from '#rating/assessment.ts';
import { escalation, type EscalationResult } from '#rating/escalation.ts';
import { earlierMonths, history } from '#rating/history.ts';
import type { Kept } from '#rating/part.ts';

/** One month of a supplier's history: the result without the evidence, which `assess` gives again when a page asks for it. */
export interface RatedMonth {
  readonly month: Month;
  readonly method: Method | null;
  readonly outcome: Outcome;
  readonly score: number | null;
  readonly rating: string | null;
  readonly uncapped: string | null;
  /** Per cent of the method's weight that was measured. */
  readonly coverage: number;
}

/** A supplier with its months, oldest first; the last one is the month reported. */
export interface RatedSupplier {
  readonly supplier: Supplier;
  readonly months: readonly RatedMonth[];
  /** How far each level of escalation is reached, by all months rated, however few of them the history shows. */
  readonly escalation: readonly EscalationResult[];
  /** The values of the month reported by criterion id, for the anonymous field of peers; what was not measured is absent. */
  readonly values: { readonly [criterion: string]: number };
}

export interface RatedProgramme {
  readonly programme: Programme;
  readonly suppliers: readonly RatedSupplier[];
}

/** Rates every supplier of the programme for every month of its history. */
export function rateProgramme(programme: Programme): RatedProgramme {
  return { programme, suppliers: programme.suppliers.map((supplier) => rateSupplier(programme, supplier)) };
}

/** Pages and PDFs of a supplier, in every language, ask for the same assessment one after another; so many suppliers are under way at once. */
const kept = 8;

const latest = new WeakMap<RatedProgramme, Map<Supplier, Assessment>>();

/** The month reported, in full. Asked again for one of the suppliers asked for last, it returns the same object. */
export function assessPeriod(rated: RatedProgramme, supplier: Supplier): Assessment {
  const known = latest.get(rated) ?? new Map<Supplier, Assessment>();
  latest.set(rated, known);
  const assessment = known.get(supplier) ?? assess(rated.programme, supplier, rated.programme.period);
  known.set(supplier, assessment);
  if (known.size > kept) known.delete(known.keys().next().value!);
  return assessment;
}

function rateSupplier(programme: Programme, supplier: Supplier): RatedSupplier {
  const kept: Kept = new Map();
  const assessments = history(programme, supplier, kept);
  const current = assessments.at(-1);
  return {
    supplier,
    months: assessments.map(ratedMonth),
    escalation: escalation(assessments, earlierMonths(programme, supplier, kept)),
    values: current?.result ? valuesOf(current.result) : {},
  };
}

function ratedMonth({ month, method, outcome, score, rating, uncapped, coverage }: Assessment): RatedMonth {
  return { month, method, outcome, score, rating, uncapped, coverage };
}

function valuesOf({ part, figure, missing, parts }: PartResult): Record<string, number> {
  const own = figure?.state === 'measured' && missing === null ? { [part.id]: figure.value } : {};
  return Object.assign(own, ...parts.map(valuesOf));
}
