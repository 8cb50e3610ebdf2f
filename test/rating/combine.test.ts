/** Combining parts, and what happens when one of them is missing. */
import { describe, expect, test } from 'vitest';
import type { Category, Criterion } from '#domain/method.ts';
import { aCategory } from '../support/builders.ts';
import { aFed, partOf, rate, scoreOf } from './scheme.ts';

const half: Criterion['points'] = { kind: 'line', marks: [[0, 0], [100, 50]] };
const deduction: Criterion['points'] = { kind: 'line', marks: [[0, 0], [100, -50]] };

function scheme(over: Partial<Category>, minimum_coverage = 0) {
  return { score: aCategory(over), minimum_coverage };
}

describe('a mean goes by weight', () => {
  const method = scheme({ parts: [aFed('a', { weight: 3 }), aFed('b', { weight: 1 })] });

  test.each([
    ['80 and 90 with weights 3 and 1', { a: 80, b: 90 }, 82.5],
    ['the same twice is itself', { a: 70, b: 70 }, 70],
    ['what is missing gives its weight away', { a: 80 }, 80],
    ['either way', { b: 90 }, 90],
    ['nothing measured is no score', {}, null],
  ])('%s', (_, values, score) => {
    expect(scoreOf(method, values)).toBe(score);
  });

  test('a part with weight 0 is shown and does not count', () => {
    const { assessment } = rate(scheme({ parts: [aFed('a'), aFed('b', { weight: 0 })] }), { a: 80, b: 10 });
    expect(assessment.score).toBe(80);
    expect(assessment.coverage).toBe(100);
    expect(partOf(assessment, 'b')).toMatchObject({ points: 10, missing: 'not_counted', share: 0, lost: 0 });
  });

  test('nor does its absence', () => {
    const { assessment } = rate(scheme({ parts: [aFed('a'), aFed('b', { weight: 0 })] }), { a: 80 });
    expect(assessment.coverage).toBe(100);
    expect(partOf(assessment, 'b')).toMatchObject({ points: null, missing: 'not_provided' });
  });

  test('what stands below a part with weight 0 is not counted either', () => {
    const { assessment } = rate(scheme({ parts: [aFed('a'), aCategory({ id: 'watched', weight: 0, parts: [aFed('b')] })] }), { a: 80, b: 10 });
    expect(partOf(assessment, 'b')).toMatchObject({ points: 10, missing: 'not_counted', share: 0, lost: 0 });
  });
});

describe('a sum starts at its base', () => {
  test.each([
    ['points are earned from 0', scheme({ combine: 'sum', parts: [aFed('a', { points: half }), aFed('b', { points: half })] }), { a: 60, b: 100 }, 80],
    ['or deducted from 100', scheme({ combine: 'sum', base: 100, parts: [aFed('a', { points: deduction }), aFed('b', { points: deduction })] }), { a: 20, b: 10 }, 85],
    ['and weights multiply', scheme({ combine: 'sum', parts: [aFed('a', { weight: 0.5 }), aFed('b', { weight: 0.25 })] }), { a: 80, b: 80 }, 60],
    ['the score never leaves the scale', scheme({ combine: 'sum', base: 100, parts: [aFed('a', { points: { kind: 'line', marks: [[0, 0], [10, -300]] } })] }), { a: 10 }, 0],
    ['at either end', scheme({ combine: 'sum', base: 90, parts: [aFed('a')] }), { a: 50 }, 100],
  ])('%s', (_, method, values, score) => {
    expect(scoreOf(method, values)).toBe(score);
  });

  test('what is missing in a sum counts neither as perfect nor as lost: half of the points lost means half of all of them', () => {
    const parts = [aFed('a', { points: half }), aFed('b', { points: half })];
    expect(scoreOf(scheme({ combine: 'sum', parts }), { a: 50 })).toBe(50);
    expect(scoreOf(scheme({ combine: 'sum', parts }), { a: 100 })).toBe(100);
    expect(scoreOf(scheme({ combine: 'sum', parts }), { a: 0 })).toBe(0);
  });

  test('so with deductions: 5 of the 50 that can be lost are 10 of 100', () => {
    const parts = [aFed('a', { points: deduction }), aFed('b', { points: deduction })];
    expect(scoreOf(scheme({ combine: 'sum', base: 100, parts }), { a: 10 })).toBe(90);
  });

  test('a part weighs what it can give: 75 of 100 points measured are 75 per cent of coverage', () => {
    const parts = [aFed('a', { points: { kind: 'from', steps: [{ edge: 50, points: 75 }], below: 0 } }), aFed('b', { points: { kind: 'from', steps: [{ edge: 50, points: 25 }], below: 0 } })];
    expect(rate(scheme({ combine: 'sum', parts }), { a: 60 }).assessment.coverage).toBe(75);
  });

  test('a part that always gives the same weighs nothing beside one that does not', () => {
    const parts = [aFed('a', { points: half }), aFed('fixed', { floor: 40, ceiling: 40 })];
    const { assessment } = rate(scheme({ combine: 'sum', parts }), { a: 80, fixed: 10 });
    expect(assessment).toMatchObject({ score: 80, coverage: 100 });
    expect(partOf(assessment, 'fixed')).toMatchObject({ points: 40, weight: 0, lost: 0 });
  });

  test('a product within a sum can give 100: half of it lost, and the other part missing, is half of all', () => {
    const parts = [aCategory({ id: 'product', combine: 'product', weight: 0.5, parts: [aFed('a'), aFed('b')] }), aFed('c', { weight: 0.5 })];
    expect(scoreOf(scheme({ combine: 'sum', parts }), { a: 50, b: 100 })).toBe(50);
  });
});

describe('a product multiplies shares of 100', () => {
  test.each([
    ['half of a half', { a: 50, b: 50 }, 1, 25],
    ['a zero is a zero', { a: 0, b: 100 }, 1, 0],
    ['weights are exponents', { a: 50, b: 100 }, 2, 25],
    ['what is missing gives its exponent away', { a: 50 }, 1, 25],
  ])('%s', (_, values, weight, score) => {
    expect(scoreOf(scheme({ combine: 'product', parts: [aFed('a', { weight }), aFed('b', { weight: 1 })] }), values)).toBe(score);
  });
});

test('a product of many points above 100 ends where no scale reaches, in what it gives as in what it can give', () => {
  const parts = [aCategory({ id: 'product', combine: 'product', parts: [aFed('a', { weight: 4000, ceiling: 200 })] }), aFed('b')];
  const method = scheme({ combine: 'sum', parts });
  expect(rate(method, { a: 100, b: 100 }).assessment).toMatchObject({ score: 100, coverage: 100 });
  expect(rate(method, { a: 200, b: 100 }).assessment).toMatchObject({ score: 100, coverage: 100 });
});

test('a product in which one factor has no end and another is nothing is nothing', () => {
  expect(scoreOf(scheme({ combine: 'product', parts: [aFed('a', { weight: 4000, ceiling: 200 }), aFed('b', { weight: 4000 })] }), { a: 200, b: 1 })).toBe(0);
});

describe('the worst or the best decides', () => {
  test.each([
    ['worst', 'higher', { a: 60, b: 90 }, 60],
    ['best', 'higher', { a: 60, b: 90 }, 90],
    ['worst', 'lower', { a: 60, b: 90 }, 90],
    ['best', 'lower', { a: 60, b: 90 }, 60],
    ['worst', 'higher', { b: 90 }, 90],
  ] as const)('the %s of parts where %s is better', (combine, better, values, score) => {
    expect(scoreOf({ ...scheme({ combine, parts: [aFed('a'), aFed('b')] }), better }, values)).toBe(score);
  });
});

describe('after combining', () => {
  test('a category has its own curve, then its bounds, then its rounding', () => {
    const curve: Criterion['points'] = { kind: 'line', marks: [[0, 0], [100, 120]] };
    const parts = [aFed('a')];
    expect(scoreOf(scheme({ parts: [aCategory({ id: 'c', parts, points: curve })] }), { a: 50.44 })).toBe(60.528);
    expect(scoreOf(scheme({ parts: [aCategory({ id: 'c', parts, points: curve, round: { decimals: 0, mode: 'half_up' } })] }), { a: 50.44 })).toBe(61);
    expect(scoreOf(scheme({ parts: [aCategory({ id: 'c', parts, points: curve, ceiling: 100, floor: 20 })] }), { a: 99 })).toBe(100);
    expect(scoreOf(scheme({ parts: [aCategory({ id: 'c', parts, points: curve, ceiling: 100, floor: 20 })] }), { a: 1 })).toBe(20);
  });

  test('the score before rounding is kept beside it', () => {
    const { assessment } = rate(scheme({ parts: [aFed('a'), aFed('b'), aFed('c')], round: { decimals: 1, mode: 'down' } }), { a: 80, b: 80, c: 81 });
    expect(assessment.score).toBe(80.3);
    expect(assessment.unrounded).toBeCloseTo(80.333333, 6);
  });

  test('a criterion keeps its floor and ceiling', () => {
    expect(scoreOf(scheme({ parts: [aFed('a', { floor: 20, ceiling: 90 })] }), { a: 5 })).toBe(20);
    expect(scoreOf(scheme({ parts: [aFed('a', { floor: 20, ceiling: 90 })] }), { a: 95 })).toBe(90);
  });
});

describe('coverage', () => {
  const parts = [aCategory({ id: 'quality', weight: 60, minimum_coverage: 50, parts: [aFed('a', { weight: 40 }), aFed('b', { weight: 60 })] }), aFed('c', { weight: 40 })];

  test.each([
    ['everything', { a: 1, b: 1, c: 1 }, 100],
    ['without a: 60 × 60 % + 40', { b: 1, c: 1 }, 76],
    ['a category below its own minimum counts as not measured', { a: 1, c: 1 }, 40],
    ['nothing', {}, 0],
  ])('of %s', (_, values, coverage) => {
    expect(rate(scheme({ parts }), values).assessment.coverage).toBe(coverage);
  });

  test('a category that measured too little of itself is missing, and says so', () => {
    const { assessment } = rate(scheme({ parts }), { a: 10, c: 90 });
    expect(partOf(assessment, 'quality')).toMatchObject({ points: null, missing: 'low_coverage', share: 0, lost: 0, coverage: 0.4 });
    expect(partOf(assessment, 'a')).toMatchObject({ points: 10, share: 0, lost: 0 });
    expect(assessment.score).toBe(90);
  });

  test('a category without any figure gives the reason of its parts', () => {
    const { assessment } = rate(scheme({ parts: [aCategory({ id: 'quality', parts: [aFed('a')] }), aFed('c')] }), { c: 90 });
    expect(partOf(assessment, 'quality')).toMatchObject({ points: null, missing: 'not_provided', coverage: 0 });
  });
});

test('weights and shares tell where the score hangs: as written, and after what is missing was shared out', () => {
  const parts = [aCategory({ id: 'quality', weight: 60, parts: [aFed('a', { weight: 1 }), aFed('b', { weight: 2 })] }), aFed('c', { weight: 40 })];
  const { assessment } = rate(scheme({ parts }), { a: 50, c: 90 });
  expect(partOf(assessment, 'a').weight).toBeCloseTo(0.2);
  expect(partOf(assessment, 'a').share).toBeCloseTo(0.6);
  expect(partOf(assessment, 'b').weight).toBeCloseTo(0.4);
  expect(partOf(assessment, 'b').share).toBe(0);
  expect(partOf(assessment, 'c').share).toBeCloseTo(0.4);
});
