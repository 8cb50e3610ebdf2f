/** The months of the trend charts: each by the method then in force, gaps as gaps. */
import { describe, expect, test } from 'vitest';
import type { DeliveryMonth } from '#domain/delivery.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import { ratedSupplierById } from '#view/finding.ts';
import { monthRows } from '#view/scorecard/month-rows.ts';
import { aDeliveryMonth, aMethod, aMoment, aMonitoring, anEightDReport, anIncident, aSubmission } from '../../support/builders.ts';
import { aSiteOf, scoring, typed } from '../site.ts';

function rows(supplier: Partial<Supplier>, programme: Partial<Programme> = {}) {
  const site = aSiteOf(supplier, { methods: [aMethod({ window: 2 })], ...programme });
  return monthRows(site, ratedSupplierById(site, 'sharp-castings'));
}

test('stand oldest first and end with the month reported', () => {
  expect(rows({ delivery_months: [scoring(90, '2026-04')] }).map(({ month, label }) => [month, label])).toEqual([['2026-04', 'Apr 26'], ['2026-05', 'May 26'], ['2026-06', 'Jun 26']]);
});

test('a month has its own figure and that of the window; a month without deliveries is a gap, not a zero', () => {
  const told = rows({ delivery_months: [scoring(90, '2026-04'), scoring(80)] });
  expect(told.map(({ otd, otd_window }) => [otd.value, otd_window.value])).toEqual([[90, 90], [null, 90], [80, 80]]);
  expect(told[1]).toMatchObject({ otd: { text: 'no activity' }, lines_due: { value: 0 }, parts_received: { value: 0 }, incidents: null });
});

test('where deliveries were not watched, nobody knows how much was due or received', () => {
  const [before, since] = rows({ since: '2026-05', monitoring: aMonitoring('always', { deliveries: { since: '2026-06' } }), delivery_months: [scoring(80)] });
  expect(before).toMatchObject({ otd: { value: null }, lines_due: { value: null, text: 'not monitored' }, parts_received: { value: null, text: 'not monitored' } });
  expect(since).toMatchObject({ lines_due: { value: 100 }, parts_received: { value: 50_000 } });
});

test.each<[title: string, months: Partial<DeliveryMonth>[], text: string]>([
  ['parts are told where lines were not', [{ parts_received: 5000 }], '5,000'],
  ['parts nobody told are not 0', [{ lines_due: 10, lines_on_time: 9 }], 'not provided'],
  ['parts of one plant are known, those of the other are not', [{ parts_received: 5000 }, { plant: 'south', lines_due: 10, lines_on_time: 9 }], '5,000'],
  ['none received is 0', [{ parts_received: 0, lines_due: 10, lines_on_time: 9 }], '0'],
])('%s', (_, months, text) => {
  expect(rows({ delivery_months: months.map((month) => aDeliveryMonth(month)) }).at(-1)?.parts_received.text).toBe(text);
});

test('each month is rated by the method then in force, and the break is named', () => {
  const methods = [aMethod({ window: 1 }), aMethod({ window: 1, version: 2, effective_from: '2026-05', bands: [{ rating: 'A', edge: 95 }, { rating: 'B', edge: 0 }] })];
  const told = rows({ delivery_months: ['2026-04', '2026-05', '2026-06'].map((month) => scoring(92, month)) }, { methods });
  expect(told.map(({ rating, method_break }) => [rating.letter, method_break])).toEqual([['A', null], ['B', 'Standard method, version 2'], ['B', null]]);
  expect(told.map(({ bands }) => bands.length)).toEqual([3, 2, 2]);
});

test('the first method of all is no break', () => {
  expect(rows({ delivery_months: [scoring(92, '2026-05')] }, { methods: [aMethod({ effective_from: '2026-06' })] }).map(({ method, method_break, score }) => [method, method_break, score.text])).toEqual([['', null, '–'], ['Standard method, version 1', null, '92.0']]);
});

test('clocks are counted in the month they were due: met and missed', () => {
  const reports = [anEightDReport({ submissions: [aSubmission({ at: aMoment('2026-06-01T20:00:00+02:00') })] }), anEightDReport({ id: 'late' })];
  expect(rows({ delivery_months: [scoring(90)], eight_d_reports: reports }).at(-1)?.clocks.map(({ name, met, missed }) => [name, met.value, missed.value])).toEqual([['Containment', 1, 1], ['Root cause', 1, 1], ['Closure', 0, 0]]);
});

describe('incidents', () => {
  const deliveries = { delivery_months: [scoring(90, '2026-05'), scoring(90)] };

  test('are counted by severity; those that do not count are left out', () => {
    const incidents = [anIncident(), anIncident({ id: 'b', severity: 'minor' }), anIncident({ id: 'c', severity: 'minor', dispute: { state: 'won', opened: '2026-06-12' } })];
    expect(rows({ ...deliveries, incidents }).map((row) => row.incidents)).toEqual([{ minor: 0, major: 0, critical: 0 }, { minor: 1, major: 1, critical: 0 }]);
  });

  test('are a gap where nobody watched', () => {
    expect(rows({ ...deliveries, monitoring: aMonitoring('not_monitored', { deliveries: 'always' }) }).map((row) => row.incidents)).toEqual([null, null]);
  });
});

test('PPM of the month and of the window', () => {
  const told = rows({ delivery_months: [scoring(90, '2026-05'), scoring(90)], incidents: [anIncident({ quantity: { confirmed: 5 } })] });
  // 50,000 parts a month: 5 of 50,000, and 5 of 100,000 over two months.
  expect(told.map(({ ppm, ppm_window }) => [ppm.text, ppm_window.text].map(typed))).toEqual([['0 PPM', '0 PPM'], ['100 PPM', '50 PPM']]);
});
