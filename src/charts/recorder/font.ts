/** What of a canvas font matters for a recording: its size and whether it is bold. */
import type { Weight } from '#charts/text-width.ts';

export interface Font {
  readonly size: number;
  readonly weight: Weight;
}

const known = new Map<string, Font>();

/**
 * The size and weight of a CSS font; 10 px where it has none, as on a canvas.
 * @example fontOf("bold 12px 'Noto Sans', sans-serif") //=> { size: 12, weight: 700 }
 */
export function fontOf(font: string): Font {
  const found = known.get(font);
  if (found !== undefined) return found;
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 10);
  const parsed: Font = { size, weight: /\b(?:bold|[6-9]00)\b/.test(font) ? 700 : 400 };
  known.set(font, parsed);
  return parsed;
}

/** How far below a named line of the text its base line lies, in ems of Noto Sans. */
export const baselines: { readonly [baseline: string]: number } = { top: 0.86, hanging: 0.76, middle: 0.36, bottom: -0.22, ideographic: -0.22 };
