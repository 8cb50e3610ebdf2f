import { expect, test } from 'vitest';
import { overviewCharts } from '#charts/overview-charts.ts';
import type { OverviewPage } from '#view/overview/overview-page.ts';
import { wordsIn } from '#words/words.ts';

const counts = (a: number, b: number, none: number) => [
  { tone: 'none', letter: '–', name: 'not rated', count: none } as const,
  { tone: 'worst', letter: 'B', name: 'B', count: b } as const,
  { tone: 'best', letter: 'A', name: 'A', count: a } as const,
];
const page = {
  language: 'en',
  months: [
    { month: '2026-05', label: 'May 26', counts: counts(3, 2, 1) },
    { month: '2026-06', label: 'Jun 26', counts: counts(4, 1, 1) },
  ],
} as unknown as OverviewPage;

test('suppliers stand by rating, the best at the bottom, the unrated on top', () => {
  const [chart] = overviewCharts(page, wordsIn('en'));
  expect(chart!.series.map(({ name, role, values }) => [name, role, values])).toEqual([
    ['A', 'rated_best', [3, 4]],
    ['B', 'rated_worst', [2, 1]],
    ['Not rated', 'rated_none', [1, 1]],
  ]);
  expect(chart!.sentence).toBe('4 suppliers hold A; 1 month before it was 3.');
  expect(chart!.table.rows).toEqual([['May 26', '3', '2', '1'], ['Jun 26', '4', '1', '1']]);
});

test('ratings whose names begin alike are counted apart', () => {
  const alike = [{ tone: 'best', letter: 'P', name: 'Preferred', count: 1 }, { tone: 'worst', letter: 'P', name: 'Phase-out', count: 2 }];
  const [chart] = overviewCharts({ ...page, months: [{ month: '2026-06', label: 'Jun 26', counts: alike }] } as unknown as OverviewPage, wordsIn('en'));
  expect(chart!.series.map(({ name, values }) => [name, values])).toEqual([['Preferred', [1]], ['Phase-out', [2]]]);
});

test('of a single month nothing is compared', () => {
  const single = { ...page, months: page.months.slice(1) };
  expect(overviewCharts(single, wordsIn('en'))[0]!.sentence).toBe('4 suppliers hold A.');
  expect(overviewCharts({ ...single, language: 'zh-CN' }, wordsIn('zh-CN'))[0]!.sentence).toBe('A 级供应商 4\u00a0家。');
});

test('the sentence looks a year back, and names the most in between: 5, 9, 5 is no standstill', () => {
  const held = [7, 5, 6, 8, 9, 9, 7, 6, 6, 6, 6, 5, 5, 5];
  const months = held.map((count, index) => ({ month: `2026-${index}`, label: `month ${index + 1}`, counts: counts(count, 1, 0) })) as unknown as OverviewPage['months'];
  expect(overviewCharts({ ...page, months }, wordsIn('en'))[0]!.sentence).toBe('5 suppliers hold A, as many as 12 months before. In between it was as many as 9, in month 6.');
  expect(overviewCharts({ ...page, language: 'zh-CN', months }, wordsIn('zh-CN'))[0]!.sentence).toBe('A 级供应商 5\u00a0家，与 12\u00a0个月前持平。其间最多为 9\u00a0家（month 6）。');
});

test('without any month there is no chart', () => {
  expect(overviewCharts({ ...page, months: [] }, wordsIn('en'))).toEqual([]);
});
