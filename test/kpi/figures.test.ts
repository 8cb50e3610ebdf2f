/** Every KPI by its id: states, units, volumes. */
import { describe, expect, test } from 'vitest';
import { builtInKpis, isBuiltIn, type BuiltInKpi } from '#domain/kpi.ts';
import type { MonitoredKind, MonitoredSince } from '#domain/monitoring.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { FigureState } from '#kpi/figure.ts';
import { figure, volume, volumeOf } from '#kpi/figures.ts';
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

  const isRate = kpi === 'ppm' || kpi === 'incident_points_per_million';
  test(isRate ? 'parts of months that nobody watched are no parts without defects' : 'what is there counts, whatever monitoring says', () => {
    const found = figure(kpi, aQuestion({ supplier: { ...everything, monitoring: aMonitoring('not_monitored') } }));
    expect(found.state).toBe(isRate ? 'not_monitored' : 'measured');
  });

  const isSnapshot = kpi === 'valid_certificates';
  test(isSnapshot ? 'it looks at one day, so that nobody asks for how many months it was watched' : 'watched in one month of six, it says so', () => {
    const since = (month: string) => aSupplier({ ...everything, monitoring: aMonitoring({ since: month }) });
    const watchedFrom = (month: string) => figure(kpi, aQuestion({ supplier: since(month) })).watched_from;
    expect(watchedFrom('2026-06')).toBe(isSnapshot ? null : '2026-06');
    expect(watchedFrom('2026-01')).toBeNull();
    expect(watchedFrom('2025-01')).toBeNull();
    expect(figure(kpi, aQuestion({ supplier: everything })).watched_from).toBeNull();
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

describe('what is listed and left out makes no zero of what nobody watched', () => {
  const leftOut: readonly { kpi: BuiltInKpi; because: string; records: Partial<Supplier> }[] = [
    { kpi: 'incidents', because: 'a dispute the supplier won', records: { incidents: [anIncident({ dispute: { state: 'won', opened: '2026-06-12' } })] } },
    { kpi: 'incident_points', because: 'no share of responsibility', records: { incidents: [anIncident({ responsibility_share: 0 })] } },
    { kpi: 'ppm', because: 'an unknown quantity', records: { incidents: [anIncident()] } },
    { kpi: 'premium_freight', because: 'the carrier’s cause', records: { premium_freight: [aPremiumFreight({ caused_by: 'carrier' })] } },
    { kpi: 'otd_lines', because: 'the customer’s cause', records: { delivery_lines: [aDeliveryLine({ receipts: [], cause: { by: 'customer' } })] } },
    { kpi: 'eight_d_first_pass', because: 'a pending decision', records: { eight_d_reports: [anEightDReport({ submissions: [aSubmission()] })] } },
    { kpi: 'visit_handling', because: 'nothing that applies', records: { visits: [aVisit()] } },
  ];
  test.each(leftOut)('$kpi with nothing but $because', ({ kpi, records }) => {
    for (const state of ['not_monitored', 'not_provided'] as const) {
      const supplier = aSupplier({ ...(kpi === 'otd_lines' ? {} : received), ...records, monitoring: aMonitoring('always', { [builtInKpis[kpi].monitors]: state }) });
      const found = figure(kpi, aQuestion({ supplier }));
      expect(found).toMatchObject({ state, value: null });
      expect(found.evidence).not.toEqual([]);
    }
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

  test('of a KPI they are those of the months in which it was watched', () => {
    const watched = { ...supplier, monitoring: aMonitoring('always', { incidents: { since: '2026-06' } }) };
    const asked = aQuestion({ supplier: watched });
    const volumesOf = (kpi: string) => (['parts_received', 'lines_due', 'months'] as const).map((name) => volumeOf(name, figure(kpi, asked), asked));
    expect(volumesOf('incidents')).toEqual([1000, 10, 1]);
    expect(volumesOf('special_status')).toEqual([1140, 13, 3]);
    expect(volumeOf('n', figure('ppm', asked), asked)).toBe(1000);
  });

  test('without deliveries they are 0', () => {
    for (const name of ['parts_received', 'lines_due', 'months'] as const) expect(volume(name, aQuestion())).toBe(0);
  });
});
