/** One 8D report: eight steps with what was written, submitted, marked and timed. */
import { describe, expect, test } from 'vitest';
import type { EightDReport } from '#domain/eight-d.ts';
import type { Language } from '#domain/text.ts';
import { eightDPage } from '#view/records/eight-d-page.ts';
import { aMoment, anEightDReport, anIncident, aReview, aSubmission } from '../../support/builders.ts';
import { aSiteOf, typed } from '../site.ts';

function page(report: Partial<EightDReport>, language: Language = 'en') {
  return eightDPage(aSiteOf({ eight_d_reports: [anEightDReport(report)], incidents: [anIncident()] }, {}, language), 'sharp-castings', 'report-1');
}

const contained = aSubmission({ at: aMoment('2026-06-01T20:00:00+02:00'), up_to: 'd3', decision: 'accepted', decided: aMoment('2026-06-02'), by: 'Quality manager' });
const refused = aSubmission({ at: aMoment('2026-06-20T10:00:00+02:00'), decision: 'rejected', decided: aMoment('2026-06-22'), reason: 'No proof' });

describe('where it stands', () => {
  test.each([
    ['nothing handed in', {}, 'open', 'Not accepted yet; 0 submissions so far.'],
    ['handed in', { submissions: [contained] }, 'submitted', 'Not accepted yet; one submission so far.'],
    ['sent back', { submissions: [contained, refused] }, 'rejected', 'Not accepted yet; 2 submissions so far.'],
    ['accepted', { submissions: [contained, refused], accepted: aMoment('2026-06-29') }, 'accepted', 'Accepted by the customer on 29 June 2026 after 2 submissions.'],
  ] as const)('%s', (_, report, state, summary) => {
    expect(page(report)).toMatchObject({ state, summary });
  });

  test('a deadline past stands beside the state and not in its place', () => {
    expect(page({ submissions: [contained, refused] })).toMatchObject({ state_text: 'rejected', overdue: true });
    expect(page({ submissions: [contained, refused], accepted: aMoment('2026-06-29') })).toMatchObject({ state_text: 'accepted', overdue: false });
  });

  test('in Chinese', () => {
    expect(page({ submissions: [contained, refused], accepted: aMoment('2026-06-29') }, 'zh-CN').summary).toBe('经 2\u00a0次提交，客户于2026年6月29日接受。');
  });
});

describe('the steps', () => {
  const disciplines = { d1: { text: 'Team of five', done: '2026-06-02' }, d2: { text: 'Burr of 0.4 mm' } };

  test('are nine, D0 to D8, each with the question a good entry answers', () => {
    const { steps } = page({});
    expect(steps.map(({ id }) => id)).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8']);
    expect(steps.every(({ question, state, text }) => question.endsWith('?') && state === 'open' && text === '')).toBe(true);
  });

  test('ask nothing more once the customer accepted the report as it is', () => {
    expect(page({ accepted: aMoment('2026-06-29') }).steps.map(({ question }) => question).join('')).toBe('');
  });

  const undecided = aSubmission({ at: aMoment('2026-06-01T20:00:00+02:00'), up_to: 'd3' });
  const states = (report: Partial<EightDReport>): string => page(report).steps.slice(0, 5).map(({ state }) => state).join(' ');

  test('are done when the report says so, else submitted when a submission reached them', () => {
    expect(page({ disciplines, submissions: [undecided] }).steps.slice(0, 5).map(({ state, done }) => [state, done])).toEqual([['submitted', ''], ['done', '2 June 2026'], ['submitted', ''], ['submitted', ''], ['open', '']]);
  });

  test.each([
    ['accepted up to D3', [contained], 'accepted accepted accepted accepted open'],
    ['accepted up to D3, the rest rejected', [contained, refused], 'accepted accepted accepted accepted rejected'],
    ['rejected', [refused], 'rejected rejected rejected rejected rejected'],
    ['rejected, then handed in again up to D3', [refused, undecided], 'submitted done submitted submitted rejected'],
    ['rejected, then accepted up to D3', [refused, contained], 'accepted accepted accepted accepted rejected'],
  ])('say what the customer decided: %s', (_, submissions, decided) => {
    expect(states({ disciplines, submissions })).toBe(decided);
  });

  test('say what was written', () => {
    expect(page({ disciplines }).steps[2]?.text).toBe('Burr of 0.4 mm');
  });

  test('show the newest mark, and no mark as not marked', () => {
    const reviews = [aReview({ on: '2026-06-20', marks: { d4: 1 } }), aReview({ on: '2026-06-28', marks: { d4: 3, d2: 2 } })];
    expect(page({ reviews }).steps.filter(({ id }) => ['d2', 'd4', 'd5'].includes(id)).map(({ mark }) => mark.text)).toEqual(['2 of 3', '3 of 3', 'not marked']);
  });

  test('carry the clock that stops at them: containment at D3, root cause at D4, closure at D8', () => {
    expect(page({}).steps.flatMap(({ id, clock }) => (clock ? [[id, clock.name]] : []))).toEqual([['d3', 'Containment'], ['d4', 'Root cause'], ['d8', 'Closure']]);
  });
});

test('submissions say what was handed in and what the customer decided', () => {
  expect(page({ submissions: [contained, refused] }).submissions).toEqual([
    { at: '1 June 2026, 20:00 (+02:00)', up_to: 'up to D3', decision: 'accepted', decision_text: 'accepted', decided: '2 June 2026', by: 'Quality manager', reason: '' },
    { at: '20 June 2026, 10:00 (+02:00)', up_to: 'up to D8', decision: 'rejected', decision_text: 'rejected', decided: '22 June 2026', by: '', reason: 'No proof' },
  ]);
});

test('a review is the share of the marks it gave, with clarity and layout among them', () => {
  const [review] = page({ reviews: [aReview({ by: 'Engineer', marks: { d2: 3, d4: 2, clarity: 3, layout: 2 }, level: 'desired', comment: 'A pleasure' })] }).reviews;
  // 10 of 12 marks.
  expect(typed(review!.mark.text)).toBe('83.3 %');
  expect(review).toMatchObject({ on: '20 June 2026', by: 'Engineer', level: 'desired', comment: 'A pleasure' });
  expect(review?.marks.map(({ name, mark }) => `${name}: ${mark.text}`)).toEqual(['D2 Problem: 3 of 3', 'D4 Root cause: 2 of 3', 'Clarity: 3 of 3', 'Layout: 2 of 3']);
});

describe('the proofs an auditor asks for', () => {
  test('are named one by one where they are there', () => {
    const report = { fmea: { revision: '7', on: '2026-06-25' }, control_plan: { revision: 'C' }, effectiveness: { verified: '2026-09-01', effective: true }, accepted: aMoment('2026-06-29') };
    expect(page(report).proofs.map(({ name, text, there }) => [name, text, there])).toEqual([
      ['FMEA updated', 'revision 7 · 25 June 2026', true],
      ['Control plan updated', 'revision C', true],
      ['Effectiveness verified', 'effective, verified 1 September 2026', true],
      ['Accepted by the customer', '29 June 2026', true],
    ]);
  });

  test('are missing where they are not', () => {
    expect(page({}).proofs.map(({ text, there }) => [text, there])).toEqual([['no record', false], ['no record', false], ['not verified yet', false], ['no record', false]]);
  });

  test('measures that were found not to work are no proof', () => {
    expect(page({ effectiveness: { verified: '2026-09-01', effective: false } }).proofs[2]).toMatchObject({ text: 'not effective, verified 1 September 2026', there: false });
  });
});

test('the incident is linked; a report without one stands alone', () => {
  expect(page({ incident: 'incident-1' }).incident).toEqual({ text: 'incident-1: Burr on sealing face', href: '/en/suppliers/sharp-castings/incidents/incident-1.html' });
  expect(page({}).incident).toBeNull();
});

test('the facts are those that are known', () => {
  expect(page({ leader: 'Quality manager', accepted: aMoment('2026-06-29'), accepted_by: 'Engineer' }).facts.map(({ term, text }) => `${term}: ${text}`)).toEqual(['Supplier notified: 1 June 2026, 10:00 (+02:00)', 'Plant: North plant', 'Led by: Quality manager', 'Accepted: 29 June 2026 · Engineer']);
  expect(page({}).facts).toHaveLength(2);
});
