/** Quartiles of a group that do not show a member of it. */
import { describe, expect, test } from 'vitest';
import { quartiles } from '#statistics/quartiles.ts';

test.each([
  { values: [7], lower: 7, median: 7, upper: 7 },
  { values: [10, 20, 30, 40, 50, 60, 70], lower: 25, median: 40, upper: 55 },
  { values: [50, 10, 40, 70, 20, 60, 30], lower: 25, median: 40, upper: 55 },
  // Places 1.5, 3 and 4.5: (5 + 15 + 25) ÷ 3, (20 + 30 + 40) ÷ 3, (35 + 45 + 70) ÷ 3.
  { values: [0, 10, 20, 30, 40, 50, 90], lower: 15, median: 30, upper: 50 },
  // Places 2, 4 and 6, which are places of single values: 11, 31 and 61 by themselves would be shown.
  { values: [0, 2, 11, 23, 31, 45, 61, 62, 99], lower: 12, median: 33, upper: 56 },
])('of $values: $lower, $median, $upper', ({ values, ...expected }) => {
  expect(quartiles(values)).toEqual(expected);
});

describe('of five, of nine, of any number, no quartile is one member’s value', () => {
  /** Values of which no three have the mean of one of them. */
  const uneven = (count: number) => Array.from({ length: count }, (_, index) => 2.3 ** index);
  test.each([5, 6, 7, 8, 9, 11, 13, 17, 101])('%i', (count) => {
    const values = uneven(count);
    for (const shown of Object.values(quartiles(values))) expect(values.some((value) => Math.abs(value - shown) < 1e-9 * shown)).toBe(false);
  });
});

test('no values have no quartiles', () => {
  expect(() => quartiles([])).toThrow(RangeError);
});
