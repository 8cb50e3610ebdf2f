/**
 * A canvas that remembers instead of painting: the part of CanvasRenderingContext2D that Chart.js uses, recorded as SVG shapes and real text.
 * Colours may be any text that SVG understands, custom properties among them. Gradients, patterns, images, clipping and partial clearing do not occur and throw.
 */
import { ellipseCurves, sweepOf } from '#charts/recorder/ellipse-curves.ts';
import { baselines, fontOf } from '#charts/recorder/font.ts';
import { identity, matrix, product, type Matrix } from '#charts/recorder/matrix.ts';
import { PathData } from '#charts/recorder/path-data.ts';
import { svgText } from '#charts/recorder/svg-text.ts';
import { textWidth } from '#charts/text-width.ts';

/** What was drawn, in order. `style` holds SVG attributes and is equal for things that look alike. */
export type Drawn =
  | { readonly kind: 'shape'; readonly style: string; readonly path: string }
  | { readonly kind: 'text'; readonly style: string; readonly x: number; readonly y: number; readonly text: string };

interface State {
  readonly fillStyle: string;
  readonly strokeStyle: string;
  readonly lineWidth: number;
  readonly lineCap: CanvasLineCap;
  readonly lineJoin: CanvasLineJoin;
  readonly lineDashOffset: number;
  readonly globalAlpha: number;
  readonly font: string;
  readonly textAlign: CanvasTextAlign;
  readonly textBaseline: CanvasTextBaseline;
  readonly dash: readonly number[];
  readonly matrix: Matrix;
}

interface Circles {
  readonly radius: number;
  readonly centres: (readonly [x: number, y: number])[];
}

const anchors: { readonly [align: string]: string } = { center: 'middle', right: 'end', end: 'end' };

/** The canvas that Chart.js draws on; `drawn` is what it was told, in order. */
export class CanvasRecorder {
  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  lineDashOffset = 0;
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';

  readonly canvas: unknown;
  #drawn: Drawn[] = [];
  #dash: readonly number[] = [];
  #matrix = identity;
  #saved: State[] = [];
  #path = new PathData();
  /** While a path is nothing but whole circles of one size they wait here: filled, they become dots, in a fifth of the text of curves. */
  #circles: Circles | null = null;

  constructor(canvas: unknown = null) {
    this.canvas = canvas;
  }

  get drawn(): readonly Drawn[] {
    return this.#drawn;
  }

  /** Puts what another recorder drew on top. */
  add(drawn: readonly Drawn[]): void {
    this.#drawn.push(...drawn);
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset, globalAlpha, font, textAlign, textBaseline } = this;
    this.#saved.push({ fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset, globalAlpha, font, textAlign, textBaseline, dash: this.#dash, matrix: this.#matrix });
  }

  restore(): void {
    const state = this.#saved.pop();
    if (state === undefined) return;
    // One by one: Chart.js restores after every bar, and a general copy takes ten times as long.
    this.fillStyle = state.fillStyle;
    this.strokeStyle = state.strokeStyle;
    this.lineWidth = state.lineWidth;
    this.lineCap = state.lineCap;
    this.lineJoin = state.lineJoin;
    this.lineDashOffset = state.lineDashOffset;
    this.globalAlpha = state.globalAlpha;
    this.font = state.font;
    this.textAlign = state.textAlign;
    this.textBaseline = state.textBaseline;
    this.#dash = state.dash;
    this.#matrix = state.matrix;
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.#matrix = matrix(a, b, c, d, e, f);
  }

  resetTransform(): void {
    this.#matrix = identity;
  }

  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.#matrix = product(this.#matrix, [a, b, c, d, e, f]);
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }

  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }

  rotate(angle: number): void {
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    this.transform(cosine, sine, -sine, cosine, 0, 0);
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  }

  getLineDash(): number[] {
    return [...this.#dash];
  }

  beginPath(): void {
    this.#path = new PathData();
    this.#circles = null;
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(this.#x(x, y), this.#y(x, y));
  }

  lineTo(x: number, y: number): void {
    if (this.#circles !== null) this.#drawCircles();
    if (this.#path.hasPoint) this.#path.lineTo(this.#x(x, y), this.#y(x, y));
    else this.moveTo(x, y);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    if (this.#circles !== null) this.#drawCircles();
    if (!this.#path.hasPoint) this.moveTo(x1, y1);
    this.#path.curveTo(this.#x(x1, y1), this.#y(x1, y1), this.#x(x2, y2), this.#y(x2, y2), this.#x(x, y), this.#y(x, y));
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  closePath(): void {
    this.#path.close();
  }

  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise = false): void {
    this.ellipse(x, y, radius, radius, 0, start, end, counterclockwise);
  }

  ellipse(x: number, y: number, radiusX: number, radiusY: number, rotation: number, start: number, end: number, counterclockwise = false): void {
    const sweep = sweepOf(start, end, counterclockwise);
    const isCircle = radiusX === radiusY && this.#matrix === identity && Math.abs(sweep) > 2 * Math.PI - 1e-6;
    if (isCircle && this.#path.isEmpty && (this.#circles === null || this.#circles.radius === radiusX)) {
      this.#circles ??= { radius: radiusX, centres: [] };
      this.#circles.centres.push([x, y]);
      return;
    }
    const { start: [fromX, fromY], curves } = ellipseCurves({ x, y, radiusX, radiusY, rotation }, start, sweep);
    this.lineTo(fromX, fromY);
    for (const curve of curves) this.bezierCurveTo(...curve);
  }

  fill(rule?: unknown): void {
    if (this.#circles !== null) {
      const dots = new PathData();
      for (const [x, y] of this.#circles.centres) dots.dot(x, y);
      return this.#keep(`fill="none" stroke="${paint(this.fillStyle)}" stroke-width="${short(2 * this.#circles.radius)}" stroke-linecap="round"`, dots.text);
    }
    if (!this.#path.isEmpty) this.#keep(`fill="${paint(this.fillStyle)}"${rule === 'evenodd' ? ' fill-rule="evenodd"' : ''}`, this.#path.text);
  }

  stroke(): void {
    if (this.#circles !== null) this.#drawCircles();
    if (!this.#path.isEmpty) this.#keep(`fill="none" ${this.#strokeStyle()}`, this.#path.text);
  }

  clip(): void {
    throw new RangeError('A recorded picture is never clipped: the layout leaves room for everything.');
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.stroke();
  }

  /** Forgets everything: a chart only ever clears its whole canvas. */
  clearRect(x: number, y: number): void {
    if (x !== 0 || y !== 0) throw new RangeError('A recorded picture can only be cleared as a whole.');
    this.#drawn = [];
  }

  fillText(text: string, x: number, y: number): void {
    this.#write(text, x, y, `fill="${paint(this.fillStyle)}"`);
  }

  strokeText(text: string, x: number, y: number): void {
    this.#write(text, x, y, `fill="none" ${this.#strokeStyle()}`);
  }

  measureText(text: string): { width: number; actualBoundingBoxLeft: number; actualBoundingBoxRight: number; actualBoundingBoxAscent: number; actualBoundingBoxDescent: number } {
    const { size, weight } = fontOf(this.font);
    const width = textWidth(text, size, weight);
    return { width, actualBoundingBoxLeft: 0, actualBoundingBoxRight: width, actualBoundingBoxAscent: 0.75 * size, actualBoundingBoxDescent: 0.22 * size };
  }

  #write(text: string, x: number, y: number, paints: string): void {
    const { size, weight } = fontOf(this.font);
    const [a, b, c, d] = this.#matrix;
    const isUpright = a === 1 && b === 0 && c === 0 && d === 1;
    const base = y + (baselines[this.textBaseline] ?? 0) * size;
    const anchor = anchors[this.textAlign];
    const turned = isUpright ? '' : ` transform="matrix(${this.#matrix.map(short).join(' ')})"`;
    const style = `${paints}${anchor === undefined ? '' : ` text-anchor="${anchor}"`}${weight === 700 ? ' font-weight="700"' : ''} font-size="${short(size)}"${this.#alpha()}${turned}`;
    this.#drawn.push({ kind: 'text', style, x: isUpright ? this.#x(x, base) : x, y: isUpright ? this.#y(x, base) : base, text });
  }

  #keep(style: string, path: string): void {
    this.#drawn.push({ kind: 'shape', style: `${style}${this.#alpha()}`, path });
  }

  #strokeStyle(): string {
    const width = this.lineWidth === 1 ? '' : ` stroke-width="${short(this.lineWidth)}"`;
    const dash = this.#dash.length === 0 ? '' : ` stroke-dasharray="${this.#dash.map(short).join(' ')}"`;
    const offset = this.#dash.length === 0 || this.lineDashOffset === 0 ? '' : ` stroke-dashoffset="${short(this.lineDashOffset)}"`;
    const cap = this.lineCap === 'butt' ? '' : ` stroke-linecap="${this.lineCap}"`;
    const join = this.lineJoin === 'miter' ? '' : ` stroke-linejoin="${this.lineJoin}"`;
    return `stroke="${paint(this.strokeStyle)}"${width}${dash}${offset}${cap}${join}`;
  }

  #alpha(): string {
    return this.globalAlpha === 1 ? '' : ` opacity="${short(this.globalAlpha)}"`;
  }

  #drawCircles(): void {
    const { radius, centres } = this.#circles!;
    this.#circles = null;
    for (const [x, y] of centres) {
      const { start, curves } = ellipseCurves({ x, y, radiusX: radius, radiusY: radius, rotation: 0 }, 0, 2 * Math.PI);
      this.moveTo(...start);
      for (const curve of curves) this.bezierCurveTo(...curve);
    }
  }

  #x(x: number, y: number): number {
    const [a, , c, , e] = this.#matrix;
    return a * x + c * y + e;
  }

  #y(x: number, y: number): number {
    const [, b, , d, , f] = this.#matrix;
    return b * x + d * y + f;
  }
}

function paint(style: unknown): string {
  if (typeof style !== 'string') throw new TypeError('A recorded picture knows plain colours only, no gradients and no patterns.');
  return svgText(style);
}

function short(number: number): string {
  return String(Math.round(number * 100) / 100);
}
