/** Numbers of one column with their decimal points under one another, however many decimals each has. */
import type { Language } from '#domain/text.ts';
import { decimalsWritten } from '#words/decimals.ts';

/**
 * What follows a number so that its point stands under the others of its column: blanks as wide as the point and the digits it lacks.
 * A text that is no bare number has none.
 */
export function decimalRoom(column: readonly string[], language: Language): (text: string) => string {
  const most = Math.max(0, ...column.map((text) => decimalsWritten(text, language) ?? 0));
  return (text) => {
    const own = decimalsWritten(text, language);
    if (own === null) return '';
    return (own === 0 && most > 0 ? '\u2008' : '') + '\u2007'.repeat(most - own);
  };
}
