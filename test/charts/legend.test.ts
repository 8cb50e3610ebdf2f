/** The legend of a chart: what it names, and that its samples can be told apart. */
import { expect, test } from 'vitest';
import { drawKey } from '#charts/furniture/key.ts';
import { legend } from '#charts/legend.ts';
import { CanvasRecorder } from '#charts/recorder/canvas-recorder.ts';
import { svgElements } from '#charts/recorder/svg-elements.ts';
import { sampleCharts } from './sample-charts.ts';

const charts = sampleCharts('en');

test.each([
  { id: 'score-en', names: ['Score', 'Natural process limits', 'Rating capped'] },
  { id: 'ppm-en', names: ['Month', 'Last 12 months'] },
  { id: 'clocks-en', names: ['Met', 'Missed'] },
  { id: 'ratings-en', names: ['A', 'B', 'C', 'Not rated'] },
])('$id explains $names', ({ id, names }) => {
  expect(legend(charts.find((chart) => chart.id === id)!).map(({ name }) => name)).toEqual(names);
});

test('no two samples of a chart look alike, even without colour', () => {
  const grounds = ['paper', 'pale', 'hush'];
  for (const chart of charts) {
    const samples = legend(chart).map((entry) => {
      const recorder = new CanvasRecorder();
      drawKey(recorder as unknown as CanvasRenderingContext2D, { colour: (token) => (grounds.includes(token) ? token : 'ink'), family: 'sans-serif', fontSize: 14 }, entry, 0, 7);
      return svgElements(recorder, { size: 14, colour: 'ink' });
    });
    if (!chart.id.startsWith('ratings')) expect(new Set(samples).size).toBe(samples.length);
  }
});

test('ratings that share a texture are told apart by their letters beside the bars', () => {
  const ratings = charts.find(({ id }) => id === 'ratings-en')!;
  expect(ratings.series.map(({ label }) => label)).toEqual(['A', 'B', 'C', undefined]);
});
