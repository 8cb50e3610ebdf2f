/**
 * A chart as plain data: what is drawn, the sentence that says it, and the table that proves it.
 * Every text is final and in one language; a chart survives JSON unchanged and knows no colours and no pixels.
 */
import type { Tone } from '#view/rating-view.ts';

export type ChartKind = 'score' | 'ppm' | 'delivery' | 'clocks' | 'incidents' | 'ratings';

export interface Chart {
  /** Unique on its page. */
  readonly id: string;
  readonly kind: ChartKind;
  readonly title: string;
  /** What the picture says, for those who read it and those who cannot see it. */
  readonly sentence: string;
  /** The months as people write them, oldest first. */
  readonly labels: readonly string[];
  /** The months that are named on the axis. */
  readonly ticks: readonly MonthTick[];
  readonly series: readonly Series[];
  readonly axis: Axis;
  /** Lanes above one another that share the months; none for an ordinary chart. */
  readonly lanes: readonly Lane[];
  readonly bands: readonly BandArea[];
  readonly lines: readonly Line[];
  readonly breaks: readonly Break[];
  readonly marks: readonly Mark[];
  readonly joints: Joints;
  /** Stands in the picture when nothing at all was measured. */
  readonly empty: string;
  readonly table: Table;
}

/** What of a chart is drawn: all but the table, which a page writes itself. */
export type DrawnChart = Omit<Chart, 'table'>;

/** Whether anything at all was measured in its months. */
export function hasValues({ series }: Pick<Chart, 'series'>): boolean {
  return series.some(({ values }) => values.some((value) => value !== null));
}

/** What a series stands for. Colour, dash, marker and texture follow from it (`look.ts`), so the same thing looks the same in every chart. */
export type Role =
  | 'main'
  | 'monthly'
  | 'minor'
  | 'major'
  | 'critical'
  | 'met'
  | 'missed'
  | 'rated_best'
  | 'rated_middle'
  | 'rated_worst'
  | 'rated_none';

export interface Series {
  readonly name: string;
  /** Its name in the legend where one entry stands for several series, as in lanes. */
  readonly key?: string;
  readonly style: 'line' | 'bar';
  readonly role: Role;
  /** One per month; null is a gap, never a zero. */
  readonly values: readonly (number | null)[];
  /** One per month, for the table and for whoever points at the chart; for a gap it says why. */
  readonly texts: readonly string[];
  /** Bars with the same stack stand on one another, in the order of the series. */
  readonly stack?: string;
  /** The lane it stands in, and whether it grows up or down from the lane's base. */
  readonly lane?: number;
  readonly grows?: 'up' | 'down';
  /** One per month: written at the last point of a line, and on a bar that is taller than the axis. */
  readonly ends?: readonly string[];
  /** Written beside the last bar. */
  readonly label?: string;
}

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly AxisTick[];
  /** The topmost number with its unit, which is written once; empty where the numbers need none. */
  readonly title: string;
}

export interface AxisTick {
  readonly value: number;
  readonly text: string;
}

export interface MonthTick {
  readonly index: number;
  readonly text: string;
  /** A year begins here, or the first month shown: set stronger. */
  readonly strong: boolean;
}

/** One lane: its name on the left, its sum on the right, and where its base lies on the axis. */
export interface Lane {
  readonly name: string;
  readonly sum: string;
  readonly base: number;
}

/** A range of the axis behind the data, such as the rating A; `first` and `last` are months when it did not always hold. */
export interface BandArea {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly tone: Tone;
  readonly first?: number;
  readonly last?: number;
}

/** A horizontal line, such as a process limit; the legend says what it is. */
export interface Line {
  readonly value: number;
  /** The first month it holds for. */
  readonly first: number;
  readonly text: string;
}

/** What came before cannot be compared with what comes after: lines are not joined across it. */
export interface Break {
  /** The first month after it. */
  readonly index: number;
  readonly text: string;
}

/** Something about one month of a line: the rating was capped, or the point is a signal. `name` is for the legend, `text` for the month. */
export interface Mark {
  readonly role: 'capped' | 'signal';
  readonly index: number;
  readonly series: number;
  readonly name: string;
  readonly text: string;
}

/** What stands between a name and what is told of it, and after each of several things told. */
export interface Joints {
  readonly name: string;
  readonly told: string;
}

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}
