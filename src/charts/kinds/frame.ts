/** What every kind of chart is told beside its values: its words, its months, and how the table is headed. */
import type { Axis, Chart, ChartKind, Joints, MonthTick, Series, Table } from '#charts/chart.ts';

export interface ChartFrame {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  /** Said in the picture when nothing was measured. */
  readonly empty: string;
  /** The table's caption, and the head of its first column. */
  readonly caption: string;
  readonly month_head: string;
  readonly joints: Joints;
  readonly labels: readonly string[];
  readonly ticks: readonly MonthTick[];
}

type Drawn = Pick<Chart, 'series' | 'axis'> & Partial<Pick<Chart, 'lanes' | 'bands' | 'lines' | 'breaks' | 'marks'>>;

/** The chart of a kind from its frame and what is drawn in it; the table follows from the series, and `notes` may add columns. */
export function framed(kind: ChartKind, { id, title, sentence, empty, caption, month_head, joints, labels, ticks }: ChartFrame, drawn: Drawn, notes: readonly Column[] = []): Chart {
  const none = { lanes: [], bands: [], lines: [], breaks: [], marks: [] };
  const table = seriesTable(caption, month_head, labels, [...drawn.series.map(column), ...notes]);
  return { id, kind, title, sentence, labels, ticks, ...none, ...drawn, joints, empty, table };
}

/** The axis that its ticks span, lowest first. */
export function axisOf(ticks: readonly number[], { number, unit }: AxisWords): Axis {
  return { min: ticks[0]!, max: ticks.at(-1)!, ticks: ticks.map((value) => ({ value, text: number(value) })), title: unit(number(ticks.at(-1)!)) };
}

/** The topmost number with its unit, and a number as the axis shows it. */
export interface AxisWords {
  readonly unit: (number: string) => string;
  readonly number: (value: number) => string;
}

/** A column of the table, one text a month. */
export interface Column {
  readonly name: string;
  readonly texts: readonly string[];
}

function column({ name, texts }: Series): Column {
  return { name, texts };
}

function seriesTable(caption: string, head: string, labels: readonly string[], columns: readonly Column[]): Table {
  return { caption, head: [head, ...columns.map(({ name }) => name)], rows: labels.map((label, index) => [label, ...columns.map(({ texts }) => texts[index] ?? '')]) };
}
