import { expect, test } from 'vitest';
import type { DrawnChart } from '#charts/chart.ts';
import { picture } from '#charts/furniture/picture.ts';
import { variable } from '#charts/palette.ts';
import { seriesDrawn } from '#charts/series-drawn.ts';
import { sampleCharts } from './sample-charts.ts';

const inEnglish = sampleCharts('en');
const drawnOf = (chart: DrawnChart) => seriesDrawn(picture(chart, { colour: variable, family: 'sans-serif' }));

test.each(inEnglish)('other words leave bars and lines where they are, so they are drawn once: $id', (chart) => {
  const renamed = { ...chart, id: 'another', title: '另一个标题', sentence: '一句话。', labels: chart.labels.map((_, index) => `${index}月`) };
  expect(drawnOf(renamed)).toBe(drawnOf(chart));
});

test.each(inEnglish)('another value is drawn anew: $id', (chart) => {
  const [first, ...others] = chart.series;
  const changed = { ...chart, series: [{ ...first!, values: first!.values.map((value) => (value === null ? null : value / 2)) }, ...others] };
  expect(drawnOf(changed).drawn).not.toEqual(drawnOf(chart).drawn);
});

test('a line that another month breaks is drawn anew', () => {
  const score = inEnglish.find(({ breaks }) => breaks.length > 0)!;
  const paths = [score.breaks, [], [{ index: 3, text: 'Method 2' }]].map((breaks) => JSON.stringify(drawnOf({ ...score, breaks }).drawn));
  expect(new Set(paths).size).toBe(3);
});

test('what was drawn for one supplier is not disturbed by the next hundred', () => {
  const chart = inEnglish[0]!;
  const before = JSON.stringify(drawnOf(chart));
  for (let index = 1; index <= 100; index++) drawnOf({ ...chart, series: chart.series.map((series) => ({ ...series, values: series.values.map((value) => (value === null ? null : value - index / 100)) })) });
  expect(JSON.stringify(drawnOf(chart))).toBe(before);
});
