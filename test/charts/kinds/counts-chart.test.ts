import { expect, test } from 'vitest';
import { countsChart } from '#charts/kinds/counts-chart.ts';
import { aFrame, aValue } from './a-frame.ts';

const counts = (...lists: readonly (readonly (number | null)[])[]) => lists.map((list, index) => ({ name: `kind ${index + 1}`, role: 'minor' as const, months: list.map(aValue) }));
const words = { unit: (number: string) => `${number} incidents`, number: String };

test.each([
  { what: 'the highest stack', lists: [[2, 5], [1, 4]], top: 10 },
  { what: 'one incident in two years', lists: [[0, 1], [0, 0]], top: 4 },
  { what: 'nothing at all', lists: [[null, null]], top: 4 },
])('the axis is made for $what, in whole numbers', ({ lists, top }) => {
  const { axis } = countsChart('incidents', aFrame(2), counts(...lists), words);
  expect(axis.max).toBe(top);
  expect(axis.ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
});

test('kinds stand on one another in their order, and a gap is no zero', () => {
  const { series, table } = countsChart('incidents', aFrame(2), counts([2, null], [1, null]), words);
  expect(series.map(({ name, stack }) => `${name} ${stack}`)).toEqual(['kind 1 counts', 'kind 2 counts']);
  expect(table.rows).toEqual([['month 1', '2', '1'], ['month 2', 'no activity', 'no activity']]);
});
