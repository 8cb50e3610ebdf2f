/** A text in pieces, of which days, months and times of day stay in one line; between them it may be parted. */

/** A piece of a text, and whether it stays whole. */
export interface Piece {
  readonly text: string;
  readonly isWhole: boolean;
}

/** `19 March 2026,`, `2026年3月19日`, `26年3月`, `16:00 (+01:00)`; a sign that follows does not begin a line. */
const whole = /((?:\d{1,2} \p{Lu}\p{Ll}+ \d{4}|\d{2,4}年\d{1,2}月(?:\d{1,2}日)?|\d\d:\d\d ?[(（][^)）]*[)）])[,;:：；，、。.)）]*)/u;

/**
 * The pieces of a text.
 * @example wholes('off 1 May 2026').map(({ text }) => text) //=> ['off ', '1 May 2026']
 */
export function wholes(text: string): Piece[] {
  return text
    .split(whole)
    .map((piece, index) => ({ text: piece, isWhole: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
