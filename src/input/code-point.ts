/** A character by its number in Unicode, for what cannot be seen or may not be shown. */

/**
 * The number of the character.
 * @example codePoint('\u200b') //=> 'U+200B'
 */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
