/** Rounding as on paper. */
import { describe, expect, test } from 'vitest';
import type { RoundingMode } from '#domain/method.ts';
import { reckoned, rounded, settled } from '#rating/rounding.ts';

describe('rounding to decimals', () => {
  test.each<[value: number, decimals: number, half_up: number, half_even: number, down: number, up: number]>([
    [1.005, 2, 1.01, 1, 1, 1.01],
    [1.015, 2, 1.02, 1.02, 1.01, 1.02],
    [-50.196, 1, -50.2, -50.2, -50.1, -50.2],
    [79.4, 0, 79, 79, 79, 80],
    [79.5, 0, 80, 80, 79, 80],
    [78.5, 0, 79, 78, 78, 79],
    [-0.5, 0, -1, 0, 0, -1],
    [0.1 + 0.2, 1, 0.3, 0.3, 0.3, 0.3],
    [89.65, 1, 89.7, 89.6, 89.6, 89.7],
    [8.345, 2, 8.35, 8.34, 8.34, 8.35],
    [1e-7, 2, 0, 0, 0, 0.01],
    [1_234_567.5, 0, 1_234_568, 1_234_568, 1_234_567, 1_234_568],
    [1250, -2, 1300, 1200, 1200, 1300],
    [0, 2, 0, 0, 0, 0],
  ])('%d to %d decimals: half up %d, half even %d, down %d, up %d', (value, decimals, half_up, half_even, down, up) => {
    const modes: Record<RoundingMode, number> = { half_up, half_even, down, up };
    for (const [mode, answer] of Object.entries(modes)) expect(rounded(value, { decimals, mode: mode as RoundingMode })).toBe(answer);
  });

  test('nothing is rounded unless the method says so', () => {
    expect(rounded(89.999, undefined)).toBe(89.999);
  });
});

test('a number is settled to nine decimals, and never to minus zero', () => {
  expect(settled(0.1 + 0.2)).toBe(0.3);
  expect(settled(100 * 0.57)).toBe(57);
  expect(settled(-1e-12)).toBe(0);
  expect(Object.is(settled(-0), 0)).toBe(true);
});

test('points to be reckoned with keep more decimals than an edge looks at', () => {
  expect(reckoned(0.1 + 0.2)).toBe(0.3);
  expect(reckoned(900 / 11)).toBe(81.818181818182);
  expect(reckoned(2_000_000 / 3)).toBeCloseTo(666_666.666666666667, 9);
  expect(Object.is(reckoned(-1e-14), 0)).toBe(true);
});
