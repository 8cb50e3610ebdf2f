/** Stretches of an ellipse as Bézier curves. */

export interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
  readonly rotation: number;
}

export type Curve = readonly [x1: number, y1: number, x2: number, y2: number, x: number, y: number];

/** A part of an ellipse as curves one after another, from where it starts. */
export interface Stretch {
  readonly start: readonly [x: number, y: number];
  readonly curves: readonly Curve[];
}

/**
 * How far a canvas turns from one angle to another: at most once around, in the direction asked for.
 * @example sweepOf(0, -Math.PI / 2, false) //=> 1.5 * Math.PI
 */
export function sweepOf(start: number, end: number, counterclockwise: boolean): number {
  const turn = 2 * Math.PI;
  const by = counterclockwise ? start - end : end - start;
  const kept = by >= turn ? turn : ((by % turn) + turn) % turn;
  return counterclockwise ? -kept : kept;
}

/** One curve for each quarter or less. Its control points lie 4/3 tan(angle ÷ 4) along the tangents; the error is below 0.03 % of the radius. */
export function ellipseCurves(ellipse: Ellipse, start: number, sweep: number): Stretch {
  const parts = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9);
  const by = sweep / Math.max(1, parts);
  return { start: pointAt(ellipse, start), curves: Array.from({ length: parts }, (_, part) => curve(ellipse, start + part * by, by)) };
}

function curve(ellipse: Ellipse, start: number, sweep: number): Curve {
  const reach = (4 / 3) * Math.tan(sweep / 4);
  const [fromX, fromY] = pointAt(ellipse, start);
  const [toX, toY] = pointAt(ellipse, start + sweep);
  const [fromByX, fromByY] = tangentAt(ellipse, start);
  const [toByX, toByY] = tangentAt(ellipse, start + sweep);
  return [fromX + reach * fromByX, fromY + reach * fromByY, toX - reach * toByX, toY - reach * toByY, toX, toY];
}

function pointAt({ x, y, radiusX, radiusY, rotation }: Ellipse, angle: number): readonly [x: number, y: number] {
  const [along, across] = [radiusX * Math.cos(angle), radiusY * Math.sin(angle)];
  return [x + along * Math.cos(rotation) - across * Math.sin(rotation), y + along * Math.sin(rotation) + across * Math.cos(rotation)];
}

// Cosine and sine become their own derivatives a quarter turn on.
function tangentAt(ellipse: Ellipse, angle: number): readonly [x: number, y: number] {
  return pointAt({ ...ellipse, x: 0, y: 0 }, angle + Math.PI / 2);
}
