/** Escalation by months in a row. */
import { describe, expect, test } from 'vitest';
import { addMonths } from '#domain/month.ts';
import { escalation, type RatedAs } from '#rating/escalation.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { aDeliveryMonth, aMethod, aProgramme, aSupplier } from '../support/builders.ts';

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

describe('the history that is shown does not cut a run', () => {
  test('months before it count on, newest first', () => {
    const all = months('ACCCC');
    expect(escalation(all.slice(-2), all.slice(0, -2).toReversed())[0]).toMatchObject({ run: 4, since: '2026-02', reached: true });
  });

  test('they are asked no further than the run goes', () => {
    const asked: string[] = [];
    function* earlier() {
      for (const month of months('CCCACC').toReversed()) {
        asked.push(month.month);
        yield month;
      }
    }
    expect(escalation(months('CC'), earlier())[0]).toMatchObject({ run: 4 });
    // C and C, then the A that ends every run, and no month before it.
    expect(asked).toEqual(['2026-06', '2026-05', '2026-04']);
    asked.length = 0;
    escalation(months('CA'), earlier());
    expect(asked).toEqual([]);
  });

  test.each([1, 2, 3, 24])('with %i months shown, three months of C in a row ask for corrective action', (shown) => {
    const delivery_months = ['2026-03', '2026-04', '2026-05', '2026-06'].map((month, index) => aDeliveryMonth({ month, lines_due: 100, lines_on_time: index === 0 ? 95 : 60 }));
    const supplier = aSupplier({ delivery_months });
    const rated = rateProgramme(aProgramme({ history: shown, methods: [aMethod({ window: 1, escalation: method.escalation })], suppliers: [supplier] }));
    expect(rated.suppliers[0]!.escalation[0]).toMatchObject({ run: 3, since: '2026-04', reached: true });
  });
});
