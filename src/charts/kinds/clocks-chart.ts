/** The clocks of 8D reports: met above the line, missed below it, one lane a clock. */
import type { Chart, Lane, Series } from '#charts/chart.ts';
import { framed, type ChartFrame } from '#charts/kinds/frame.ts';
import type { Value } from '#view/value.ts';

export interface ClockLane {
  /** Such as `Containment`. */
  readonly name: string;
  /** Such as `22 of 24`. */
  readonly sum: string;
  readonly months: readonly { readonly met: Value; readonly missed: Value }[];
}

export interface ClockWords {
  readonly met: string;
  readonly missed: string;
  /** The head of a column where there are several lanes: `Containment: met`. */
  readonly of: (lane: string, what: string) => string;
}

/** The chart of the clocks. All lanes count in the same unit of height; a lane is never lower than four clocks. */
export function clocksChart(frame: ChartFrame, lanes: readonly ClockLane[], words: ClockWords): Chart {
  const most = (pick: (month: ClockLane['months'][number]) => Value, least: number): number => Math.max(least, ...lanes.flatMap(({ months }) => months.map((month) => pick(month).value ?? 0)));
  const above = most(({ met }) => met, 2);
  const below = most(({ missed }) => missed, 1);
  const height = (above + below) * 1.15;
  const base = (index: number): number => (lanes.length - 1 - index) * height + below * 1.05;
  const series = lanes.flatMap(({ name, months }, lane): Series[] => {
    const of = (what: string): string => (lanes.length > 1 ? words.of(name, what) : what);
    return [
      { name: of(words.met), key: words.met, style: 'bar', role: 'met', lane, grows: 'up', values: months.map(({ met }) => met.value), texts: months.map(({ met }) => met.text) },
      { name: of(words.missed), key: words.missed, style: 'bar', role: 'missed', lane, grows: 'down', values: months.map(({ missed }) => missed.value), texts: months.map(({ missed }) => missed.text) },
    ];
  });
  return framed('clocks', frame, {
    series,
    axis: { min: 0, max: Math.max(1, lanes.length) * height, ticks: [], title: '' },
    lanes: lanes.map(({ name, sum }, index): Lane => ({ name, sum, base: base(index) })),
  });
}
