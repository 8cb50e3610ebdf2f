/** What stays in one line where a text is parted. */
import { expect, test } from 'vitest';
import { wholes } from '#words/wholes.ts';

test.each([
  ['19 March 2026, 16:00 (+01:00)', ['19 March 2026,', '16:00 (+01:00)']],
  ['2026年3月19日 16:00（+01:00）', ['2026年3月19日', '16:00（+01:00）']],
  ['off 1 May 2026 to 3 May 2026', ['1 May 2026', '3 May 2026']],
  ['18 May 2026: 300; 2 June 2026: 200', ['18 May 2026:', '2 June 2026:']],
  ['26年3月', ['26年3月']],
  ['Siegen plant', []],
  ['100 × (15 + 15) ÷ (100)', []],
])('of “%s” these stay whole: %j', (text, whole) => {
  const pieces = wholes(text);
  expect(pieces.filter(({ isWhole }) => isWhole).map((piece) => piece.text)).toEqual(whole);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});
