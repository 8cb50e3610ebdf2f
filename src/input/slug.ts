/** Names and numbers to ids: `[a-z0-9-]`, at most 64 characters. */

/** Letters that do not come apart into a base letter and an accent. */
const letters: { readonly [letter: string]: string } = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' };

/**
 * The text as an id; empty when it has no Latin letter or digit to make one of. An import gives it, and what checks propose is the same.
 * @example slug('Société Générale & Fils, S.A.') //=> 'societe-generale-fils-s-a'
 */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[ßæœøđðþłı]/g, (letter) => letters[letter]!)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 65)
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
    .replace(/-+$/, '');
}
