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

function missing(cluster: string): string[] {
  const characters = [...cluster].filter((character) => !invisible.test(character));
  const points = characters.map((character) => character.codePointAt(0)!);
  const sets = coverage();
  if (sets.some((set) => points.every((point) => set.has(point)))) return [];
  const lacking = characters.filter((_, index) => sets.every((set) => !set.has(points[index]!)));
  return lacking.length > 0 ? lacking : [cluster];
}

let known: readonly ReadonlySet<number>[] | undefined;

/** The characters of each family: those that all its weights have. */
function coverage(): readonly ReadonlySet<number>[] {
  known ??= [...Map.groupBy(fontFiles, ({ family }) => family).values()].map((files) => files.map(characters).reduce((all, one) => all.intersection(one)));
  return known;
}

function characters(file: FontFile): Set<number> {
  const font = create(readFont(file));
  if (font.isCollection) throw new TypeError(`${file.path} is a collection of fonts; one font was expected.`);
  return new Set(font.characterSet);
}
