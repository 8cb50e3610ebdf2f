/** What lies over the data: textures, cut bars, breaks, limits, dots and marks, ends. */
import { hasValues, type Line, type Mark, type Series } from '#charts/chart.ts';
import { fillDots, lids, rings, strokeSegments, texture, write, type Context, type Point, type Rectangle } from '#charts/furniture/drawing.ts';
import { drawEnds } from '#charts/furniture/ends.ts';
import { limitLook, looks, markColours } from '#charts/look.ts';
import type { Picture } from '#charts/furniture/picture.ts';
import { textWidth } from '#charts/text-width.ts';

/** Draws everything that lies over the data; `bars` are the rectangles Chart.js drew for a series. */
export function overlay(context: Context, picture: Picture, bars: (series: number) => readonly Rectangle[]): void {
  const { chart, colour } = picture;
  chart.series.forEach((series, index) => {
    const look = looks[series.role].bar;
    if (series.style === 'bar' && look.texture !== 'full') texture(context, bars(index), look, colour(look.colour));
  });
  for (const series of chart.series) if (series.style === 'bar') drawCutBars(context, picture, series);
  const measured = hasValues(chart);
  // Where nothing is to be compared, a break would only run through the sentence that says so.
  if (measured) drawBreaks(context, picture);
  for (const line of chart.lines) drawLimit(context, picture, line);
  for (const series of chart.series) if (series.style === 'line') drawDots(context, picture, series);
  drawMarks(context, picture);
  drawEnds(context, picture, bars);
  if (!measured) drawEmpty(context, picture);
}

/** A bar taller than the axis is cut open near its top, and says its value. */
function drawCutBars(context: Context, picture: Picture, { values, ends }: Series): void {
  const { chart, layout, colour, fontSize } = picture;
  values.forEach((value, index) => {
    if (value === null || value <= chart.axis.max) return;
    const x = layout.x(index);
    strokeSegments(context, [[x - layout.step / 2, layout.top + 11, x + layout.step / 2, layout.top + 5]], colour('paper'), 3);
    const text = ends?.[index] ?? '';
    const half = textWidth(text, fontSize, 400) / 2;
    write(context, picture, text, Math.max(layout.left + half, Math.min(x, layout.size.width - half)), layout.top - 0.35 * fontSize, { align: 'center', rim: colour('paper') });
  });
}

function drawBreaks(context: Context, picture: Picture): void {
  const { chart, layout, colour, fontSize } = picture;
  const xs = chart.breaks.map(({ index }) => layout.left + index * layout.step);
  strokeSegments(context, xs.map((x) => [x, layout.top - 1.1 * fontSize, x, layout.bottom]), colour('soft'), 1, [3, 3]);
  chart.breaks.forEach(({ text }, position) => {
    const x = xs[position]!;
    const width = textWidth(text, fontSize, 400) + 0.4 * fontSize;
    const after = (xs[position + 1] ?? layout.size.width) - x;
    const before = x - (xs[position - 1] ?? layout.left + 4 * fontSize);
    // To the right of its line; to the left where the right is too short; not at all where both are, the table has it.
    if (after >= width) write(context, picture, text, x + 0.35 * fontSize, layout.top - 0.35 * fontSize);
    else if (before >= 2 * width) write(context, picture, text, x - 0.35 * fontSize, layout.top - 0.35 * fontSize, { align: 'right' });
  });
}

function drawLimit(context: Context, { layout, colour }: Picture, { value, first }: Line): void {
  const y = layout.y(value);
  strokeSegments(context, [[layout.x(first) - layout.step / 2, y, layout.right, y]], colour(limitLook.colour), limitLook.width, limitLook.dash);
}

/** A line shows nothing of a month between two gaps, so that month gets a dot; and so does the last, which is named. */
function drawDots(context: Context, { chart, layout, colour }: Picture, { values, role, ends }: Series): void {
  const { line } = looks[role];
  const at = (index: number): number | null => values[index] ?? null;
  const isJoined = (from: number): boolean => at(from) !== null && at(from + 1) !== null && !chart.breaks.some(({ index }) => index === from + 1);
  const named = ends === undefined ? -1 : values.findLastIndex((value) => value !== null);
  const dots = values.flatMap((value, index): Point[] => {
    const isAlone = !isJoined(index - 1) && !isJoined(index);
    return value !== null && (isAlone || index === named) ? [[layout.x(index), layout.y(Math.min(value, chart.axis.max))]] : [];
  });
  fillDots(context, dots, Math.max(2, line.width + 1), colour(line.colour));
}

function drawMarks(context: Context, { chart, layout, colour }: Picture): void {
  const points = (role: Mark['role']): Point[] =>
    chart.marks.flatMap((mark): Point[] => {
      const value = chart.series[mark.series]?.values[mark.index] ?? null;
      return mark.role === role && value !== null ? [[layout.x(mark.index), layout.y(value)]] : [];
    });
  const above = points('capped').map(([x, y]): Point => [x, Math.max(y - 8, layout.top - 4)]);
  lids(context, above, Math.min(5, layout.step / 2 - 1), colour(markColours.capped));
  rings(context, points('signal'), colour(markColours.signal), colour('paper'));
}

function drawEmpty(context: Context, picture: Picture): void {
  const { chart, layout, colour } = picture;
  const rim = chart.bands.length === 0 ? colour('paper') : undefined;
  write(context, picture, chart.empty, (layout.left + layout.right) / 2, (layout.top + layout.bottom) / 2, { align: 'center', rim });
}
