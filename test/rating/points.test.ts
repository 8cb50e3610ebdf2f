/** Curves: an edge belongs to its step, a line is straight between its marks and flat outside. */
import { describe, expect, test } from 'vitest';
import type { Curve } from '#domain/method.ts';
import { points } from '#rating/points.ts';

const upTo: Curve = { kind: 'up_to', steps: [{ edge: 0, points: 100 }, { edge: 3, points: 80 }, { edge: 10, points: 40 }], beyond: 0 };
const from: Curve = { kind: 'from', steps: [{ edge: 98, points: 100 }, { edge: 95, points: 80 }, { edge: 90, points: 50 }], below: 0 };
const line: Curve = { kind: 'line', marks: [[0, 100], [100, 90], [500, 60], [2000, 0]] };

describe('steps with up_to', () => {
  test.each([[0, 100], [0.001, 80], [3, 80], [3.001, 40], [10, 40], [10.001, 0], [1e9, 0], [-1, 100]])('%d gives %d', (value, answer) => {
    expect(points(upTo, value)).toBe(answer);
  });
});

describe('steps with from', () => {
  test.each([[100, 100], [98, 100], [97.999, 80], [95, 80], [94.999, 50], [90, 50], [89.999, 0], [0, 0]])('%d gives %d', (value, answer) => {
    expect(points(from, value)).toBe(answer);
  });
});

describe('a line', () => {
  test.each([[-5, 100], [0, 100], [50, 95], [100, 90], [300, 75], [500, 60], [1250, 30], [2000, 0], [9999, 0]])('%d gives %d', (value, answer) => {
    expect(points(line, value)).toBe(answer);
  });

  test('gives a figure with endless decimals the points a person works out: 14 of 15 lines are 70 points', () => {
    const delivery: Curve = { kind: 'line', marks: [[80, 0], [90, 50], [95, 80], [98, 95], [100, 100]] };
    expect(points(delivery, (100 * 14) / 15)).toBe(70);
  });

  test('of one mark is flat', () => {
    expect([-1, 5, 9].map((value) => points({ kind: 'line', marks: [[5, 70]] }, value))).toEqual([70, 70, 70]);
  });
});

test('the figure itself can be the points', () => {
  expect(points({ kind: 'value' }, 87.5)).toBe(87.5);
});

test('binary noise never moves a figure over an edge', () => {
  expect(points({ kind: 'up_to', steps: [{ edge: 0.3, points: 100 }], beyond: 0 }, 0.1 + 0.2)).toBe(100);
  expect(points({ kind: 'from', steps: [{ edge: 0.3, points: 100 }], below: 0 }, 0.3 - 1e-12)).toBe(100);
  expect(points(from, 98 - 1e-12)).toBe(100);
});
