/** Where the points went: every line can be followed, and all of them add up. */
import { describe, expect, test } from 'vitest';
import type { Category, Criterion, Method } from '#domain/method.ts';
import { explain } from '#rating/explanation.ts';
import { aCategory } from '../support/builders.ts';
import { aFed, rate, type Values } from './scheme.ts';

/** Points lost by line, largest first; `itself` marks what a category took by itself. */
function lost(method: Partial<Method>, values: Values): Record<string, number> {
  const lines = explain(rate({ minimum_coverage: 0, ...method }, values).assessment);
  return Object.fromEntries(lines.map((line) => [`${line.path.map(({ id }) => id).join('/')}${line.kind === 'itself' ? ' itself' : ''}`, Number(line.lost.toFixed(6))]));
}

function scheme(over: Partial<Category>): Partial<Method> {
  return { score: aCategory(over) };
}

const half: Criterion['points'] = { kind: 'line', marks: [[0, 0], [100, 50]] };
const deduction: Criterion['points'] = { kind: 'line', marks: [[0, 0], [100, -100]] };

describe('through a mean a criterion loses its share of what it falls short', () => {
  const quality = aCategory({ id: 'quality', weight: 60, parts: [aFed('a', { weight: 1 }), aFed('b', { weight: 3 })] });
  const method = scheme({ parts: [quality, aFed('c', { weight: 40 })] });

  test('by weight: 0.15 × 20, 0.45 × 10, 0.4 × 50', () => {
    expect(lost(method, { a: 80, b: 90, c: 50 })).toEqual({ c: 20, 'quality/b': 4.5, 'quality/a': 3 });
  });

  test('with the weight of what is missing shared out: 0.6 × 20', () => {
    expect(lost(method, { a: 80, c: 50 })).toEqual({ c: 20, 'quality/a': 12, 'quality/b': 0 });
  });

  test('the largest loss comes first, equal ones as the method writes them', () => {
    expect(Object.keys(lost(scheme({ parts: [aFed('a'), aFed('b'), aFed('c')] }), { a: 90, b: 80, c: 90 }))).toEqual(['b', 'a', 'c']);
  });

  test('points beyond 100 are gains', () => {
    const bonus: Criterion['points'] = { kind: 'line', marks: [[0, 0], [100, 120]] };
    expect(lost(scheme({ parts: [aFed('a', { points: bonus }), aFed('b')] }), { a: 100, b: 60 })).toEqual({ b: 20, a: -10 });
  });

  test('points that the method cannot give at all stay lost', () => {
    expect(lost(scheme({ parts: [aFed('a', { points: half })] }), { a: 100 })).toEqual({ a: 50 });
  });
});

describe('other ways of combining', () => {
  test('a sum loses what its parts fall short of their best', () => {
    expect(lost(scheme({ combine: 'sum', parts: [aFed('a', { points: half }), aFed('b', { points: half })] }), { a: 60, b: 100 })).toEqual({ a: 20, b: 0 });
  });

  test('a part missing in a sum leaves its loss to the others in proportion', () => {
    expect(lost(scheme({ combine: 'sum', parts: [aFed('a', { points: half }), aFed('b', { points: half })] }), { a: 60 })).toEqual({ a: 40, b: 0 });
  });

  test('deductions are what they are', () => {
    expect(lost(scheme({ combine: 'sum', base: 100, parts: [aFed('a', { points: deduction }), aFed('b', { points: deduction })] }), { a: 10, b: 5 })).toEqual({ a: 10, b: 5 });
  });

  test('and shrink in proportion where the score ends at 0', () => {
    expect(lost(scheme({ combine: 'sum', base: 100, parts: [aFed('a', { points: deduction }), aFed('b', { points: deduction })] }), { a: 100, b: 25 })).toEqual({ a: 80, b: 20 });
  });

  test('a product hands its loss down by logarithms: 0.5 is as far from 1 as 0.25 from 0.5', () => {
    expect(lost(scheme({ combine: 'product', parts: [aFed('a'), aFed('b')] }), { a: 50, b: 25 })).toEqual({ b: 58.333333, a: 29.166667 });
  });

  test('factors of 0 lose everything alike', () => {
    expect(lost(scheme({ combine: 'product', parts: [aFed('a'), aFed('b'), aFed('c')] }), { a: 0, b: 0, c: 50 })).toEqual({ a: 50, b: 50, c: 0 });
  });

  test('the worst part answers for all, ties alike', () => {
    expect(lost(scheme({ combine: 'worst', parts: [aFed('a'), aFed('b')] }), { a: 60, b: 90 })).toEqual({ a: 40, b: 0 });
    expect(lost(scheme({ combine: 'worst', parts: [aFed('a'), aFed('b'), aFed('c')] }), { a: 60, b: 60, c: 90 })).toEqual({ a: 20, b: 20, c: 0 });
  });

  test('where lower is better, the loss is what was collected', () => {
    expect(lost({ ...scheme({ combine: 'sum', parts: [aFed('a'), aFed('b')] }), better: 'lower' }, { a: 10, b: 30 })).toEqual({ b: 30, a: 10 });
  });
});

describe('what a category takes by itself', () => {
  const curve: Criterion['points'] = { kind: 'line', marks: [[0, 0], [50, 80], [100, 100]] };

  test('a curve hands its loss down in proportion', () => {
    // The mean is 50, its curve gives 80: 20 lost, of 60 : 40.
    expect(lost(scheme({ parts: [aFed('a'), aFed('b')], points: curve }), { a: 40, b: 60 })).toEqual({ a: 12, b: 8 });
  });

  test('so does rounding', () => {
    expect(lost(scheme({ parts: [aFed('a'), aFed('b')], round: { decimals: 0, mode: 'down' } }), { a: 90, b: 91 })).toEqual({ a: 5.263158, b: 4.736842 });
  });

  test('a loss that no part made has its own line', () => {
    const capped = scheme({ parts: [aCategory({ id: 'quality', parts: [aFed('a')], ceiling: 90 }), aFed('b')] });
    expect(lost(capped, { a: 100, b: 100 })).toEqual({ 'quality itself': 5, 'quality/a': 0, b: 0 });
  });

  test('so has the whole score', () => {
    expect(lost(scheme({ parts: [aFed('a')], ceiling: 95 }), { a: 100 })).toEqual({ 'score itself': 5, a: 0 });
  });
});

test('months apart: every month adds its loss', () => {
  expect(lost(scheme({ periods: { weights: [3, 1] }, parts: [aFed('a'), aFed('b')] }), { a: { '2026-06': 80, '2026-05': 60 }, b: { '2026-06': 100 } })).toEqual({ a: 17.5, b: 0 });
});

test('the worst plant answers for all', () => {
  const values = { a: { 'north 2026-06': 80, 'south 2026-06': 20 }, b: { 'north 2026-06': 0, 'south 2026-06': 90 } };
  // North has 40 points, south 55.
  expect(lost(scheme({ plants: 'worst', parts: [aFed('a'), aFed('b')] }), values)).toEqual({ b: 50, a: 10 });
});

test('a score that is a single criterion explains itself', () => {
  expect(lost({ score: aFed('a') }, { a: 70 })).toEqual({ a: 30 });
});

test('without a method there is nothing to explain', () => {
  const { assessment } = rate({ effective_from: '2030-01' }, {});
  expect(explain(assessment)).toEqual([]);
});
