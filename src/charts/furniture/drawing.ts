/** The few strokes from which everything beside Chart.js' own bars and lines is drawn, on any canvas. */
import type { BarLook } from '#charts/look.ts';
import type { Token } from '#charts/palette.ts';

/** The part of a canvas that is drawn on here; the browser's and the recorder both have it. */
export type Context = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'rect'
  | 'arc'
  | 'fill'
  | 'stroke'
  | 'fillText'
  | 'strokeText'
  | 'setLineDash'
>;

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Point = readonly [x: number, y: number];

export type Segment = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** Colours and text as the canvas at hand reads them. */
export interface Pen {
  readonly colour: (token: Token) => string;
  /** The CSS font family, such as `'Noto Sans', sans-serif`. */
  readonly family: string;
  /** Every text has the same. */
  readonly fontSize: number;
}

export interface TextStyle {
  readonly align?: 'left' | 'center' | 'right';
  readonly strong?: boolean;
  readonly colour?: string;
  /** A rim in this colour keeps the text legible over lines. */
  readonly rim?: string;
}

/** Writes a text with its base line at `y`. */
export function write(context: Context, { colour, family, fontSize }: Pen, text: string, x: number, y: number, style: TextStyle = {}): void {
  context.font = `${style.strong ? 'bold ' : ''}${fontSize}px ${family}`;
  context.textAlign = style.align ?? 'left';
  context.textBaseline = 'alphabetic';
  if (style.rim !== undefined) {
    context.strokeStyle = style.rim;
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.setLineDash([]);
    context.strokeText(text, x, y);
    context.lineJoin = 'miter';
  }
  context.fillStyle = style.colour ?? colour('soft');
  context.fillText(text, x, y);
}

/** Strokes straight segments as one path; a segment that begins where the last one ends goes on from it. */
export function strokeSegments(context: Context, segments: readonly Segment[], colour: string, width = 1, dash: readonly number[] = []): void {
  if (segments.length === 0) return;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.beginPath();
  segments.forEach(([fromX, fromY, toX, toY], index) => {
    const before = segments[index - 1];
    if (before === undefined || before[2] !== fromX || before[3] !== fromY) context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
  });
  context.stroke();
  if (dash.length > 0) context.setLineDash([]);
}

/** Fills rectangles as one path. */
export function fillRectangles(context: Context, rectangles: readonly Rectangle[], colour: string): void {
  if (rectangles.length === 0) return;
  context.fillStyle = colour;
  context.beginPath();
  for (const { left, top, right, bottom } of rectangles) context.rect(left, top, right - left, bottom - top);
  context.fill();
}

/** Fills dots of one size. */
export function fillDots(context: Context, dots: readonly Point[], radius: number, colour: string): void {
  if (dots.length === 0) return;
  context.fillStyle = colour;
  context.beginPath();
  for (const [x, y] of dots) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fill();
}

/** Draws the texture over bars that are filled with their ground: an outline, and stripes where the look has them. */
export function texture(context: Context, bars: readonly Rectangle[], look: BarLook, colour: string): void {
  const visible = bars.filter(({ top, bottom }) => bottom - top > 1);
  if (look.texture === 'full' || visible.length === 0) return;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (const { left, top, right, bottom } of visible) context.rect(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1);
  context.stroke();
  if (look.texture === 'striped') stripes(context, visible, colour);
}

/** One wide dashed stroke a bar is cheaper than its many stripes, and counts them from the bar's foot. */
function stripes(context: Context, bars: readonly Rectangle[], colour: string): void {
  const { left, right } = bars[0]!;
  strokeSegments(context, bars.map((bar) => [(bar.left + bar.right) / 2, bar.bottom - 2.5, (bar.left + bar.right) / 2, bar.top + 0.5]), colour, right - left - 1, [1.5, 2]);
}

/** A lid over each point: the rating may rise no higher. */
export function lids(context: Context, points: readonly Point[], half: number, colour: string): void {
  const segments = points.flatMap(([x, y]): Segment[] => [
    [x - half, y + 3, x - half, y],
    [x - half, y, x + half, y],
    [x + half, y, x + half, y + 3],
  ]);
  strokeSegments(context, segments, colour, 2);
}

/** A ring around each point. */
export function rings(context: Context, points: readonly Point[], colour: string, ground: string): void {
  fillDots(context, points, 5, colour);
  fillDots(context, points, 3, ground);
}
