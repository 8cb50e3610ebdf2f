/** Quartiles by linear interpolation. */
import { expect, test } from 'vitest';
import { quartiles } from '#statistics/quartiles.ts';

test.each([
  { values: [7], lower: 7, median: 7, upper: 7 },
  { values: [10, 20, 30, 40, 50], lower: 20, median: 30, upper: 40 },
  { values: [50, 10, 40, 20, 30], lower: 20, median: 30, upper: 40 },
  { values: [10, 20, 30, 40], lower: 17.5, median: 25, upper: 32.5 },
  { values: [0, 100], lower: 25, median: 50, upper: 75 },
  { values: [9, 10, 100], lower: 9.5, median: 10, upper: 55 },
])('of $values: $lower, $median, $upper', ({ values, ...expected }) => {
  expect(quartiles(values)).toEqual(expected);
});

test('no values have no quartiles', () => {
  expect(() => quartiles([])).toThrow(RangeError);
});
