/** How many decimals stand in a text, as a language writes numbers. */
import { expect, test } from 'vitest';
import { languages, type Language } from '#domain/text.ts';
import { decimalsWritten } from '#words/decimals.ts';
import { formatNumber } from '#words/format.ts';

test.each([...languages, 'de', 'fr', 'sv'] as readonly Language[])('what is written in %s with so many decimals is read with as many', (language) => {
  for (const value of [0, 1.5, -1234.5, 1234567.25]) for (const decimals of [0, 1, 3]) expect(decimalsWritten(formatNumber(value, decimals, language), language)).toBe(decimals);
});

test.each(['', 'no activity', '95.0 %', '3 of 4', '–'])('“%s” is no bare number', (text) => {
  expect(decimalsWritten(text, 'en')).toBeNull();
});
