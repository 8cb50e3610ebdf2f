import { expect, test } from 'vitest';
import { legendKeys } from '#charts/legend-keys.ts';
import { sampleCharts } from './sample-charts.ts';

const charts = sampleCharts('en');

test.each([
  { id: 'score-en', names: ['Score', 'Natural process limits', 'Rating capped'] },
  { id: 'ppm-en', names: ['Month', 'Last 12 months'] },
  { id: 'clocks-en', names: ['Met', 'Missed'] },
  { id: 'ratings-en', names: ['A', 'B', 'C', 'Not rated'] },
])('$id explains $names', ({ id, names }) => {
  expect(legendKeys(charts.find((chart) => chart.id === id)!).map(({ name }) => name)).toEqual(names);
});

test('no two samples of a chart look alike, even without colour', () => {
  for (const chart of charts) {
    const samples = legendKeys(chart).map(({ sample }) => sample.replaceAll(/var\(--(?!paper|pale|hush)[a-z-]+\)/g, 'ink'));
    if (!chart.id.startsWith('ratings')) expect(new Set(samples).size).toBe(samples.length);
  }
});

test('ratings that share a texture are told apart by their letters beside the bars', () => {
  const ratings = charts.find(({ id }) => id === 'ratings-en')!;
  expect(ratings.series.map(({ label }) => label)).toEqual(['A', 'B', 'C', undefined]);
});
