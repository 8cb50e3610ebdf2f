/** Curves read backwards. */
import { describe, expect, test } from 'vitest';
import type { Curve } from '#domain/method.ts';
import { more } from '#rating/more.ts';
import { betterLevels, target } from '#rating/target.ts';
import type { Evidence, Figure } from '#kpi/figure.ts';
import { aCriterion } from '../support/builders.ts';

const upTo: Curve = { kind: 'up_to', steps: [{ edge: 0, points: 100 }, { edge: 3, points: 80 }], beyond: 0 };
const from: Curve = { kind: 'from', steps: [{ edge: 98, points: 100 }, { edge: 95, points: 80 }], below: 0 };
const rising: Curve = { kind: 'up_to', steps: [{ edge: 80, points: 0 }, { edge: 90, points: 50 }], beyond: 100 };
const falling: Curve = { kind: 'from', steps: [{ edge: 98, points: 0 }, { edge: 95, points: 50 }], below: 100 };
const line: Curve = { kind: 'line', marks: [[0, 100], [100, 90], [500, 60], [2000, 0]] };
const hill: Curve = { kind: 'line', marks: [[80, 0], [100, 100], [120, 0]] };

describe('the nearest figure with so many points', () => {
  test.each<[string, Curve, number, number, string, number]>([
    ['five incidents, 80 points wanted', upTo, 80, 5, 'up_to', 3],
    ['five incidents, 90 wanted', upTo, 90, 5, 'up_to', 0],
    ['91 per cent, 80 wanted', from, 80, 91, 'from', 95],
    ['91 per cent, 81 wanted', from, 81, 91, 'from', 98],
    ['an edge that belongs to the worse step', rising, 50, 70, 'above', 80],
    ['and beyond the last', rising, 100, 70, 'above', 90],
    ['below the last, where fewer are better', falling, 100, 99, 'below', 95],
    ['and below the one before it', falling, 50, 99, 'below', 98],
    ['on a line, between marks', line, 95, 700, 'up_to', 50],
    ['on a line, at a mark', line, 60, 700, 'up_to', 500],
    ['a hill is climbed from below', hill, 50, 85, 'from', 90],
    ['or from above', hill, 50, 115, 'up_to', 110],
    ['the figure itself', { kind: 'value' }, 92.5, 80, 'from', 92.5],
  ])('%s', (_, curve, points, figure, comparison, value) => {
    expect(target(curve, points, figure, 'higher')).toEqual({ comparison, value });
  });

  test('where demerits are fewer the better', () => {
    expect(target({ kind: 'up_to', steps: [{ edge: 0, points: 0 }, { edge: 3, points: 10 }], beyond: 50 }, 10, 5, 'lower')).toEqual({ comparison: 'up_to', value: 3 });
    expect(target({ kind: 'value' }, 10, 50, 'lower')).toEqual({ comparison: 'up_to', value: 10 });
  });

  test('is null when no figure has them', () => {
    expect(target(upTo, 101, 5, 'higher')).toBeNull();
    expect(target(line, 101, 5, 'higher')).toBeNull();
  });
});

test('better levels come nearest first', () => {
  expect(betterLevels(aCriterion({ points: upTo }), 0, 'higher')).toEqual([80, 100]);
  expect(betterLevels(aCriterion({ points: line }), 75, 'higher')).toEqual([90, 100]);
  expect(betterLevels(aCriterion({ points: upTo }), 100, 'higher')).toEqual([]);
  expect(betterLevels(aCriterion({ points: { kind: 'value' }, ceiling: 95 }), 80, 'higher')).toEqual([95]);
});

describe('how many more of what is counted', () => {
  const share = { unit: 'percent', value: 90, numerator: 18, denominator: 20, evidence: [] as readonly Evidence[] } as Figure;
  const ppm = { unit: 'ppm', value: 700, numerator: 7, denominator: 10_000, evidence: [] as readonly Evidence[] } as Figure;
  const count = { unit: 'count', value: 5, numerator: 5, denominator: 0, evidence: [] as readonly Evidence[] } as Figure;

  test.each<[string, Figure, Parameters<typeof more>[1], number | null]>([
    ['95 per cent of 20 lines: one more', share, { value: 95, comparison: 'from' }, 1],
    ['96 per cent: two more', share, { value: 96, comparison: 'from' }, 2],
    ['above 95 per cent: two more', share, { value: 95, comparison: 'above' }, 2],
    ['above 100 per cent: no number reaches it', share, { value: 100, comparison: 'above' }, null],
    ['500 PPM of 10,000 parts: two fewer', ppm, { value: 500, comparison: 'up_to' }, -2],
    ['below 500 PPM: three fewer', ppm, { value: 500, comparison: 'below' }, -3],
    ['three events: two fewer', count, { value: 3, comparison: 'up_to' }, -2],
    ['hours cannot be counted', { ...count, unit: 'hours' } as Figure, { value: 3, comparison: 'up_to' }, null],
    ['nor parts of which the supplier answers for a third', { ...ppm, evidence: [{ numerator: 3.3 } as Evidence] } as Figure, { value: 500, comparison: 'up_to' }, null],
  ])('%s', (_, figure, goal, answer) => {
    expect(more(figure, goal, figure.denominator > 0)).toBe(answer);
  });

  test.each([
    ['marks', { unit: 'points', value: 80, numerator: 160, denominator: 2, evidence: [] as readonly Evidence[] } as Figure],
    ['readings in per cent, though all of them be 0', { ...share, value: 0, numerator: 0 } as Figure],
  ])('is not told of a mean of %s', (_, figure) => {
    expect(more(figure, { value: 90, comparison: 'from' }, false)).toBeNull();
  });
});
