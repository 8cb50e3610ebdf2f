/**
 * Text broken into lines before it is set: a table whose rows have a known height is set once, where Typst would set every
 * cell of the row twice to find it. Latin text breaks at spaces and hyphens, Chinese anywhere but where its rules forbid it.
 */
import { textWidth, type Weight } from '#charts/text-width.ts';

/**
 * The lines of a text in a width; null where a character's width is not known well enough, so that only Typst can break it.
 * @example lines('two words', 30, 8, 400) //=> ['two', 'words']
 */
export function lines(text: string, width: number, size: number, weight: Weight): string[] | null {
  const plain = text.replace(/[ \t\r\n]+/g, ' ').trim();
  if (plain === '' || breadth(plain, size, weight) <= width) return [plain];
  if (!measurable.test(plain)) return null;
  const broken: string[] = [];
  let line = '';
  let extent = nothing;
  for (const unit of units(plain)) {
    if (breadthOf(grown(extent, trimmed(unit), weight), size) <= width) {
      extent = grown(extent, unit, weight);
      line += unit;
      continue;
    }
    if (line !== '') broken.push(trimmed(line));
    const parts = pieces(unit, width, size, weight);
    broken.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    extent = grown(nothing, line, weight);
  }
  return [...broken, trimmed(line)].filter((each) => each !== '');
}

/** Without the spaces that end a line; a space that must not break is none of them. */
function trimmed(line: string): string {
  return line.replace(/[ \u3000]+$/, '');
}

/** The measured width with a little room: letters beyond ASCII are only estimated. */
export function breadth(text: string, size: number, weight: Weight): number {
  return breadthOf(grown(nothing, text, weight), size);
}

/** What the breadth of a text is made of. It grows with the text, so that a line need not be measured again with every word it takes in. */
interface Extent {
  readonly thousandths: number;
  readonly wide: number;
  readonly isExact: boolean;
}

const nothing: Extent = { thousandths: 0, wide: 0, isExact: true };

/** The extent of a text with another after it. */
function grown({ thousandths, wide, isExact }: Extent, after: string, weight: Weight): Extent {
  const longer = thousandths + textWidth(after, 1000, weight);
  if (ascii.test(after)) return { thousandths: longer, wide, isExact };
  return {
    thousandths: longer,
    wide: wide + (after.match(wideInChinese)?.length ?? 0),
    isExact: isExact && exact.test(after),
  };
}

function breadthOf({ thousandths, wide, isExact }: Extent, size: number): number {
  const measured = (thousandths * size) / 1000;
  const wideWidth = wide * 0.4 * size;
  return isExact ? measured + wideWidth + 0.3 : measured * 1.12 + wideWidth + 0.5;
}

const ascii = /^[\u0000-\u007f]*$/;
const exact = /^[\u0000-\u007f\u00a0·×÷\u2009‘’“”–—…\u202f−≤≥\u2e80-\uffef]*$/;
/** As wide as a Chinese character when set among them. */
const wideInChinese = /[·‘’“”—…]/g;
/** Latin with its marks, punctuation and signs, and Chinese: what the widths are known of, or nearly. */
const measurable = /^[\u0000-\u024f\u1e00-\u1eff\u2010-\u203a\u2190-\u2193\u2212\u2260-\u2265\u2e80-\uffef]*$/;

/** What must stay on one line: a word with its space and the point that parts it from the next, a part of a word up to a hyphen that no digit follows, as in a part number, a Chinese character with its punctuation, a number with the one it counts after a space that must not break. */
function units(text: string): string[] {
  return text.match(/[（《「『【“‘]*(?:[\u2e80-\uffef]|(?:[^ \u2e80-\uffef-]|-(?=\d))+(?:-|(?<=\u00a0)[\u2e80-\uffef]|(?=[ \u2e80-\uffef]|$))|-)[，。；：、？！）》」』】”’％—…]*(?: ·(?= ))?[ \u3000]*/gu) ?? [text];
}

/** A unit, parted where it is wider than a line. */
function pieces(unit: string, width: number, size: number, weight: Weight): string[] {
  if (breadth(trimmed(unit), size, weight) <= width) return [unit];
  const found: string[] = [];
  let piece = '';
  for (const character of unit) {
    if (piece !== '' && breadth(trimmed(piece + character), size, weight) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}
