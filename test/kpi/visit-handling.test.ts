/** Visit handling: the supplier that looks after its visitors, and the one that forgets them. */
import { describe, expect, test } from 'vitest';
import { defaultDefinitions } from '#domain/method.ts';
import { visitHandling, visitScore } from '#kpi/visit-handling.ts';
import { aQuestion, aSupplier, aVisit, someDefinitions } from '../support/builders.ts';

const rules = defaultDefinitions.visits;

const looksAfter = aVisit({
  id: 'supplier-a',
  results: { itinerary_confirmed: 'met', called_before_arrival: 'met', meeting_point_told: 'met', departure_announced: 'met', host_waiting: 'met' },
  waited: [0, 0],
});
const forgets = aVisit({
  id: 'supplier-b',
  results: { itinerary_confirmed: 'met', called_before_arrival: 'missed', meeting_point_told: 'missed', departure_announced: 'missed', host_waiting: 'missed' },
  waited: [5, 5],
});
const ownCar = aVisit({
  id: 'own-car',
  results: { itinerary_confirmed: 'met', called_before_arrival: 'not_applicable', meeting_point_told: 'not_applicable', departure_announced: 'not_applicable', host_waiting: 'met' },
  waited: [2],
});

describe('one visit', () => {
  test.each([
    { title: 'supplier A confirms, calls, announces and waits at the door', visit: looksAfter, score: 100 },
    { title: 'supplier B confirms, forgets the rest, and lets the visitor wait ten minutes', visit: forgets, score: 16.4286 },
    { title: 'with an own car nobody has to be collected', visit: ownCar, score: 100 },
    { title: 'nothing met and a long wait is not below 0', visit: aVisit({ results: { host_waiting: 'missed' }, waited: [60] }), score: 0 },
    { title: 'the free five minutes cost nothing', visit: aVisit({ results: { host_waiting: 'met' }, waited: [5] }), score: 100 },
    { title: 'waits add up before the free minutes are taken off', visit: aVisit({ results: { host_waiting: 'met' }, waited: [4, 4] }), score: 97 },
    { title: 'what was not recorded leaves both sides', visit: aVisit({ results: { itinerary_confirmed: 'met', called_before_arrival: 'missed' } }), score: 50 },
  ])('$title: $score', ({ visit, score }) => {
    expect(visitScore(visit, rules).score).toBeCloseTo(score, 4);
  });

  test('its parts can be recomputed by hand: 15 of 70, less 5 of 10 minutes', () => {
    expect(visitScore(forgets, rules)).toMatchObject({ met: 15, applicable: 70, waited_minutes: 10, deducted: 5 });
  });

  test.each([
    { title: 'nothing recorded', results: {} },
    { title: 'nothing applicable', results: { host_waiting: 'not_applicable' } as const },
  ])('$title has no score', ({ results }) => {
    expect(visitScore(aVisit({ results, waited: [30] }), rules).score).toBeNull();
  });

  test('the method has the weights and the price of waiting', () => {
    const own = { touchpoints: { ...rules.touchpoints, host_waiting: 45 }, free_minutes: 0, per_minute: 2 };
    // 15 of 15 + 15 + 10 + 10 + 45 = 95, less 2 × 10.
    expect(visitScore({ ...forgets, waits: [] }, own).score).toBeCloseTo(15.789, 3);
    expect(visitScore(ownCar, own).score).toBe(96);
  });
});

describe('the visits of a window', () => {
  const nothing = aVisit({ id: 'nothing' });

  test('their mean: (100 + 16.4286 + 100) ÷ 3', () => {
    const figure = visitHandling(aQuestion({ supplier: aSupplier({ visits: [looksAfter, forgets, ownCar] }) }));
    expect(figure.value).toBeCloseTo(72.1429, 4);
    expect(figure).toMatchObject({ denominator: 3, n: 3, unit: 'points', interval: null });
    expect(figure.numerator).toBeCloseTo(216.4286, 4);
  });

  test('a visit without an applicable touchpoint is listed and does not count', () => {
    const figure = visitHandling(aQuestion({ supplier: aSupplier({ visits: [nothing, looksAfter] }) }));
    expect(figure).toMatchObject({ value: 100, n: 1 });
    expect(figure.evidence.map(({ id, excluded }) => [id, excluded])).toEqual([['nothing', 'nothing_applicable'], ['supplier-a', undefined]]);
  });

  test('each plant has its own visits', () => {
    const supplier = aSupplier({ visits: [looksAfter, { ...forgets, plant: 'south' }] });
    expect(visitHandling(aQuestion({ supplier, plant: 'north' })).value).toBe(100);
    expect(visitHandling(aQuestion({ supplier, plant: 'south', definitions: someDefinitions() })).value).toBeCloseTo(16.4286, 4);
  });
});
