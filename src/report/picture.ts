/**
 * A chart's SVG parted into shapes and texts. Typst sets texts inside an SVG at about 0.1 ms each, since it looks up and reads
 * the font for every one of them; set by Typst itself on top of the shapes they cost next to nothing and can be searched and copied as well.
 */
import { textWidth } from '#charts/text-width.ts';
import type { PictureText } from '#report/document.ts';

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PictureText[];
}

/** The shapes and texts of an SVG. Where it has text in a form not known here, its texts stay inside and the list is empty. */
export function picture(svg: string): Picture {
  const [, x = '0', y = '0', width = '480', height = '240'] = /viewBox="([\d.-]+) ([\d.-]+) ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const size = { width: Number(width), height: Number(height) };
  if (x !== '0' || y !== '0' || /<(tspan|textPath|use|foreignObject)\b|<(text|g)\b[^>]*\b(transform|opacity|clip-path|style)=/.test(svg)) return { svg, ...size, texts: [] };
  return { ...size, ...parted(svg) };
}

type Style = ReadonlyMap<string, string>;

function parted(svg: string): { svg: string; texts: PictureText[] } {
  const texts: PictureText[] = [];
  const styles: Style[] = [new Map()];
  const shapes = svg.replace(/<svg\b([^>]*)>|<g\b([^>]*)>|<\/g>|<text\b([^>]*)>([^<]*)<\/text>|<(title|desc)\b[^>]*>[^<]*<\/\5>/g, (tag, root?: string, group?: string, own?: string, content?: string, about?: string) => {
    if (about !== undefined) return '';
    if (tag === '</g>') styles.pop();
    const attributes = root ?? group ?? own;
    if (attributes === undefined) return tag;
    const style = new Map([...styles.at(-1)!, ...attributesOf(attributes)]);
    if (own === undefined) {
      styles.push(style);
      return tag;
    }
    const text = pictureText(style, content ?? '');
    texts.push(text);
    return style.has('paint-order') ? ground(text) : '';
  });
  return { svg: shapes.replace(/<g[^>]*><\/g>/g, ''), texts };
}

function attributesOf(text: string): [string, string][] {
  return [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
}

function pictureText(style: Style, content: string): PictureText {
  const size = Number.parseFloat(style.get('font-size') ?? '12') * larger;
  const bold = Number(style.get('font-weight') ?? 400) >= 600;
  const text = content.replace(/&(lt|gt|amp|quot);/g, (_, name: keyof typeof entities) => entities[name]);
  const width = textWidth(text, size, bold ? 700 : 400);
  const before = { start: 0, middle: width / 2, end: width }[style.get('text-anchor') ?? 'start'] ?? 0;
  return { left: tenths(Number(style.get('x') ?? 0) - before), y: Number(style.get('y') ?? 0), size, fill: style.get('fill') ?? '#000000', bold, text };
}

/** A chart has room for text a quarter larger than drawn (`layout.ts` of the charts), and half a page is narrow: the room is used. */
const larger = 1.25;

const entities = { lt: '<', gt: '>', amp: '&', quot: '"' } as const;

/** A rim that parts a text from the lines behind it becomes a paper-coloured ground. */
function ground({ left, y, size, bold, text }: PictureText): string {
  const width = textWidth(text, size, bold ? 700 : 400) + 3;
  return `<path fill="#ffffff" fill-opacity="0.85" d="M${tenths(left - 1.5)} ${tenths(y - size * 0.85)}h${tenths(width)}v${tenths(size * 1.1)}h${tenths(-width)}z"/>`;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
