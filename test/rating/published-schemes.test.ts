/** Rating schemes that customers publish, from their method files to the numbers they print. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { criteriaOf } from '#domain/method.ts';
import { bandOf } from '#rating/bands.ts';
import { escalation } from '#rating/escalation.ts';
import { explain } from '#rating/explanation.ts';
import { points } from '#rating/points.ts';
import { exampleNames, historyBy, ratedBy } from './example.ts';
import { partOf } from './scheme.ts';

/** A month of deliveries, 1,000 lines due, so many per cent of them on time. */
const month = (of: string, percent: number, parts = 1_000_000, plant = 'north') =>
  `{month: ${of}, plant: ${plant}, parts_received: ${parts}, lines_due: 1000, lines_on_time: ${percent * 10}, quantity_due: 1000, quantity_on_time: ${percent * 10}}`;
const deliveries = (...months: readonly string[]) => `delivery_months: [${months.join(', ')}]\n`;
const incidents = (...list: readonly string[]) => `incidents: [${list.join(', ')}]\n`;
const incident = (id: number, confirmed = 0, over = 'severity: major') =>
  `{id: inc-${id}, title: Burr, detected: 2026-06-0${id}, plant: north, detection_point: incoming, ${over}, quantity: {confirmed: ${confirmed}}}`;
const readings = (values: { readonly [kpi: string]: number | undefined }) =>
  `readings: [${Object.entries(values).flatMap(([kpi, value]) => (value === undefined ? [] : [`{kpi: ${kpi}, month: 2026-06, value: ${value}}`])).join(', ')}]\n`;
const certificate = 'certificates: [{id: iso, standard: iso-9001, valid_from: 2024-01-01, valid_to: 2026-12-31}]\n';
const promptReport = 'eight_d_reports: [{id: 8d-1, title: Burr, plant: north, notified: 2026-06-01T10:00:00+02:00, submissions: [{at: 2026-06-01T12:00:00+02:00, up_to: d3}]}]\n';

const casesFile = new URL('../../../shared/golden/cases.yaml', import.meta.url);
const cases = existsSync(casesFile) ? parse(readFileSync(casesFile, 'utf8')).published_schemes : null;

describe('every method file', () => {
  test.each(exampleNames)('%s loads, rates a supplier, and says what is printed and what assumed', (name) => {
    const { method, outcome } = ratedBy(name, deliveries(month('2026-06', 100)));
    expect(method?.id).toBe(name);
    expect(['rated', 'not_rated']).toContain(outcome);
    for (const language of ['en', 'zh-CN'] as const) {
      expect(method?.name).toHaveProperty(language);
      expect((method?.basis as Record<string, string>)[language]).toMatch(language === 'en' ? /Printed.*Assumed/ : /公开.*假定/);
    }
  });
});

describe('every edge of every method file', () => {
  const methods = exampleNames.map((name) => ratedBy(name, deliveries(month('2026-06', 100))).method!);

  test.each(methods.map((method) => [method.id, method] as const))('%s: an edge belongs to its step and to its band, the next value to the neighbour', (_, method) => {
    const tiny = 1e-6;
    for (const { points: curve } of criteriaOf(method.score)) {
      if (curve.kind !== 'up_to' && curve.kind !== 'from') continue;
      const [outwards, last] = curve.kind === 'up_to' ? [tiny, curve.beyond] : [-tiny, curve.below];
      for (const [index, { edge, points: own }] of curve.steps.entries()) {
        expect(points(curve, edge)).toBe(own);
        expect(points(curve, edge + outwards)).toBe(curve.steps[index + 1]?.points ?? last);
      }
    }
    const inwards = method.better === 'higher' ? -tiny : tiny;
    for (const [index, { edge, rating }] of method.bands.entries()) {
      expect(bandOf(method, edge).rating).toBe(rating);
      expect(bandOf(method, edge + inwards).rating).toBe(method.bands[index + 1]?.rating ?? rating);
    }
    expect(bandOf(method, method.scale.from).rating).toBe(method.bands.at(method.better === 'higher' ? -1 : 0)?.rating);
    expect(bandOf(method, method.scale.to).rating).toBe(method.bands.at(method.better === 'higher' ? 0 : -1)?.rating);
  });
});

describe('DRiV', () => {
  test.each([[0, 100], [1, 90], [25, 90], [26, 80], [50, 80], [51, 60], [100, 60], [101, 40], [250, 40], [251, 20], [500, 20], [501, 0]])('%d PPM earn %d points', (ppm, points) => {
    const result = ratedBy('driv', deliveries(month('2026-06', 100)) + (ppm > 0 ? incidents(incident(1, ppm)) : ''));
    expect(partOf(result, 'ppm')).toMatchObject({ points, figure: { value: ppm } });
  });

  test.each([[0, 100], [1, 70], [2, 40], [4, 40], [5, 0]])('%d corrective-action requests earn %d points', (count, points) => {
    const list = Array.from({ length: count }, (_, index) => incident(index + 1));
    expect(partOf(ratedBy('driv', deliveries(month('2026-06', 100)) + incidents(...list)), 'corrective-action-requests').points).toBe(points);
  });

  test('delivery is the plain mean of the plants, however much each received', () => {
    const result = ratedBy('driv', deliveries(month('2026-06', 100, 10), month('2026-06', 60, 90_000, 'south')));
    expect(partOf(result, 'delivery').points).toBe(80);
  });

  test.each([[80, 90, 'Preferred'], [79.8, 89.9, 'Acceptable'], [40, 70, 'Acceptable'], [39.8, 69.9, 'Developmental']])('with %d %% on time and no defect the score is %d: %s', (percent, score, rating) => {
    expect(ratedBy('driv', deliveries(month('2026-06', percent)))).toMatchObject({ score, rating });
  });

  test('responsiveness is shown and not scored', () => {
    const late = promptReport.replace('2026-06-01T12:00', '2026-06-20T12:00');
    const result = ratedBy('driv', deliveries(month('2026-06', 80)) + late);
    expect(result).toMatchObject({ score: 90, coverage: 100 });
    expect(partOf(result, 'responsiveness')).toMatchObject({ points: 0, missing: 'not_counted' });
  });

  test('Developmental in three consecutive months asks for corrective action', () => {
    const months = ['2026-04', '2026-05', '2026-06'].map((of) => month(of, 20));
    expect(escalation(historyBy('driv', deliveries(...months)))).toMatchObject([{ run: 3, reached: true, escalation: { action: { en: 'Corrective action' } } }]);
    expect(escalation(historyBy('driv', deliveries(...months.slice(0, 2), month('2026-06', 90))))).toMatchObject([{ run: 0, reached: false }]);
  });

  test.runIf(cases)('as the table of worked cases has it', () => {
    for (const [ppm, points] of cases.driv.ppm_points) expect(partOf(ratedBy('driv', deliveries(month('2026-06', 100)) + incidents(incident(1, ppm))), 'ppm').points).toBe(points);
  });
});

describe('Hendrickson', () => {
  // 10,000,000 parts, so that a tenth of a PPM is one part.
  test.each([[50, 100], [50.1, 90], [200, 90], [200.1, 80], [350, 80], [350.1, 70], [500, 70], [500.1, 60], [1000, 60], [1000.1, 50], [2000, 50], [2000.1, 0]])('%d PPM earn %d points', (ppm, points) => {
    expect(partOf(ratedBy('hendrickson', deliveries(month('2026-06', 100, 10_000_000)) + incidents(incident(1, Math.round(ppm * 10)))), 'quality').points).toBe(points);
  });

  test('the overall rating is the plain mean of the four', () => {
    const result = ratedBy('hendrickson', deliveries(month('2026-06', 96)) + incidents(incident(1, 100)) + readings({ 'lead-time': 80, 'fill-rate': 70 }));
    expect(result).toMatchObject({ score: 84, rating: 'B', coverage: 100 });
  });
});

describe('IVECO', () => {
  const hold = 'special_status: [{id: hold, kind: new_business_hold, from: 2026-06-10}]\n';
  const shipping = 'special_status: [{id: csl, kind: controlled_shipping_1, from: 2026-06-10, until: 2026-06-20}]\n';
  const minor = (confirmed: number) => incident(9, confirmed, 'severity: minor');
  const base = deliveries(month('2026-06', 100)) + promptReport;

  test.each([
    [85, false, true, 'green', base + certificate + incidents(incident(1), minor(100))],
    [60, false, true, 'yellow', base + certificate + shipping + incidents(incident(1), incident(2))],
    [97, true, true, 'red', base + certificate + hold + incidents(minor(50))],
    [97, false, false, 'red', base + incidents(minor(50))],
    [80, false, true, 'green', base + certificate + incidents(incident(1), incident(2))],
    [55, false, true, 'red', base + certificate + shipping + incidents(incident(1), minor(1000))],
  ])('%d points, on hold: %s, certificate: %s is %s', (score, _hold, _certificate, rating, supplier) => {
    expect(ratedBy('iveco', supplier)).toMatchObject({ score, rating, coverage: 100 });
  });

  test('the reason is printed: the score alone would be green', () => {
    const { uncapped, caps } = ratedBy('iveco', base + certificate + hold + incidents(minor(50)));
    expect(uncapped).toBe('green');
    expect(caps.filter(({ state }) => state === 'applies').map(({ cap }) => cap.because)).toEqual([{ en: 'new business is on hold', 'zh-CN': '新业务处于暂停状态' }]);
  });
});

describe('ERPNext', () => {
  const monthsBack = ['2026-06', '2026-05', '2026-04', '2026-03', '2026-02', '2026-01', '2025-12', '2025-11', '2025-10', '2025-09', '2025-08', '2025-07', '2025-06'];
  const newestFirst = (scores: readonly (number | null)[]) => deliveries(...scores.flatMap((score, age) => (score === null ? [] : [month(monthsBack[age]!, score)])));

  test.each<[readonly (number | null)[], number, string]>([
    [[90, 80, 100], 89.7, 'Excellent'],
    [[100, 100, 100, 100, 100, 100, 0, 0, 0, 0, 0, 0], 73.1, 'Average'],
    [[...Array<number>(12).fill(100), 0], 100, 'Excellent'],
    [[60, null, 60, null, null, 60, 60], 60, 'Average'],
  ])('%j, newest first, make %d: %s', (scores, score, rating) => {
    expect(ratedBy('erpnext-decay', newestFirst(scores))).toMatchObject({ score, rating });
  });

  test('without any deliveries there is no score, where ERPNext has 100', () => {
    expect(ratedBy('erpnext-decay', '')).toMatchObject({ score: null, outcome: 'no_activity' });
  });

  test.runIf(cases)('as the worked cases have it', () => {
    for (const { newest_first, score } of cases.erpnext_decay.answer) expect(ratedBy('erpnext-decay', newestFirst(newest_first)).score).toBe(score);
  });
});

test('SAP: price 80 with weight 3 and delivery 90 with weight 1 make 82.5', () => {
  expect(ratedBy('sap-weights', deliveries(month('2026-06', 90)) + readings({ 'price-score': 80 }))).toMatchObject({ score: 82.5, rating: 'B' });
});

describe('Ford', () => {
  const three = (percent: number) => deliveries(...['2026-04', '2026-05', '2026-06'].map((of) => month(of, percent)));

  test('no receipts for seven months: delivery is not used, neither 0 nor 100', () => {
    const result = ratedBy('ford-delivery', deliveries(month('2025-11', 100)));
    expect(result).toMatchObject({ score: null, rating: null, outcome: 'no_activity', coverage: 0, result: { missing: 'no_activity', points: null } });
  });

  test.each([[100, 100, 'earned'], [81, 100, 'earned'], [80.9, -250, 'lost']])('%d %% on time give %d points', (percent, score, rating) => {
    expect(ratedBy('ford-delivery', three(percent))).toMatchObject({ score, rating });
  });

  test('fewer than three months are too few', () => {
    expect(ratedBy('ford-delivery', deliveries(month('2026-06', 100)))).toMatchObject({ outcome: 'not_rated', result: { missing: 'too_few' } });
  });
});

describe('VDA 6.3', () => {
  const audit = ({ overall, element, sub, star, question }: { overall: number; element?: number; sub?: number; star?: number; question?: number }) =>
    ratedBy('vda-6-3', readings({ overall, 'lowest-element': element, 'lowest-sub-element': sub, 'star-question-points': star, 'question-points': question }));

  test.each([
    ['98', { overall: 98 }, 'A'],
    ['exactly 90', { overall: 90 }, 'A'],
    ['88', { overall: 88 }, 'B'],
    ['78', { overall: 78 }, 'C'],
    ['91, a starred question with 4 points', { overall: 91, star: 4 }, 'B'],
    ['91, a starred question with 6 points', { overall: 91, star: 6 }, 'A'],
    ['91, a starred question without points', { overall: 91, star: 0 }, 'C'],
    ['91, a question without points', { overall: 91, question: 0 }, 'B'],
    ['95, an element at 79.4, which is 79', { overall: 95, element: 79.4 }, 'B'],
    ['95, an element at 79.5, which is 80', { overall: 95, element: 79.5 }, 'A'],
    ['95, an element at 69.4', { overall: 95, element: 69.4 }, 'C'],
    ['95, a sub-element at 75', { overall: 95, sub: 75 }, 'B'],
    ['89.6: the overall result is not rounded', { overall: 89.6 }, 'B'],
  ])('%s is %s', (_, result, rating) => {
    expect(audit(result).rating).toBe(rating);
  });

  test.runIf(cases)('as the worked cases have it', () => {
    for (const { overall, lowest_element, star_question_points, class: rating } of cases.vda_6_3.answer) expect(audit({ overall, element: lowest_element, star: star_question_points }).rating).toBe(rating);
  });
});

describe('demerits in the style of VDA 6.5', () => {
  const findings = (critical: number, major: number, minor: number) =>
    incidents(...[...Array<string>(critical).fill('critical'), ...Array<string>(major).fill('major'), ...Array<string>(minor).fill('minor')].map((severity, index) => incident(index + 1, 0, `severity: ${severity}`)));

  test.each([
    [0, 0, 0, 0, 'very good'],
    [0, 1, 0, 50, 'very good'],
    [0, 1, 1, 60, 'good'],
    [1, 0, 0, 100, 'good'],
    [1, 0, 4, 140, 'satisfactory'],
    [1, 1, 0, 150, 'failed'],
  ])('%d of class A, %d of B and %d of C make %d demerits: %s', (critical, major, minor, score, rating) => {
    const result = ratedBy('vda-6-5', deliveries(month('2026-06', 100)) + findings(critical, major, minor));
    expect(result).toMatchObject({ score, rating });
    expect(explain(result)[0]?.lost).toBe(score);
  });
});

describe('the scorecard by the IATF indicators', () => {
  const full = deliveries(month('2026-06', 100)) + certificate + readings({ 'first-response-days': 1 });

  test('a supplier without a flaw has 100', () => {
    expect(ratedBy('iatf-scorecard', full)).toMatchObject({ score: 100, rating: 'preferred', coverage: 100 });
  });

  test.each([[0, 100], [100, 90], [101, 80], [300, 80], [500, 70], [750, 60], [1000, 50], [1500, 40], [2000, 30], [3000, 20], [3001, 10]])('%d PPM earn %d points', (ppm, points) => {
    expect(partOf(ratedBy('iatf-scorecard', full + incidents(incident(1, ppm))), 'ppm').points).toBe(points);
  });

  test.each([[100, 100], [99.9, 90], [99, 90], [98, 80], [97, 70], [96.9, 60], [95, 60], [93, 50], [90, 40], [85, 30], [80, 20], [79.9, 10]])('%d %% on time earn %d points', (percent, points) => {
    expect(partOf(ratedBy('iatf-scorecard', deliveries(month('2026-06', percent))), 'otd_lines').points).toBe(points);
  });

  test('a line stop costs 20 / 3 × 60 % of the score', () => {
    const result = ratedBy('iatf-scorecard', full + incidents(incident(1, 0, 'severity: minor, consequences: [line_stop]')));
    expect(partOf(result, 'line-stops').points).toBe(40);
    expect(partOf(result, 'dock-holds').points).toBe(100);
    expect(result.score).toBeCloseTo(96, 9);
  });

  test('of several special statuses the worst decides', () => {
    const statuses = 'special_status: [{id: a, kind: controlled_shipping_1, from: 2026-06-01, until: 2026-06-05}, {id: b, kind: controlled_shipping_2, from: 2026-06-05, until: 2026-06-20}]\n';
    expect(partOf(ratedBy('iatf-scorecard', full + statuses), 'special-status').points).toBe(20);
  });

  test('a category without data is left out, where the original counts it as 0', () => {
    expect(ratedBy('iatf-scorecard', deliveries(month('2026-06', 100)) + certificate)).toMatchObject({ score: 100, coverage: 85 });
  });
});

describe('Visteon', () => {
  test('a perfect month has 100 points: 25 + 25 + 30 + 10 + 5 + 5', () => {
    expect(ratedBy('visteon-report-card', deliveries(month('2026-06', 100)) + certificate + readings({ 'ppap-on-time': 100, 'psw-approved': 100 }))).toMatchObject({ score: 100, rating: 'green' });
  });

  test('six months are weighed, the newest most', () => {
    const supplier = deliveries(month('2026-06', 100), month('2026-05', 100)) + certificate + incidents(incident(1, 500)) + 'readings: [{kpi: ppap-on-time, month: 2026-06, value: 100}, {kpi: psw-approved, month: 2026-06, value: 100}, {kpi: ppap-on-time, month: 2026-05, value: 100}, {kpi: psw-approved, month: 2026-05, value: 100}]\n';
    // June: no points for 500 PPM, 22 of 25 for one major incident at incoming inspection: 72. May: 100.
    const result = ratedBy('visteon-report-card', supplier);
    expect(result.result?.slices.slice(0, 2).map((slice) => slice.result.points)).toEqual([72, 100]);
  });

  test.each([[70, 'green'], [69.9, 'yellow'], [50, 'yellow'], [49.9, 'red']])('%d is %s', (score, rating) => {
    const bands = ratedBy('visteon-report-card', deliveries(month('2026-06', 100))).method!.bands;
    expect(bands.find(({ edge }) => score >= edge)?.rating).toBe(rating);
  });
});

test.each([
  [100, 0, 0, true, 100, 'A'],
  [90, 0, 0, true, 90, 'A'],
  [90, 101, 1, true, 70, 'B'],
  [90, 101, 1, false, 60, 'C'],
  [80, 1001, 3, false, 10, 'C'],
])('Theis: %d %% on time, %d PPM, %d incidents, certificate %s make %d: %s', (percent, ppm, count, certified, score, rating) => {
  const list = Array.from({ length: count }, (_, index) => incident(index + 1, index === 0 ? ppm : 0));
  expect(ratedBy('theis', deliveries(month('2026-06', percent)) + incidents(...list) + (certified ? certificate : ''))).toMatchObject({ score, rating });
});

test('KOSTAL: quality, logistics and purchasing count a third each', () => {
  const result = ratedBy('kostal', deliveries(month('2026-06', 90)) + promptReport + readings({ 'purchasing-score': 80 }));
  expect(result).toMatchObject({ score: 90, rating: 'A' });
  expect(['quality', 'logistics', 'purchasing'].map((id) => partOf(result, id).points)).toEqual([100, 90, 80]);
});

describe('Boeing', () => {
  const boeing = (percent: number, general: number) => ratedBy('boeing-best', deliveries(month('2026-06', percent)) + readings({ 'general-performance': general }));

  test.each([[100, 100, 100, 'gold', 'gold'], [98, 96, 98, 'gold', 'gold'], [70, 100, 90, 'silver', 'yellow'], [40, 100, 80, 'bronze', 'red']])('delivery %d, general performance %d: the average is %d, %s, rated %s', (percent, general, score, uncapped, rating) => {
    expect(boeing(percent, general)).toMatchObject({ score, uncapped, rating });
  });
});

test.each([[100, 100, 100, 'A'], [100, 55, 91, 'A'], [100, 54.5, 90.9, 'B'], [70, 15, 71, 'B'], [70, 14.5, 70.9, 'C']])('40/40/20: %d %% delivered, soft facts %d, no defect make %d: %s', (percent, soft, score, rating) => {
  const result = ratedBy('assessment-40-40-20', deliveries(month('2026-06', percent)) + readings({ 'soft-facts': soft }));
  expect(result).toMatchObject({ score, rating });
});

test('delivery less premium freight: 95 of 100 hits and 3 freights make 92', () => {
  const freight = `premium_freight: [${[1, 2, 3].map((id) => `{id: pf-${id}, on: 2026-06-0${id}, plant: north, caused_by: supplier}`).join(', ')}]\n`;
  expect(ratedBy('delivery-less-freight', deliveries(month('2026-06', 95)) + freight)).toMatchObject({ score: 92, rating: 'A' });
});

test.each([[96, 980, 2500, 'met'], [95.9, 980, 2500, 'missed'], [96, 979, 2500, 'missed'], [96, 980, 2501, 'missed']])('Lockheed: delivery %d %%, %d of 1,000 accepted, quality cost %d: goals %s', (percent, accepted, cost, rating) => {
  const figures = `readings: [{kpi: acceptance, month: 2026-06, numerator: ${accepted}, denominator: 1000}, {kpi: quality-cost, month: 2026-06, value: ${cost}}]\n`;
  expect(ratedBy('lockheed-1995', deliveries(month('2026-06', percent)) + figures).rating).toBe(rating);
});
