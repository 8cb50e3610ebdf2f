import { expect, test } from 'vitest';
import { scoreChart, type ScoreMonth } from '#charts/kinds/score-chart.ts';
import type { Chart } from '#charts/chart.ts';
import type { BandView } from '#view/rating-view.ts';
import { aFrame, aValue } from './a-frame.ts';

const bands: readonly BandView[] = [
  { rating: 'A', name: 'A', letter: 'A', tone: 'best', from: 90, to: 100, range: '90 to 100' },
  { rating: 'B', name: 'B', letter: 'B', tone: 'worst', from: 0, to: 90, range: '0 to 90' },
];
const stricter: readonly BandView[] = [{ ...bands[0]!, from: 95 }, { ...bands[1]!, to: 95 }];
const words = { score: 'Score', unit: (number: string) => `${number} points`, capped: 'Rating capped', limits: 'Limits', notes: 'Notes', semicolon: ' | ', number: String };

function month(score: number | null, over: Partial<ScoreMonth> = {}): ScoreMonth {
  return { score: aValue(score), bands, method_break: null, capped: null, ...over };
}

function chart(months: readonly ScoreMonth[], limits: { lower: number; upper: number } | null = null): Chart {
  return scoreChart(aFrame(months.length), months, { from: 0, to: 100, limits: limits && { ...limits, first: 0 } }, words);
}

test('a month without a score is a gap, and the table says why', () => {
  const { series, table } = chart([month(80), month(null), month(82)]);
  expect(series[0]!.values).toEqual([80, null, 82]);
  expect(table.rows).toEqual([['month 1', '80'], ['month 2', 'no activity'], ['month 3', '82']]);
});

test.each([
  { what: 'high scores leave the lower part out', scores: [71, 84], from: 40 },
  { what: 'a score of 45 is not squeezed against the bottom', scores: [45, 84], from: 40 },
  { what: 'a low score shows the whole scale', scores: [30, 84], from: 0 },
  { what: 'no score shows the whole scale', scores: [null], from: 0 },
])('$what', ({ scores, from }) => {
  const { axis } = chart(scores.map((score) => month(score)));
  expect([axis.min, axis.max]).toEqual([from, 100]);
});

test('bands change where the method changed them', () => {
  const { bands: drawn } = chart([month(91), month(92), month(93, { bands: stricter, method_break: 'Method 2' })]);
  expect(drawn.filter(({ label }) => label === 'A').map(({ from, first, last }) => [from, first, last])).toEqual([
    [90, 0, 1],
    [95, 2, 2],
  ]);
});

test('a month rated on another scale is a gap on this one; the table tells its score, and the break stands where the scale changed', () => {
  const outOfFive: readonly BandView[] = [{ ...bands[0]!, from: 4, to: 5 }, { ...bands[1]!, to: 4 }];
  const months = [month(80, { capped: 'Capped at B' }), month(81), month(4, { bands: outOfFive, method_break: 'Method 2' }), month(4.5, { bands: outOfFive })];
  const { series, axis, bands: drawn, breaks, marks, table } = scoreChart(aFrame(4), months, { from: 0, to: 5, limits: null }, words);
  expect(series[0]!.values).toEqual([null, null, 4, 4.5]);
  expect([axis.min, axis.max]).toEqual([2, 5]);
  expect(drawn.map(({ label, first, last }) => [label, first, last])).toEqual([['A', 2, 3], ['B', 2, 3]]);
  expect(breaks).toEqual([{ index: 2, text: 'Method 2' }]);
  expect(marks).toEqual([]);
  expect(table.rows.map(([, score]) => score)).toEqual(['80', '81', '4', '4.5']);
  expect(table.rows[0]![2]).toBe('Capped at B');
});

test('a change of method is a break, unless it is where the picture begins', () => {
  expect(chart([month(80, { method_break: 'Method 1' }), month(81, { method_break: 'Method 2' })]).breaks).toEqual([{ index: 1, text: 'Method 2' }]);
});

test('a capped month is marked, and the table tells about caps and methods', () => {
  const { marks, table } = chart([month(80), month(95, { capped: 'Capped at B', method_break: 'Method 2' })]);
  expect(marks).toEqual([{ role: 'capped', index: 1, series: 0, name: 'Rating capped', text: 'Capped at B' }]);
  expect(table.head).toEqual(['Month', 'Score', 'Notes']);
  expect(table.rows[1]).toEqual(['month 2', '95', 'Method 2 | Capped at B']);
});

test('limits outside the picture are not drawn', () => {
  expect(chart([month(95), month(96)], { lower: 91, upper: 102 }).lines.map(({ value }) => value)).toEqual([91]);
});
