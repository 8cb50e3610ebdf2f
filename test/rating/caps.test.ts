/** Caps limit the rating after the score; nothing outweighs them, and nothing passes because it could not be checked. */
import { describe, expect, test } from 'vitest';
import type { Cap } from '#domain/method.ts';
import type { CapResult } from '#rating/assessment.ts';
import { aCategory, aDeliveryMonth, aFieldAction, anIncident, aMoment, aMonitoring, aSource } from '../support/builders.ts';
import { aFed, rate } from './scheme.ts';

function aCap(over: Partial<Cap>): Cap {
  return { comparison: 'at_least', threshold: 1, at_most: 'C', because: 'a reason', source: aSource, ...over };
}

const score = aCategory({ parts: [aFed('a')] });
const stopped = { kpi: 'disruptions', within: 6 };
const delivery_months = [aDeliveryMonth({ parts_received: 100 })];
const lineStop = (day: string) => ({ delivery_months, incidents: [anIncident({ detected: aMoment(day), consequences: ['line_stop'] })] });

describe('a cap on a KPI', () => {
  test.each([
    ['limits the rating', 95, '2026-06-10', 'A', 'C', 'applies'],
    ['in the first month of its window', 95, '2026-01-01', 'A', 'C', 'applies'],
    ['but not before', 95, '2025-12-31', 'A', 'A', 'clear'],
    ['applies, though it changes nothing', 70, '2026-06-10', 'C', 'C', 'applies'],
  ])('%s', (_, a, day, uncapped, rating, state) => {
    const { assessment } = rate({ score, caps: [aCap(stopped)] }, { a }, { supplier: lineStop(day) });
    expect(assessment).toMatchObject({ score: a, uncapped, rating, caps: [{ state }] });
  });

  test('looks at the window of the method unless it names its own', () => {
    const { assessment } = rate({ score, window: 3, caps: [aCap({ kpi: 'disruptions' })] }, { a: 95 }, { supplier: lineStop('2026-03-31') });
    expect(assessment.caps[0]).toMatchObject({ state: 'clear', figure: { window: { from: '2026-04', to: '2026-06' } } });
  });

  test('counts only the records it names', () => {
    const caps = [aCap({ kpi: 'field_actions', only: { action: ['recall'] } })];
    expect(rate({ score, caps }, { a: 95 }, { supplier: { field_actions: [aFieldAction({ kind: 'warranty' })] } }).assessment.rating).toBe('A');
    expect(rate({ score, caps }, { a: 95 }, { supplier: { field_actions: [aFieldAction()] } }).assessment.rating).toBe('C');
  });

  test('that could not be checked is unknown: it neither applies nor passes', () => {
    const { assessment } = rate({ score, caps: [aCap(stopped)] }, { a: 95 }, { supplier: { monitoring: aMonitoring('not_monitored') } });
    expect(assessment).toMatchObject({ rating: 'A', caps: [{ state: 'unknown', value: null, figure: { state: 'not_monitored' } }] });
  });
});

describe('the four comparisons', () => {
  test.each<[Cap['comparison'], ...(readonly [number, CapResult['state']])[]]>([
    ['at_least', [49, 'clear'], [50, 'applies'], [51, 'applies']],
    ['above', [49, 'clear'], [50, 'clear'], [51, 'applies']],
    ['up_to', [49, 'applies'], [50, 'applies'], [51, 'clear']],
    ['below', [49, 'applies'], [50, 'clear'], [51, 'clear']],
  ])('%s 50', (comparison, ...cases) => {
    for (const [b, state] of cases) {
      expect(rate({ score, caps: [aCap({ kpi: 'b', comparison, threshold: 50 })] }, { a: 95, b }).assessment.caps[0]?.state).toBe(state);
    }
  });

  test('compare without binary noise', () => {
    const caps = [aCap({ kpi: 'b', comparison: 'above', threshold: 0.3 })];
    expect(rate({ score, caps }, { a: 95, b: 0.1 + 0.2 }).assessment.caps[0]?.state).toBe('clear');
  });
});

describe('a cap on a part', () => {
  const parts = [aFed('a', { weight: 90 }), aCategory({ id: 'delivery', weight: 10, parts: [aFed('b')] })];
  const caps = [aCap({ part: 'delivery', comparison: 'below', threshold: 50, at_most: 'B' })];

  test.each([
    [100, 'A', 'clear'],
    [50, 'A', 'clear'],
    [49, 'B', 'applies'],
  ])('delivery with %d points leaves %s', (b, rating, state) => {
    expect(rate({ score: aCategory({ parts }), caps }, { a: 100, b }).assessment).toMatchObject({ rating, caps: [{ state, value: b, figure: null }] });
  });

  test('is unknown while the part is missing', () => {
    expect(rate({ score: aCategory({ parts }), caps }, { a: 100 }).assessment).toMatchObject({ rating: 'A', caps: [{ state: 'unknown' }] });
  });

  test('compares the rounded points', () => {
    const rounded = aCategory({ parts: [aFed('a'), aFed('b', { weight: 0, round: { decimals: 0, mode: 'half_up' } })] });
    const below80 = [aCap({ part: 'b', comparison: 'below', threshold: 80, at_most: 'B' })];
    expect(rate({ score: rounded, caps: below80 }, { a: 95, b: 79.4 }).assessment.rating).toBe('B');
    expect(rate({ score: rounded, caps: below80 }, { a: 95, b: 79.5 }).assessment.rating).toBe('A');
  });
});

test('of several caps the strictest decides, and all are reported', () => {
  const caps = [aCap({ kpi: 'b', at_most: 'C' }), aCap({ kpi: 'b', at_most: 'B' })];
  const { assessment } = rate({ score, caps }, { a: 95, b: 1 });
  expect(assessment.rating).toBe('C');
  expect(assessment.caps.map(({ state }) => state)).toEqual(['applies', 'applies']);
});
