/** Where everything stands in a chart's picture: computed once, the same at build time and in the browser. */
import type { DrawnChart, MonthTick } from '#charts/chart.ts';
import { keyWidth } from '#charts/furniture/key.ts';
import { legend, type LegendEntry } from '#charts/legend.ts';
import { textWidth } from '#charts/text-width.ts';

/** The picture's own unit is the pixel at which its text has the size `text`. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly text: number;
}

/**
 * Twice as wide as high. In a column of 480 px text has 12 px; on a phone of 360 px the style sheet may set it to 15,
 * which is 11 on the screen: every place has room for that.
 */
export const standardSize: Size = { width: 480, height: 240, text: 12 };

const widestBar = 24;
/** A phone and a PDF enlarge the text by a quarter, and other fonts are wider than the one measured. */
export const room = 1.3;

/** Where things stand in a picture, in its own units, `y` downwards. */
export interface Layout {
  readonly size: Size;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The middle of a month, and the height of a value. */
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  /** Width of a month, and of a bar in it. */
  readonly step: number;
  readonly bar: number;
  readonly legend: readonly PlacedEntry[];
  readonly ticks: readonly PlacedTick[];
}

/** A legend's entry with its left end and the base line of its text. */
export type PlacedEntry = LegendEntry & { readonly x: number; readonly y: number };

/** A month's name on the axis, with its middle. */
export interface PlacedTick extends MonthTick {
  readonly x: number;
}

/** The layout of a chart in a picture of the given size. */
export function layout(chart: DrawnChart, size: Size): Layout {
  const { width, height, text } = size;
  const entries = placed(legend(chart), size);
  const legendBottom = entries.length === 0 ? 0 : entries.at(-1)!.y + 0.7 * text;
  const right = width - margin(chart, text);
  // Months as wide as a tenth of a pixel allows: the path of every bar and line is then shorter to write.
  const step = Math.max(0.2, Math.floor((5 * (right - gutter(chart, text))) / Math.max(1, chart.labels.length)) / 5);
  const left = right - step * Math.max(1, chart.labels.length);
  const top = legendBottom + (chart.axis.title === '' ? 1.5 : 1.8) * text;
  const bottom = height - 1.7 * text;
  const { min, max } = chart.axis;
  const x = (index: number): number => left + (index + 0.5) * step;
  return {
    size,
    left,
    right,
    top,
    bottom,
    step,
    bar: Math.max(1, Math.min(widestBar, Math.round(0.72 * step))),
    legend: entries,
    ticks: legible(chart.ticks.map((tick) => ({ ...tick, x: within(x(tick.index), tick, size) })), text),
    x,
    y: (value) => bottom - ((value - min) / (max - min)) * (bottom - top),
  };
}

/** Left of the months: the axis' numbers, or the names of the lanes. */
function gutter({ axis, lanes }: DrawnChart, text: number): number {
  const texts = lanes.length === 0 ? axis.ticks.map((tick) => tick.text) : lanes.map(({ name }) => name);
  return Math.ceil(widest(texts, text) + 0.7 * text);
}

/** Right of the months: what is written at the end of lines and lanes, and the letters of the bands at the edge. */
function margin({ series, lanes, bands }: DrawnChart, text: number): number {
  const ends = series.flatMap(({ style, ends, label, values }) => (style === 'bar' ? (label ?? []) : (ends?.[values.findLastIndex((value) => value !== null)] ?? [])));
  const beside = widest([...ends, ...lanes.map(({ sum }) => sum)], text, 700);
  const letters = widest(bands.map(({ label }) => label), text, 700);
  return Math.ceil((beside > 0 ? beside + 0.7 * text : 0.35 * text) + (letters > 0 ? letters + 0.9 * text : 0));
}

function widest(texts: readonly string[], size: number, weight: 400 | 700 = 400): number {
  return room * Math.max(0, ...texts.map((text) => textWidth(text, size, weight)));
}

function within(x: number, tick: MonthTick, { width, text }: Size): number {
  return Math.min(x, width - tickWidth(tick, text) / 2);
}

/** Leaves out months whose name would touch a stronger one beside it. */
function legible(ticks: readonly PlacedTick[], text: number): PlacedTick[] {
  const touches = (one: PlacedTick, other: PlacedTick | undefined): boolean =>
    other !== undefined && other.strong && Math.abs(other.x - one.x) < (room * (tickWidth(one, text) + tickWidth(other, text))) / 2 + 0.6 * text;
  return ticks.filter((tick, index) => tick.strong || !(touches(tick, ticks[index - 1]) || touches(tick, ticks[index + 1])));
}

function tickWidth({ text, strong }: MonthTick, size: number): number {
  return textWidth(text, size, strong ? 700 : 400);
}

/** The legend's entries from the left, wrapped where the picture ends. */
function placed(entries: readonly LegendEntry[], { width, text }: Size): PlacedEntry[] {
  let x = 0;
  let y = text;
  return entries.map((entry) => {
    const length = keyWidth(entry) + 0.5 * text + room * textWidth(entry.name, text, 400);
    if (x > 0 && x + length > width) {
      x = 0;
      y += 1.5 * text;
    }
    const place = { ...entry, x, y };
    x += length + 1.2 * text;
    return place;
  });
}
