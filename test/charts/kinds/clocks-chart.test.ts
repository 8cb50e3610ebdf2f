import { expect, test } from 'vitest';
import { clocksChart } from '#charts/kinds/clocks-chart.ts';
import { aFrame, aValue } from './a-frame.ts';

const lane = (name: string, met: readonly number[], missed: readonly number[]) => ({ name, sum: '3 of 4', months: met.map((value, index) => ({ met: aValue(value), missed: aValue(missed[index]!) })) });
const words = { met: 'Met', missed: 'Missed', of: (name: string, what: string) => `${name}: ${what}` };

test('lanes stand above one another without touching', () => {
  const { lanes, axis } = clocksChart(aFrame(2), [lane('Containment', [4, 1], [0, 2]), lane('Closure', [1, 0], [2, 1])], words);
  expect(axis.min).toBe(0);
  // The highest bar has 4, the deepest 2.
  expect(lanes[1]!.base).toBeGreaterThanOrEqual(2);
  expect(lanes[0]!.base - 2).toBeGreaterThan(lanes[1]!.base + 4);
  expect(axis.max).toBeGreaterThanOrEqual(lanes[0]!.base + 4);
});

test('the table has a column for each clock and outcome', () => {
  const { table } = clocksChart(aFrame(1), [lane('Containment', [4], [0]), lane('Closure', [1], [2])], words);
  expect(table.head).toEqual(['Month', 'Containment: Met', 'Containment: Missed', 'Closure: Met', 'Closure: Missed']);
  expect(table.rows).toEqual([['month 1', '4', '0', '1', '2']]);
});

test('one lane needs no name in its columns', () => {
  expect(clocksChart(aFrame(1), [lane('Closure', [1], [2])], words).table.head).toEqual(['Month', 'Met', 'Missed']);
});
