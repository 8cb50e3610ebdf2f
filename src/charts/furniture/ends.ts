/** What is written beside the last point of a line or the last bar of a stack. */
import type { Role, Series } from '#charts/chart.ts';
import { write, type Context, type Rectangle } from '#charts/furniture/drawing.ts';
import type { Picture } from '#charts/furniture/picture.ts';
import { room } from '#charts/layout.ts';
import { looks } from '#charts/look.ts';
import { textWidth } from '#charts/text-width.ts';

interface End {
  readonly text: string;
  readonly role: Role;
  readonly x: number;
  readonly y: number;
}

/** Writes the ends; two that would touch move apart. `bars` are the rectangles Chart.js drew for a series. */
export function drawEnds(context: Context, picture: Picture, bars: (series: number) => readonly Rectangle[]): void {
  const { chart, colour, fontSize } = picture;
  const ends = chart.series.flatMap((series, index) => (series.style === 'line' ? lineEnd(series, picture) : barEnd(series, picture, bars(index))));
  const rim = chart.bands.length === 0 ? colour('paper') : undefined;
  let lowest = -Infinity;
  for (const { text, role, x, y } of ends.map((end) => clear(end, picture)).sort((one, other) => one.y - other.y)) {
    lowest = Math.max(y, lowest + 1.1 * fontSize);
    write(context, picture, text, x, lowest, { strong: true, colour: colour(looks[role].line.colour), rim });
  }
}

/** Above the names of the months, and below the title of the axis where a line ends under it. */
function clear(end: End, { chart, layout, fontSize }: Picture): End {
  const highest = end.x < room * textWidth(chart.axis.title, fontSize, 400) ? layout.top + 1.1 * fontSize : -Infinity;
  return { ...end, y: Math.max(highest, Math.min(end.y, layout.bottom - 0.3 * fontSize)) };
}

function lineEnd({ values, ends, role }: Series, { chart, layout, fontSize }: Picture): End[] {
  const last = values.findLastIndex((value) => value !== null);
  if (ends === undefined || last < 0) return [];
  return [{ text: ends[last]!, role, x: layout.x(last) + 0.6 * fontSize, y: layout.y(Math.min(values[last]!, chart.axis.max)) + 0.36 * fontSize }];
}

function barEnd({ values, label, role }: Series, { fontSize }: Picture, bars: readonly Rectangle[]): End[] {
  const bar = bars.at(-1);
  if (label === undefined || bar === undefined || !values.at(-1)) return [];
  return [{ text: label, role, x: bar.right + 0.5 * fontSize, y: (bar.top + bar.bottom) / 2 + 0.36 * fontSize }];
}
