import { expect, test } from 'vitest';
import { monthTicks } from '#charts/month-ticks.ts';
import { monthsOf } from '#domain/month.ts';

const named = (from: string, to: string): string[] => monthTicks(monthsOf({ from, to })).map(({ month, says }) => `${month} ${says}`);

test('two years name the first month of each quarter, and January by its year', () => {
  expect(named('2024-11', '2026-10')).toEqual(['2025-01 year', '2025-04 month', '2025-07 month', '2025-10 month', '2026-01 year', '2026-04 month', '2026-07 month', '2026-10 month']);
});

test.each([
  { what: 'six months name every month', from: '2025-11', to: '2026-04', names: ['2025-11 month', '2025-12 month', '2026-01 year', '2026-02 month', '2026-03 month', '2026-04 month'] },
  { what: 'without a January the first name carries the year', from: '2026-03', to: '2026-05', names: ['2026-03 both', '2026-04 month', '2026-05 month'] },
  { what: 'four years name Januaries and Julys', from: '2023-01', to: '2026-12', names: ['2023-01 year', '2023-07 month', '2024-01 year', '2024-07 month', '2025-01 year', '2025-07 month', '2026-01 year', '2026-07 month'] },
  { what: 'ten years name every other January', from: '2017-06', to: '2027-05', names: ['2018', '2020', '2022', '2024', '2026'].map((year) => `${year}-01 year`) },
])('$what', ({ from, to, names }) => {
  expect(named(from, to)).toEqual(names);
});

test('a name knows where its month stands', () => {
  expect(monthTicks(['2025-12', '2026-01']).map(({ index }) => index)).toEqual([0, 1]);
});
