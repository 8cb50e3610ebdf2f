/** Targets and limits: horizontal lines, and a target's label where it covers the least. */
import type { Line } from '#charts/chart.ts';
import { strokeSegments, write, type Context, type Rectangle } from '#charts/furniture/drawing.ts';
import { lineLooks } from '#charts/look.ts';
import type { Picture } from '#charts/furniture/picture.ts';
import { textWidth } from '#charts/text-width.ts';

/** Draws a horizontal line if its value lies on the axis; only a target has its label here. */
export function drawTarget(context: Context, picture: Picture, line: Line): void {
  const { layout, chart, colour, fontSize } = picture;
  if (line.value < chart.axis.min || line.value > chart.axis.max) return;
  const look = lineLooks[line.role];
  const y = layout.y(line.value);
  strokeSegments(context, [[layout.x(line.first) - layout.step / 2, y, layout.right, y]], colour(look.colour), look.width, look.dash);
  if (line.role !== 'target') return;
  const { x, isBelow } = quietestPlace(picture, line);
  write(context, picture, line.text, x, isBelow ? y + 1.05 * fontSize : y - 0.4 * fontSize, { colour: colour('ink'), rim: colour('paper') });
}

interface Place {
  readonly x: number;
  readonly isBelow: boolean;
}

const shares = [0, 0.25, 0.5, 0.75, 1];

/** The one of a few places along the line, above it or below it, where the label meets the least data; the first of equals. */
function quietestPlace(picture: Picture, line: Line): Place {
  const { layout, fontSize } = picture;
  const width = textWidth(line.text, fontSize, 400);
  const free = Math.max(0, layout.right - layout.left - width - 8);
  const y = layout.y(line.value);
  const places = shares.flatMap((share) => [false, true].map((isBelow): Place => ({ x: layout.left + 4 + share * free, isBelow })));
  const crowds = places.map(({ x, isBelow }) => {
    const top = isBelow ? y + 2 : y - 1.4 * fontSize;
    return crowd({ left: x, right: x + width, top, bottom: top + 1.4 * fontSize }, picture);
  });
  return places[crowds.indexOf(Math.min(...crowds))]!;
}

/** How many bars and stretches of line run through a rectangle; too many to count if it leaves the picture. */
function crowd({ left, right, top, bottom }: Rectangle, { chart, layout }: Picture): number {
  if (top < layout.top - 2 || bottom > layout.bottom) return Infinity;
  const first = Math.max(0, Math.floor((left - layout.left) / layout.step - 0.5));
  const last = Math.min(chart.labels.length - 1, Math.ceil((right - layout.left) / layout.step - 0.5));
  let found = 0;
  for (const { style, values } of chart.series) {
    for (let index = first; index <= last; index++) {
      const value = values[index] ?? null;
      if (value === null) continue;
      const here = layout.y(value);
      const next = index === last ? null : (values[index + 1] ?? null);
      const there = next === null ? here : layout.y(next);
      if (style === 'bar' ? here < bottom : Math.min(here, there) < bottom + 2 && Math.max(here, there) > top - 2) found += 1;
    }
  }
  return found;
}
