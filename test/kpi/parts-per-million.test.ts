/** PPM: which defects count, over which parts, and how sure one can be. */
import { describe, expect, test } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import type { MonitoredSince } from '#domain/monitoring.ts';
import { defectInterval, partsPerMillion } from '#kpi/parts-per-million.ts';
import type { Question } from '#kpi/figure.ts';
import { aDeliveryLine, aDeliveryMonth, aMoment, aMonitoring, anIncident, aProgramme, aQuestion, aSupplier } from '../support/builders.ts';

/** Incidents among a million parts received in June at `north`, so that a PPM is a number of parts. */
function amongAMillion(incidents: readonly Partial<Incident>[], over: Partial<Question> = {}): Question {
  const supplier = aSupplier({
    incidents: incidents.map((incident, index) => anIncident({ id: `incident-${index + 1}`, ...incident })),
    delivery_months: [aDeliveryMonth({ parts_received: 1_000_000 })],
  });
  return aQuestion({ supplier, ...over });
}

describe('defective parts of one incident', () => {
  test.each<{ title: string; incident: Partial<Incident>; ppm: number; excluded?: string; provisional?: string }>([
    { title: 'confirmed parts count', incident: { quantity: { confirmed: 37 } }, ppm: 37 },
    { title: 'confirmed parts count, not the suspect ones', incident: { quantity: { suspect: 1200, confirmed: 37 } }, ppm: 37 },
    { title: 'none confirmed of many suspect is none', incident: { quantity: { suspect: 1200, confirmed: 0 } }, ppm: 0 },
    { title: 'suspect parts count provisionally', incident: { quantity: { suspect: 1200 } }, ppm: 1200, provisional: 'suspect_quantity' },
    { title: 'half the responsibility is half the parts', incident: { quantity: { confirmed: 37 }, responsibility_share: 50 }, ppm: 18.5 },
    { title: 'no responsibility does not count', incident: { quantity: { confirmed: 37 }, responsibility_share: 0 }, ppm: 0, excluded: 'other_cause' },
    { title: 'a dispute won does not count', incident: { quantity: { confirmed: 37 }, dispute: { state: 'won', opened: '2026-06-12' } }, ppm: 0, excluded: 'dispute_won' },
    { title: 'an open dispute counts and is marked', incident: { quantity: { confirmed: 37 }, dispute: { state: 'open', opened: '2026-06-12' } }, ppm: 37, provisional: 'open_dispute' },
    { title: 'a dispute lost counts', incident: { quantity: { confirmed: 37 }, dispute: { state: 'lost', opened: '2026-06-12' } }, ppm: 37 },
    { title: 'a dispute withdrawn counts', incident: { quantity: { confirmed: 37 }, dispute: { state: 'withdrawn', opened: '2026-06-12' } }, ppm: 37 },
    { title: 'samples are not series parts', incident: { quantity: { confirmed: 37 }, kind: 'sample' }, ppm: 0, excluded: 'not_series' },
    { title: 'a minor incident counts as a critical one', incident: { quantity: { confirmed: 37 }, severity: 'minor' }, ppm: 37 },
  ])('$title: $ppm PPM', ({ incident, ppm, excluded, provisional }) => {
    const figure = partsPerMillion(amongAMillion([incident]));
    expect(figure.value).toBe(ppm);
    const entry = figure.evidence.find(({ kind }) => kind === 'incidents')!;
    expect([entry.excluded, entry.provisional]).toEqual([excluded, provisional]);
    expect(figure.provisional).toBe(provisional !== undefined);
  });

  test('an unknown quantity is listed, does not count, and leaves the figure provisional', () => {
    const figure = partsPerMillion(amongAMillion([{}, { quantity: { confirmed: 37 } }]));
    expect(figure).toMatchObject({ value: 37, provisional: true });
    expect(figure.evidence.find(({ id }) => id === 'incident-1')).toMatchObject({ excluded: 'quantity_unknown', numerator: 0 });
  });
});

describe('parts received', () => {
  test('totals that do not tell their parts are listed, do not count, and leave the figure provisional', () => {
    const months = [aDeliveryMonth({ parts_received: 1000 }), aDeliveryMonth({ plant: 'south', lines_due: 4, lines_on_time: 4 })];
    const supplier = aSupplier({ incidents: [anIncident({ quantity: { confirmed: 1 } })], delivery_months: months });
    const figure = partsPerMillion(aQuestion({ supplier }));
    expect(figure).toMatchObject({ value: 1000, denominator: 1000, provisional: true });
    expect(figure.evidence.find(({ id }) => id === '2026-06-south')).toMatchObject({ excluded: 'not_provided', denominator: 0 });
    expect(partsPerMillion(aQuestion({ supplier, plant: 'north' })).provisional).toBe(false);
  });

  const incident = anIncident({ quantity: { confirmed: 1 } });

  test('order lines count by the month of each receipt, whenever they were due', () => {
    const receipts = [
      { on: '2026-05-31', quantity: 60 },
      { on: '2026-06-01', quantity: 30 },
      { on: '2026-06-02', quantity: 10 },
    ];
    const line = aDeliveryLine({ committed: '2026-05-31', receipts });
    const supplier = aSupplier({ incidents: [incident], delivery_lines: [line] });
    const june = partsPerMillion(aQuestion({ supplier, window: { from: '2026-06', to: '2026-06' } }));
    expect(june).toMatchObject({ value: 25_000, numerator: 1, denominator: 40, n: 40 });
    expect(partsPerMillion(aQuestion({ supplier })).denominator).toBe(100);
  });

  test('totals of a month hold what came in it on lines of another month: 1,000 parts are not 1,100', () => {
    const line = aDeliveryLine({ committed: '2026-05-29', receipts: [{ on: '2026-05-29', quantity: 60 }, { on: '2026-06-03', quantity: 40 }] });
    const supplier = aSupplier({ incidents: [incident], delivery_lines: [line], delivery_months: [aDeliveryMonth({ parts_received: 1000 })] });
    const figure = partsPerMillion(aQuestion({ supplier }));
    expect(figure.denominator).toBe(1060);
    expect(figure.evidence.find(({ id, month }) => id === 'line-1' && month === '2026-06')).toMatchObject({ denominator: 0, excluded: 'in_totals' });
  });

  test.each([
    { title: 'at another plant', line: { plant: 'south' }, told: { parts_received: 1000 }, parts: 1100 },
    { title: 'that do not tell the parts received', line: {}, told: { lines_due: 12 }, parts: 100 },
    { title: 'with a total of 0', line: {}, told: { parts_received: 0 }, parts: 0 },
  ])('beside totals $title: $parts parts', ({ line, told, parts }) => {
    const late = aDeliveryLine({ committed: '2026-05-29', receipts: [{ on: '2026-06-03', quantity: 100 }], ...line });
    const supplier = aSupplier({ delivery_lines: [late], delivery_months: [aDeliveryMonth(told)] });
    expect(partsPerMillion(aQuestion({ supplier })).denominator).toBe(parts);
  });

  test('totals are of series parts, so that service parts of the month are not in them', () => {
    const late = aDeliveryLine({ kind: 'service', committed: '2026-05-29', receipts: [{ on: '2026-06-03', quantity: 100 }] });
    const supplier = aSupplier({ delivery_lines: [late], delivery_months: [aDeliveryMonth({ parts_received: 1000 })] });
    expect(partsPerMillion(aQuestion({ supplier, only: { part_kind: ['service'] } })).denominator).toBe(100);
    expect(partsPerMillion(aQuestion({ supplier, only: { part_kind: ['series', 'service'] } })).denominator).toBe(1100);
  });

  test('samples received are listed and do not count', () => {
    const lines = [aDeliveryLine({ id: 'series' }), aDeliveryLine({ id: 'sample', kind: 'sample' })];
    const figure = partsPerMillion(aQuestion({ supplier: aSupplier({ delivery_lines: lines }) }));
    expect(figure.denominator).toBe(100);
    expect(figure.evidence.map(({ id, excluded }) => [id, excluded])).toEqual([['sample', 'not_series'], ['series', undefined]]);
  });

  test('narrowed to service parts, service parts stand on both sides', () => {
    const supplier = aSupplier({
      incidents: [anIncident({ id: 'series', quantity: { confirmed: 5 } }), anIncident({ id: 'service', kind: 'service', quantity: { confirmed: 1 } })],
      delivery_lines: [aDeliveryLine({ id: 'one', ordered: 1000 }), aDeliveryLine({ id: 'two', ordered: 10, kind: 'service' })],
      delivery_months: [aDeliveryMonth({ month: '2026-05', parts_received: 500 })],
    });
    expect(partsPerMillion(aQuestion({ supplier, only: { part_kind: ['service'] } }))).toMatchObject({ numerator: 1, denominator: 10 });
    expect(partsPerMillion(aQuestion({ supplier, only: { part_kind: ['series', 'service'] } }))).toMatchObject({ numerator: 6, denominator: 1510 });
  });

  test('narrowed to severities, only the defects are narrowed', () => {
    const question = amongAMillion([{ severity: 'minor', quantity: { confirmed: 5 } }, { severity: 'critical', quantity: { confirmed: 1 } }]);
    expect(partsPerMillion({ ...question, only: { severity: ['critical'] } })).toMatchObject({ value: 1, denominator: 1_000_000 });
  });

  test('months before incidents were watched stand on neither side: not their parts, not their defects', () => {
    const supplier = aSupplier({
      monitoring: aMonitoring('always', { incidents: { since: '2026-06' } }),
      incidents: [anIncident({ id: 'early', detected: aMoment('2026-04-01'), quantity: { confirmed: 8 } }), incident],
      delivery_months: ['2026-04', '2026-05', '2026-06'].map((month) => aDeliveryMonth({ month, parts_received: 1000 })),
    });
    const figure = partsPerMillion(aQuestion({ supplier }));
    // With the bad month of April alone it would be 9 of 2,000, with May as if nothing had been there 9 of 3,000.
    expect(figure).toMatchObject({ value: 1000, numerator: 1, denominator: 1000, n: 1000, watched_from: '2026-06' });
    expect(figure.evidence.filter(({ excluded }) => excluded).map(({ id, excluded }) => [id, excluded])).toEqual([
      ['2026-04-north', 'not_monitored'],
      ['early', 'not_monitored'],
      ['2026-05-north', 'not_monitored'],
    ]);
  });

  test('an unknown quantity before incidents were watched leaves nothing open', () => {
    const supplier = aSupplier({
      monitoring: aMonitoring('always', { incidents: { since: '2026-06' } }),
      incidents: [anIncident({ detected: aMoment('2026-04-01') })],
      delivery_months: [aDeliveryMonth({ parts_received: 1000 })],
    });
    expect(partsPerMillion(aQuestion({ supplier }))).toMatchObject({ value: 0, provisional: false });
  });
});

describe('states', () => {
  const received = [aDeliveryMonth({ parts_received: 1000 })];
  const defect = [anIncident({ quantity: { confirmed: 1 } })];
  const incidentsAre = (since: MonitoredSince) => aSupplier({ delivery_months: received, monitoring: aMonitoring('always', { incidents: since }) });
  test.each([
    { title: 'no incident among parts received is 0 PPM', supplier: aSupplier({ delivery_months: received }), state: 'measured' },
    { title: 'no parts received is no activity', supplier: aSupplier(), state: 'no_activity' },
    { title: 'a defect without parts received is no activity', supplier: aSupplier({ incidents: defect }), state: 'no_activity' },
    { title: 'months that do not tell the parts are not provided', supplier: aSupplier({ delivery_months: [aDeliveryMonth({ lines_due: 4 })] }), state: 'not_provided' },
    { title: 'deliveries not monitored', supplier: aSupplier({ incidents: defect, monitoring: aMonitoring('always', { deliveries: 'not_monitored' }) }), state: 'not_monitored' },
    { title: 'deliveries not provided', supplier: aSupplier({ monitoring: aMonitoring('always', { deliveries: 'not_provided' }) }), state: 'not_provided' },
    { title: 'incidents not monitored', supplier: incidentsAre('not_monitored'), state: 'not_monitored' },
    { title: 'incidents not provided', supplier: incidentsAre('not_provided'), state: 'not_provided' },
    { title: 'incidents watched only later', supplier: incidentsAre({ since: '2026-07' }), state: 'not_monitored' },
    { title: 'an incident among parts that nobody watched', supplier: aSupplier({ incidents: defect, delivery_months: received, monitoring: aMonitoring('not_monitored') }), state: 'not_monitored' },
    { title: 'nothing received since incidents are watched', supplier: { ...incidentsAre({ since: '2026-06' }), delivery_months: [aDeliveryMonth({ month: '2026-05', parts_received: 1000 })] }, state: 'no_activity' },
  ])('$title: $state', ({ supplier, state }) => {
    const figure = partsPerMillion(aQuestion({ supplier }));
    expect(figure.state).toBe(state);
    expect(figure.value === null).toBe(state !== 'measured');
  });
});

test('months are pooled, not averaged: 1 defect in 65 days of 20 parts is 769 PPM, though its day alone is 50,000', () => {
  const days = Array.from({ length: 65 }, (_, index) => Temporal.PlainDate.from('2026-06-01').subtract({ days: 64 - index }).toString());
  const supplier = aSupplier({
    delivery_lines: days.map((day) => aDeliveryLine({ id: `line-${day}`, committed: day, ordered: 20 })),
    incidents: [anIncident({ detected: aMoment(days[64]!), quantity: { confirmed: 1 } })],
  });
  // Day 65 is the first of June, so June alone holds only that day.
  expect(partsPerMillion(aQuestion({ supplier, window: { from: '2026-06', to: '2026-06' } })).value).toBe(50_000);
  const pooled = partsPerMillion(aQuestion({ supplier }));
  expect(pooled).toMatchObject({ numerator: 1, denominator: 1300 });
  expect(pooled.value).toBeCloseTo(769.2308, 4);
});

describe('the interval', () => {
  test.each([
    { defects: 0, parts: 130, high: 22_781 },
    { defects: 0, parts: 1_000, high: 2_991 },
    { defects: 0, parts: 60_000, high: 50 },
  ])('$defects defects in $parts parts still allow $high PPM', ({ defects, parts, high }) => {
    const interval = defectInterval({ numerator: defects, denominator: parts });
    expect(Math.round(interval.high)).toBe(high);
    expect(interval).toMatchObject({ low: 0, sides: 'one', by: 'clopper_pearson' });
  });

  test.each([
    { defects: 3, parts: 1000, by: 'clopper_pearson', because: 'whole parts among more' },
    { defects: 1000, parts: 1000, by: 'clopper_pearson', because: 'every part' },
    { defects: 1.5, parts: 1000, by: 'poisson', because: 'a share of responsibility makes fractions' },
    { defects: 1001, parts: 1000, by: 'poisson', because: 'more defects found than parts received in the window' },
  ])('$defects in $parts is $by: $because', ({ defects, parts, by }) => {
    const interval = defectInterval({ numerator: defects, denominator: parts });
    expect(interval.by).toBe(by);
    const ppm = (1_000_000 * defects) / parts;
    expect(interval.low).toBeLessThan(ppm);
    expect(interval.high).toBeGreaterThanOrEqual(ppm);
  });
});

test('the defective parts of an incident at several plants count once, at its own plant', () => {
  const supplier = aSupplier({
    incidents: [anIncident({ also_at: ['south'], quantity: { confirmed: 10 } })],
    delivery_months: [aDeliveryMonth({ parts_received: 1000 }), aDeliveryMonth({ plant: 'south', parts_received: 1000 })],
  });
  expect(partsPerMillion(aQuestion({ supplier, plant: 'north' }))).toMatchObject({ numerator: 10, denominator: 1000 });
  expect(partsPerMillion(aQuestion({ supplier, plant: 'south' }))).toMatchObject({ numerator: 0, denominator: 1000 });
  expect(partsPerMillion(aQuestion({ supplier }))).toMatchObject({ numerator: 10, denominator: 2000 });
});

test('an incident counts in the month of its plant: half past eleven at night in Mexico is tomorrow in Berlin', () => {
  const detected = aMoment('2026-05-31T23:30:00-06:00', 'Europe/Berlin');
  const question = amongAMillion([{ detected, quantity: { confirmed: 1 } }], { programme: aProgramme(), window: { from: '2026-06', to: '2026-06' } });
  expect(partsPerMillion(question).value).toBe(1);
});

test('the evidence lists defects and deliveries by month, then id', () => {
  const supplier = aSupplier({
    incidents: [anIncident({ id: 'b', quantity: { confirmed: 1 } }), anIncident({ id: 'a', detected: aMoment('2026-05-02'), quantity: { confirmed: 2 } })],
    delivery_months: [aDeliveryMonth({ id: 'z', parts_received: 10 }), aDeliveryMonth({ id: 'y', month: '2026-05', parts_received: 20 })],
  });
  expect(partsPerMillion(aQuestion({ supplier })).evidence.map(({ month, kind, id, numerator, denominator }) => [month, kind, id, numerator, denominator])).toEqual([
    ['2026-05', 'incidents', 'a', 2, 0],
    ['2026-05', 'delivery_months', 'y', 0, 20],
    ['2026-06', 'incidents', 'b', 1, 0],
    ['2026-06', 'delivery_months', 'z', 0, 10],
  ]);
});

test('records of two kinds may share an id; the kind then decides', () => {
  const supplier = aSupplier({
    incidents: [anIncident({ id: 'same', quantity: { confirmed: 1 } })],
    delivery_months: [aDeliveryMonth({ id: 'same', parts_received: 10 })],
  });
  expect(partsPerMillion(aQuestion({ supplier })).evidence.map(({ kind }) => kind)).toEqual(['delivery_months', 'incidents']);
});
