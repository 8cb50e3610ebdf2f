/** Numbers of one column with their decimal points under one another, however many decimals each has. */

const number = /^[+−]?[\d,]+(?:\.(\d+))?$/;

/**
 * What follows a number so that its point stands under the others of its column: blanks as wide as the point and the digits it lacks.
 * A text that is no bare number has none.
 */
export function decimalRoom(column: readonly string[]): (text: string) => string {
  const decimals = (text: string): number => number.exec(text)?.[1]?.length ?? 0;
  const most = Math.max(0, ...column.map(decimals));
  return (text) => {
    if (!number.test(text)) return '';
    const own = decimals(text);
    return (own === 0 && most > 0 ? '\u2008' : '') + '\u2007'.repeat(most - own);
  };
}
