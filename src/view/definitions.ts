/** How records of a supplier are counted beside its criteria: by the method in force in the month, else by the defaults. */
import { defaultDefinitions, defaultWindow, methodInForce, type Definitions } from '#domain/method.ts';
import { windowEnding, type Month } from '#domain/month.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Question } from '#kpi/figure.ts';
import type { Assessment } from '#rating/assessment.ts';
import type { SiteView } from '#view/site-view.ts';

/** The definitions in force for the supplier in that month. */
export function definitionsFor({ rated: { programme } }: SiteView, supplier: Supplier, month: Month = programme.period): Definitions {
  return methodInForce(programme.methods, supplier.class, month)?.definitions ?? defaultDefinitions;
}

/** What a page asks of a supplier in a month, by the method then in force and over its window, or over so many months; over twelve where no method was in force. */
export function questionAt(site: SiteView, supplier: Supplier, { month, method }: Pick<Assessment, 'month' | 'method'>, months = method?.window ?? defaultWindow): Question {
  return { programme: site.rated.programme, supplier, window: windowEnding(month, months), plant: null, definitions: method?.definitions ?? defaultDefinitions };
}
