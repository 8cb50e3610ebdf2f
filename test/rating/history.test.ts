/** History: every month of it, by the method then in force. */
import { describe, expect, test } from 'vitest';
import { earlierMonths, history } from '#rating/history.ts';
import { shortView } from '#rating/in-every-window.ts';
import { aCriterion, aDeliveryMonth, aMethod, aProgramme, aSupplier } from '../support/builders.ts';

const methods = [aMethod({ window: 1, score: aCriterion() })];
const due = (month: string, lines_on_time = 10) => aDeliveryMonth({ month, lines_due: 10, lines_on_time });

describe('it begins', () => {
  test.each([
    ['with the programme history', { since: '2019-04', delivery_months: [due('2020-01')] }, 24, '2024-07'],
    ['with the first month of supply', { since: '2026-02', delivery_months: [due('2026-03')] }, 24, '2026-02'],
    ['with the first record, where nothing says since when it supplies', { delivery_months: [due('2026-04'), due('2026-03')] }, 24, '2026-03'],
    ['with the month reported, where there is nothing at all', {}, 24, '2026-06'],
    ['never after the month reported', { since: '2027-01' }, 24, '2026-06'],
    ['as short as the programme says', { since: '2019-04' }, 3, '2026-04'],
  ])('%s', (_, supplier, months, first) => {
    const rated = history(aProgramme({ methods, history: months }), aSupplier(supplier));
    expect(rated[0]?.month).toBe(first);
    expect(rated.at(-1)?.month).toBe('2026-06');
  });
});

test('months without deliveries are gaps', () => {
  const rated = history(aProgramme({ methods, history: 3 }), aSupplier({ since: '2020-01', delivery_months: [due('2026-04', 9), due('2026-06', 7)] }));
  expect(rated.map(({ score, rating, outcome }) => [score, rating, outcome])).toEqual([[90, 'A', 'rated'], [null, null, 'no_activity'], [70, 'C', 'rated']]);
});

describe('the months before it', () => {
  const before = (supplier: Parameters<typeof aSupplier>[0], from = '2020-01', shown = 3) =>
    [...earlierMonths(aProgramme({ methods: [aMethod({ window: 1, score: aCriterion(), effective_from: from })], history: shown }), aSupplier(supplier))].map(({ month }) => month);

  test('go back to the first month of supply, newest first', () => {
    expect(before({ since: '2026-01' })).toEqual(['2026-03', '2026-02', '2026-01']);
  });

  test('or to the first record, and no further than the first method', () => {
    expect(before({ delivery_months: [due('2026-02')] })).toEqual(['2026-03', '2026-02']);
    expect(before({ since: '2019-04' }, '2026-02')).toEqual(['2026-03', '2026-02']);
  });

  test('are none where the history shows all', () => {
    expect(before({ since: '2026-05' })).toEqual([]);
  });
});

describe('the short view', () => {
  const supplier = aSupplier({ delivery_months: [due('2026-01', 0), due('2026-05', 8), due('2026-06', 10)] });

  test.each([
    [1, 100],
    [3, 90],
    [6, 60],
    [12, 60],
  ])('over %d months', (months, score) => {
    expect(shortView(aProgramme({ methods: [aMethod({ window: 12, score: aCriterion() })] }), supplier, '2026-06', months).score).toBe(score);
  });

  test('keeps the window that a part names itself', () => {
    expect(shortView(aProgramme({ methods: [aMethod({ window: 12, score: aCriterion({ window: 6 }) })] }), supplier, '2026-06', 3).score).toBe(60);
  });

  test('is not rated where no method is in force', () => {
    expect(shortView(aProgramme(), supplier, '2026-06', 3)).toMatchObject({ method: null, outcome: 'not_rated' });
  });
});
