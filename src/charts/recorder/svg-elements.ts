/** What a recorder recorded, as the fewest SVG elements that paint the same. */
import type { CanvasRecorder, Drawn } from '#charts/recorder/canvas-recorder.ts';
import { tenthsText } from '#charts/recorder/path-data.ts';
import { svgText } from '#charts/recorder/svg-text.ts';

/** Attributes that texts take from the picture's root and need not repeat. */
export interface TextDefaults {
  readonly size: number;
  readonly colour: string;
}

/** The elements in drawing order: neighbours that look alike become one path, or one group of texts. */
export function svgElements(recorder: CanvasRecorder, defaults: TextDefaults): string {
  return runs(withRims(recorder.drawn)).map((run) => (run[0]!.kind === 'shape' ? shape(run) : texts(run, defaults))).join('');
}

/** A text that was stroked and then filled is one text whose rim is painted first. */
function withRims(drawn: readonly Drawn[]): Drawn[] {
  return drawn.flatMap((one, index) => {
    const next = drawn[index + 1];
    if (isRimOf(one, next)) return [];
    const previous = drawn[index - 1];
    if (previous === undefined || one.kind !== 'text' || !isRimOf(previous, one)) return [one];
    const rim = /stroke="[^"]*"(?: stroke-[a-z]+="[^"]*")*/.exec(previous.style)?.[0] ?? '';
    return [{ ...one, style: `${one.style} paint-order="stroke" ${rim}` }];
  });
}

function isRimOf(one: Drawn, next: Drawn | undefined): boolean {
  return one.kind === 'text' && one.style.startsWith('fill="none"') && next?.kind === 'text' && next.text === one.text && next.x === one.x && next.y === one.y;
}

function runs(drawn: readonly Drawn[]): Drawn[][] {
  const found: Drawn[][] = [];
  for (const one of drawn) {
    const last = found.at(-1);
    if (last !== undefined && last[0]!.kind === one.kind && last[0]!.style === one.style && isOpaque(one)) last.push(one);
    else found.push([one]);
  }
  return found;
}

// Shapes that let light through, or that count their crossings, look different as one path.
function isOpaque({ style }: Drawn): boolean {
  return !style.includes('opacity=') && !style.includes('evenodd');
}

function shape(run: readonly Drawn[]): string {
  const path = run.map((one) => (one.kind === 'shape' ? one.path : '')).join('');
  return `<path ${run[0]!.style} d="${path}"/>`;
}

function texts(run: readonly Drawn[], { size, colour }: TextDefaults): string {
  const style = run[0]!.style.replace(` font-size="${size}"`, '').replace(`fill="${colour}"`, '').trim();
  if (run.length === 1) return text(run[0]!, style === '' ? '' : ` ${style}`);
  const inner = run.map((one) => text(one, '')).join('');
  return style === '' ? inner : `<g ${style}>${inner}</g>`;
}

function text(one: Drawn, style: string): string {
  if (one.kind !== 'text') return '';
  return `<text${style} x="${tenthsText(Math.round(one.x * 10))}" y="${tenthsText(Math.round(one.y * 10))}">${svgText(one.text)}</text>`;
}
