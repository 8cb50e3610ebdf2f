/** The buyer's page of a supplier: the scorecard, and beside it what only the customer may see. */
import { supplierById } from '#view/finding.ts';
import { internalFacts, type InternalFacts } from '#view/internal-facts.ts';
import { scorecard, type Scorecard } from '#view/scorecard/scorecard.ts';
import type { SiteView } from '#view/site-view.ts';

export interface SupplierPage {
  readonly scorecard: Scorecard;
  readonly internal: InternalFacts;
}

/** The buyer's page of a supplier. Throws a RangeError for an id the programme does not have. */
export function supplierPage(site: SiteView, id: string): SupplierPage {
  return { scorecard: scorecard(site, id), internal: internalFacts(site, supplierById(site, id)) };
}
