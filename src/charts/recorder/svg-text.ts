/** Text that is safe inside SVG, between tags and in double quotes. */

/**
 * Escapes what XML reads as markup, and drops what XML cannot hold at all: control characters and halves of character pairs.
 * @example svgText('<b> & "c"') //=> '&lt;b&gt; &amp; &quot;c&quot;'
 */
export function svgText(text: string): string {
  if (!unsafe.test(text)) return text;
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"]/g, (sign) => entities[sign]!);
}

const entities: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const unsafe = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
