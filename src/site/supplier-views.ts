/**
 * The large views of one supplier. Its page, its JSON, its calculation and its PDF are made one after another (`prerender.ts`)
 * and print the same objects, so those of the last few suppliers are kept.
 */
import type { Chart } from '#charts/chart.ts';
import { scorecardCharts } from '#charts/scorecard-charts.ts';
import { svg, type ShownChart } from '#charts/svg.ts';
import { calculationPage, type CalculationPage } from '#view/calculation/calculation-page.ts';
import type { SiteView } from '#view/site-view.ts';
import { supplierPage, type SupplierPage } from '#view/scorecard/supplier-page.ts';

/** The suppliers whose pages Astro makes at the same time, in two languages; what more languages need is made again. */
const kept = 8;

/** The page of a supplier, as the customer sees it. */
export const supplierPageOf: (site: SiteView, id: string) => SupplierPage = remembered(supplierPage);
/** The scorecard of a supplier as it is published, in its own file and in its PDF. */
export const scorecardJsonOf: (site: SiteView, id: string) => string = remembered((site, id) => JSON.stringify(supplierPageOf(site, id).scorecard));
/** The calculation of a supplier’s rating. */
export const calculationPageOf: (site: SiteView, id: string) => CalculationPage = remembered(calculationPage);
/** The charts of a supplier’s scorecard as pages draw them; there may be none. */
export const picturesOf: (site: SiteView, id: string) => ShownChart[] = remembered((site, id) => pictures(scorecardCharts(supplierPageOf(site, id).scorecard, site.words)));

/** Charts drawn for pages; for a PDF the same pictures are coloured anew. */
export function pictures(charts: readonly Chart[]): ShownChart[] {
  return charts.map((chart) => ({ chart, svg: svg(chart, { colours: 'css' }) }));
}

function remembered<View>(view: (site: SiteView, id: string) => View): (site: SiteView, id: string) => View {
  const last: { readonly site: SiteView; readonly id: string; readonly view: View }[] = [];
  return (site, id) => {
    const known = last.find((each) => each.site === site && each.id === id);
    if (known) return known.view;
    const made = { site, id, view: view(site, id) };
    last.push(made);
    if (last.length > kept) last.shift();
    return made.view;
  };
}
