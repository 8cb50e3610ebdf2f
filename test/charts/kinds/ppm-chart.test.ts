import { expect, test } from 'vitest';
import { ppmChart } from '#charts/kinds/ppm-chart.ts';
import type { Chart } from '#charts/chart.ts';
import { aFrame, aValue } from './a-frame.ts';

const words = { monthly: 'Month', rolling: 'Last 12 months', unit: (number: string) => `${number} PPM`, number: String, value: String };

function chart(monthly: readonly (number | null)[], rolling: readonly (number | null)[]): Chart {
  const months = monthly.map((value, index) => ({ monthly: aValue(value), rolling: aValue(rolling[index]!) }));
  return ppmChart(aFrame(months.length), months, words);
}

test.each([
  { what: 'all values fit', monthly: [120, 340, 80], rolling: [200, 300, 180], top: 400 },
  { what: 'a bar that stands alone is cut', monthly: [120, 8400, 80], rolling: [200, 300, 180], top: 300 },
  { what: 'a bar is not cut for being twice as high', monthly: [120, 600, 80], rolling: [200, 300, 180], top: 600 },
  { what: 'the rolling line is never cut', monthly: [0, 8400, 0], rolling: [0, 700, 700], top: 800 },
  { what: 'the only bar is not cut', monthly: [8400], rolling: [null], top: 10_000 },
  { what: 'nothing but zero', monthly: [0, 0], rolling: [0, 0], top: 10 },
])('the axis ends at a round number: $what', ({ monthly, rolling, top }) => {
  expect(chart(monthly, rolling).axis.max).toBe(top);
});

test('a month without receipts is a gap in both series', () => {
  const { series } = chart([null, 5], [null, 5]);
  expect(series.map(({ values }) => values[0])).toEqual([null, null]);
});
