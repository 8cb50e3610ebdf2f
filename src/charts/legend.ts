/** What a chart's legend explains: only what is not written beside the thing itself. */
import type { DrawnChart, Line, Mark, Series } from '#charts/chart.ts';

export type LegendEntry =
  | { readonly name: string; readonly kind: 'series'; readonly series: Series }
  | { readonly name: string; readonly kind: 'line'; readonly line: Line }
  | { readonly name: string; readonly kind: 'mark'; readonly mark: Mark };

/**
 * The entries in drawing order. A chart of one series needs none for it; a series that returns in every lane, and a mark that
 * returns in many months, is explained once.
 */
export function legend(chart: DrawnChart): LegendEntry[] {
  const series = once(chart.series, ({ role, key, name }) => `${role} ${key ?? name}`).map((one): LegendEntry => ({ name: one.key ?? one.name, kind: 'series', series: one }));
  const limits = once(chart.lines, ({ text }) => text).map((line): LegendEntry => ({ name: line.text, kind: 'line', line }));
  const marks = once(chart.marks, ({ role }) => role).map((mark): LegendEntry => ({ name: mark.name, kind: 'mark', mark }));
  const besides = [...limits, ...marks];
  return series.length + besides.length > 1 ? [...series, ...besides] : [];
}

function once<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items.filter((item, index) => items.findIndex((other) => key(other) === key(item)) === index);
}
