/** Text as HTML, for the few places that write HTML as text: rows that the server and the browser both draw. */

const escapes: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * The text with every character escaped that could end it or begin a tag.
 * @example escapeHtml('<b>') //=> '&lt;b&gt;'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character]!);
}
