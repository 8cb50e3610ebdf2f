import { expect, test } from 'vitest';
import { svgText } from '#charts/recorder/svg-text.ts';

test.each([
  ['Gütermann & Söhne', 'Gütermann &amp; Söhne'],
  ['</text><script>alert(1)</script>', '&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['" onload="x', '&quot; onload=&quot;x'],
  ['a\u0000b\u001bc', 'abc'],
  ['half \ud800 a pair', 'half \ufffd a pair'],
  ['准时交付 97.2\u202f%', '准时交付 97.2\u202f%'],
  ['𠮷野', '𠮷野'],
])('%j is written %j', (text, written) => {
  expect(svgText(text)).toBe(written);
});
