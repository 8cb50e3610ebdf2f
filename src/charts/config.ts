/**
 * The Chart.js configuration of a chart: the same at build time and in the browser, so both draw the same picture.
 * Runs in the browser too: nothing here may know Node or Temporal.
 */
import type { ChartConfiguration, ChartDataset, ChartOptions, TooltipItem } from 'chart.js';
import type { DrawnChart, Series } from '#charts/chart.ts';
import { furniture } from '#charts/furniture/furniture.ts';
import type { Layout } from '#charts/layout.ts';
import { looks } from '#charts/look.ts';
import { picture, type Picture, type PictureOptions } from '#charts/furniture/picture.ts';

export type Kind = 'bar' | 'line';
/** One per month: a height or point, a bar from one value to another, or a gap. */
export type Values = (number | [number, number] | null)[];
export type DataSet = ChartDataset<Kind, Values>;
export type Configuration = ChartConfiguration<Kind, Values, string>;

/**
 * The configuration of a chart for a canvas as large as its size (480 × 240 unless told otherwise). A page may show it at any width:
 * the canvas then has that width in CSS, and a device pixel ratio to match.
 */
export function config(chart: DrawnChart, options: PictureOptions): Configuration {
  const drawn = picture(chart, options);
  return { type: 'bar', data: data(drawn), options: chartOptions(drawn), plugins: [furniture(() => drawn)] };
}

/** The data sets, bars first: a line that is broken by a change of method becomes several. */
export function data({ chart, colour }: Picture): { labels: string[]; datasets: DataSet[] } {
  const bars = chart.series.filter(({ style }) => style === 'bar');
  const lines = chart.series.filter(({ style }) => style === 'line');
  return { labels: chart.labels as string[], datasets: [...bars.map((series) => barData(series, chart, colour)), ...lines.flatMap((series) => lineData(series, chart, colour))] };
}

function barData(series: Series, chart: DrawnChart, colour: Picture['colour']): DataSet {
  const { bar } = looks[series.role];
  const fill = colour(bar.texture === 'full' ? bar.colour : bar.ground);
  return { type: 'bar', label: series.name, data: frozen(barValues(series, chart)), backgroundColor: fill, hoverBackgroundColor: fill, stack: stackOf(series), order: 1 };
}

function lineData(series: Series, chart: DrawnChart, colour: Picture['colour']): DataSet[] {
  const { line } = looks[series.role];
  const stroke = colour(line.colour);
  return pieces(series, chart).map((values) => ({
    type: 'line',
    label: series.name,
    data: frozen(values),
    borderColor: stroke,
    borderWidth: line.width,
    borderDash: [...line.dash],
    borderJoinStyle: 'round',
    pointRadius: line.dot,
    pointBackgroundColor: stroke,
    stack: `line ${series.name}`,
    order: 0,
  }));
}

/** The options; nothing in them depends on the values, so charts of the same layout share them. */
export function chartOptions({ chart, layout, colour, family }: Picture): ChartOptions<Kind> {
  return {
    animation: false,
    responsive: false,
    maintainAspectRatio: false,
    clip: false,
    layout: { autoPadding: false, padding: padding(layout) },
    interaction: { mode: 'index', intersect: false },
    datasets: {
      bar: { barThickness: layout.bar, inflateAmount: 0, borderWidth: 0, borderSkipped: false, grouped: false },
      line: { pointBorderWidth: 0, pointHoverRadius: 4, pointHitRadius: 0 },
    },
    // The furniture draws grid and axes; the scales only place the data.
    scales: {
      x: { type: 'category', display: false, offset: true, ticks: { display: false }, afterBuildTicks: withoutTicks },
      y: { type: 'linear', display: false, min: chart.axis.min, max: chart.axis.max, stacked: true, ticks: { display: false, stepSize: chart.axis.max - chart.axis.min }, afterBuildTicks: withoutTicks },
    },
    plugins: { tooltip: tooltip(chart, colour, family) },
  };
}

function withoutTicks(axis: { ticks: unknown[] }): void {
  axis.ticks = [];
}

function padding({ size, left, right, top, bottom }: Layout): { left: number; right: number; top: number; bottom: number } {
  return { left, right: size.width - right, top, bottom: size.height - bottom };
}

/** A bar taller than the axis ends there, one of no height is not drawn; in a lane a bar stands on the lane's base. */
function barValues({ values, lane, grows }: Series, { axis, lanes }: DrawnChart): Values {
  if (lane === undefined) return values.map((value) => (value === null || value === 0 ? null : Math.min(value, axis.max)));
  const { base } = lanes[lane]!;
  return values.map((value) => (value === null || value === 0 ? null : grows === 'down' ? [base - value, base] : [base, base + value]));
}

// Lines and floating bars must not be stacked on anything: a stack of its own for each.
function stackOf({ stack, lane, name }: Series): string {
  return stack ?? `${lane ?? ''} ${name}`;
}

function pieces({ values }: Series, { breaks, axis }: DrawnChart): Values[] {
  const held = values.map((value) => (value === null ? null : Math.max(axis.min, Math.min(value, axis.max))));
  const starts = [0, ...breaks.map(({ index }) => index)];
  if (starts.length === 1) return [held];
  return starts.map((start, position) => held.map((value, index) => (index >= start && index < (starts[position + 1] ?? Infinity) ? value : null)));
}

// Chart.js watches arrays that may change, at a price.
function frozen(values: Values): Values {
  return Object.freeze(values) as Values;
}

/** Every series in words for a month. */
export function figuresOf({ series, joints }: DrawnChart, month: number): string[] {
  return series.map(({ name, texts }) => name + joints.name + (texts[month] ?? ''));
}

/** What is remarked on a month. */
export function remarksOn({ breaks, marks }: DrawnChart, month: number): string[] {
  return [...breaks, ...marks].filter(({ index }) => index === month).map(({ text }) => text);
}

/** What a reader sees who points at a month: every series in words, gaps with their reason, and the month's marks. */
function tooltip(chart: DrawnChart, colour: Picture['colour'], family: string): NonNullable<ChartOptions<Kind>['plugins']>['tooltip'] {
  return {
    displayColors: false,
    backgroundColor: colour('ink'),
    titleColor: colour('paper'),
    bodyColor: colour('paper'),
    footerColor: colour('paper'),
    titleFont: { family },
    bodyFont: { family },
    footerFont: { family, weight: 'normal' },
    callbacks: {
      label: () => '',
      beforeBody: (items: TooltipItem<Kind>[]) => (items[0] === undefined ? [] : figuresOf(chart, items[0].dataIndex)),
      footer: (items: TooltipItem<Kind>[]) => (items[0] === undefined ? [] : remarksOn(chart, items[0].dataIndex)),
    },
  };
}
