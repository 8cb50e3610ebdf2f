import { expect, test } from 'vitest';
import type { Chart } from '#charts/chart.ts';
import { config, figuresOf, type Configuration, type Values } from '#charts/config.ts';
import { variable } from '#charts/palette.ts';
import { sampleCharts } from './sample-charts.ts';

const charts = sampleCharts('en');
const [score, ppm, delivery, clocks, incidents] = charts as [Chart, Chart, Chart, Chart, Chart];

function configured(chart: Chart): Configuration {
  return config(chart, { colour: variable, family: 'sans-serif' });
}

function dataOf(chart: Chart, name: string): Values[] {
  return configured(chart).data.datasets.filter(({ label }) => label === name).map(({ data }) => data);
}

test('a gap stays a gap: null, never zero', () => {
  const values = delivery.series.find(({ name }) => name === 'Month')!.values;
  expect(dataOf(delivery, 'Month')).toEqual([values]);
  expect(values.filter((value) => value === null)).toHaveLength(2);
});

test('a line never spans a gap', () => {
  for (const dataset of configured(delivery).data.datasets) expect(dataset).not.toHaveProperty('spanGaps');
  expect(JSON.stringify(configured(delivery).options)).not.toContain('spanGaps');
});

test('a change of method parts the line, and no month is lost or told twice', () => {
  const [before, after] = dataOf(score, 'Score') as [Values, Values];
  expect(before.map((value, index) => value ?? after[index])).toEqual(score.series[0]!.values);
  expect(before.slice(14).every((value) => value === null)).toBe(true);
  expect(after.slice(0, 14).every((value) => value === null)).toBe(true);
});

test('a bar that would leave the picture ends at its top; its text keeps the value', () => {
  expect(Math.max(...(dataOf(ppm, 'Month')[0] as number[]))).toBe(ppm.axis.max);
  expect(ppm.series[0]!.texts).toContain('8,400');
});

test('a month without incidents has no bar, like a month that was not watched; the table tells them apart', () => {
  expect(dataOf(incidents, 'Critical')[0]!.filter((value) => value !== null)).toEqual([2, 1]);
  expect(new Set(incidents.table.rows.map((row) => row[1]))).toEqual(new Set(['0', '1', '2']));
});

test('in a lane, what was met stands on the base and what was missed hangs from it', () => {
  const { base } = clocks.lanes[1]!;
  expect(dataOf(clocks, 'Root cause: Met')[0]![0]).toEqual([base, base + 1]);
  expect(dataOf(clocks, 'Root cause: Missed')[0]![0]).toEqual([base - 1, base]);
});

test('bars of a stack are stacked, all else stands for itself', () => {
  const stacks = (chart: Chart): string[] => configured(chart).data.datasets.map(({ stack }) => stack!);
  expect(new Set(stacks(incidents)).size).toBe(1);
  expect(new Set(stacks(clocks)).size).toBe(6);
  expect(new Set(stacks(ppm)).size).toBe(2);
});

test('who points at a month reads every series in words, and what is marked there', () => {
  const callbacks = configured(score).options!.plugins!.tooltip!.callbacks as unknown as { beforeBody: (items: { dataIndex: number }[]) => string[]; footer: (items: { dataIndex: number }[]) => string[] };
  expect(callbacks.beforeBody([{ dataIndex: 23 }])).toEqual(['Score: 84.3']);
  expect(callbacks.footer([{ dataIndex: 23 }])).toEqual(['Capped at C: a line was stopped']);
  expect(callbacks.beforeBody([{ dataIndex: 7 }])).toEqual(['Score: no activity']);
  expect(callbacks.beforeBody([])).toEqual([]);
  expect(figuresOf(sampleCharts('zh-CN')[0]!, 23)).toEqual(['得分：84.3']);
});

test.each(charts)('nothing moves, nothing asks for the size of the page: $id', (chart) => {
  expect(configured(chart).options).toMatchObject({ animation: false, responsive: false });
});

test.each(charts)('a chart is plain data, and survives JSON: $id', (chart) => {
  expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
  expect(configured(JSON.parse(JSON.stringify(chart))).data).toEqual(configured(chart).data);
});
