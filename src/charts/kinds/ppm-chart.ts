/** Defective parts per million: the months as bars, the rolling window as a line. */
import type { Chart } from '#charts/chart.ts';
import { axisOf, framed, type ChartFrame } from '#charts/kinds/frame.ts';
import { niceTicks } from '#charts/nice-ticks.ts';
import type { Value } from '#view/value.ts';

export interface PpmMonth {
  readonly monthly: Value;
  /** Pooled over the window that ends here. */
  readonly rolling: Value;
}

export interface PpmWords {
  readonly monthly: string;
  readonly rolling: string;
  readonly unit: (number: string) => string;
  /** A number on the axis, and a value written at its bar or line. */
  readonly number: (value: number) => string;
  readonly value: (value: number) => string;
}

/** A bar more than this many times as high as all else is cut, and says its value; the rest could not be read beside it. */
const cutAbove = 3;

/** Without any defect the axis still has a height. */
const leastTop = 10;

/** The chart of the PPM. */
export function ppmChart(frame: ChartFrame, months: readonly PpmMonth[], words: PpmWords): Chart {
  const monthly = months.map((month) => month.monthly);
  const rolling = months.map((month) => month.rolling);
  const ticks = niceTicks(0, ppmTop(monthly, rolling), 4, true);
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
      },
    ],
    axis: axisOf(ticks, words),
  });
}

/** The highest value that must fit: all of them, but for a bar that stands alone. */
function ppmTop(monthly: readonly Value[], rolling: readonly Value[]): number {
  const bars = valuesOf(monthly).filter((value) => value !== null).sort((one, other) => other - one);
  const fixed = Math.max(0, ...rolling.map(({ value }) => value ?? 0));
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
