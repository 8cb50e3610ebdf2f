/** Numbers as commands print them. */
import { expect, test } from 'vitest';
import { grouped } from '#cli/grouped.ts';

test.each([
  [7, undefined, '7'],
  [100000, undefined, '100,000'],
  [1234567, undefined, '1,234,567'],
  [1.2345, undefined, '1.2345'],
  [1234.56, 1, '1,234.6'],
  [3, 1, '3.0'],
  [999.96, 1, '1,000.0'],
])('%d with %s decimals is %s', (value, decimals, text) => {
  expect(grouped(value, decimals)).toBe(text);
});
