import { expect, test } from 'vitest';
import { niceTicks } from '#charts/nice-ticks.ts';
import { fc } from '../support/properties.ts';

test.each([
  { what: 'scores up to 87', min: 0, max: 87, count: 5, whole: false, ticks: [0, 20, 40, 60, 80, 100] },
  { what: 'the upper part of a scale', min: 40, max: 100, count: 5, whole: false, ticks: [40, 60, 80, 100] },
  { what: 'shares near the top', min: 85.7, max: 100, count: 5, whole: false, ticks: [85, 90, 95, 100] },
  { what: 'tenths, without rounding noise', min: 0, max: 0.3, count: 3, whole: false, ticks: [0, 0.1, 0.2, 0.3] },
  { what: 'two incidents: no half ones', min: 0, max: 2, count: 4, whole: true, ticks: [0, 1, 2] },
  { what: 'below zero', min: -5, max: 5, count: 4, whole: false, ticks: [-5, -2.5, 0, 2.5, 5] },
  { what: 'nothing but zero', min: 0, max: 0, count: 4, whole: true, ticks: [0, 1] },
  { what: 'one value', min: 50, max: 50, count: 5, whole: false, ticks: [50, 60, 70, 80, 90, 100] },
])('an axis for $what', ({ min, max, count, whole, ticks }) => {
  expect(niceTicks(min, max, count, whole)).toEqual(ticks);
});

test('ticks enclose every value, at even distances, and are not many', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => Math.round(number * 100) / 100);
  fc.assert(
    fc.property(value, value, fc.integer({ min: 2, max: 10 }), (one, other, count) => {
      const ticks = niceTicks(one, other, count);
      const [first, last] = [ticks[0]!, ticks.at(-1)!];
      const slack = 1e-6 * Math.max(1, Math.abs(first), Math.abs(last));
      expect(first).toBeLessThanOrEqual(Math.min(one, other) + slack);
      expect(last).toBeGreaterThanOrEqual(Math.max(one, other) - slack);
      expect(ticks.length).toBeLessThanOrEqual(count + 2);
      const step = ticks[1]! - first;
      for (const [index, tick] of ticks.entries()) expect(Math.abs(tick - first - index * step)).toBeLessThanOrEqual(slack);
    }),
  );
});
