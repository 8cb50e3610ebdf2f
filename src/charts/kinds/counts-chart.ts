/** Things counted by month, standing on one another: incidents by severity, clocks met and missed, suppliers by rating. */
import type { Chart, ChartKind, Role, Series } from '#charts/chart.ts';
import { axisOf, framed, type AxisWords, type ChartFrame } from '#charts/kinds/frame.ts';
import { niceTicks } from '#charts/nice-ticks.ts';
import type { Value } from '#view/value.ts';

export interface Counted {
  readonly name: string;
  readonly role: Role;
  readonly months: readonly Value[];
  /** Written beside the last month, short, such as the letter of a rating. */
  readonly label?: string;
}

/** One incident in two years is not a tower. */
const leastTop = 4;

/** A chart of counts, the first of them at the bottom; a month is a gap when nothing could be counted. */
export function countsChart(kind: ChartKind, frame: ChartFrame, counts: readonly Counted[], words: AxisWords): Chart {
  const totals = frame.labels.map((_, index) => counts.reduce((sum, { months }) => sum + (months[index]?.value ?? 0), 0));
  const ticks = niceTicks(0, Math.max(leastTop, ...totals), 4, true);
  const series = counts.map(({ name, role, months, label }): Series => ({ name, style: 'bar', role, stack: 'counts', values: months.map(({ value }) => value), texts: months.map(({ text }) => text), label }));
  return framed(kind, frame, { series, axis: axisOf(ticks, words) });
}
