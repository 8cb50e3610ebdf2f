/** One incident with all that followed: what happened, how it counts, who said what. */
import { describe, expect, test } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Language } from '#domain/text.ts';
import { incidentPage } from '#view/records/incident-page.ts';
import { aFieldAction, aMethod, aMoment, anEightDReport, anIncident, aSpecialStatus, aSubmission, someDefinitions } from '../../support/builders.ts';
import { aSiteOf, typed } from '../site.ts';

function page(incident: Partial<Incident>, supplier: Partial<Supplier> = {}, language: Language = 'en') {
  const { incidents = [], ...rest } = supplier;
  return incidentPage(aSiteOf({ incidents: [anIncident(incident), ...incidents], ...rest }, {}, language), 'sharp-castings', 'incident-1');
}

test('the page is described by its title and its supplier, whether or not more is told of what happened', () => {
  const described = (incident: Partial<Incident>) => (({ description, what_happened }) => [description, what_happened])(page({ title: 'Burr on the sealing face', ...incident }));
  expect(described({ description: 'Found at two stations.' })[1]).toBe('Found at two stations.');
  expect(described({})[1]).toBe('');
  for (const incident of [{}, { description: 'Found at two stations.' }]) expect(described(incident)[0]).toContain('Burr on the sealing face');
});

describe('how it counts', () => {
  const counting = (incident: Partial<Incident>, language: Language = 'en') => page(incident, {}, language).counting.map(({ name, rule, result }) => typed(`${name}: ${rule} = ${result.text}`));

  test.each([
    ['severity times detection point', {}, ['Incident points: major (3) × incoming inspection (1) = 3']],
    ['found in the field, critical', { severity: 'critical', detection_point: 'field' }, ['Incident points: critical (10) × in the field (10) = 100']],
    ['found by the supplier itself it weighs nothing', { detection_point: 'supplier' }, ['Incident points: major (3) × at the supplier (0) = 0']],
    ['confirmed parts, half of them the supplier’s', { quantity: { confirmed: 37 }, responsibility_share: 50 }, ['Incident points: major (3) × incoming inspection (1) = 3', 'Defective parts: 37 parts × 50 % = 18.5']],
    ['a line stop and a yard hold are one disruption', { consequences: ['line_stop', 'sorting', 'yard_hold'] }, ['Incident points: major (3) × incoming inspection (1) = 3', 'Customer disruptions: line stop, yard hold: one event counts once = 1']],
    ['a dispute the supplier won', { quantity: { confirmed: 37 }, consequences: ['line_stop'], dispute: { state: 'won', opened: '2026-06-11' } }, ['Incident points: major (3) × incoming inspection (1) = 0', 'Defective parts: 37 parts × 100 % = –', 'Customer disruptions: line stop: one event counts once = 0']],
  ] as const)('%s', (_, incident, lines) => {
    expect(counting(incident)).toEqual(lines);
  });

  test('in Chinese', () => {
    expect(counting({ quantity: { confirmed: 37 } }, 'zh-CN')).toEqual(['事故扣分值: 严重（3）× 来料检验（1） = 3', '不良件数: 37 件 × 100% = 37']);
  });

  test('the weights are those of the method in force', () => {
    const definitions = someDefinitions({ incident_weights: { severity: { minor: 1, major: 5, critical: 9 }, detection_point: { supplier: 0, incoming: 2, in_process: 3, end_of_line: 4, customer: 5, field: 6 } } });
    const site = aSiteOf({ incidents: [anIncident()] }, { methods: [aMethod({ definitions })] });
    expect(incidentPage(site, 'sharp-castings', 'incident-1').counting[0]).toMatchObject({ rule: 'major (5) × incoming inspection (2)', result: { value: 10 } });
  });
});

describe('the quantity, in a sentence', () => {
  test.each([
    ['confirmed', { quantity: { suspect: 1200, confirmed: 37 } }, '37 parts count: 37 confirmed, 100 % of them the supplier’s to answer for.'],
    ['one part', { quantity: { confirmed: 1 } }, '1 part counts: 1 confirmed, 100 % of them the supplier’s to answer for.'],
    ['none confirmed', { quantity: { suspect: 1200, confirmed: 0 } }, 'No part counts: none was confirmed to be defective.'],
    ['suspect', { quantity: { suspect: 1200 }, responsibility_share: 25 }, '300 parts count for now: 1,200 suspect, not confirmed yet, 25 % of them the supplier’s to answer for.'],
    ['not known', {}, 'No quantity is known, so the incident adds no parts to the defect rate; the rate is marked provisional.'],
    ['no series part', { kind: 'sample', quantity: { confirmed: 37 } }, 'No series part: it does not enter the defect rate.'],
    ['dispute won', { quantity: { confirmed: 37 }, dispute: { state: 'won', opened: '2026-06-11' } }, 'The dispute was decided for the supplier: nothing counts.'],
  ] as const)('%s', (_, incident, sentence) => {
    expect(typed(page(incident).quantity.sentence)).toBe(sentence);
  });
});

describe('the facts', () => {
  test('are those that are known, in reading order', () => {
    const known = { notified: aMoment('2026-06-11T09:00:00+02:00'), part: '7L6-123', part_name: 'Pump housing', lot: 'L-77', defect: 'burr', also_at: ['south'], consequences: ['sorting', 'scrap'] } as const;
    expect(page(known).facts.map(({ term, text }) => typed(`${term}: ${text}`))).toEqual([
      'Detected: 10 June 2026',
      'Supplier notified: 11 June 2026, 09:00 (+02:00)',
      'Found at: incoming inspection',
      'Severity: major',
      'Plants: North plant, South plant',
      'Part: 7L6-123 · Pump housing',
      'Lot: L-77',
      'Defect: burr',
      'Kind of part: series',
      'Supplier’s share: 100 %',
      'Consequences: sorting, scrap',
      'Reported by: the customer',
    ]);
  });

  test('what is not known has no line', () => {
    expect(page({}).facts.map(({ term }) => term)).not.toContain('Lot');
  });

  test('a special status and a field action that came of it are named', () => {
    const supplier = { special_status: [aSpecialStatus({ incident: 'incident-1', until: '2026-06-30' })], field_actions: [aFieldAction({ incident: 'incident-1' })] };
    expect(page({}, supplier).facts.slice(-2).map(({ text }) => text)).toEqual(['Controlled shipping level 1, 10 June 2026 to 30 June 2026', 'Recall, 10 June 2026']);
  });

  test('marks tell at a glance what it is known for', () => {
    const incident = { consequences: ['line_stop', 'sorting'], repeat_of: 'incident-0', self_disclosed: true, dispute: { state: 'open', opened: '2026-06-11' }, quantity: { suspect: 5 } } as const;
    expect(page(incident).marks).toEqual(['line stop', 'repeat', 'self-disclosed', 'dispute open', 'provisional']);
  });
});

test('what happened when, in the order of days', () => {
  const report = anEightDReport({
    incident: 'incident-1',
    submissions: [aSubmission({ at: aMoment('2026-06-11T12:00:00+02:00'), up_to: 'd3' }), aSubmission({ at: aMoment('2026-06-20') })],
    accepted: aMoment('2026-06-25'),
    effectiveness: { verified: '2026-09-01', effective: true },
  });
  const incident = { notified: aMoment('2026-06-10'), quantity: { confirmed: 37, confirmed_on: '2026-06-15' }, dispute: { state: 'lost', opened: '2026-06-12', closed: '2026-06-18' } } as const;
  expect(page(incident, { eight_d_reports: [report] }).timeline.map(({ when, what }) => `${when}: ${what}`)).toEqual([
    '10 June 2026: Detected',
    '10 June 2026: Supplier notified',
    '11 June 2026, 12:00 (+02:00): 8D submitted up to D3',
    '12 June 2026: Dispute opened',
    '15 June 2026: Quantity confirmed: 37 parts',
    '18 June 2026: Dispute closed',
    '20 June 2026: 8D submitted up to D8',
    '25 June 2026: 8D accepted by the customer',
    '1 September 2026: Effectiveness verified',
  ]);
});

test('a field action that followed stands in the timeline on its day', () => {
  const field_actions = [aFieldAction({ incident: 'incident-1', kind: 'recall', on: '2026-08-28' }), aFieldAction({ id: 'other' })];
  expect(page({}, { field_actions }).timeline.map(({ when, what }) => `${when}: ${what}`)).toEqual(['10 June 2026: Detected', '28 August 2026: Recall']);
});

test('what was decided on each submission stands in the timeline; the acceptance of the last one is that of the report', () => {
  const report = anEightDReport({
    incident: 'incident-1',
    submissions: [
      aSubmission({ at: aMoment('2026-06-11'), up_to: 'd3', decision: 'accepted', decided: aMoment('2026-06-12') }),
      aSubmission({ at: aMoment('2026-06-20'), up_to: 'd5', decision: 'rejected', decided: aMoment('2026-06-22') }),
      aSubmission({ at: aMoment('2026-06-24'), decision: 'accepted', decided: aMoment('2026-06-25') }),
    ],
    accepted: aMoment('2026-06-25'),
  });
  expect(page({}, { eight_d_reports: [report] }).timeline.slice(1).map(({ when, what }) => `${when}: ${what}`)).toEqual([
    '11 June 2026: 8D submitted up to D3',
    '12 June 2026: 8D accepted up to D3',
    '20 June 2026: 8D submitted up to D5',
    '22 June 2026: 8D up to D5 rejected',
    '24 June 2026: 8D submitted up to D8',
    '25 June 2026: 8D accepted by the customer',
  ]);
});

describe('a dispute', () => {
  test.each([
    ['open', 'The incident counts and is marked until the dispute is decided.'],
    ['won', 'The incident no longer counts.'],
    ['lost', 'The incident counts.'],
    ['withdrawn', 'The incident counts.'],
  ] as const)('%s: says what it does to the count', (state, effect) => {
    expect(page({ dispute: { state, opened: '2026-06-11', statement: 'Not our burr', answer: 'It is' } }).dispute).toMatchObject({ state, effect, opened: '11 June 2026', closed: '', statement: 'Not our burr', answer: 'It is' });
  });
});

describe('repeats', () => {
  const earlier = anIncident({ id: 'incident-0', title: 'Burr', part: 'p', defect: 'burr', detected: aMoment('2026-05-01') });

  test('link to the incident that is repeated, and back', () => {
    expect(page({ repeat_of: 'incident-0' }, { incidents: [earlier] }).repeats.of).toEqual({ text: 'incident-0: Burr', href: '/en/suppliers/sharp-castings/incidents/incident-0.html' });
    const site = aSiteOf({ incidents: [earlier, anIncident({ repeat_of: 'incident-0' })] });
    expect(incidentPage(site, 'sharp-castings', 'incident-0').repeats.later.map(({ text }) => text)).toEqual(['incident-1: Burr on sealing face']);
  });

  test('the same part and defect without a link is a hint, not a verdict', () => {
    expect(page({ part: 'p', defect: 'burr' }, { incidents: [earlier] }).repeats.hint).toBe('Same part and defect as incident-0, but not linked as a repeat.');
    expect(page({ part: 'p', defect: 'crack' }, { incidents: [earlier] }).repeats.hint).toBe('');
    expect(page({ part: 'p', defect: 'burr', repeat_of: 'incident-0' }, { incidents: [earlier] }).repeats.hint).toBe('');
  });
});

test('its 8D stands beside it with its clocks; without one there is none', () => {
  expect(page({}, { eight_d_reports: [anEightDReport({ incident: 'incident-1' })] }).eight_d).toMatchObject({ id: 'report-1', state: 'open', overdue: true });
  expect(page({}).eight_d).toBeNull();
});

test('cost and notes are internal, and stand nowhere else on the page', () => {
  const { internal, ...open } = page({ cost: { amount: 900, currency: 'EUR' }, notes: [{ text: 'Escalated by phone', by: 'Buyer', on: '2026-06-12', internal: true }] });
  expect(internal).toEqual({ costs: [{ id: 'incident-1', date: '10 June 2026', title: 'Burr on sealing face', detail: '', amount: 'EUR\u00a0900.00', href: null }], notes: [{ text: 'Escalated by phone', by: 'Buyer', on: '12 June 2026', internal: true, about: 'incident-1' }] });
  expect(JSON.stringify(open)).not.toMatch(/900|Escalated/);
});

test('an id that the supplier does not have is an error', () => {
  expect(() => incidentPage(aSiteOf({}), 'sharp-castings', 'nothing')).toThrow('There is no record nothing.');
});
