/** The overview: who needs somebody this month, and why. */
import { describe, expect, test } from 'vitest';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import { monthsOf } from '#domain/month.ts';
import { overviewPage } from '#view/overview/overview-page.ts';
import { aCategory, aCriterion, aDeliveryMonth, aMethod, aMoment, aMonitoring, anEightDReport, anIncident, aPremiumFreight, aSubmission, aSupplier, aVisit } from '../../support/builders.ts';
import { aCap, aSite, scoring, typed } from '../site.ts';

const monthly = aMethod({ window: 1 });

/** A supplier by its scores of the newest months, the reported month last; null is a month without deliveries. */
function scored(id: string, ...scores: readonly (number | null)[]): Supplier {
  const months = monthsOf({ from: '2025-07', to: '2026-06' }).slice(-scores.length);
  return aSupplier({ id, name: id.toUpperCase(), delivery_months: scores.flatMap((score, index) => (score === null ? [] : [scoring(score, months[index]!)])) });
}

function page(suppliers: readonly Supplier[], over: Partial<Programme> = {}, language: 'en' | 'zh-CN' = 'en') {
  return overviewPage(aSite({ methods: [monthly], suppliers, ...over }, language));
}

describe('the summary', () => {
  const suppliers = [scored('a', 95), scored('b', 92), scored('c', 50), scored('d', null)];

  test('counts those rated, and how', () => {
    expect(page(suppliers).summary).toBe('3 of 4 suppliers are rated: 2\u00a0×\u00a0A, 1\u00a0×\u00a0C. Without a rating: 1\u00a0×\u00a0no activity.');
    expect(page(suppliers, {}, 'zh-CN').summary).toBe('4\u00a0家供应商中 3\u00a0家已评级：A\u00a02\u00a0家、C\u00a01\u00a0家。未评级：无业务\u00a01\u00a0家。');
  });

  test('of a single supplier speaks of one', () => {
    expect(page([scored('a', 95)]).summary).toBe('1 of 1 supplier is rated: 1\u00a0×\u00a0A.');
  });
});

describe('ratings now', () => {
  test('stand best first, the unrated last, each with its share and the list it opens', () => {
    const { ratings } = page([scored('a', 95), scored('b', 85), scored('c', 50), scored('d', null)]);
    expect(ratings.map(({ name, count, share, href }) => [name, count.value, typed(share.text), href])).toEqual([
      ['A', 1, '25 %', '/en/suppliers.html#rating=A'],
      ['B', 1, '25 %', '/en/suppliers.html#rating=B'],
      ['C', 1, '25 %', '/en/suppliers.html#rating=C'],
      ['no activity', 1, '25 %', '/en/suppliers.html#rating=no_activity'],
    ]);
  });

  test('a rating nobody holds is counted as none', () => {
    expect(page([scored('a', 95)]).ratings.map(({ name, count }) => `${name} ${count.text}`)).toEqual(['A 1', 'B 0', 'C 0']);
  });

  test('a rating with signs in its name keeps them in the address', () => {
    const bands = [{ rating: 'A+', edge: 90 }, { rating: 'B & C', edge: 0 }];
    const { ratings } = page([scored('a', 95)], { methods: [aMethod({ bands })] });
    expect(ratings.map(({ href }) => new URLSearchParams(href.split('#')[1]).get('rating'))).toEqual(['A+', 'B & C']);
  });

  const overTime = (suppliers: readonly Supplier[]) =>
    page(suppliers, { history: 4 }).months.map(({ label, counts }) => [label, ...counts.filter(({ count }) => count > 0).map(({ letter, count }) => `${letter}${count}`)].join(' '));

  test('over time, a supplier that was not there yet is not counted', () => {
    expect(overTime([scored('a', 95, 95), scored('b', 50)])).toEqual(['May 26 A1', 'Jun 26 A1 C1']);
  });

  test('over time begin with the first month in which one was rated: before that nobody was anything', () => {
    const longThere = { ...scored('a', 95, 95), since: '2020-01' };
    expect(overTime([longThere])).toEqual(['May 26 A1', 'Jun 26 A1']);
    expect(page([longThere], { history: 4 }).heat.months).toEqual(['May 26', 'Jun 26']);
  });

  test('over time begin with the first supplier as long as none was ever rated', () => {
    expect(overTime([{ ...scored('a', null), since: '2026-05' }])).toEqual(['May 26 –1', 'Jun 26 –1']);
    expect(overTime([])).toEqual([]);
  });
});

describe('movers', () => {
  const { movers } = page([scored('risen', 85, 95), scored('fallen', 95, 85), scored('slid', 99, 93), scored('noise', 95, 94.5), scored('first', 95), scored('gone', 95, null)]);

  test('are those with a new rating first, then the greatest changes of score', () => {
    expect(movers.up.map(({ supplier, sentence }) => `${supplier.text}: ${sentence}`)).toEqual(['RISEN: B → A, score +10.0']);
    expect(movers.down.map(({ supplier, sentence }) => `${supplier.text}: ${sentence}`)).toEqual(['FALLEN: A → B, score −10.0', 'SLID: score −6.0']);
  });

  test('less than a point is no news, and a first rating or none is no move', () => {
    expect([...movers.up, ...movers.down].map(({ supplier }) => supplier.text)).not.toContain('NOISE');
    expect(movers.up.concat(movers.down)).toHaveLength(3);
  });

  test('a move is as long as it is printed', () => {
    const down = (to: number) => page([scored('a', 95, to)]).movers.down.map(({ sentence }) => sentence);
    expect(down(94.04)).toEqual(['score −1.0']);
    expect(down(94.06)).toEqual([]);
  });

  const onScale = (to: number) => aMethod({ id: `to-${to}`, window: 1, scale: { from: 0, to }, score: aCategory({ parts: [aCriterion({ points: { kind: 'line', marks: [[0, 0], [100, to]] } })] }), bands: [{ rating: 'A', edge: 0 }] });

  test.each([
    { what: 'a hundredth of it', to: 1, from: 95, until: 94, sentences: ['score −0.010'] },
    { what: 'less', to: 1, from: 95, until: 94.5, sentences: [] },
    { what: 'a hundredth of a scale to 1,000', to: 1000, from: 95, until: 94, sentences: ['score −10.0'] },
    { what: 'less of a scale to 1,000', to: 1000, from: 95, until: 94.5, sentences: [] },
  ])('are measured by the scale of the method: $what', ({ to, from, until, sentences }) => {
    expect(page([scored('a', from, until)], { methods: [onScale(to)] }).movers.down.map(({ sentence }) => sentence)).toEqual(sentences);
  });

  test('on different scales stand in the order of what share of their scale they moved', () => {
    const methods = [{ ...onScale(1000), classes: ['large'] }, onScale(100)];
    const suppliers = [{ ...scored('large', 95, 90), class: 'large' }, scored('usual', 95, 80)];
    expect(page(suppliers, { methods }).movers.down.map(({ sentence }) => sentence)).toEqual(['score −15.0', 'score −50.0']);
  });

  test('a new method moves nobody', () => {
    const methods = [monthly, aMethod({ window: 1, version: 2, effective_from: '2026-06' })];
    expect(page([scored('a', 95, 50)], { methods }).movers).toEqual({ up: [], down: [] });
  });

  test('of demerits, fewer points are a rise', () => {
    const demerits = aMethod({ window: 1, better: 'lower', bands: [{ rating: 'A', edge: 10 }, { rating: 'B', edge: 100 }] });
    expect(page([scored('a', 60, 40)], { methods: [demerits] }).movers.up.map(({ sentence }) => sentence)).toEqual(['score −20.0']);
  });

  describe('when a line was stopped', () => {
    const capped = aMethod({ window: 1, caps: [aCap({ within: 1 })] });
    const down = (...scores: readonly number[]) => page([{ ...scored('a', ...scores), incidents: [anIncident({ consequences: ['line_stop'] })] }], { methods: [capped] }).movers.down;

    test('a cap alone moves a rating too', () => {
      expect(down(95, 95).map(({ sentence }) => sentence)).toEqual(['A → C, score 0.0']);
    });

    test('a rating that fell while the score rose stands with those that fell, and tells the change of the score', () => {
      expect(down(92, 95)).toMatchObject([{ change: { value: 3, text: '+3.0' }, sentence: 'A → C, score +3.0' }]);
    });
  });

  test('the change of the score is its value and its text, whichever way is better', () => {
    expect([...movers.up, ...movers.down].map(({ change }) => change)).toEqual([{ value: 10, text: '+10.0' }, { value: -10, text: '−10.0' }, { value: -6, text: '−6.0' }]);
    const demerits = aMethod({ window: 1, better: 'lower', bands: [{ rating: 'A', edge: 100 }] });
    expect(page([scored('a', 60, 40)], { methods: [demerits] }).movers.up.map(({ change }) => change)).toEqual([{ value: -20, text: '−20.0' }]);
  });

  test('are eight at most on each side', () => {
    expect(page(Array.from({ length: 12 }, (_, index) => scored(`s-${index}`, 95, 80 - index))).movers.down).toHaveLength(8);
  });
});

describe('caps', () => {
  const method = aMethod({ window: 1, caps: [aCap({ within: 2, because: 'a line was stopped' })] });
  const stop = (id: string, day: string, ...scores: number[]) => ({ ...scored(id, ...scores), incidents: [anIncident({ detected: aMoment(day), consequences: ['line_stop'] })] });

  test('that lower a rating are listed, those new this month first', () => {
    const { new_caps } = page([stop('held', '2026-05-10', 95, 95), stop('new', '2026-06-10', 95, 95)], { methods: [method] });
    expect(new_caps.map(({ supplier, is_new, cap, rating }) => [supplier.text, is_new, cap.because, rating.letter, rating.uncapped])).toEqual([['NEW', true, 'a line was stopped', 'C', 'A'], ['HELD', false, 'a line was stopped', 'C', 'A']]);
  });

  test('that change nothing are not: C is C', () => {
    expect(page([stop('bad', '2026-06-10', 50)], { methods: [method] }).new_caps).toEqual([]);
  });
});

describe('overdue 8Ds', () => {
  const report = (id: string, over: object) => anEightDReport({ id, ...over });

  test('are open reports with a clock past its deadline, the oldest first', () => {
    const reports = [
      report('in-time', { notified: aMoment('2026-07-05T10:00:00+02:00') }),
      report('late', { notified: aMoment('2026-06-20T10:00:00+02:00') }),
      report('oldest', { notified: aMoment('2026-05-01T10:00:00+02:00') }),
      report('closed-late', { notified: aMoment('2026-04-01T10:00:00+02:00'), submissions: [aSubmission()], accepted: aMoment('2026-06-20') }),
    ];
    const { overdue } = page([{ ...scored('a', 95), eight_d_reports: reports }]);
    expect(overdue.map(({ supplier, report: { id } }) => [supplier.text, id])).toEqual([['A', 'oldest'], ['A', 'late']]);
  });

  test('of the same day keep the order of their suppliers', () => {
    const ofDay = (id: string) => ({ ...scored(id, 95), eight_d_reports: [report('late', { notified: aMoment('2026-06-20T10:00:00+02:00') })] });
    expect(page([ofDay('a'), ofDay('b'), ofDay('c')]).overdue.map(({ supplier }) => supplier.text)).toEqual(['A', 'B', 'C']);
  });

  test('a report whose every clock was met on time waits for nobody', () => {
    const reports = [report('met', { submissions: [aSubmission({ at: aMoment('2026-06-01T20:00:00+02:00') })], accepted: aMoment('2026-06-20') })];
    expect(page([{ ...scored('a', 95), eight_d_reports: reports }]).overdue).toEqual([]);
  });
});

describe('worsening trends', () => {
  test('are signals for the worse, with the limits they left', () => {
    const down = scored('down', 96, 94, 97, 95, 98, 93, 96, 95, 97, 94, 96, 82);
    const up = scored('up', 76, 74, 77, 75, 78, 73, 76, 75, 77, 74, 76, 95);
    expect(page([down, up, scored('few', 95, 50)]).falling).toEqual([{ supplier: { text: 'DOWN', href: '/en/suppliers/down.html' }, sentence: 'A signal: 82.0 lies below the range of 88.6 to 102.5 expected from earlier months.' }]);
  });

  test('of demerits, more points are a fall', () => {
    const demerits = aMethod({ window: 1, better: 'lower', bands: [{ rating: 'A', edge: 10 }, { rating: 'B', edge: 100 }] });
    const worse = scored('worse', 6, 4, 7, 5, 8, 3, 6, 5, 7, 4, 6, 40);
    expect(page([worse], { methods: [demerits] }).falling.map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/^A signal: 40\.0 lies above/)]);
  });
});

describe('the worst incidents', () => {
  test('of the last three months, by points, then the newest', () => {
    const incidents = [
      anIncident({ id: 'minor', severity: 'minor' }),
      anIncident({ id: 'major-new', detected: aMoment('2026-06-20') }),
      anIncident({ id: 'major-old', detected: aMoment('2026-05-20') }),
      anIncident({ id: 'critical', severity: 'critical', detected: aMoment('2026-04-01') }),
      anIncident({ id: 'too-old', severity: 'critical', detected: aMoment('2026-03-31') }),
      anIncident({ id: 'won', severity: 'critical', dispute: { state: 'won', opened: '2026-06-11' } }),
    ];
    expect(page([{ ...scored('a', 95), incidents }]).worst_incidents.map(({ incident }) => [incident.id, incident.points.text])).toEqual([['critical', '10.0'], ['major-new', '3.0'], ['major-old', '3.0'], ['minor', '1.0']]);
  });

  test('as grave as each other and of the same day keep the order of their suppliers', () => {
    const ofDay = (id: string) => ({ ...scored(id, 95), incidents: [anIncident()] });
    expect(page([ofDay('a'), ofDay('b'), ofDay('c')]).worst_incidents.map(({ supplier }) => supplier.text)).toEqual(['A', 'B', 'C']);
  });
});

describe('where nothing is listed', () => {
  const seen = (id: string) => scored(id, 95);
  const unseen = (id: string, state: 'not_monitored' | 'not_provided') => ({ ...scored(id, 95), monitoring: aMonitoring('always', { incidents: state, eight_d_reports: state }) });

  test.each([
    { what: 'all are watched', suppliers: [seen('a'), seen('b')], overdue: 'No 8D clock is overdue.', worst: 'No incidents in the last three months.' },
    { what: 'none is provided', suppliers: [unseen('a', 'not_provided'), unseen('b', 'not_provided')], overdue: '8D reports: not provided.', worst: 'Incidents: not provided.' },
    { what: 'none is monitored', suppliers: [unseen('a', 'not_monitored')], overdue: '8D reports: not monitored.', worst: 'Incidents: not monitored.' },
    { what: 'one of three is not', suppliers: [seen('a'), seen('b'), unseen('c', 'not_provided')], overdue: 'No 8D clock is overdue. 8D reports: not provided for 1 of 3 suppliers.', worst: 'No incidents in the last three months. Incidents: not provided for 1 of 3 suppliers.' },
    { what: 'each for a reason of its own', suppliers: [unseen('a', 'not_provided'), unseen('b', 'not_monitored')], overdue: '8D reports: not monitored for 1 of 2 suppliers. 8D reports: not provided for 1 of 2 suppliers.', worst: 'Incidents: not monitored for 1 of 2 suppliers. Incidents: not provided for 1 of 2 suppliers.' },
  ])('nothing is told as none that nobody knows: $what', ({ suppliers, overdue, worst }) => {
    expect(page(suppliers).empty).toEqual({ overdue, worst_incidents: worst });
  });

  test('it is said in Chinese too', () => {
    expect(page([seen('a'), seen('b'), unseen('c', 'not_provided')], {}, 'zh-CN').empty.worst_incidents).toBe('最近三个月没有质量事故。质量事故：3\u00a0家供应商中有 1\u00a0家未提供。');
  });

  test('what is watched only from a later month on is not watched yet', () => {
    const late = { ...scored('a', 95), monitoring: aMonitoring('always', { incidents: { since: '2026-07' } }) };
    expect(page([late]).empty.worst_incidents).toBe('Incidents: not monitored.');
  });

  test('what was recorded all the same was watched', () => {
    const old = { ...unseen('a', 'not_monitored'), incidents: [anIncident({ detected: aMoment('2025-10-01') })] };
    expect(page([old]).empty).toEqual({ overdue: '8D reports: not monitored.', worst_incidents: 'No incidents in the last three months.' });
  });
});

describe('thin data', () => {
  const method = aMethod({ window: 1, minimum_coverage: 60, score: aCategory({ parts: [aCriterion({ weight: 70 }), aCriterion({ kpi: 'visit_handling', id: 'visits', weight: 30 })] }) });

  test('is a rating on part of the weight, or none for want of it; those that mislead most first', () => {
    const visited = { ...scored('full', 95), visits: [aVisit({ results: { host_waiting: 'met' } })] };
    const onlyVisited = { ...scored('visits', null), visits: [aVisit({ results: { host_waiting: 'met' } })], monitoring: aMonitoring('not_monitored', { visits: 'always' }) };
    expect(page([visited, onlyVisited, scored('rated', 95)], { methods: [method] }).thin.map(({ supplier, sentence }) => typed(`${supplier.text}: ${sentence}`))).toEqual(['RATED: 70 % of the weight could be measured', 'VISITS: not rated, 30 % of the weight could be measured']);
  });
});

describe('the map of months', () => {
  const { heat } = page([scored('good', 95, 95), scored('worse', 85, 40), scored('bad', 95, 60), scored('idle', 95, null)], { history: 2 });

  test('has the worst now on top, those without a rating below', () => {
    expect(heat.months).toEqual(['May 26', 'Jun 26']);
    expect(heat.rows.map(({ supplier, cells }) => `${supplier.text} ${cells.map(({ letter }) => letter).join('')}`)).toEqual(['WORSE BC', 'BAD AC', 'GOOD AA', 'IDLE A–']);
  });

  test('each cell says month, rating and score to those who hear it', () => {
    expect(heat.rows[0]?.cells[1]).toEqual({ letter: 'C', tone: 'worst', label: 'June 2026: C, 40.0', score: '40.0' });
  });

  test('a month before a supplier was there is empty, not a dash', () => {
    expect(page([scored('new', 50), scored('old', 95, 95)], { history: 2 }).heat.rows[0]?.cells[0]).toEqual({ letter: '', tone: 'none', label: '', score: '' });
  });

  test('has sixty rows at most, and says how many it left out', () => {
    const many = page(Array.from({ length: 61 }, (_, index) => scored(`s-${index}`, 95)), { history: 1 });
    expect(many.heat.rows).toHaveLength(60);
    expect(many.heat.left_out).toBe('1 more supplier is on the suppliers page.');
    expect(heat.left_out).toBe('');
  });
});

describe('figures of the programme', () => {
  const figures = (suppliers: readonly Supplier[]) => page(suppliers).figures.map(({ name, value, fraction, note }) => [name, value.text, fraction, note].map(typed));

  test('names the suppliers behind each, who weigh most first, and nobody who has nothing of it', () => {
    const [ppm, otd] = page([scored('a', 90), scored('b', 50), scored('c', 100), scored('d', 80), scored('e', 95)]).figures;
    expect(otd!.behind.label).toBe('Shortfall mainly from');
    expect(otd!.behind.suppliers.map(({ supplier }) => supplier.href)).toEqual(['/en/suppliers/b.html', '/en/suppliers/d.html', '/en/suppliers/a.html']);
    expect(ppm!.behind).toEqual({ label: 'Mainly from', suppliers: [] });
  });

  test('are pooled over all suppliers, never averaged', () => {
    // 90 of 100 and 1 of 1: pooled 91 of 101, not the mean of 90 and 100.
    const small = aSupplier({ id: 'small', delivery_months: [aDeliveryMonth({ parts_received: 10, lines_due: 1, lines_on_time: 1 })], premium_freight: [aPremiumFreight()] });
    const rows = figures([scored('large', 90), small]);
    expect(rows[1]).toEqual(['On-time delivery (lines)', '90.1 %', '91 of 101', '2 suppliers']);
    expect(rows[0]).toEqual(['Defect rate (PPM)', '0 PPM', '0 in 50,010 parts', '2 suppliers']);
    expect(rows[3]).toEqual(['Premium freight', '1', '', '2 suppliers']);
  });

  test('count only suppliers of which there is a figure', () => {
    const visits = [aVisit({ results: { host_waiting: 'met' } }), aVisit({ id: 'v2', results: { host_waiting: 'missed' } })];
    expect(figures([{ ...scored('a', 90), visits }, scored('b', 90)])[5]).toEqual(['Visit handling', '50.0', '', '1 supplier']);
  });

  test('without any figure it is words, not a zero', () => {
    expect(figures([scored('a', null)])[1]).toEqual(['On-time delivery (lines)', 'no activity', '', '0 suppliers']);
  });

  test('of several reasons for none it is the one nearest to a figure, whichever supplier comes first', () => {
    const unseen = { ...scored('a', null), monitoring: aMonitoring('not_monitored') };
    const ungiven = { ...scored('b', null), monitoring: aMonitoring('not_provided') };
    const wordsOf = (...suppliers: Supplier[]) => figures(suppliers)[1]?.[1];
    expect([wordsOf(unseen, ungiven), wordsOf(ungiven, unseen)]).toEqual(['not provided', 'not provided']);
    expect(wordsOf(unseen, ungiven, scored('c', null))).toBe('no activity');
  });
});

test('a programme without suppliers has an empty overview, not a broken one', () => {
  expect(page([])).toMatchObject({ summary: 'The programme has no suppliers.', ratings: [], movers: { up: [], down: [] }, heat: { rows: [], left_out: '' }, thin: [] });
});
