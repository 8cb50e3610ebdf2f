/** The Chinese dictionary, an area a file. */
export { charts } from '#words/zh-cn/charts.ts';
export { kpis, units, figures } from '#words/zh-cn/kpis.ts';
export { pages } from '#words/zh-cn/pages.ts';
export { programme, method, calculation, data } from '#words/zh-cn/programme.ts';
export { rating } from '#words/zh-cn/rating.ts';
export { records } from '#words/zh-cn/records.ts';
export { report } from '#words/zh-cn/report.ts';
export { site } from '#words/zh-cn/site.ts';
