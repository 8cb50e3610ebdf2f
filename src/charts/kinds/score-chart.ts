/** The score over the months, in front of the bands that turn it into a rating. */
import type { Break, Chart, Line, Mark } from '#charts/chart.ts';
import { axisOf, framed, type ChartFrame } from '#charts/kinds/frame.ts';
import { niceTicks } from '#charts/nice-ticks.ts';
import type { BandView } from '#view/rating-view.ts';
import type { Value } from '#view/value.ts';

export interface ScoreMonth {
  readonly score: Value;
  /** The bands in force; they may change with the method. */
  readonly bands: readonly BandView[];
  /** A method came into force with this month: what to write at the break; null for none. */
  readonly method_break: string | null;
  /** Why the rating is lower than the score says; null when it is not. */
  readonly capped: string | null;
}

export interface ScoreWords {
  readonly score: string;
  readonly unit: (number: string) => string;
  /** The legend's names for a capped month and for the natural process limits, and the head of the column that tells about caps. */
  readonly capped: string;
  readonly limits: string;
  readonly notes: string;
  /** Between a change of method and a cap of the same month. */
  readonly semicolon: string;
  /** A number on the axis. */
  readonly number: (value: number) => string;
}

/** The ends of the method's scale, and the natural process limits where there are enough months for them, from the first month that they are drawn from. */
export interface ScoreScale {
  readonly from: number;
  readonly to: number;
  readonly limits: { readonly lower: number; readonly upper: number; readonly first: number } | null;
}

/**
 * The chart of the score. Its axis begins at the bottom of the scale unless every score lies in the upper three fifths;
 * where it does not, the lower part would be empty. A gap stays a gap, and the line is not joined across a change of method.
 * A month rated on another scale has no place on this axis: it is a gap, and the table tells its score.
 */
export function scoreChart(frame: ChartFrame, months: readonly ScoreMonth[], { from, to, limits }: ScoreScale, words: ScoreWords): Chart {
  const drawn = months.map((month) => (isOn(month, { from, to }) ? month : { ...month, score: { ...month.score, value: null }, bands: [], capped: null }));
  const values = drawn.map(({ score }) => score.value);
  const texts = months.map(({ score }) => score.text);
  const ticks = scoreTicks(values, from, to);
  const axis = axisOf(ticks, words);
  const marks = drawn.flatMap(({ capped }, index): Mark[] => (capped === null ? [] : [{ role: 'capped', index, series: 0, name: words.capped, text: capped }]));
  const lines = limits === null ? [] : [limits.lower, limits.upper].filter((value) => value > axis.min && value < axis.max).map((value): Line => ({ value, first: limits!.first, text: words.limits }));
  const notes = months.map(({ method_break, capped }) => [method_break, capped].filter((note) => note !== null).join(words.semicolon));
  return framed(
    'score',
    frame,
    {
      series: [{ name: words.score, style: 'line', role: 'main', values, texts, ends: texts }],
      axis,
      bands: bandsOver(drawn),
      lines,
      breaks: months.flatMap(({ method_break }, index): Break[] => (method_break === null || index === 0 ? [] : [{ index, text: method_break }])),
      marks,
    },
    notes.some((note) => note !== '') ? [{ name: words.notes, texts: notes }] : [],
  );
}

/** The scale that bands cover, from end to end; of no bands 0 to 100. */
export function scaleOf(bands: readonly Pick<BandView, 'from' | 'to'>[]): Pick<ScoreScale, 'from' | 'to'> {
  return bands.length === 0 ? { from: 0, to: 100 } : { from: Math.min(...bands.map(({ from }) => from)), to: Math.max(...bands.map(({ to }) => to)) };
}

function isOn({ bands }: ScoreMonth, { from, to }: Pick<ScoreScale, 'from' | 'to'>): boolean {
  const own = scaleOf(bands);
  return bands.length === 0 || (own.from === from && own.to === to);
}

function scoreTicks(values: readonly (number | null)[], from: number, to: number): number[] {
  const measured = values.filter((value) => value !== null);
  const lowerPart = from + 0.4 * (to - from);
  const start = measured.length > 0 && measured.every((value) => value >= lowerPart + 0.05 * (to - from)) ? lowerPart : from;
  return niceTicks(start, to, 5);
}

/** One band for every run of months in which it held. */
function bandsOver(months: readonly ScoreMonth[]): Chart['bands'] {
  const starts = months.flatMap((month, index) => (index === 0 || !isSame(month.bands, months[index - 1]!.bands) ? [index] : []));
  return starts.flatMap((first, position) => {
    const last = (starts[position + 1] ?? months.length) - 1;
    return months[first]!.bands.map(({ from, to, letter, tone }) => ({ from, to, label: letter, tone, first, last }));
  });
}

function isSame(one: readonly BandView[], other: readonly BandView[]): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
