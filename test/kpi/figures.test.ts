/** Every KPI by its id: states, units, volumes. */
import { describe, expect, test } from 'vitest';
import { builtInKpis, isBuiltIn, type BuiltInKpi } from '#domain/kpi.ts';
import type { MonitoredKind, MonitoredSince } from '#domain/monitoring.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { FigureState } from '#kpi/figure.ts';
import { figure, volume } from '#kpi/figures.ts';
import {
  aCertificate,
  aDeliveryLine,
  aDeliveryMonth,
  aFieldAction,
  aMoment,
  aMonitoring,
  anEightDReport,
  anIncident,
  anOwnKpi,
  aPremiumFreight,
  aProgramme,
  aQuestion,
  aReading,
  aReview,
  aSpecialStatus,
  aSubmission,
  aSupplier,
  aVisit,
} from '../support/builders.ts';

const kpis = Object.keys(builtInKpis).filter(isBuiltIn);
const received = { delivery_lines: [aDeliveryLine()] };

/** The state of each KPI for a supplier without records of the kind it counts; the last column, with its records. */
const states: Record<BuiltInKpi, { readonly active: FigureState; readonly idle: FigureState }> = {
  ppm: { active: 'measured', idle: 'no_activity' },
  incidents: { active: 'measured', idle: 'no_activity' },
  incident_points: { active: 'measured', idle: 'no_activity' },
  incident_points_per_million: { active: 'measured', idle: 'no_activity' },
  disruptions: { active: 'measured', idle: 'no_activity' },
  repeat_incidents: { active: 'no_activity', idle: 'no_activity' },
  self_disclosed: { active: 'no_activity', idle: 'no_activity' },
  special_status: { active: 'measured', idle: 'no_activity' },
  field_actions: { active: 'measured', idle: 'no_activity' },
  otd_lines: { active: 'measured', idle: 'no_activity' },
  otd_quantity: { active: 'measured', idle: 'no_activity' },
  otd_receipts: { active: 'measured', idle: 'no_activity' },
  premium_freight: { active: 'measured', idle: 'no_activity' },
  containment_on_time: { active: 'no_activity', idle: 'no_activity' },
  root_cause_on_time: { active: 'no_activity', idle: 'no_activity' },
  closure_on_time: { active: 'no_activity', idle: 'no_activity' },
  eight_d_first_pass: { active: 'no_activity', idle: 'no_activity' },
  eight_d_quality: { active: 'no_activity', idle: 'no_activity' },
  visit_handling: { active: 'no_activity', idle: 'no_activity' },
  // Certificates are valid or not, whatever is delivered.
  valid_certificates: { active: 'measured', idle: 'measured' },
};

describe.each(kpis)('%s', (kpi) => {
  const kind: MonitoredKind = builtInKpis[kpi].monitors;
  const stateOf = (over: Partial<Supplier>) => figure(kpi, aQuestion({ supplier: aSupplier(over) })).state;
  const watchedAs = (since: MonitoredSince) => stateOf({ ...(kind === 'deliveries' ? {} : received), monitoring: aMonitoring('always', { [kind]: since }) });

  test(`watched and delivering, without such records: ${states[kpi].active}`, () => {
    expect(stateOf(received)).toBe(states[kpi].active);
  });

  test(`watched, but nothing was received or due: ${states[kpi].idle}`, () => {
    expect(stateOf({})).toBe(states[kpi].idle);
  });

  test.each<[MonitoredSince, FigureState]>([
    ['not_monitored', 'not_monitored'],
    ['not_provided', 'not_provided'],
    [{ since: '2026-07' }, 'not_monitored'],
  ])('watched %j: %s', (since, state) => {
    expect(watchedAs(since)).toBe(state);
  });

  test('watched since the last month of the window is watched', () => {
    expect(watchedAs({ since: '2026-06' })).toBe(kind === 'deliveries' ? 'no_activity' : states[kpi].active);
  });

  test('absence has neither value nor interval', () => {
    for (const since of ['not_monitored', 'not_provided'] as const) {
      expect(figure(kpi, aQuestion({ supplier: aSupplier({ monitoring: aMonitoring(since) }) }))).toMatchObject({ state: since, value: null, interval: null });
    }
  });

  test('what is there counts, whatever monitoring says', () => {
    expect(figure(kpi, aQuestion({ supplier: { ...everything, monitoring: aMonitoring('not_monitored') } })).state).toBe('measured');
  });

  test('it has its id, unit, direction, window and plant, and survives JSON unchanged', () => {
    const found = figure(kpi, aQuestion({ supplier: everything, plant: 'north' }));
    const { unit, better } = builtInKpis[kpi];
    expect(found).toMatchObject({ kpi, unit, better, window: { from: '2026-01', to: '2026-06' }, plant: 'north' });
    expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
  });

  test('its evidence adds up to its numerator and denominator', () => {
    const { evidence, numerator, denominator } = figure(kpi, aQuestion({ supplier: everything }));
    const counted = evidence.filter(({ excluded }) => !excluded);
    expect(counted.reduce((sum, entry) => sum + entry.numerator, 0)).toBe(numerator);
    expect(counted.reduce((sum, entry) => sum + entry.denominator, 0)).toBe(denominator);
  });
});

const everything = aSupplier({
  ...received,
  certificates: [aCertificate()],
  premium_freight: [aPremiumFreight()],
  incidents: [anIncident({ quantity: { confirmed: 1 }, consequences: ['line_stop'] })],
  special_status: [aSpecialStatus()],
  field_actions: [aFieldAction()],
  eight_d_reports: [
    anEightDReport({
      notified: aMoment('2026-05-11T10:00:00+02:00'),
      submissions: [aSubmission({ decision: 'accepted' })],
      accepted: aMoment('2026-06-05'),
      reviews: [aReview({ marks: { d4: 3 } })],
    }),
  ],
  visits: [aVisit({ results: { host_waiting: 'met' } })],
});

describe('zero events', () => {
  test('are 0 for a supplier that delivers, and nothing for one whose deliveries nobody watches and nobody sees', () => {
    expect(figure('disruptions', aQuestion({ supplier: aSupplier(received) })).value).toBe(0);
    // Where deliveries are not watched nobody can say that it was idle, so that none is none.
    const unseen = aSupplier({ monitoring: aMonitoring('always', { deliveries: 'not_monitored' }) });
    expect(figure('disruptions', aQuestion({ supplier: unseen })).value).toBe(0);
  });

  const lateLine = aDeliveryLine({ committed: '2025-12-30', receipts: [{ on: '2026-01-02', quantity: 100 }] });
  test.each([
    { title: 'a line due and never received', supplier: { delivery_lines: [aDeliveryLine({ receipts: [] })] }, state: 'measured' },
    { title: 'a line due before and received in the window', supplier: { delivery_lines: [lateLine] }, state: 'measured' },
    { title: 'a line of another time', supplier: { delivery_lines: [aDeliveryLine({ committed: '2025-12-30' })] }, state: 'no_activity' },
    { title: 'a month of zeros', supplier: { delivery_months: [aDeliveryMonth({ parts_received: 0, lines_due: 0 })] }, state: 'no_activity' },
    { title: 'a month with lines due', supplier: { delivery_months: [aDeliveryMonth({ parts_received: 0, lines_due: 2 })] }, state: 'measured' },
    { title: 'a month of which nothing is told', supplier: { delivery_months: [aDeliveryMonth()] }, state: 'measured' },
    { title: 'deliveries to another plant', supplier: { delivery_lines: [aDeliveryLine({ plant: 'south' })] }, state: 'no_activity' },
  ])('with $title: $state', ({ supplier, state }) => {
    expect(figure('incidents', aQuestion({ supplier: aSupplier(supplier), plant: 'north' })).state).toBe(state);
  });

  test('a dispute won in an idle window leaves no activity', () => {
    const supplier = aSupplier({ incidents: [anIncident({ dispute: { state: 'won', opened: '2026-06-12' } })] });
    expect(figure('incidents', aQuestion({ supplier })).state).toBe('no_activity');
    expect(figure('incidents', aQuestion({ supplier: { ...supplier, ...received } })).value).toBe(0);
  });
});

describe('KPIs of the customer', () => {
  const question = aQuestion({ programme: aProgramme({ kpis: [anOwnKpi()] }), supplier: aSupplier({ readings: [aReading()] }) });

  test('are found by their id', () => {
    expect(figure('fill-rate', question)).toMatchObject({ kpi: 'fill-rate', value: 97, unit: 'percent', better: 'higher' });
  });

  test('an id that nobody declared is refused', () => {
    expect(() => figure('fil-rate', question)).toThrow(RangeError);
  });
});

describe('volumes', () => {
  const supplier = aSupplier({
    delivery_lines: [
      aDeliveryLine({ id: 'a', committed: '2026-01-10' }),
      aDeliveryLine({ id: 'b', committed: '2026-01-20', plant: 'south', receipts: [{ on: '2026-02-03', quantity: 40 }] }),
      aDeliveryLine({ id: 'c', committed: '2026-01-30', kind: 'sample', ordered: 5 }),
      aDeliveryLine({ id: 'd', committed: '2026-01-30', cause: { by: 'customer' }, receipts: [] }),
    ],
    delivery_months: [aDeliveryMonth({ parts_received: 1000, lines_due: 12, lines_on_time: 12, lines_excused: 2 })],
  });
  const question = aQuestion({ supplier });
  test.each([
    { name: 'parts_received', all: 1140, north: 1100 },
    { name: 'lines_due', all: 13, north: 12 },
    { name: 'months', all: 3, north: 2 },
  ] as const)('$name: $all in all, $north at north', ({ name, all, north }) => {
    expect(volume(name, question)).toBe(all);
    expect(volume(name, { ...question, plant: 'north' })).toBe(north);
  });

  test('without deliveries they are 0', () => {
    for (const name of ['parts_received', 'lines_due', 'months'] as const) expect(volume(name, aQuestion())).toBe(0);
  });
});
