/** The clocks of an 8D in words: limit, deadline, stop, and how much was left or overrun. */
import { describe, expect, test } from 'vitest';
import type { EightDReport } from '#domain/eight-d.ts';
import { clockViews, limitWords } from '#view/records/clock-views.ts';
import { aMethod, aMoment, anEightDReport, aPlant, aSubmission, aSupplier, someDefinitions } from '../../support/builders.ts';
import { aSite, aSiteOf } from '../site.ts';

// Notified on Monday 1 June 2026 at 10:00; containment in 24 hours, root cause in 5 working days, closure in 30 days. The cut-off is 5 July.
const written = (at: string, up_to: 'd3' | 'd8' = 'd8') => aSubmission({ at: aMoment(at), up_to });

function clocks(report: Partial<EightDReport>, as_of = '2026-07-05', language: 'en' | 'zh-CN' = 'en') {
  const own = anEightDReport(report);
  const supplier = aSupplier({ eight_d_reports: [own] });
  return clockViews(aSiteOf(supplier, { as_of }, language), supplier, own);
}

test('a report has three clocks: containment, root cause, closure', () => {
  expect(clocks({}).map(({ name, limit, start }) => [name, limit, start])).toEqual([
    ['Containment', '24 h', 'notification: 1 June 2026, 10:00 (+02:00)'],
    ['Root cause', '5 working days', 'notification: 1 June 2026, 10:00 (+02:00)'],
    ['Closure', '30 days', 'notification: 1 June 2026, 10:00 (+02:00)'],
  ]);
});

test('each says its deadline in the time of the plant', () => {
  expect(clocks({}).map(({ deadline }) => deadline)).toEqual(['2 June 2026, 10:00 (+02:00)', '8 June 2026, 10:00 (+02:00)', '1 July 2026, 10:00 (+02:00)']);
});

describe('how it stands', () => {
  test.each([
    ['submitted 11 hours before the deadline', [written('2026-06-01T23:00:00+02:00', 'd3')], '2026-07-05', 'met', 'on time', '11 h to spare'],
    ['submitted within the last hour', [written('2026-06-02T09:20:00+02:00', 'd3')], '2026-07-05', 'met', 'on time', '<\u202f1 h to spare'],
    ['submitted 20 minutes late', [written('2026-06-02T10:20:00+02:00', 'd3')], '2026-07-05', 'missed', 'late', '1 h late'],
    ['submitted 20 hours late', [written('2026-06-03T06:00:00+02:00', 'd3')], '2026-07-05', 'missed', 'late', '20 h late'],
    ['submitted three days and an hour late', [written('2026-06-05T11:00:00+02:00', 'd3')], '2026-07-05', 'missed', 'late', '3 d late'],
    ['nothing submitted, the deadline to come', [], '2026-06-01', 'running', 'running', '10 h left'],
    ['nothing submitted, the deadline past', [], '2026-06-03', 'overdue', 'overdue', '38 h late'],
  ] as const)('%s', (_, submissions, as_of, state, text, margin) => {
    expect(clocks({ submissions }, as_of)[0]).toMatchObject({ state, state_text: text, margin });
  });

  test('only the first submission stops a clock', () => {
    const submissions = [written('2026-06-02T09:00:00+02:00'), written('2026-06-20T09:00:00+02:00')];
    expect(clocks({ submissions })[0]).toMatchObject({ state: 'met', stopped: '2 June 2026, 09:00 (+02:00)' });
  });

  test('what was submitted by another clock is told by that of the plant: 16:20 in Shanghai is 10:20 there', () => {
    expect(clocks({ submissions: [written('2026-06-02T16:20:00+08:00', 'd3')] })[0]).toMatchObject({ state: 'missed', deadline: '2 June 2026, 10:00 (+02:00)', stopped: '2 June 2026, 10:20 (+02:00)' });
  });

  test('closure stops with acceptance, not with a submission', () => {
    expect(clocks({ submissions: [written('2026-06-02T09:00:00+02:00')] })[2]).toMatchObject({ state: 'overdue', stopped: 'not yet' });
    expect(clocks({ accepted: aMoment('2026-06-20T12:00:00+02:00') })[2]).toMatchObject({ state: 'met', stopped: '20 June 2026, 12:00 (+02:00)', margin: '10 d to spare' });
  });

  test('the part of the limit that was used is a number for the drawing: 13 of 24 hours', () => {
    expect(clocks({ submissions: [written('2026-06-01T23:00:00+02:00', 'd3')] })[0]?.used).toBeCloseTo(13 / 24, 9);
  });

  test('in Chinese', () => {
    expect(clocks({}, '2026-06-03', 'zh-CN')[0]).toMatchObject({ name: '遏制措施', limit: '24\u00a0小时', state_text: '已逾期', margin: '逾期 38\u00a0小时', deadline: '2026年6月2日 10:00（+02:00）' });
    expect(clocks({ submissions: [written('2026-06-02T09:20:00+02:00', 'd3')] }, '2026-07-05', 'zh-CN')[0]).toMatchObject({ margin: '提前不足 1\u00a0小时' });
  });
});

test('limits are read as the method writes them, one day or one hour not in the plural', () => {
  const site = aSite();
  expect([{ hours: 24 }, { days: 30 }, { days: 1 }, { working_days: 5 }, { working_days: 1 }].map((limit) => limitWords(site, limit))).toEqual(['24 h', '30 days', '1 day', '5 working days', '1 working day']);
});

test('the clocks are those of the method in force for the supplier', () => {
  const definitions = someDefinitions({ clocks: { containment: { start: 'detected', stop: 'd2', limit: { days: 3 } }, root_cause: { start: 'notified', stop: 'd4', limit: { days: 14 } }, closure: { start: 'notified', stop: 'accepted', limit: { days: 60 } } } });
  const report = anEightDReport();
  const supplier = aSupplier({ eight_d_reports: [report] });
  const site = aSiteOf(supplier, { methods: [aMethod({ definitions })], plants: [aPlant()] });
  expect(clockViews(site, supplier, report).map(({ limit }) => limit)).toEqual(['3 days', '14 days', '60 days']);
});
