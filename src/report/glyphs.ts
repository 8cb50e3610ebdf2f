/** Which characters the packaged fonts cannot print: PDF/A forbids a character without a glyph, so the check finds them before a build does. */
import { create } from 'fontkitten';
import { fontFiles, readFont, type FontFile } from '#report/fonts.ts';

/**
 * The characters of a text that no packaged font has, each once, in the order in which they stand; none for a text that can be printed.
 * Characters that are never drawn, such as joiners, and a combining mark on a letter that its font has are printable.
 * @example unprintable('Café 锐铸件 🚗') //=> ['🚗']
 */
export function unprintable(text: string): string[] {
  if (plain.test(text)) return [];
  return [...new Set(text.normalize('NFC').match(clusters) ?? [])].flatMap(missing).filter((character, index, all) => all.indexOf(character) === index);
}

const plain = /^[\n\r\t\u0020-\u007e]*$/;
/** A character with the marks that stand on it: they are drawn from one font. */
const clusters = /\P{M}\p{M}*|\p{M}+/gsu;
/** Never drawn, whatever the font. A variation selector is none of them: it asks for another picture of the character before it, and no font here has one. */
const invisible = /[\n\r\t\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064]/u;

/** Signs that Latin and Chinese text share: documents in Chinese take them, and the marks on them, from the Chinese font alone (`latin-in-cjk` in https://typst.app/docs/reference/text/text/#parameters-font). */
const ofChinese = /[\u00b7\u2013\u2014\u2018\u2019\u201c\u201d\u2025-\u2027\u2e3a]/u;

function missing(cluster: string): string[] {
  const characters = [...cluster].filter((character) => !invisible.test(character));
  const points = characters.map((character) => character.codePointAt(0)!);
  const sets = [...coverage().values()];
  const drawn = ofChinese.test(cluster) ? [coverage().get('Noto Sans SC')!] : sets;
  if (drawn.some((set) => points.every((point) => set.has(point)))) return [];
  const lacking = characters.filter((_, index) => sets.every((set) => !set.has(points[index]!)));
  return lacking.length > 0 ? lacking : [cluster];
}

let known: ReadonlyMap<FontFile['family'], ReadonlySet<number>> | undefined;

/** The characters of each family: those that all its weights have. */
function coverage(): ReadonlyMap<FontFile['family'], ReadonlySet<number>> {
  known ??= new Map([...Map.groupBy(fontFiles, ({ family }) => family)].map(([family, files]) => [family, files.map(characters).reduce((all, one) => all.intersection(one))]));
  return known;
}

function characters(file: FontFile): Set<number> {
  const font = create(readFont(file));
  if (font.isCollection) throw new TypeError(`${file.path} is a collection of fonts; one font was expected.`);
  return new Set(font.characterSet);
}
