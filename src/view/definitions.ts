/** How records are counted for a supplier in the month reported: by the method then in force, else by the defaults. */
import { defaultDefinitions, methodInForce, type Definitions } from '#domain/method.ts';
import type { Month } from '#domain/month.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { SiteView } from '#view/site-view.ts';

/** The definitions in force for the supplier in that month. */
export function definitionsFor({ rated: { programme } }: SiteView, supplier: Supplier, month: Month = programme.period): Definitions {
  return methodInForce(programme.methods, supplier.class, month)?.definitions ?? defaultDefinitions;
}
