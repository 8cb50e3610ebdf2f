/** Defective parts per million: the months as bars, the rolling window as a line, the target. */
import type { Chart, Whisker } from '#charts/chart.ts';
import { axisOf, framed, type ChartFrame } from '#charts/kinds/frame.ts';
import { niceTicks } from '#charts/nice-ticks.ts';
import type { Value } from '#view/value.ts';

export interface PpmMonth {
  readonly monthly: Value;
  /** Pooled over the window that ends here, with its 95 % interval where it is to be shown. */
  readonly rolling: Value;
  readonly interval: Whisker | null;
}

export interface PpmWords {
  readonly monthly: string;
  readonly rolling: string;
  readonly unit: (number: string) => string;
  /** A number on the axis, and a value written at its bar or line. */
  readonly number: (value: number) => string;
  readonly value: (value: number) => string;
}

/** A value to reach and how it is written at its line. */
export interface Target {
  readonly value: number;
  readonly text: string;
}

/** A bar more than this many times as high as all else is cut, and says its value; the rest could not be read beside it. */
const cutAbove = 3;

/** Without any defect the axis still has a height. */
const leastTop = 10;

/** The chart of the PPM. An interval is drawn as a whisker for the last month only, where the figure is read. */
export function ppmChart(frame: ChartFrame, months: readonly PpmMonth[], target: Target | null, words: PpmWords): Chart {
  const monthly = months.map((month) => month.monthly);
  const rolling = months.map((month) => month.rolling);
  const last = rolling.findLastIndex(({ value }) => value !== null);
  const ticks = niceTicks(0, ppmTop(monthly, rolling, target), 4, true);
  return framed('ppm', frame, {
    series: [
      { name: words.monthly, style: 'bar', role: 'monthly', values: valuesOf(monthly), texts: textsOf(monthly), ends: monthly.map(({ value }) => (value === null ? '' : words.value(value))) },
      {
        name: words.rolling,
        style: 'line',
        role: 'main',
        values: valuesOf(rolling),
        texts: textsOf(rolling),
        ends: rolling.map(({ value }) => (value === null ? '' : words.value(value))),
        intervals: months.map(({ interval }, index) => (index === last ? interval : null)),
      },
    ],
    axis: axisOf(ticks, words),
    lines: target === null ? [] : [{ role: 'target', first: 0, ...target }],
  });
}

/** The highest value that must fit: all of them, but for a bar that stands alone. */
function ppmTop(monthly: readonly Value[], rolling: readonly Value[], target: Target | null): number {
  const bars = valuesOf(monthly).filter((value) => value !== null).sort((one, other) => other - one);
  const fixed = Math.max(target?.value ?? 0, ...rolling.map(({ value }) => value ?? 0));
  const next = bars.find((value) => value <= cutAbove * Math.max(fixed, bars.at(-1) ?? 0)) ?? 0;
  const highest = bars[0] ?? 0;
  const rest = Math.max(fixed, next);
  return rest > 0 && highest > cutAbove * rest ? rest : Math.max(fixed, highest, leastTop);
}

function valuesOf(values: readonly Value[]): (number | null)[] {
  return values.map(({ value }) => value);
}

function textsOf(values: readonly Value[]): string[] {
  return values.map(({ text }) => text);
}
