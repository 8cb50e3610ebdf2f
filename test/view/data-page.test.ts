/** The page about the data: warnings, coverage, freshness, and what is monitored at all. */
import { describe, expect, test } from 'vitest';
import { rateProgramme } from '#rating/rate-programme.ts';
import { dataPage } from '#view/data-page.ts';
import { siteIn, type Warning } from '#view/site-view.ts';
import { aCategory, aCriterion, aMethod, aMonitoring, anIncident, aProgramme, aSupplier } from '../support/builders.ts';
import { aSite, scoring, typed } from './site.ts';

const warning = (line: number): Warning => ({ file: 'suppliers/acme.yaml', line, column: 3, about: 'incident inc-1', found: 'a date to come', expected: 'a day up to 2026-07-05', mend: 'check the year' });

describe('the summary', () => {
  const suppliers = [aSupplier({ delivery_months: [scoring(90)], incidents: [anIncident()] })];
  const withWarnings = (count: number) => dataPage(siteIn(rateProgramme(aProgramme({ suppliers, methods: [aMethod()] })), 'en', Array.from({ length: count }, (_, index) => warning(index + 1))));

  test.each([
    [0, 'Read without a problem: 2 records of 1 supplier.'],
    [1, 'Read without a problem: 2 records of 1 supplier. There is one warning.'],
    [3, 'Read without a problem: 2 records of 1 supplier. There are 3 warnings.'],
  ])('with %d warnings', (count, summary) => {
    expect(withWarnings(count).summary).toBe(summary);
  });

  test('each warning says what was found, what was expected, and how to mend it', () => {
    expect(withWarnings(1).warnings).toEqual([{ file: 'suppliers/acme.yaml', line: 1, href: null, about: 'incident inc-1', found: 'a date to come', expected: 'a day up to 2026-07-05', mend: 'check the year' }]);
  });

  test('a page holds 200 of them and says how many more there are', () => {
    expect(withWarnings(203)).toMatchObject({ warnings: { length: 200 }, warnings_left_out: '3 more are printed by the check.' });
  });
});

describe('coverage', () => {
  const score = aCategory({ parts: [aCriterion({ weight: 70 }), aCriterion({ kpi: 'visit_handling', id: 'visits', weight: 30 }), aCriterion({ kpi: 'self_disclosed', id: 'shown', weight: 0 })] });
  const suppliers = [aSupplier({ id: 'measured', name: 'Measured', delivery_months: [scoring(90)], monitoring: aMonitoring('always', { visits: 'not_monitored' }) }), aSupplier({ id: 'silent', name: 'Silent' })];
  const { coverage } = dataPage(aSite({ suppliers, methods: [aMethod({ score })] }));

  test('lists the least known first, with what is missing and why', () => {
    expect(coverage.map(({ supplier, coverage: share, missing }) => [supplier.text, share.text, missing].map(typed))).toEqual([
      ['Silent', '0 %', 'On-time delivery (lines) (no activity in the window), Visit handling (no activity in the window)'],
      ['Measured', '70 %', 'Visit handling (not monitored)'],
    ]);
  });

  test('and how fresh the data is', () => {
    expect(coverage.map(({ newest, records }) => [newest, records.text])).toEqual([['no records', '0'], ['June 2026', '1']]);
  });

  test('what is only shown is not missed', () => {
    expect(coverage[1]?.missing).not.toContain('Self-disclosed');
  });
});

test('what is monitored, at how many suppliers: “none” is a result, “not monitored” is not', () => {
  const suppliers = [
    aSupplier({ id: 'a', incidents: [anIncident()] }),
    aSupplier({ id: 'b', monitoring: aMonitoring({ since: '2026-01' }, { special_status: 'not_provided' }) }),
    aSupplier({ id: 'c', monitoring: aMonitoring('not_monitored') }),
  ];
  const rows = dataPage(aSite({ suppliers })).monitoring.map(({ kind, monitored, not_monitored, not_provided, records, newest }) => [kind, monitored.value, not_monitored.value, not_provided.value, records.value, newest]);
  expect(rows).toContainEqual(['Incidents', 2, 1, 0, 1, 'June 2026']);
  expect(rows).toContainEqual(['Special status notifications', 1, 1, 1, 0, 'no records']);
  expect(rows).toHaveLength(8);
});

test('where the data comes from is said with its licence', () => {
  expect(dataPage(aSite({ attributions: [{ text: { en: 'Open data', 'zh-CN': '公开数据' }, url: 'https://example.com', licence: 'CC BY 4.0' }] })).sources).toEqual([{ text: 'Open data · CC BY 4.0', url: 'https://example.com' }]);
});
