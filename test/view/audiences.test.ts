/**
 * Who may see what. A programme full of tell-tale words: what a supplier may read of itself must hold none of them,
 * and what the customer alone may read must hold them all.
 */
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/text.ts';
import { monthsOf } from '#domain/month.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { calculationPage } from '#view/calculation/calculation-page.ts';
import { incidentPage } from '#view/records/incident-page.ts';
import { scorecard } from '#view/scorecard/scorecard.ts';
import { siteIn } from '#view/site-view.ts';
import { supplierPage } from '#view/scorecard/supplier-page.ts';
import { eventTable, figureTable, scoreTable } from '#view/programme/tables.ts';
import { formatMoney } from '#words/format.ts';
import {
  aCategory,
  aCertificate,
  aCriterion,
  aDeliveryLine,
  aDeliveryMonth,
  aFieldAction,
  aMethod,
  aMoment,
  anEightDReport,
  anIncident,
  anOwnKpi,
  aPremiumFreight,
  aProgramme,
  aReading,
  aReview,
  aSpecialStatus,
  aSubmission,
  aSupplier,
  aVisit,
} from '../support/builders.ts';
import { aCap } from './site.ts';

/** Nothing else in the programme contains it. */
const secret = (what: string) => `Tell-tale ${what}`;
const telltale = /tell-?tale/i;

const cost = { amount: 987_654.32, currency: 'XTS' };
const costs = /987\D?654|XTS/;

const note = (what: string) => ({ text: secret(`note on ${what}`), by: secret('author'), internal: true });

const own = aSupplier({
  contacts: [{ role: 'Quality manager', name: secret('contact'), email: 'telltale@example.com', phone: '+49 telltale 1' }],
  statement: 'Our own words',
  notes: [note('supplier')],
  certificates: [aCertificate()],
  delivery_lines: [aDeliveryLine({ committed: '2026-05-10', receipts: [{ on: '2026-05-20', quantity: 100 }], cause: { by: 'customer', note: secret('cause') } })],
  delivery_months: monthsOf({ from: '2025-07', to: '2026-04' }).map((month) => aDeliveryMonth({ month, parts_received: 1000, lines_due: 20, lines_on_time: 19 })),
  premium_freight: [aPremiumFreight({ cost, incident: 'incident-1' })],
  incidents: [anIncident({ cost, notes: [note('incident')], consequences: ['line_stop'], quantity: { suspect: 9 }, dispute: { state: 'open', opened: '2026-06-12' } })],
  special_status: [aSpecialStatus({ incident: 'incident-1' })],
  field_actions: [aFieldAction({ incident: 'incident-1' })],
  eight_d_reports: [
    anEightDReport({
      incident: 'incident-1',
      notes: [note('report')],
      accepted: aMoment('2026-06-29'),
      accepted_by: secret('accepting engineer'),
      submissions: [aSubmission({ by: secret('deciding engineer') })],
      reviews: [aReview({ by: secret('reviewer'), marks: { d2: 2 }, comment: secret('comment of a review') })],
      effectiveness: { verified: '2026-06-30', effective: true, by: secret('verifier') },
    }),
  ],
  visits: [aVisit({ results: { host_waiting: 'met' }, notes: [note('visit')], comment: secret('comment of the visitors'), visitors: [secret('visitor')] })],
  readings: [aReading({ by: secret('planner'), note: secret('note on a reading') })],
});

/** Seven peers, so that there is a field; no two have the same figure, and every word of theirs is a tell-tale. */
const peerScores = [6137, 6791, 7113, 8329, 8753, 9137, 9371];
const peers = peerScores.map((lines_on_time, index) =>
  aSupplier({
    id: `telltale-${index}`,
    name: secret(`supplier ${index}`),
    statement: secret('statement'),
    source: { file: `suppliers/telltale-${index}.yaml`, line: 1, column: 1 },
    incidents: [anIncident({ id: `telltale-incident-${index}`, title: secret('incident'), part: secret('part') })],
    delivery_months: [aDeliveryMonth({ parts_received: 1000, lines_due: 10_000, lines_on_time })],
  }),
);

const parts = [
  aCriterion({ weight: 50 }),
  aCriterion({ kpi: 'ppm', id: 'ppm', weight: 30, points: { kind: 'line', marks: [[0, 100], [5000, 0]] } }),
  aCriterion({ kpi: 'incident_points', id: 'incident_points', weight: 20, points: { kind: 'line', marks: [[0, 100], [100, 0]] } }),
  aCriterion({ kpi: 'closure_on_time', id: 'closure', weight: 10 }),
  aCriterion({ kpi: 'eight_d_quality', id: 'marks', weight: 10 }),
  aCriterion({ kpi: 'visit_handling', id: 'visits', weight: 10 }),
  aCriterion({ kpi: 'premium_freight', id: 'freight', weight: 10, points: { kind: 'up_to', steps: [{ edge: 0, points: 100 }], beyond: 50 } }),
  aCriterion({ kpi: 'fill-rate', id: 'fill', weight: 10 }),
];

const rated = rateProgramme(
  aProgramme({
    suppliers: [own, ...peers],
    kpis: [anOwnKpi()],
    owners: [{ role: 'Head of Supplier Quality', name: secret('owner'), email: 'telltale-owner@example.com' }],
    methods: [aMethod({ score: aCategory({ parts }), minimum_coverage: 0, caps: [aCap()], approved: { by: 'Head of Supplier Quality', on: '2025-12-10' } })],
  }),
);

describe.each(languages)('in %s', (language) => {
  const site = siteIn(rated, language);
  const forSuppliers = { scorecard: scorecard(site, own.id), calculation: calculationPage(site, own.id) };

  test.each(Object.entries(forSuppliers))('a supplier’s own %s names nobody inside the customer, and no other supplier', (_, view) => {
    expect(JSON.stringify(view).match(new RegExp(`.{30}${telltale.source}.{30}`, 'i'))).toBeNull();
  });

  test.each(Object.entries(forSuppliers))('its %s says nothing of costs', (_, view) => {
    expect(JSON.stringify(view)).not.toMatch(costs);
  });

  test('the field of peers is there, and holds no figure of any one of them', () => {
    const { peers: field } = forSuppliers.scorecard;
    expect(field.rows.length).toBeGreaterThan(0);
    const numbers = field.rows.flatMap(({ quartile_1, median, quartile_3 }) => [quartile_1.value, median.value, quartile_3.value]);
    const otd = peerScores.map((lines) => lines / 100);
    expect(numbers.filter((number) => otd.some((figure) => Math.abs(figure - number!) < 1e-9))).toEqual([]);
  });

  test('the supplier’s own words are in it', () => {
    expect(forSuppliers.scorecard.supplier.statement).toBe('Our own words');
    expect(forSuppliers.scorecard.incidents[0]?.title).toBe('Burr on sealing face');
  });

  test('the customer’s page holds all of it, in one place: internal', () => {
    const { internal, ...rest } = supplierPage(site, own.id);
    expect(internal.contacts).toEqual([{ role: 'Quality manager', name: secret('contact'), email: 'telltale@example.com', phone: '+49 telltale 1' }]);
    expect(internal.costs.map(({ id, amount }) => [id, amount])).toEqual([['incident-1', formatMoney(cost, language)], ['freight-1', formatMoney(cost, language)]]);
    expect(internal.notes.map(({ text, about, internal: marked }) => [text, about, marked])).toEqual([
      [secret('note on supplier'), '', true],
      [secret('note on incident'), 'incident-1', true],
      [secret('note on report'), 'report-1', true],
      [secret('note on visit'), 'visit-1', true],
    ]);
    expect(JSON.stringify(rest)).not.toMatch(telltale);
  });

  test('a cost links to the record it belongs to, where that has a page', () => {
    const [incident, freight] = supplierPage(site, own.id).internal.costs;
    expect(incident?.href).toMatch(/incidents\/incident-1\.html$/);
    expect(freight?.href).toBeNull();
  });

  test('an incident’s page keeps what is internal apart', () => {
    const { internal, ...rest } = incidentPage(site, own.id, 'incident-1');
    expect(JSON.stringify(internal)).toMatch(telltale);
    expect(JSON.stringify(rest)).not.toMatch(telltale);
    expect(JSON.stringify(rest)).not.toMatch(costs);
  });

  test('the tables for spreadsheets carry no costs, notes or people', () => {
    const alone = siteIn({ ...rated, suppliers: rated.suppliers.slice(0, 1) }, language);
    expect(JSON.stringify([scoreTable(alone), figureTable(alone), eventTable(alone)])).not.toMatch(new RegExp(`${telltale.source}|${costs.source}`, 'i'));
  });
});
