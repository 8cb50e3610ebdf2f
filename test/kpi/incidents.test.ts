/** Incidents as events: counted once, weighed, disruptive, repeated, self-disclosed. */
import { describe, expect, test } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import { disruptions, incidentPoints, incidentPointsPerMillion, incidents, repeatIncidents, selfDisclosed } from '#kpi/incidents.ts';
import type { Question } from '#kpi/figure.ts';
import { aDeliveryMonth, aMoment, anIncident, aQuestion, aSupplier, someDefinitions } from '../support/builders.ts';

function of(...written: readonly Partial<Incident>[]): Question {
  const supplier = aSupplier({
    incidents: written.map((incident, index) => anIncident({ id: `incident-${index + 1}`, ...incident })),
    delivery_months: [aDeliveryMonth({ parts_received: 500_000 })],
  });
  return aQuestion({ supplier });
}

describe('one event, one penalty', () => {
  const event = of({ plant: 'north', also_at: ['south', 'west'], consequences: ['line_stop', 'yard_hold', 'sorting', 'premium_freight'] });

  test('an incident that stops lines at three plants is one incident and one disruption', () => {
    expect(incidents(event).value).toBe(1);
    expect(disruptions(event).value).toBe(1);
  });

  test.each(['north', 'south', 'west'])('plant %s sees that one event', (plant) => {
    expect(incidents({ ...event, plant }).value).toBe(1);
    expect(disruptions({ ...event, plant }).value).toBe(1);
  });

  test('a plant it did not reach sees none', () => {
    expect(incidents({ ...event, plant: 'east' }).numerator).toBe(0);
  });
});

describe('what the supplier has not to answer for is listed and does not count', () => {
  test.each<{ title: string; incident: Partial<Incident>; excluded: string | undefined }>([
    { title: 'a dispute won', incident: { dispute: { state: 'won', opened: '2026-06-12' } }, excluded: 'dispute_won' },
    { title: 'no share of responsibility', incident: { responsibility_share: 0 }, excluded: 'other_cause' },
    { title: 'a small share is a whole event', incident: { responsibility_share: 10 }, excluded: undefined },
    { title: 'a dispute lost counts', incident: { dispute: { state: 'lost', opened: '2026-06-12' } }, excluded: undefined },
  ])('$title', ({ incident, excluded }) => {
    const question = of({ ...incident, consequences: ['line_stop'] });
    for (const kpi of [incidents, disruptions, incidentPoints]) {
      const figure = kpi(question);
      expect(figure.n).toBe(excluded ? 0 : 1);
      expect(figure.evidence.map((entry) => entry.excluded)).toEqual([excluded]);
    }
  });

  test('an open dispute counts and is marked', () => {
    const figure = incidents(of({ dispute: { state: 'open', opened: '2026-06-12' } }));
    expect(figure).toMatchObject({ value: 1, provisional: true });
    expect(figure.evidence[0]).toMatchObject({ provisional: 'open_dispute' });
  });
});

describe('incident points: severity × detection point', () => {
  test.each<{ incident: Partial<Incident>; points: number }>([
    { incident: { severity: 'minor', detection_point: 'incoming' }, points: 1 },
    { incident: { severity: 'major', detection_point: 'in_process' }, points: 6 },
    { incident: { severity: 'critical', detection_point: 'field' }, points: 100 },
    { incident: { severity: 'critical', detection_point: 'supplier' }, points: 0 },
  ])('$incident: $points', ({ incident, points }) => {
    expect(incidentPoints(of(incident))).toMatchObject({ state: 'measured', value: points, n: 1, denominator: 0 });
  });

  test('points add up, and per million parts they are twice as many among half a million', () => {
    const question = of({ severity: 'minor' }, { severity: 'major' });
    expect(incidentPoints(question).value).toBe(4);
    expect(incidentPointsPerMillion(question)).toMatchObject({ value: 8, numerator: 4, denominator: 500_000, interval: null });
  });

  test('the method has the weights', () => {
    const incident_weights = {
      severity: { minor: 2, major: 4, critical: 8 },
      detection_point: { supplier: 1, incoming: 1, in_process: 1, end_of_line: 1, customer: 1, field: 1 },
    };
    expect(incidentPoints({ ...of({ severity: 'critical' }), definitions: someDefinitions({ incident_weights }) }).value).toBe(8);
  });
});

describe('disruptions', () => {
  test.each([
    { consequences: ['line_stop'], count: 1 },
    { consequences: ['yard_hold'], count: 1 },
    { consequences: ['stop_shipment'], count: 1 },
    { consequences: ['line_stop', 'stop_shipment'], count: 1 },
    { consequences: ['sorting', 'rework', 'scrap', 'return', 'late_delivery', 'premium_freight'], count: 0 },
    { consequences: [], count: 0 },
  ] as const)('$consequences: $count', ({ consequences, count }) => {
    expect(disruptions(of({ consequences })).value).toBe(count);
  });

  test.each([
    { only: ['line_stop'], count: 2 },
    { only: ['yard_hold', 'stop_shipment'], count: 1 },
    { only: ['sorting'], count: 0 },
  ])('narrowed to $only: $count of a line stop with sorting and a line stop with a yard hold', ({ only, count }) => {
    const question = of({ consequences: ['line_stop', 'sorting'] }, { consequences: ['line_stop', 'yard_hold'] });
    expect(disruptions({ ...question, only: { consequence: only } }).value).toBe(count);
  });
});

describe('shares of incidents', () => {
  test('1 of 4 is a repeat: 25 %', () => {
    const figure = repeatIncidents(of({}, { repeat_of: 'incident-1' }, {}, {}));
    expect(figure).toMatchObject({ value: 25, numerator: 1, denominator: 4, n: 4, better: 'lower' });
    expect(figure.interval).toMatchObject({ by: 'wilson' });
  });

  test('2 of 3 told by the supplier itself: 66.7 %', () => {
    expect(selfDisclosed(of({ self_disclosed: true }, { self_disclosed: true }, {})).value).toBeCloseTo(66.667, 3);
  });

  test('without incidents there is nothing to be a share of', () => {
    expect(repeatIncidents(of()).state).toBe('no_activity');
    expect(selfDisclosed(of()).state).toBe('no_activity');
  });

  test('incidents that do not count leave both sides', () => {
    const question = of({ dispute: { state: 'won', opened: '2026-06-12' }, repeat_of: 'x' }, {});
    expect(repeatIncidents(question)).toMatchObject({ value: 0, denominator: 1 });
  });
});

describe('a method may narrow what it counts', () => {
  const question = of(
    { severity: 'minor', detection_point: 'field', consequences: ['return'] },
    { severity: 'major', kind: 'sample' },
    { severity: 'critical', consequences: ['line_stop', 'sorting'] },
  );
  test.each([
    { only: {}, count: 3 },
    { only: { severity: ['major', 'critical'] }, count: 2 },
    { only: { detection_point: ['field'] }, count: 1 },
    { only: { consequence: ['sorting', 'return'] }, count: 2 },
    { only: { part_kind: ['series'] }, count: 2 },
    { only: { severity: ['major', 'critical'], part_kind: ['series'] }, count: 1 },
    { only: { severity: [] }, count: 0 },
  ])('$only: $count', ({ only, count }) => {
    expect(incidents({ ...question, only }).value).toBe(count);
  });
});

test('only the months of the window count, by the day of detection', () => {
  const question = of(...['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((day) => ({ detected: aMoment(day) })));
  expect(incidents(question).evidence.map(({ month }) => month)).toEqual(['2026-01', '2026-06']);
});
