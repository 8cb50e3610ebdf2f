/** The customer's own KPIs: how the readings of a window become one figure. */
import { describe, expect, test } from 'vitest';
import type { OwnKpi, Reading, ReadingTotal } from '#domain/reading.ts';
import { reading } from '#kpi/readings.ts';
import { anOwnKpi, aQuestion, aReading, aSupplier } from '../support/builders.ts';

function figureOf(kpi: Partial<OwnKpi>, readings: readonly Reading[], plant: string | null = null) {
  return reading(anOwnKpi(kpi), aQuestion({ supplier: aSupplier({ readings }), plant }));
}

describe('readings 80 in April, 100 in May, 90 in June', () => {
  const readings = [aReading({ month: '2026-06', value: 90 }), aReading({ month: '2026-04', value: 80 }), aReading({ month: '2026-05', value: 100 })];
  test.each<{ total: ReadingTotal; value: number; listed: readonly string[] }>([
    { total: 'mean', value: 90, listed: ['2026-04', '2026-05', '2026-06'] },
    { total: 'sum', value: 270, listed: ['2026-04', '2026-05', '2026-06'] },
    { total: 'last', value: 90, listed: ['2026-06'] },
    { total: 'lowest', value: 80, listed: ['2026-04'] },
    { total: 'highest', value: 100, listed: ['2026-05'] },
  ])('$total: $value', ({ total, value, listed }) => {
    const figure = figureOf({ total }, readings);
    expect(figure).toMatchObject({ kpi: 'fill-rate', state: 'measured', value, n: 3, interval: null });
    expect(figure.evidence.map(({ month }) => month)).toEqual(listed);
  });
});

describe('a ratio sums numerators and denominators', () => {
  const readings = [aReading({ month: '2026-05', value: undefined, numerator: 90, denominator: 100 }), aReading({ value: undefined, numerator: 5, denominator: 900 })];
  test.each([
    { unit: 'percent', value: 9.5 },
    { unit: 'ppm', value: 95_000 },
    { unit: 'index', value: 0.095 },
  ] as const)('95 of 1000 in $unit: $value', ({ unit, value }) => {
    const figure = figureOf({ total: 'ratio', unit }, readings);
    expect(figure.value).toBeCloseTo(value, 9);
    expect(figure).toMatchObject({ numerator: 95, denominator: 1000, n: 1000 });
    expect(figure.interval?.by).toBe(unit === 'percent' ? 'wilson' : undefined);
  });

  test('of nothing there is none', () => {
    expect(figureOf({ total: 'ratio' }, [aReading({ value: undefined, numerator: 0, denominator: 0 })]).state).toBe('no_activity');
  });

  test('a value alone is no ratio', () => {
    expect(figureOf({ total: 'ratio' }, [aReading()])).toMatchObject({ state: 'not_provided', value: null });
  });
});

test('the last month may have several plants: their mean', () => {
  const readings = [aReading({ plant: 'north', value: 90 }), aReading({ plant: 'south', value: 70 }), aReading({ month: '2026-05', value: 10 })];
  expect(figureOf({ total: 'last' }, readings).value).toBe(80);
  expect(figureOf({ total: 'last' }, readings, 'south').value).toBe(70);
});

test('a reading without a plant holds at every plant', () => {
  const readings = [aReading({ month: '2026-05', value: 80 }), aReading({ plant: 'north', value: 100 })];
  expect(figureOf({}, readings, 'north').value).toBe(90);
  expect(figureOf({}, readings, 'south').value).toBe(80);
});

test.each([
  { title: 'a reading of another month only', readings: [aReading({ month: '2025-06' })], state: 'no_activity' },
  { title: 'none at all', readings: [], state: 'not_provided' },
  { title: 'readings of another KPI', readings: [aReading({ kpi: 'price-index' })], state: 'not_provided' },
  { title: 'a reading of 0', readings: [aReading({ value: 0 })], state: 'measured' },
])('$title: $state', ({ readings, state }) => {
  expect(figureOf({}, readings).state).toBe(state);
});
