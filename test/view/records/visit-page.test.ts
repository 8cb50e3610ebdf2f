/** One visit: touchpoints, waiting, the sum, and how it compares. */
import { describe, expect, test } from 'vitest';
import type { Language } from '#domain/text.ts';
import { visitPage } from '#view/records/visit-page.ts';
import { aSupplier, aVisit } from '../../support/builders.ts';
import { aSite, aSiteOf, typed } from '../site.ts';

function page(visit: Parameters<typeof aVisit>[0], language: Language = 'en') {
  return visitPage(aSiteOf({ visits: [aVisit(visit)] }, {}, language), 'sharp-castings', 'visit-1');
}

const first = { itinerary_confirmed: 'met', called_before_arrival: 'met', meeting_point_told: 'met', departure_announced: 'met', host_waiting: 'met' } as const;
const second = { itinerary_confirmed: 'met', called_before_arrival: 'missed', meeting_point_told: 'missed', departure_announced: 'missed', host_waiting: 'missed' } as const;

describe('two suppliers every buyer knows', () => {
  test('one confirms, calls, waits at the door: 100', () => {
    expect(page({ results: first }).summary).toBe('100.0 of 100: 5 of 5 touchpoints met, 0 minutes waited.');
    expect(page({ results: first }, 'zh-CN').summary).toBe('100.0\u00a0分（满分 100）：5\u00a0个适用的接待环节中做到 5\u00a0个，等候 0\u00a0分钟。');
  });

  test('one forgets, and lets the visitor wait twice for five minutes: 16.4', () => {
    expect(page({ results: second, waited: [5, 5] }).summary).toBe('16.4 of 100: 1 of 5 touchpoints met, 10 minutes waited.');
  });

  test('and the sum can be followed', () => {
    expect(page({ results: second, waited: [5, 5] }).sum.map(({ text, value }) => `${text} = ${value.text}`)).toEqual([
      'Weight of touchpoints met: 15 of 70 that applied = 21.4',
      '10 min waited; the first 5 are free, 1 point a minute beyond = −5.0',
      'Visit score = 16.4',
    ]);
  });
});

test('a score never falls below 0, and the sum says where it stopped', () => {
  expect(page({ results: { host_waiting: 'missed', itinerary_confirmed: 'met' }, waited: [60] }).sum.map(({ value }) => value.text)).toEqual(['42.9', '−55.0', '+12.1', '0.0']);
});

test('without a touchpoint that applies there is no score, and no sum', () => {
  expect(page({ results: { host_waiting: 'not_applicable' } })).toMatchObject({ score: { value: null, text: '–' }, sum: [], comparison: '', summary: 'No touchpoint that applies was recorded, so the visit has no score.' });
});

test('every touchpoint is listed, also those nobody recorded, with what it weighs', () => {
  const { touchpoints } = page({ touchpoints: { host_waiting: { result: 'met', at: '10:05', note: 'At the gate' } } });
  expect(touchpoints).toHaveLength(8);
  expect(touchpoints.find(({ id }) => id === 'host_waiting')).toEqual({ id: 'host_waiting', name: 'Host waiting, led to the room', result: 'met', result_text: 'met', at: '10:05', note: 'At the gate', weight: { value: 20, text: '20' } });
  expect(touchpoints[0]).toMatchObject({ result: 'not_recorded', result_text: 'not recorded', at: '' });
});

describe('the day on a line', () => {
  const touchpoints = { called_before_arrival: { result: 'met', at: '09:55' }, host_waiting: { result: 'missed', at: '10:20' }, agenda_kept: { result: 'met' } } as const;

  test('holds touchpoints in their order, and a wait where its time says', () => {
    const waits = [{ where: 'Station', minutes: 12, at: '10:05' }];
    expect(page({ touchpoints, waits }).timeline.map(({ at, text, state }) => [at, text, state])).toEqual([
      ['09:55', 'Called before arrival', 'met'],
      ['10:05', 'Waited 12 min: Station', 'wait'],
      ['10:20', 'Host waiting, led to the room', 'missed'],
      ['', 'Agenda kept', 'met'],
    ]);
  });

  test('a wait that nothing dates stands at the end of the visit, and not behind the minutes that were sent after it', () => {
    const undated = { host_waiting: { result: 'missed' }, minutes_in_time: { result: 'missed' } } as const;
    expect(page({ touchpoints: undated, waits: [{ where: 'Reception', minutes: 12, at: '09:30' }] }).timeline.map(({ text }) => text)).toEqual(['Host waiting, led to the room', 'Waited 12 min: Reception', 'Minutes with owners and dates in time']);
  });

  test('a wait without a time stands at the end', () => {
    expect(page({ touchpoints, waits: [{ where: 'Canteen', minutes: 5 }] }).timeline.at(-1)).toMatchObject({ kind: 'wait', minutes: 5, text: 'Waited 5 min: Canteen' });
  });
});

describe('the comparison', () => {
  const visited = (id: string, results: typeof first | typeof second) => aSupplier({ id, visits: [aVisit({ results })] });
  const among = (others: number) => aSite({ suppliers: [visited('sharp-castings', first), ...Array.from({ length: others }, (_, index) => visited(`peer-${index}`, second))] });

  test('names the means of this supplier and of all, where at least five others had visits', () => {
    // One visit of 100 and five of 21.4286 (nobody waited).
    expect(visitPage(among(5), 'sharp-castings', 'visit-1').comparison).toBe('This visit 100.0; on average over all visits on record, this supplier 100.0, all suppliers 34.5, each weighing the same.');
  });

  test('stays silent about fewer: a mean of few could be undone', () => {
    expect(visitPage(among(4), 'sharp-castings', 'visit-1').comparison).toBe('This visit 100.0.');
  });
});

test('the level of service is a place on the ladder of six', () => {
  expect(page({ level: 'surprising' }).level).toEqual({ text: 'surprising', rank: 5, of: ['criminal', 'basic', 'expected', 'desired', 'surprising', 'unbelievable'] });
  expect(page({}).level).toBeNull();
});

test('the facts are roles and places, those that are known', () => {
  const site = aSiteOf({ sites: [{ id: 'wuxi', name: 'Wuxi works' }], visits: [aVisit({ site: 'wuxi', purpose: 'Release', visitors: ['Buyer', 'Engineer'], hosts: ['Plant manager'] })] });
  expect(visitPage(site, 'sharp-castings', 'visit-1').facts.map(({ term, text }) => typed(`${term}: ${text}`))).toEqual(['Date: 16 June 2026', 'Plant: North plant', 'Site visited: Wuxi works', 'Purpose: Release', 'Visitors: Buyer, Engineer', 'Hosts: Plant manager']);
});
