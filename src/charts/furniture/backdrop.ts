/** What lies behind the data: bands, grid, axes, the names of months and lanes, the legend. */
import type { BandArea } from '#charts/chart.ts';
import { fillRectangles, strokeSegments, write, type Context, type Rectangle } from '#charts/furniture/drawing.ts';
import { drawKey, keyWidth } from '#charts/furniture/key.ts';
import { tints } from '#charts/look.ts';
import type { Picture } from '#charts/furniture/picture.ts';

/** Draws everything that lies behind the data. What looks alike is drawn in one go, so that the SVG can write it as one. */
export function backdrop(context: Context, picture: Picture): void {
  drawBands(context, picture);
  drawGrid(context, picture);
  drawMonths(context, picture);
  if (picture.chart.lanes.length > 0) drawLanes(context, picture);
  else drawAxis(context, picture);
  drawLegend(context, picture);
}

function drawBands(context: Context, picture: Picture): void {
  const { chart, layout, colour, fontSize } = picture;
  const bands = chart.bands.map((band) => ({ ...band, area: areaOf(band, picture) })).filter(({ area }) => area.bottom - area.top > 0.5);
  for (const { tone, area } of bands) fillRectangles(context, [area], colour(tints[tone]));
  const { width } = layout.size;
  for (const { tone, label, area } of bands) {
    if (area.right < width || area.bottom - area.top < fontSize) continue;
    write(context, picture, label, width - 0.4 * fontSize, (area.top + area.bottom) / 2 + 0.36 * fontSize, { align: 'right', strong: true, colour: colour(tone) });
  }
}

/** A band that holds to the last month runs on to the edge, where its letter stands. */
function areaOf({ from, to, first = 0, last = Infinity }: BandArea, { chart, layout }: Picture): Rectangle {
  const isLast = last >= chart.labels.length - 1;
  return {
    left: layout.left + first * layout.step,
    right: isLast ? layout.size.width : layout.left + (last + 1) * layout.step,
    top: layout.y(Math.min(to, chart.axis.max)),
    bottom: layout.y(Math.max(from, chart.axis.min)),
  };
}

function drawGrid(context: Context, { chart, layout, colour }: Picture): void {
  const inner = chart.axis.ticks.filter(({ value }) => value !== chart.axis.min);
  strokeSegments(context, inner.map(({ value }) => [0, layout.y(value), layout.right, layout.y(value)]), colour('grid'));
}

function drawMonths(context: Context, picture: Picture): void {
  const { chart, layout, colour, fontSize } = picture;
  const y = layout.bottom + 1.35 * fontSize;
  for (const tick of layout.ticks) if (!tick.strong) write(context, picture, tick.text, tick.x, y, { align: 'center' });
  for (const tick of layout.ticks) if (tick.strong) write(context, picture, tick.text, tick.x, y, { align: 'center', strong: true, colour: colour('ink') });
  strokeSegments(context, chart.ticks.map(({ index }) => [layout.x(index), layout.bottom, layout.x(index), layout.bottom + 4]), colour('axis'));
}

function drawAxis(context: Context, picture: Picture): void {
  const { chart, layout, colour, fontSize } = picture;
  const last = chart.axis.ticks.length - 1;
  chart.axis.ticks.forEach(({ value, text }, index) => {
    // Numbers stand on their line, at the picture's left edge; the topmost carries the unit, which reaches over the months: clear of a line drawn along the top.
    const isTitle = index === last && chart.axis.title !== '';
    write(context, picture, isTitle ? chart.axis.title : text, 0, layout.y(value) - (isTitle ? 0.65 : 0.35) * fontSize);
  });
  strokeSegments(context, [[0, layout.bottom, layout.right, layout.bottom]], colour('axis'));
}

function drawLanes(context: Context, picture: Picture): void {
  const { chart, layout, colour, fontSize } = picture;
  const { width } = layout.size;
  const ink = colour('ink');
  for (const { name, base } of chart.lanes) write(context, picture, name, 0, layout.y(base) - 0.3 * fontSize, { colour: ink });
  for (const { sum, base } of chart.lanes) write(context, picture, sum, width, layout.y(base) - 0.3 * fontSize, { align: 'right', strong: true, colour: ink });
  strokeSegments(context, chart.lanes.map(({ base }) => [0, layout.y(base), width, layout.y(base)]), colour('axis'));
}

function drawLegend(context: Context, picture: Picture): void {
  const { layout, fontSize, colour } = picture;
  for (const entry of layout.legend) write(context, picture, entry.name, entry.x + keyWidth(entry) + 0.4 * fontSize, entry.y, { colour: colour('ink') });
  for (const entry of layout.legend) drawKey(context, picture, entry, entry.x, entry.y - 0.36 * fontSize);
}
