/** 8D clocks: where they start, when they are due, what stops them, and how they stand. */
import { describe, expect, test } from 'vitest';
import type { EightDReport } from '#domain/eight-d.ts';
import { defaultDefinitions, type ClockName } from '#domain/method.ts';
import { clockMargin, clockOf, type ClockQuestion } from '#kpi/clocks.ts';
import { aMoment, anEightDReport, anIncident, aPlant, aProgramme, aQuestion, aSubmission, aSupplier, someDefinitions } from '../support/builders.ts';

/** Shanghai with the first week of October 2026 off. */
const wuxi = aPlant({
  id: 'wuxi',
  time_zone: 'Asia/Shanghai',
  calendar: {
    working_days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    holidays: ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'],
    extra_working_days: [],
  },
});

function seenOn(as_of: string): ClockQuestion {
  return aQuestion({ programme: aProgramme({ as_of, plants: [aPlant(), wuxi] }) });
}

describe('notified on the eve of a week of holidays, 30 September at 16:51 in China', () => {
  const report = anEightDReport({ plant: 'wuxi', notified: aMoment('2026-09-30T16:51:00+08:00', 'Asia/Shanghai') });
  test.each<{ clock: ClockName; deadline: string }>([
    { clock: 'containment', deadline: '2026-10-01T16:51:00+08:00' },
    { clock: 'root_cause', deadline: '2026-10-14T16:51:00+08:00' },
    { clock: 'closure', deadline: '2026-10-30T16:51:00+08:00' },
  ])('$clock is due at $deadline', ({ clock, deadline }) => {
    const run = clockOf(report, clock, seenOn('2026-10-05'));
    expect(run.deadline.at).toBe(deadline);
    expect(run.deadline.day).toBe(deadline.slice(0, 10));
  });
});

test('notified on a day without a time, a clock starts as that day ends', () => {
  const report = anEightDReport({ notified: aMoment('2026-06-01') });
  expect(clockOf(report, 'containment', seenOn('2026-06-30')).deadline.at).toBe('2026-06-02T23:59:59+02:00');
});

test('working days keep the time of day, even across the hour that summer time skips', () => {
  // Friday 02:30 in Berlin; on Sunday 29 March there is no 02:30.
  const report = anEightDReport({ notified: aMoment('2026-03-27T02:30:00+01:00') });
  expect(clockOf(report, 'root_cause', seenOn('2026-04-30')).deadline.at).toBe('2026-04-03T02:30:00+02:00');
});

describe('what stops a clock', () => {
  const d2 = aSubmission({ at: aMoment('2026-06-01T12:00:00+02:00'), up_to: 'd2' });
  const d3 = aSubmission({ at: aMoment('2026-06-02T08:00:00+02:00'), up_to: 'd3', decision: 'rejected' });
  const d8 = aSubmission({ at: aMoment('2026-06-05T08:00:00+02:00'), up_to: 'd8' });
  test.each<{ clock: ClockName; report: Partial<EightDReport>; stopped: string | null; because: string }>([
    { clock: 'containment', report: { submissions: [d2] }, stopped: null, because: 'D2 does not reach D3' },
    { clock: 'containment', report: { submissions: [d2, d3, d8] }, stopped: d3.at.at, because: 'the first submission that reaches D3, even when it was rejected' },
    { clock: 'root_cause', report: { submissions: [d2, d3, d8] }, stopped: d8.at.at, because: 'the whole report reaches D4' },
    { clock: 'closure', report: { submissions: [d2, d3, d8] }, stopped: null, because: 'submitting is not accepting' },
    { clock: 'closure', report: { submissions: [d8], accepted: aMoment('2026-06-20T08:00:00+02:00') }, stopped: '2026-06-20T08:00:00+02:00', because: 'the customer accepted' },
  ])('$clock: $because', ({ clock, report, stopped }) => {
    expect(clockOf(anEightDReport(report), clock, seenOn('2026-07-05')).stopped?.at ?? null).toBe(stopped);
  });
});

describe('containment notified on Monday 1 June at 10:00, due on Tuesday at 10:00', () => {
  test.each<{ stopped: string | null; asOf: string; state: string; left: number; used: number }>([
    { stopped: '2026-06-01T22:00:00+02:00', asOf: '2026-06-30', state: 'met', left: 12, used: 0.5 },
    { stopped: '2026-06-02T10:00:00+02:00', asOf: '2026-06-30', state: 'met', left: 0, used: 1 },
    { stopped: '2026-06-02T16:00:00+08:00', asOf: '2026-06-30', state: 'met', left: 0, used: 1 },
    { stopped: '2026-06-02T10:00:01+02:00', asOf: '2026-06-30', state: 'missed', left: -1 / 3600, used: 1 },
    { stopped: '2026-06-03T10:00:00+02:00', asOf: '2026-06-30', state: 'missed', left: -24, used: 2 },
    { stopped: '2026-06-02', asOf: '2026-06-30', state: 'met', left: 0, used: 1 },
    { stopped: '2026-06-03', asOf: '2026-06-30', state: 'missed', left: -38, used: 62 / 24 },
    { stopped: null, asOf: '2026-06-01', state: 'running', left: 10, used: 14 / 24 },
    { stopped: null, asOf: '2026-06-02', state: 'running', left: 0, used: 1 },
    { stopped: null, asOf: '2026-06-03', state: 'overdue', left: -38, used: 62 / 24 },
  ])('stopped $stopped, seen on $asOf: $state, $left hours left', ({ stopped, asOf, state, left, used }) => {
    const report = anEightDReport({ submissions: stopped === null ? [] : [aSubmission({ at: aMoment(stopped) })] });
    const run = clockOf(report, 'containment', seenOn(asOf));
    const margin = clockMargin(run, report, seenOn(asOf));
    expect(run.state).toBe(state);
    expect(margin.hours_left).toBeCloseTo(left, 3);
    expect(margin.used).toBeCloseTo(used, 3);
  });
});

describe('a clock that starts at detection', () => {
  const definitions = someDefinitions({ clocks: { ...defaultDefinitions.clocks, containment: { start: 'detected', stop: 'd3', limit: { hours: 24 } } } });
  const supplier = aSupplier({ incidents: [anIncident({ id: 'burr', detected: aMoment('2026-05-30T10:00:00+02:00') })] });
  const question = { ...seenOn('2026-06-30'), supplier, definitions };
  test.each([
    { incident: 'burr', start: '2026-05-30T10:00:00+02:00' },
    { incident: undefined, start: '2026-06-01T10:00:00+02:00' },
  ])('of the incident $incident: $start', ({ incident, start }) => {
    expect(clockOf(anEightDReport({ incident }), 'containment', question).start.at).toBe(start);
  });
});
