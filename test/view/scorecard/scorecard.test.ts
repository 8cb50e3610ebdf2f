/** The scorecard: what a supplier reads of itself, in one sentence and in full. */
import { describe, expect, test } from 'vitest';
import type { BuiltInKpi } from '#domain/kpi.ts';
import type { Method } from '#domain/method.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import { monthsOf } from '#domain/month.ts';
import { scorecard } from '#view/scorecard/scorecard.ts';
import { aCap, aSiteOf, scoring, typed } from '../site.ts';
import { aFed } from '../../rating/scheme.ts';
import { aCategory, aCriterion, aDeliveryLine, aDeliveryMonth, aMethod, aMonitoring, anIncident, anOwnKpi, aReading, aSource, aVisit } from '../../support/builders.ts';

function card(supplier: Partial<Supplier>, method: Partial<Method> = {}, programme: Partial<Programme> = {}, language: 'en' | 'zh-CN' = 'en') {
  return scorecard(aSiteOf(supplier, { methods: [aMethod(method)], ...programme }, language), 'sharp-castings');
}

const lineStop = [aCap({ because: { en: 'a line was stopped', 'zh-CN': '造成停线' } })];
const stopped = anIncident({ consequences: ['line_stop'] });

describe('one sentence says the rating and its main reason, or why there is none', () => {
  const cases: readonly (readonly [string, Partial<Supplier>, Partial<Method>, string, string])[] = [
    ['rated', { delivery_months: [scoring(95)] }, {}, 'Rated A with 95.0 of 100 points by the “Standard method”.', '评级 A：按“Standard method”方法得 95.0 分（满分 100）。'],
    ['rated where less is better', { delivery_months: [scoring(4.5)] }, { better: 'lower', scale: { from: 1, to: 6 }, bands: [{ rating: 'good', edge: 2 }, { rating: 'poor', edge: 6 }] }, 'Rated poor with 4.5 points by the “Standard method”, where 1 is the best and 6 the worst.', '评级 poor：按“Standard method”方法得 4.5 分（1 分最好，6 分最差）。'],
    ['capped', { delivery_months: [scoring(95)], incidents: [stopped] }, { caps: lineStop }, 'Rated C: the score of 95.0 alone would give A, but a line was stopped.', '评级 C：总分 95.0 本可评为 A，但造成停线。'],
    ['as bad as its cap anyway', { delivery_months: [scoring(70)], incidents: [stopped] }, { caps: lineStop }, 'Rated C with 70.0 of 100 points by the “Standard method”.', '评级 C：按“Standard method”方法得 70.0 分（满分 100）。'],
    ['not rated', { delivery_months: [scoring(95)] }, { score: aCategory({ parts: [aCriterion({ weight: 40 }), aCriterion({ kpi: 'visit_handling', id: 'visits', weight: 60 })] }) }, 'Not rated: 40 % of the method’s weight could be measured, 60 % are needed.', '不予评级：评价方法的权重中仅 40% 可统计，至少需 60%。'],
    ['not rated for a hundredth', { delivery_months: [scoring(95)] }, { score: aCategory({ parts: [aCriterion({ weight: 5997 }), aCriterion({ kpi: 'visit_handling', id: 'visits', weight: 4003 })] }) }, 'Not rated: 59.97 % of the method’s weight could be measured, 60 % are needed.', '不予评级：评价方法的权重中仅 59.97% 可统计，至少需 60%。'],
    ['not yet rated', { delivery_months: [scoring(95)], since: '2026-05' }, { new_supplier_months: 3 }, 'Not yet rated: supplies since May 2026, and the method rates after 3 months of supply.', '暂未评级：2026年5月开始供货，供货满 3 个月后评级。'],
    ['no activity', { delivery_months: [] }, {}, 'No activity: nothing was due or received from July 2025 to June 2026.', '无业务：2025年7月至2026年6月没有应交或到货。'],
    ['no method in force', { delivery_months: [scoring(95)] }, { effective_from: '2026-07' }, 'Not rated: no method was in force for this month.', '不予评级：该月没有生效的评价方法。'],
  ];

  test.each(cases)('%s', (_, supplier, method, en, chinese) => {
    expect(typed(card(supplier, method).summary)).toBe(en);
    expect(typed(card(supplier, method, {}, 'zh-CN').summary)).toBe(chinese);
  });

  test.each(cases.slice(4))('%s is no C: the badge shows a dash, and no colour of a band', (_, supplier, method) => {
    expect(card(supplier, method).rating).toMatchObject({ rating: null, letter: '–', tone: 'none', capped: false });
  });

  test('where ratings have long names, the sentence says them in full', () => {
    const bands = [{ rating: 'preferred', name: 'Preferred', edge: 90 }, { rating: 'approved', name: 'Approved', edge: 0 }];
    expect(card({ delivery_months: [scoring(95)] }, { bands }).summary).toMatch(/^Rated Preferred with/);
  });
});

test('a figure just short of a step of its curve is printed short of it, wherever it stands', () => {
  const score = aCategory({ parts: [aCriterion({ points: { kind: 'from', steps: [{ edge: 95, points: 100 }], below: 50 } })] });
  const { criteria, reasons, lost, way_up } = card({ delivery_months: [aDeliveryMonth({ parts_received: 5000, lines_due: 199, lines_on_time: 189 })] }, { score });
  expect(typed(criteria[0]!.figure!.value.text)).toBe('94.97 %');
  expect(typed(reasons[0]!)).toBe('On-time delivery (lines) 94.97 %: 50.0 points lost.');
  expect(typed(lost[0]!.sentence)).toContain('94.97 %');
  expect([way_up.steps[0]!.from, way_up.steps[0]!.to].map(typed)).toEqual(['94.97 % (50.0 points)', 'at least 95.0 %']);
});

describe('a supplier without activity', () => {
  const at = (line: number) => ({ ...aSource, file: 'suppliers/sharp.yaml', line });
  const last = (supplier: Partial<Supplier>, language: 'en' | 'zh-CN' = 'en') => card(supplier, {}, {}, language).last_delivery;
  const old = aDeliveryLine({ id: '79193', committed: '2024-08-08', source: at(6) });

  test('leads to its only order line', () => {
    expect(last({ delivery_lines: [old] })).toMatchObject({ text: 'The only order line on record: 79193, due 8 August 2024, received 8 August 2024', source: { file: 'suppliers/sharp.yaml', line: 6 } });
    expect(last({ delivery_lines: [old] }, 'zh-CN')?.text).toBe('唯一一条订单行：79193，应交日期 2024年8月8日，收货日期 2024年8月8日');
  });

  test('leads to the last of many, or to the last month of totals', () => {
    expect(last({ delivery_lines: [old, aDeliveryLine({ id: 'newer', committed: '2024-09-01', receipts: [] })] })?.text).toBe('The last of 2 order lines on record: newer, due 1 September 2024, not received');
    expect(last({ delivery_lines: [old], delivery_months: [aDeliveryMonth({ month: '2025-02', parts_received: 5 })] })?.text).toBe('The last month with deliveries on record: February 2025');
  });

  test('has nothing to lead to where there never was a delivery; a rated one needs it not', () => {
    expect(last({})).toBeNull();
    expect(last({ delivery_months: [scoring(95)] })).toBeNull();
  });
});

describe('the reasons', () => {
  const score = aCategory({ parts: ['a', 'b', 'c', 'd'].map((id) => aFed(id, { name: id.toUpperCase() })) });
  const readings = (values: Record<string, number>) => Object.entries(values).map(([kpi, value]) => aReading({ kpi, value }));
  const kpis = ['a', 'b', 'c', 'd'].map((id) => anOwnKpi({ id, unit: 'index' }));
  const reasonsFor = (values: Record<string, number>, method: Partial<Method> = {}) => card({ readings: readings(values) }, { score, ...method }, { kpis }).reasons;

  test('are the three greatest losses', () => {
    expect(reasonsFor({ a: 90, b: 60, c: 80, d: 70 })).toEqual(['B 60.0: 10.0 points lost.', 'D 70.0: 7.5 points lost.', 'C 80.0: 5.0 points lost.']);
  });

  test('never a criterion that gained', () => {
    expect(reasonsFor({ a: 120, b: 60, c: 100, d: 100 })).toEqual(['B 60.0: 10.0 points lost.']);
  });

  test('never a loss too small to print', () => {
    expect(reasonsFor({ a: 99.9, b: 64, c: 100, d: 100 })).toEqual(['B 64.0: 9.0 points lost.']);
  });

  test('say so when nothing was lost', () => {
    expect(reasonsFor({ a: 100, b: 100, c: 100, d: 100 })).toEqual(['No points were lost.']);
  });

  test('name what could not be measured and shares its weight out', () => {
    expect(reasonsFor({ a: 100, b: 100, c: 100 })).toEqual(['No points were lost.', 'Not measured (not provided), weight shared out: D.']);
  });

  test('leave a cap that could not be checked to the list of caps', () => {
    const supplier = { delivery_months: [scoring(100)], monitoring: aMonitoring('always', { special_status: 'not_provided' }) };
    const { caps, reasons } = card(supplier, { caps: [aCap({ kpi: 'special_status' })] });
    expect(caps.map(({ state }) => state)).toEqual(['unknown']);
    expect(reasons).toEqual(['No points were lost.']);
  });

  test('say what may still change', () => {
    const suspect = anIncident({ quantity: { suspect: 5 } });
    const supplier = { delivery_months: [scoring(100)], incidents: [suspect] };
    expect(card(supplier, { score: aCriterion({ kpi: 'ppm', points: { kind: 'line', marks: [[0, 100], [1000, 0]] } }) }).reasons.at(-1)).toBe('Provisional: a suspect quantity is not confirmed yet. It concerns: Defect rate (PPM).');
  });

  test('say it once of all that one dispute touches', () => {
    const disputed = anIncident({ quantity: { confirmed: 5 }, dispute: { state: 'open', opened: '2026-06-15' } });
    const criterion = (id: string, kpi: BuiltInKpi) => aCriterion({ id, kpi, weight: 1, points: { kind: 'line', marks: [[0, 100], [1000, 0]] } });
    const supplier = { delivery_months: [scoring(100)], incidents: [disputed] };
    const score = aCategory({ parts: [criterion('a', 'ppm'), criterion('b', 'incident_points')] });
    expect(card(supplier, { score }).reasons.filter((reason) => reason.includes('dispute'))).toEqual(['Provisional: a dispute is open. It concerns: Defect rate (PPM), Incident points.']);
  });

  test('are none where no method was in force', () => {
    expect(card({}, { effective_from: '2026-07' }).reasons).toEqual([]);
  });
});

describe('the trend', () => {
  const year = monthsOf({ from: '2025-07', to: '2026-06' });
  const trendOf = (scores: readonly number[]) => card({ delivery_months: year.map((month, index) => scoring(scores[index]!, month)) }, { window: 1 }).trend;

  test('is a signal when the newest month falls out of what the months before let expect', () => {
    // The worked case of a published text: mean 95.5455, limits 88.6295 and 102.4615.
    const trend = trendOf([96, 94, 97, 95, 98, 93, 96, 95, 97, 94, 96, 82]);
    expect(trend).toMatchObject({ verdict: 'signal_down', signal: 'worse', mean: { text: '95.5' }, lower: { text: '88.6' }, upper: { text: '102.5' } });
    expect(trend.sentence).toBe('A signal: 82.0 lies below the range of 88.6 to 102.5 expected from earlier months.');
  });

  test('is no change while the newest month stays within', () => {
    expect(trendOf([96, 94, 97, 95, 98, 93, 96, 95, 97, 94, 96, 90]).sentence).toBe('No change beyond noise: 90.0 lies within the range of 88.6 to 102.5 expected from earlier months.');
    expect(trendOf(new Array<number>(12).fill(100)).sentence).toBe('No change beyond noise: 100.0, as in the months before.');
  });

  test('is not judged from a few months', () => {
    expect(card({ delivery_months: [scoring(90, '2026-05'), scoring(70)] }, { window: 1 }).trend).toEqual({ verdict: 'too_few', signal: null, sentence: 'Too few months with a score to judge a trend.', mean: dash, lower: dash, upper: dash, since: '2026-05' });
  });

  const dash = { value: null, text: '–' };
});

describe('shorter and longer windows', () => {
  const supplier = { delivery_months: [scoring(100), scoring(80, '2026-03'), scoring(60, '2025-12')] };

  test('stand beside the rated one: 3, 6 and 12 months by the same method', () => {
    const { windows } = card(supplier);
    expect(windows.map(({ label, rated, rating }) => [label, rated, rating.score.text])).toEqual([['3 months', false, '100.0'], ['6 months', false, '90.0'], ['12 months', true, '80.0']]);
  });

  test('the method’s own is among them, in its place', () => {
    expect(card(supplier, { window: 4 }).windows.map(({ months, rated }) => [months, rated])).toEqual([[3, false], [4, true], [6, false], [12, false]]);
  });

  test('the rated window is the scorecard’s own rating', () => {
    const { windows, rating } = card(supplier);
    expect(windows.find(({ rated }) => rated)?.rating).toEqual(rating);
  });
});

describe('what follows from the rating', () => {
  const bad = { delivery_months: monthsOf({ from: '2026-04', to: '2026-06' }).map((month) => scoring(50, month)) };
  const method = { window: 1, actions: { C: 'Improvement plan' }, escalation: [{ rating: 'C', periods: 3, action: 'Development meeting' }, { rating: 'C', periods: 6, action: 'Second source' }] };

  test('is the action of the rating, and the levels of escalation that were reached', () => {
    expect(card(bad, method).actions).toEqual(['Improvement plan', 'Development meeting']);
  });

  test('is nothing for a rating without an action', () => {
    expect(card({ delivery_months: [scoring(95)] }, method).actions).toEqual([]);
  });
});

describe('the document', () => {
  test('can be cited: number, revision, cut-off, standards, retention', () => {
    const programme = { standards: [{ standard: 'ISO 9001', edition: '2015' }], retention: { en: '15 years', 'zh-CN': '15年' } };
    expect(card({}, {}, programme).document).toEqual({ number: 'acme-sharp-castings-2026-06-en', revision: 'not issued: working copy', data_cut_off: 'data as of 5 July 2026', standards: ['ISO 9001:2015'], retention: '15 years' });
    expect(card({}, {}, programme, 'zh-CN').document).toMatchObject({ number: 'acme-sharp-castings-2026-06-zh-cn', retention: '15年' });
  });

  test('names the files it was made of, each once', () => {
    const at = (file: string, line: number) => ({ ...aSource, file, line });
    const supplier = { source: at('suppliers/sharp/supplier.yaml', 1), incidents: [anIncident({ source: at('suppliers/sharp/incidents.yaml', 4) }), anIncident({ id: 'incident-2', source: at('suppliers/sharp/incidents.yaml', 9) })] };
    expect(card(supplier, { source: at('methods/standard.yaml', 1) }).sources.map(({ file }) => file)).toEqual(['suppliers/sharp/supplier.yaml', 'suppliers/sharp/incidents.yaml', 'methods/standard.yaml']);
  });

  test('names the method with version, start and approval', () => {
    const approved = { by: { en: 'Head of Supplier Quality', 'zh-CN': '质量总监' }, on: '2025-12-10' };
    expect(card({}, { approved, version: 3, effective_from: '2026-01' }).method).toEqual({
      id: 'standard',
      name: 'Standard method',
      version: '3',
      title: 'Standard method, version 3',
      effective_from: 'January 2026',
      approved: 'approved by Head of Supplier Quality on 10 December 2025',
      window: '12 months',
      href: '/en/methods/standard-3.html',
    });
    expect(card({}).method?.approved).toBe('no approval recorded');
  });
});

describe('records', () => {
  test('stand newest first; those of one day by id', () => {
    const visits = [aVisit({ id: 'b', on: '2026-05-01' }), aVisit({ id: 'c', on: '2026-06-01' }), aVisit({ id: 'a', on: '2026-05-01' })];
    expect(card({ visits }).visits.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  test('an id the programme does not have is an error, not an empty page', () => {
    expect(() => scorecard(aSiteOf({}), 'nobody')).toThrow('The programme has no supplier nobody.');
  });
});
