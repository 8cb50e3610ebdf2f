/** Escalation by months in a row. */
import { describe, expect, test } from 'vitest';
import { addMonths } from '#domain/month.ts';
import { escalation, type RatedAs } from '#rating/escalation.ts';
import { aMethod } from '../support/builders.ts';

const method = aMethod({
  escalation: [
    { rating: 'C', periods: 3, action: 'Corrective action' },
    { rating: 'B', periods: 4, action: 'Talk' },
  ],
});

function months(ratings: string): RatedAs[] {
  return [...ratings].map((letter, index) => ({ month: addMonths('2026-01', index), method, rating: letter === '-' ? null : letter }));
}

describe('three months of C in a row ask for corrective action', () => {
  test.each([
    ['CCC', 3, true],
    ['ACCC', 3, true],
    ['CCCC', 4, true],
    ['CC', 2, false],
    ['CCBC', 1, false],
    ['CCCA', 0, false],
    ['CC-C', 3, true],
    ['CCC-', 3, true],
    ['---', 0, false],
    ['', 0, false],
  ])('%s', (ratings, run, reached) => {
    if (ratings === '') return expect(escalation([])).toEqual([]);
    expect(escalation(months(ratings))[0]).toMatchObject({ run, reached });
  });
});

test('a worse rating counts towards a milder level', () => {
  expect(escalation(months('BCBC'))).toMatchObject([
    { run: 1, reached: false, since: '2026-04' },
    { run: 4, reached: true, since: '2026-01' },
  ]);
});

test('a month rated by a method that knows no such rating ends the run', () => {
  const other = aMethod({ bands: [{ rating: 'red', edge: 0 }] });
  const history = [{ month: '2025-12', method: other, rating: 'red' }, ...months('CC')];
  expect(escalation(history)[0]).toMatchObject({ run: 2, reached: false });
});
