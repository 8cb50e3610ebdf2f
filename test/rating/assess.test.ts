/** Outcomes: rated, not yet rated, not rated, no activity; none of them but the first is ever a C. */
import { describe, expect, test } from 'vitest';
import { assess } from '#rating/assess.ts';
import { aCategory, aCriterion, aDeliveryMonth, aMethod, aMonitoring, aProgramme, aReading, aSupplier } from '../support/builders.ts';
import { aFed, rate } from './scheme.ts';

const score = aCategory({ parts: [aFed('a', { weight: 60 }), aFed('b', { weight: 40 })] });

describe('coverage', () => {
  test.each([
    ['everything measured', { a: 95, b: 95 }, 60, { outcome: 'rated', rating: 'A', coverage: 100, score: 95 }],
    ['just enough measured', { a: 95 }, 60, { outcome: 'rated', rating: 'A', coverage: 60, score: 95 }],
    ['too little measured', { b: 20 }, 60, { outcome: 'not_rated', rating: null, uncapped: null, coverage: 40, score: null }],
    ['nothing measured and nothing asked', {}, 0, { outcome: 'not_rated', rating: null, coverage: 0, score: null }],
  ])('%s', (_, values, minimum_coverage, answer) => {
    const { assessment } = rate({ score, minimum_coverage }, values, { supplier: { monitoring: aMonitoring('not_monitored') } });
    expect(assessment).toMatchObject(answer);
  });
});

describe('a supplier without deliveries', () => {
  const otd = aCategory({ parts: [aCriterion()] });

  test('has no activity', () => {
    expect(rate({ score: otd }, {}).assessment).toMatchObject({ outcome: 'no_activity', rating: null, score: null, result: { missing: 'no_activity' } });
  });

  test('also when it delivered before the window', () => {
    const delivery_months = [aDeliveryMonth({ month: '2025-06', lines_due: 10, lines_on_time: 10 })];
    expect(rate({ score: otd }, {}, { supplier: { delivery_months } }).assessment.outcome).toBe('no_activity');
    expect(rate({ score: otd, window: 13 }, {}, { supplier: { delivery_months } }).assessment).toMatchObject({ outcome: 'rated', rating: 'A' });
  });

  test('is not rated where deliveries are not monitored: nobody knows', () => {
    expect(rate({ score: otd }, {}, { supplier: { monitoring: aMonitoring('not_monitored') } }).assessment.outcome).toBe('not_rated');
  });

  test('is rated all the same when enough else was measured', () => {
    expect(rate({ score }, { a: 95, b: 95 }).assessment.outcome).toBe('rated');
  });
});

describe('too few to judge', () => {
  const score = aCategory({ parts: [aCriterion({ minimum: { lines_due: 20 } })] });

  test.each([
    [19, 'not_rated', 'too_few'],
    [20, 'rated', null],
  ])('%d lines due of at least 20', (lines_due, outcome, missing) => {
    const { assessment } = rate({ score }, {}, { supplier: { delivery_months: [aDeliveryMonth({ lines_due, lines_on_time: 0 })] } });
    expect(assessment.outcome).toBe(outcome);
    expect(assessment.result?.parts[0]?.missing).toBe(missing);
    expect(assessment.result?.parts[0]?.figure?.value).toBe(0);
  });

  test.each([
    ['parts_received', 1000],
    ['months', 1],
    ['n', 20],
  ])('%s can be asked for', (volume, just) => {
    const delivery_months = [aDeliveryMonth({ parts_received: 1000, lines_due: 20, lines_on_time: 20 })];
    const outcomeOf = (least: number) => rate({ score: aCriterion({ minimum: { [volume]: least } }) }, {}, { supplier: { delivery_months } }).assessment.outcome;
    expect([outcomeOf(just), outcomeOf(just + 1)]).toEqual(['rated', 'not_rated']);
  });
});

describe('a new supplier', () => {
  test.each([
    ['2026-06', 'not_yet_rated'],
    ['2026-04', 'not_yet_rated'],
    ['2026-03', 'rated'],
    ['2020-01', 'rated'],
    [undefined, 'rated'],
  ])('that supplies since %s, with three months to prove itself, in June: %s', (since, outcome) => {
    const { assessment } = rate({ score, new_supplier_months: 3 }, { a: 20, b: 20 }, { supplier: { since } });
    expect(assessment).toMatchObject({ outcome, score: 20, rating: outcome === 'rated' ? 'C' : null });
  });
});

describe('the method in force', () => {
  const old = aMethod({ version: 1, effective_from: '2024-01', score: aFed('a') });
  const current = aMethod({ version: 2, effective_from: '2026-01', score: aFed('b') });
  const supplier = aSupplier({ readings: [aReading({ kpi: 'a', month: '2025-12', value: 50 }), aReading({ kpi: 'b', month: '2025-12', value: 90 })] });
  const programme = aProgramme({ methods: [old, current], kpis: ['a', 'b'].map((id) => ({ id, name: id, unit: 'index', better: 'higher', total: 'mean', source: old.source }) as const) });

  test.each([
    ['2023-12', null, null, 'not_rated'],
    ['2025-12', 1, 50, 'rated'],
    ['2026-01', 2, 90, 'rated'],
  ])('rates %s', (month, version, score, outcome) => {
    const assessment = assess(programme, supplier, month);
    expect(assessment).toMatchObject({ outcome, score });
    expect(assessment.method?.version ?? null).toBe(version);
  });
});
