/** Records as rows of the scorecard's tables: incidents, 8Ds, visits, freight, statuses, field actions, certificates. */
import { describe, expect, test } from 'vitest';
import type { Certificate } from '#domain/supplier.ts';
import { eightDRow, eightDState, isOpen } from '#view/records/eight-d-view.ts';
import { incidentRow } from '#view/records/incident-view.ts';
import { fieldActionRow, freightRow, specialStatusRow } from '#view/records/other-events.ts';
import { certificateRows } from '#view/scorecard/supplier-facts.ts';
import { visitRow } from '#view/records/visit-view.ts';
import { aCertificate, aFieldAction, aMoment, anEightDReport, anIncident, aPremiumFreight, aReview, aSpecialStatus, aSubmission, aSupplier, aVisit } from '../support/builders.ts';
import { aSite, aSiteOf, typed } from './site.ts';

const site = aSite();
const supplier = aSupplier();

describe('an incident', () => {
  test('is a row with day, plant, severity, points, parts, and its 8D', () => {
    const incident = anIncident({ part: '7L6', part_name: 'Housing', also_at: ['south'], quantity: { suspect: 99, confirmed: 12 }, severity: 'critical' });
    const own = aSupplier({ eight_d_reports: [anEightDReport({ incident: 'incident-1' })] });
    expect(incidentRow(site, own, incident)).toMatchObject({
      date: '10 June 2026',
      day: '2026-06-10',
      detail: '7L6 · Housing',
      plant: 'North plant, South plant',
      severity_text: 'critical',
      quantity: { value: 12 },
      provisional: false,
      points: { value: 10 },
      counted: true,
      eight_d: { text: 'report-1', href: '/en/suppliers/sharp-castings/eight-d/report-1.html' },
    });
  });

  test('with a suspect quantity is provisional; without any it shows a dash', () => {
    expect(incidentRow(site, supplier, anIncident({ quantity: { suspect: 99 } }))).toMatchObject({ quantity: { value: 99 }, provisional: true });
    expect(incidentRow(site, supplier, anIncident())).toMatchObject({ quantity: { value: null, text: '–' }, provisional: false, eight_d: null });
  });

  test('whose dispute the supplier won is listed and does not count', () => {
    expect(incidentRow(site, supplier, anIncident({ dispute: { state: 'won', opened: '2026-06-11' } }))).toMatchObject({ counted: false, remark: 'not counted: dispute decided for the supplier', points: { value: 0 } });
  });
});

describe('an 8D report', () => {
  test.each([
    ['nothing handed in', {}, 'open', true],
    ['handed in and undecided', { submissions: [aSubmission()] }, 'submitted', true],
    ['a part accepted is not the whole', { submissions: [aSubmission({ up_to: 'd3', decision: 'accepted' })] }, 'submitted', true],
    ['sent back', { submissions: [aSubmission({ decision: 'rejected' })] }, 'rejected', true],
    ['sent back, then handed in again', { submissions: [aSubmission({ decision: 'rejected' }), aSubmission()] }, 'submitted', true],
    ['accepted by the customer', { submissions: [aSubmission({ decision: 'accepted' })], accepted: aMoment('2026-06-20') }, 'accepted', false],
  ] as const)('%s is %s', (_, over, state, open) => {
    const report = anEightDReport(over);
    expect([eightDState(report), isOpen(report)]).toEqual([state, open]);
  });

  test('is a row with its clocks, its marks and whether its measures work', () => {
    const report = anEightDReport({ reviews: [aReview({ marks: { d2: 3, d4: 2, clarity: 1 } })], effectiveness: { verified: '2026-06-30', effective: true } });
    const row = eightDRow(site, supplier, report);
    expect(row).toMatchObject({ state: 'open', overdue: true, first_pass: 'decision pending', effectiveness: 'effective, verified 30 June 2026' });
    expect(row.clocks.map(({ state }) => state)).toEqual(['overdue', 'overdue', 'overdue']);
    // 6 of 9 marks.
    expect(typed(row.mark.text)).toBe('66.7 %');
    expect(eightDRow(site, supplier, anEightDReport()).mark).toEqual({ value: null, text: '–' });
  });
});

describe('a visit', () => {
  test('is a row with score, waiting and level', () => {
    const row = visitRow(site, supplier, aVisit({ results: { host_waiting: 'met' }, waited: [8], level: 'desired', purpose: 'Release' }));
    expect(row).toMatchObject({ date: '16 June 2026', detail: 'Release', score: { value: 97 }, level: 'desired', counted: true, remark: '' });
    expect(typed(row.waited.text)).toBe('8 min');
  });

  test('without a touchpoint that applies has no score and says why', () => {
    expect(visitRow(site, supplier, aVisit())).toMatchObject({ score: { value: null, text: '–' }, counted: false, remark: 'not counted: no touchpoint recorded that applies' });
  });
});

describe('premium freight', () => {
  test('the supplier caused counts', () => {
    expect(freightRow(site, supplier, aPremiumFreight({ mode: 'air', reason: 'Line would have stopped' }))).toMatchObject({ title: 'Line would have stopped', detail: 'supplier · air', counted: true, remark: '' });
  });

  test('others caused is shown and not counted', () => {
    expect(freightRow(site, supplier, aPremiumFreight({ caused_by: 'customer' }))).toMatchObject({ title: 'freight-1', detail: 'customer', counted: false, remark: 'not counted: not the supplier’s cause' });
  });

  test('shows no cost', () => {
    expect(JSON.stringify(freightRow(site, supplier, aPremiumFreight({ cost: { amount: 4200, currency: 'EUR' } })))).not.toMatch(/4,?200|EUR/);
  });
});

test('a special status says from when until when, or since when', () => {
  expect(specialStatusRow(site, supplier, aSpecialStatus({ until: '2026-06-30', reason: 'Repeats' }))).toMatchObject({ date: '10 June 2026 to 30 June 2026', title: 'Controlled shipping level 1', detail: 'Repeats', plant: '' });
  expect(specialStatusRow(site, supplier, aSpecialStatus({ plant: 'north', incident: 'inc-1' }))).toMatchObject({ date: 'since 10 June 2026', detail: 'inc-1', plant: 'North plant' });
});

test('a field action names its incident and its parts', () => {
  expect(fieldActionRow(site, supplier, aFieldAction({ incident: 'inc-1', parts: 1200, reason: 'Burr' }))).toMatchObject({ title: 'Recall', detail: 'Burr · Incident inc-1 · Parts: 1,200' });
  expect(fieldActionRow(site, supplier, aFieldAction())).toMatchObject({ detail: '' });
});

describe('what came of an incident whose dispute the supplier won', () => {
  const won = aSupplier({ incidents: [anIncident({ dispute: { state: 'won', opened: '2026-06-11' } })] });
  const incident = 'incident-1';
  test.each([
    ['an 8D report', () => eightDRow(site, won, anEightDReport({ incident }))],
    ['premium freight', () => freightRow(site, won, aPremiumFreight({ incident }))],
    ['a special status', () => specialStatusRow(site, won, aSpecialStatus({ incident }))],
    ['a field action', () => fieldActionRow(site, won, aFieldAction({ incident }))],
  ])('%s is listed and does not count', (_, row) => {
    expect(row()).toMatchObject({ counted: false, remark: 'not counted: dispute decided for the supplier' });
  });
});

describe('a certificate at the cut-off of 5 July 2026', () => {
  const row = (over: Partial<Certificate>) => certificateRows(aSiteOf({}), aSupplier({ certificates: [aCertificate(over)] }))[0]!;

  test.each([
    ['2026-12-31', 'valid', 'valid'],
    ['2026-10-04', 'valid', 'valid'],
    ['2026-10-03', 'expires_soon', 'expires soon'],
    ['2026-07-05', 'expires_soon', 'expires soon'],
    ['2026-07-04', 'expired', 'expired'],
  ] as const)('valid to %s: %s', (valid_to, state, text) => {
    expect(row({ valid_to })).toMatchObject({ state, state_text: text });
  });

  test('that a later one of the same standard replaces is no worry, even where it ends soon', () => {
    const rows = (valid_to: string, over: Partial<Certificate> = {}) => certificateRows(aSiteOf({}), aSupplier({ certificates: [aCertificate({ valid_to }), aCertificate({ id: 'next', valid_to: '2029-08-01', ...over })] }));
    expect(rows('2026-08-01')[0]).toMatchObject({ state: 'valid', state_text: 'valid, replaced' });
    expect(rows('2026-07-01')[0]).toMatchObject({ state: 'expired', state_text: 'expired, replaced' });
    expect(rows('2026-08-01', { standard: 'iatf-16949' })[0]).toMatchObject({ state: 'expires_soon', state_text: 'expires soon' });
    expect(rows('2026-08-01')[1]).toMatchObject({ state: 'valid', state_text: 'valid' });
  });

  test('that begins later is not valid yet', () => {
    expect(row({ valid_from: '2026-08-01' })).toMatchObject({ state: 'not_yet', state_text: 'not valid yet' });
  });

  test('is named as people write the standard; those that end first stand first', () => {
    const certificates = [aCertificate({ standard: 'iatf-16949', number: '42', issued_by: 'TÜV' }), aCertificate({ id: 'early', valid_to: '2026-08-01' })];
    expect(certificateRows(site, aSupplier({ certificates })).map(({ standard, number, issued_by, valid }) => [standard, number, issued_by, valid])).toEqual([
      ['ISO 9001', '', '', '1 January 2024 to 1 August 2026'],
      ['IATF 16949', '42', 'TÜV', '1 January 2024 to 31 December 2026'],
    ]);
  });
});
