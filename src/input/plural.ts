/** Numbers with their nouns, as commands print them. */

/**
 * A number with its noun.
 * @example plural(1, 'row') //=> '1 row'
 */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
