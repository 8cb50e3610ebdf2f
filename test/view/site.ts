/** Rated programmes seen in a language, for the tests of view objects. */
import type { Cap, Method } from '#domain/method.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Language } from '#domain/text.ts';
import type { Assessment } from '#rating/assessment.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { siteIn, type SiteView } from '#view/site-view.ts';
import { rate, type Values } from '../rating/scheme.ts';
import { aDeliveryMonth, aMethod, aProgramme, aSource, aSupplier } from '../support/builders.ts';

/** June 2026 of a programme with the usual method and one supplier without records, unless the test says otherwise. */
export function aSite(over: Partial<Programme> = {}, language: Language = 'en'): SiteView {
  return siteIn(rateProgramme(aProgramme({ methods: [aMethod()], suppliers: [aSupplier()], ...over })), language);
}

/** The usual supplier alone in its programme. */
export function aSiteOf(supplier: Partial<Supplier>, over: Partial<Programme> = {}, language: Language = 'en'): SiteView {
  return aSite({ ...over, suppliers: [aSupplier(supplier)] }, language);
}

export interface Fed {
  readonly site: SiteView;
  readonly supplier: Supplier;
  readonly assessment: Assessment;
}

/** A supplier rated by the method on figures one can choose: every criterion that is not built in takes its number from `values`. */
export function fed(method: Partial<Method>, values: Values, over: Parameters<typeof rate>[2] = {}, language: Language = 'en'): Fed {
  const { programme, supplier, assessment } = rate({ minimum_coverage: 0, ...method }, values, over);
  // Nothing that looks at a single assessment asks for the histories of all suppliers.
  return { site: siteIn({ programme, suppliers: [] }, language), supplier, assessment };
}

/** One month of deliveries by which the usual method gives this score: so many of 100 order lines on time (of 10,000 where it takes hundredths). */
export function scoring(score: number, month = '2026-06') {
  const due = Number.isInteger(score) ? 100 : 10_000;
  return aDeliveryMonth({ month, parts_received: 50_000, lines_due: due, lines_on_time: Math.round((score * due) / 100) });
}

/** At most C when there was a disruption in the window, unless the test says otherwise. */
export function aCap(over: Partial<Cap> = {}): Cap {
  return { ...('part' in over ? {} : { kpi: 'disruptions' }), comparison: 'at_least', threshold: 1, at_most: 'C', because: 'a line was stopped', source: aSource, ...over };
}

/** The text as a person types it: the thin and hard spaces before units are spaces like any other. */
export function typed(text: string): string {
  return text.replaceAll(/[\u202f\u00a0]/g, ' ');
}

/** The number a page prints, read back. */
export function printed(text: string): number {
  return Number(typed(text).replaceAll(',', '').replace('−', '-').match(/-?\d+(\.\d+)?/)?.[0] ?? NaN);
}
