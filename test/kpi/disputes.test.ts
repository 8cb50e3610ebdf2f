/** A dispute the supplier won: the incident leaves every figure, and everything that came of it leaves with it. */
import { describe, expect, test } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Evidence } from '#kpi/figure.ts';
import { figure } from '#kpi/figures.ts';
import { aDeliveryMonth, aFieldAction, aMoment, anEightDReport, anIncident, aPremiumFreight, aQuestion, aReview, aSpecialStatus, aSubmission, aSupplier } from '../support/builders.ts';

/** An incident with everything that can come of one: an 8D that was late and rejected, a status, a recall, a flight, and the incident again. */
function withAllThatCameOf(incident: Partial<Incident>): Supplier {
  return aSupplier({
    delivery_months: [aDeliveryMonth({ parts_received: 1_000_000 })],
    incidents: [
      anIncident({ quantity: { confirmed: 5 }, consequences: ['line_stop'], self_disclosed: true, ...incident }),
      anIncident({ id: 'incident-2', repeat_of: 'incident-1', quantity: { confirmed: 2 } }),
    ],
    eight_d_reports: [
      anEightDReport({
        incident: 'incident-1',
        notified: aMoment('2026-05-20T10:00:00+02:00'),
        submissions: [aSubmission({ at: aMoment('2026-06-20'), decision: 'rejected' })],
        reviews: [aReview({ marks: { d2: 1 } })],
      }),
    ],
    special_status: [aSpecialStatus({ incident: 'incident-1' })],
    field_actions: [aFieldAction({ incident: 'incident-1' })],
    premium_freight: [aPremiumFreight({ incident: 'incident-1' })],
  });
}

function asked(kpi: string, incident: Partial<Incident>): { readonly value: number | null; readonly provisional: boolean; readonly first: Evidence } {
  const found = figure(kpi, aQuestion({ supplier: withAllThatCameOf(incident) }));
  const first = found.evidence.find(({ id }) => !id.endsWith('-2') && !id.startsWith('2026'))!;
  return { value: found.value, provisional: found.provisional, first };
}

const won = { dispute: { state: 'won', opened: '2026-06-12', closed: '2026-06-25' } } as const;
const open = { dispute: { state: 'open', opened: '2026-06-12' } } as const;
const lost = { dispute: { state: 'lost', opened: '2026-06-12', closed: '2026-06-25' } } as const;

const kpis: readonly { kpi: string; counted: number; leftOut: number | null }[] = [
  { kpi: 'ppm', counted: 7, leftOut: 2 },
  { kpi: 'incidents', counted: 2, leftOut: 1 },
  { kpi: 'incident_points', counted: 6, leftOut: 3 },
  { kpi: 'incident_points_per_million', counted: 6, leftOut: 3 },
  { kpi: 'disruptions', counted: 1, leftOut: 0 },
  { kpi: 'self_disclosed', counted: 50, leftOut: 0 },
  { kpi: 'special_status', counted: 1, leftOut: 0 },
  { kpi: 'field_actions', counted: 1, leftOut: 0 },
  { kpi: 'premium_freight', counted: 1, leftOut: 0 },
  { kpi: 'containment_on_time', counted: 0, leftOut: null },
  { kpi: 'root_cause_on_time', counted: 0, leftOut: null },
  { kpi: 'closure_on_time', counted: 0, leftOut: null },
  { kpi: 'eight_d_first_pass', counted: 0, leftOut: null },
  { kpi: 'eight_d_quality', counted: 100 / 3, leftOut: null },
];

describe('decided for the supplier, an incident and what came of it are listed with the reason and do not count', () => {
  test.each(kpis)('$kpi', ({ kpi, leftOut }) => {
    const { value, first } = asked(kpi, won);
    expect(value).toBe(leftOut);
    expect(first).toMatchObject({ numerator: 0, denominator: 0, excluded: 'dispute_won' });
  });
});

describe('decided for the customer, all of it counts', () => {
  test.each(kpis)('$kpi', ({ kpi, counted }) => {
    const { value, provisional, first } = asked(kpi, lost);
    expect(value).toBe(counted);
    expect(first.excluded).toBeUndefined();
    expect(provisional).toBe(false);
  });
});

describe('while the dispute is open, all of it counts and is marked', () => {
  test.each(kpis)('$kpi', ({ kpi, counted }) => {
    const { value, provisional, first } = asked(kpi, open);
    expect(value).toBe(counted);
    expect(first.provisional).toBe('open_dispute');
    expect(provisional).toBe(true);
  });
});

describe('an incident of which no share is the supplier’s takes along what came of it, too', () => {
  test.each(kpis)('$kpi', ({ kpi, leftOut }) => {
    const { value, first } = asked(kpi, { responsibility_share: 0 });
    expect(value).toBe(leftOut);
    expect(first.excluded).toBe('other_cause');
  });
});

describe('what repeats an incident', () => {
  test.each([
    { title: 'decided for the supplier is no repeat: 0 of 1', incident: won, value: 0, n: 1, provisional: false },
    { title: 'under an open dispute is one for now: 1 of 2', incident: open, value: 50, n: 2, provisional: true },
    { title: 'decided for the customer is one: 1 of 2', incident: lost, value: 50, n: 2, provisional: false },
  ])('$title', ({ incident, value, n, provisional }) => {
    const found = figure('repeat_incidents', aQuestion({ supplier: withAllThatCameOf(incident) }));
    expect(found).toMatchObject({ value, n, provisional });
    expect(found.evidence.find(({ id }) => id === 'incident-2')!.excluded).toBeUndefined();
  });

  test('is marked itself, not only the incident under dispute', () => {
    const supplier = withAllThatCameOf({ ...open, detected: aMoment('2026-01-10') });
    const june = figure('repeat_incidents', aQuestion({ supplier, window: { from: '2026-06', to: '2026-06' } }));
    expect(june.evidence).toMatchObject([{ id: 'incident-2', numerator: 1, provisional: 'open_dispute' }]);
  });
});

test('freight that others caused stays theirs, whatever becomes of the dispute', () => {
  const supplier = aSupplier({ incidents: [anIncident(open)], premium_freight: [aPremiumFreight({ incident: 'incident-1', caused_by: 'carrier' })] });
  expect(figure('premium_freight', aQuestion({ supplier })).evidence).toMatchObject([{ excluded: 'other_cause' }]);
});
