/** Data inside a page. */

/** JSON that no text in it can end early: `<` is written as an escape, which JSON reads back as the same character. */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
