/** The English dictionary, an area a file. */
export { charts } from '#words/en/charts.ts';
export { kpis, units, figures } from '#words/en/kpis.ts';
export { pages } from '#words/en/pages.ts';
export { programme, method, calculation, data } from '#words/en/programme.ts';
export { rating } from '#words/en/rating.ts';
export { records } from '#words/en/records.ts';
export { report } from '#words/en/report.ts';
export { site } from '#words/en/site.ts';
