/** The PDFs of the site: their views and charts gathered, made and set by workers beside everything else that is built. */
import { overviewCharts } from '#charts/overview-charts.ts';
import { portfolioOrder, scorecardOrder } from '#report/order.ts';
import { typesetters } from '#report/workers.ts';
import { calculationPageOf, pictures, picturesOf, scorecardJsonOf } from '#site/supplier-views.ts';
import { overviewPage } from '#view/overview/overview-page.ts';
import { documentFacts } from '#view/scorecard/scorecard.ts';
import type { SiteView } from '#view/site-view.ts';
import { supplierRows } from '#view/programme/supplier-row.ts';

/** They never keep a process from ending, so nobody has to close them. */
const { typeset } = typesetters();

/** A supplier's scorecard as PDF. */
export function scorecardDocument(site: SiteView, supplier: string): Promise<Uint8Array> {
  return typeset(scorecardOrder(scorecardJsonOf(site, supplier), calculationPageOf(site, supplier), picturesOf(site, supplier)));
}

/** The report about all suppliers of the programme as PDF. */
export function portfolioDocument(site: SiteView): Promise<Uint8Array> {
  const overview = overviewPage(site);
  return typeset(portfolioOrder({ overview, suppliers: supplierRows(site) }, documentFacts(site, 'portfolio'), pictures(overviewCharts(overview, site.words))));
}
