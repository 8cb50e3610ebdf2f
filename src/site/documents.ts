/** The PDFs of the site: their views and charts gathered, set by the report layer. */
import { svg } from '#charts/svg.ts';
import { typeset } from '#report/compiler.ts';
import { scorecardPdf } from '#report/scorecard-pdf.ts';
import { calculationPageOf, chartsOf, supplierPageOf } from '#site/supplier-views.ts';
import type { SiteView } from '#view/site-view.ts';

/** A supplier's scorecard as PDF. */
export function scorecardDocument(site: SiteView, supplier: string): Uint8Array {
  const { scorecard } = supplierPageOf(site, supplier);
  const charts = chartsOf(site, supplier).map((chart) => ({ chart, svg: svg(chart, { colours: 'print' }) }));
  return typeset(scorecardPdf(scorecard, calculationPageOf(site, supplier), charts));
}
