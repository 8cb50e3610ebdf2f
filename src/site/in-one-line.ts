/** Short facts beside one another. */

/** Between two facts in one line; no line begins with the point. */
export const between = '\u00a0· ';

/** The facts that there are, one after the other. */
export function inOneLine(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(between);
}
