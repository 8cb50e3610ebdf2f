/** A scheme for tests: criteria fed with numbers one can choose, by way of KPIs of the customer's own. */
import type { Criterion, Method } from '#domain/method.ts';
import type { Programme } from '#domain/programme.ts';
import type { OwnKpi } from '#domain/reading.ts';
import type { Supplier } from '#domain/supplier.ts';
import { criteriaOf } from '#domain/method.ts';
import { isBuiltIn } from '#domain/kpi.ts';
import { assess } from '#rating/assess.ts';
import type { Assessment, PartResult } from '#rating/assessment.ts';
import { aCriterion, aMethod, anOwnKpi, aProgramme, aReading, aSupplier } from '../support/builders.ts';

/** A figure, or one per month, or one per plant and month written `north 2026-06`; what is left out was not measured. */
export type Values = { readonly [kpi: string]: number | { readonly [when: string]: number } };

export interface Rated {
  readonly programme: Programme;
  readonly supplier: Supplier;
  readonly assessment: Assessment;
}

/** A criterion that is fed with a number of its own. */
export function aFed(id: string, over: Partial<Criterion> = {}): Criterion {
  return aCriterion({ id, kpi: id, ...over });
}

/** June 2026 rated by the method; every criterion that is not built in takes its number from `values`. */
export function rate(method: Partial<Method>, values: Values, over: { supplier?: Partial<Supplier>; kpis?: readonly OwnKpi[]; programme?: Partial<Programme> } = {}): Rated {
  const whole = aMethod(method);
  const supplier = aSupplier({ readings: readingsOf(values), ...over.supplier });
  const own = [...new Set([...criteriaOf(whole.score).map(({ kpi }) => kpi), ...whole.caps.flatMap(({ kpi }) => kpi ?? [])])].filter((kpi) => !isBuiltIn(kpi));
  const kpis = own.map((id) => over.kpis?.find((kpi) => kpi.id === id) ?? anOwnKpi({ id, unit: 'index' }));
  const programme = aProgramme({ methods: [whole], suppliers: [supplier], kpis, ...over.programme });
  return { programme, supplier, assessment: assess(programme, supplier, '2026-06') };
}

/** The score alone. */
export function scoreOf(method: Partial<Method>, values: Values): number | null {
  return rate(method, values).assessment.score;
}

/** The part with the id, anywhere in the result. */
export function partOf(assessment: Assessment, id: string): PartResult {
  const found = find(assessment.result!, id);
  if (!found) throw new RangeError(`There is no part named ${id}.`);
  return found;
}

function find(result: PartResult, id: string): PartResult | undefined {
  return result.part.id === id ? result : result.parts.map((part) => find(part, id)).find((part) => part !== undefined);
}

function readingsOf(values: Values): Supplier['readings'] {
  return Object.entries(values).flatMap(([kpi, value]) => {
    if (typeof value === 'number') return [aReading({ kpi, value })];
    return Object.entries(value).map(([when, number]) => {
      const [month, plant] = when.split(' ').toReversed();
      return aReading({ kpi, month: month!, plant, value: number });
    });
  });
}
