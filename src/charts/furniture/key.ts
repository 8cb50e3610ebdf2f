/** The sample of a look that stands beside its name in a legend. */
import { fillRectangles, lids, rings, strokeSegments, fillDots, texture, type Context, type Pen } from '#charts/furniture/drawing.ts';
import type { LegendEntry } from '#charts/legend.ts';
import { limitLook, looks, markColours, type BarLook, type LineLook } from '#charts/look.ts';

/** How wide the sample is. */
export function keyWidth(entry: LegendEntry): number {
  if (entry.kind === 'mark') return 12;
  return entry.kind === 'series' && entry.series.style === 'bar' ? 11 : 18;
}

/** Draws the sample with its left end at `x` and its middle at `y`. */
export function drawKey(context: Context, pen: Pen, entry: LegendEntry, x: number, y: number): void {
  const middle = x + keyWidth(entry) / 2;
  if (entry.kind === 'line') return lineKey(context, pen, limitLook, x, y, keyWidth(entry));
  if (entry.kind === 'series') {
    const { line, bar } = looks[entry.series.role];
    return entry.series.style === 'line' ? lineKey(context, pen, line, x, y, keyWidth(entry)) : barKey(context, pen, bar, x, y);
  }
  const colour = pen.colour(markColours[entry.mark.role]);
  if (entry.mark.role === 'capped') lids(context, [[middle, y - 1]], 5, colour);
  else rings(context, [[middle, y]], colour, pen.colour('paper'));
}

function lineKey(context: Context, { colour }: Pen, look: LineLook, x: number, y: number, length: number): void {
  strokeSegments(context, [[x, y, x + length, y]], colour(look.colour), look.width, look.dash);
  if (look.dot > 0) fillDots(context, [[x + length / 2, y]], look.dot, colour(look.colour));
}

function barKey(context: Context, { colour }: Pen, look: BarLook, x: number, y: number): void {
  const square = { left: x, top: y - 5.5, right: x + 11, bottom: y + 5.5 };
  fillRectangles(context, [square], colour(look.texture === 'full' ? look.colour : look.ground));
  texture(context, [square], look, colour(look.colour));
}
