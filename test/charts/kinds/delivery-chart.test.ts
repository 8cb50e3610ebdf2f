import { expect, test } from 'vitest';
import { deliveryChart } from '#charts/kinds/delivery-chart.ts';
import type { Chart } from '#charts/chart.ts';
import { aFrame, aValue } from './a-frame.ts';

const words = { monthly: 'Month', rolling: 'Last 12 months', lines_due: 'Lines due', unit: (number: string) => `${number} %`, number: String, value: String };

function chart(monthly: readonly (number | null)[]): Chart {
  const months = monthly.map((value) => ({ monthly: aValue(value), rolling: aValue(value), lines_due: aValue(value === null ? 0 : 40) }));
  return deliveryChart(aFrame(months.length), months, words);
}

test.each([
  { what: 'near 100', monthly: [99, 98], from: 90 },
  { what: 'at 86', monthly: [99, 86], from: 85 },
  { what: 'at 0', monthly: [99, 0], from: 0 },
  { what: 'without any value', monthly: [null], from: 90 },
])('the axis begins where the data does, and ends at 100: $what', ({ monthly, from }) => {
  const { axis } = chart(monthly);
  expect([axis.min, axis.max, axis.ticks.at(-1)!.value]).toEqual([from, 100, 100]);
});

test('the topmost number carries the unit, as the language joins the two', () => {
  expect(chart([97]).axis.title).toBe('100 %');
  expect(chart([97]).axis.ticks.at(-1)!.text).toBe('100');
});

test('the table adds the lines due, so that a reader sees how much a month weighs', () => {
  expect(chart([97, null]).table).toEqual({
    caption: 'The months of a chart',
    head: ['Month', 'Month', 'Last 12 months', 'Lines due'],
    rows: [
      ['month 1', '97', '97', '40'],
      ['month 2', 'no activity', 'no activity', '0'],
    ],
  });
});
