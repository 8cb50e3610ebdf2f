/** Where a supplier stands among its peers: the middle half of the field as a band, the supplier as a diamond. The ends of the field would be a peer's own figures, so they have no place here. */
import { CanvasRecorder } from '#charts/recorder/canvas-recorder.ts';
import { fillRectangles, strokeSegments, write, type Context, type Pen, type Rectangle } from '#charts/furniture/drawing.ts';
import { room } from '#charts/layout.ts';
import { variable } from '#charts/palette.ts';
import { forPrint, svgImage } from '#charts/recorder/svg-image.ts';
import { textWidth } from '#charts/text-width.ts';
import type { PeerRow } from '#view/scorecard/peers.ts';
import type { Value } from '#view/value.ts';

/** No diamond where the supplier has no value of its own. */
export interface QuartileStrip extends Pick<PeerRow, 'own' | 'quartile_1' | 'median' | 'quartile_3' | 'better'> {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly words: {
    /** Beside the arrow to the better side. */
    readonly better: string;
    /** Before the middle value. */
    readonly median: string;
  };
}

const size = { width: 480, height: 58, text: 12 };
const inset = 8;
const top = 20;
const bottom = 36;
const middle = (top + bottom) / 2;
const labelBase = 52;
const arrow = 12;
/** The tip of the arrow keeps off the edge of the picture, or half of its stroke is cut. */
const edge = 3;
const labelGap = 10;
/** How far the line runs on beyond the quartiles, as a share of their distance. */
const beyond = 0.6;

/** The strip as one SVG, 480 × 58; without a field (any quartile missing) it shows nothing but its title and sentence. */
export function quartileStrip(strip: QuartileStrip, { colours }: { readonly colours: 'css' | 'print' }): string {
  const recorder = new CanvasRecorder();
  const field = fieldOf(strip);
  if (field !== null) draw(recorder as unknown as Context, { colour: variable, family: 'sans-serif', fontSize: size.text }, strip, field);
  const image = svgImage(strip, size, recorder);
  return colours === 'css' ? image : forPrint(image);
}

interface Field {
  readonly quartile_1: number;
  readonly median: number;
  readonly quartile_3: number;
  /** The ends of what is drawn. */
  readonly from: number;
  readonly to: number;
}

function fieldOf({ own, quartile_1: { value: quartile_1 }, median: { value: median }, quartile_3: { value: quartile_3 } }: QuartileStrip): Field | null {
  if (quartile_1 === null || median === null || quartile_3 === null) return null;
  const lowest = Math.min(own.value ?? quartile_1, quartile_1);
  const highest = Math.max(own.value ?? quartile_3, quartile_3);
  const space = beyond * (quartile_3 - quartile_1) || (highest - lowest) / 4 || 1;
  return { quartile_1, median, quartile_3, from: lowest - space, to: highest + space };
}

function draw(context: Context, pen: Pen, strip: QuartileStrip, field: Field): void {
  const { colour, fontSize } = pen;
  const x = (value: number): number => inset + ((value - field.from) / (field.to - field.from)) * (size.width - 2 * inset);
  const [left, right] = [x(field.quartile_1), Math.max(x(field.quartile_3), x(field.quartile_1) + 2)];
  strokeSegments(context, [[inset, middle, left, middle], [right, middle, size.width - inset, middle]], colour('grid'));
  fillRectangles(context, [{ left, right, top, bottom }], colour('hush'));
  outline(context, { left, right, top, bottom }, colour('axis'));
  strokeSegments(context, [[x(field.median), top, x(field.median), bottom]], colour('ink'), 2);
  drawLabels(context, pen, strip, x);
  const own = strip.own.value === null ? null : { text: strip.own.text, x: x(strip.own.value) };
  if (own !== null) {
    diamond(context, own.x, 8, colour('paper'));
    diamond(context, own.x, 6.5, colour('main'));
    write(context, pen, own.text, kept(own.x, own.text, fontSize), top - 6, { align: 'center', strong: true, colour: colour('main') });
  }
  drawBetter(context, pen, strip, own);
}

function outline(context: Context, { left, right, top, bottom }: Rectangle, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.stroke();
}

function diamond(context: Context, x: number, half: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(x - half, middle);
  context.lineTo(x, middle - half);
  context.lineTo(x + half, middle);
  context.lineTo(x, middle + half);
  context.closePath();
  context.fill();
}

/** The quartiles below the band, the median first; one that would touch it gives way, and is left out where that would take it from its end of the band. */
function drawLabels(context: Context, pen: Pen, { quartile_1, median, quartile_3, words }: QuartileStrip, x: (value: number) => number): void {
  const label = ({ value, text }: Value) => ({ text, x: kept(x(value!), text, pen.fontSize), half: (room * textWidth(text, pen.fontSize, 400)) / 2 });
  const middle = label({ ...median, text: `${words.median} ${median.text}` });
  write(context, pen, middle.text, middle.x, labelBase, { align: 'center', colour: pen.colour('ink') });
  for (const [side, way] of [[label(quartile_1), -1], [label(quartile_3), 1]] as const) {
    const missing = middle.half + side.half + labelGap - way * (side.x - middle.x);
    const moved = side.x + way * Math.max(0, missing);
    if (missing <= side.half && moved === kept(moved, side.text, pen.fontSize)) write(context, pen, side.text, moved, labelBase, { align: 'center' });
  }
}

/** An arrow to the better side, and its word; the supplier's own value has precedence there. */
function drawBetter(context: Context, pen: Pen, { better, words }: QuartileStrip, own: { readonly text: string; readonly x: number } | null): void {
  const isRight = better === 'higher';
  const width = textWidth(words.better, pen.fontSize, 400) + arrow + 4 + edge;
  const from = isRight ? size.width - width : 0;
  const ownHalf = own === null ? 0 : textWidth(own.text, pen.fontSize, 700) / 2 + 10;
  const ownX = own === null ? -Infinity : kept(own.x, own.text, pen.fontSize);
  if (ownX + ownHalf > from && ownX - ownHalf < from + width) return;
  const base = top - 6;
  const tip = isRight ? size.width - edge : edge;
  const back = isRight ? -1 : 1;
  write(context, pen, words.better, isRight ? tip - arrow - 4 : tip + arrow + 4, base, { align: isRight ? 'right' : 'left' });
  strokeSegments(context, [[tip + back * arrow, base - 4, tip, base - 4], [tip + back * 4, base - 8, tip, base - 4], [tip, base - 4, tip + back * 4, base]], pen.colour('soft'));
}

function kept(x: number, text: string, fontSize: number): number {
  const half = (room * textWidth(text, fontSize, 700)) / 2;
  return Math.max(half, Math.min(x, size.width - half));
}
