/** What would lift the rating, in words that keep their promise: whoever reaches the printed figure has reached it. */
import { describe, expect, test } from 'vitest';
import type { Criterion, Method } from '#domain/method.ts';
import { wayUpView } from '#view/scorecard/way-up-view.ts';
import { aFed, type Values } from '../../rating/scheme.ts';
import { aCategory, aCriterion, aDeliveryMonth, anIncident, aMoment, anOwnKpi } from '../../support/builders.ts';
import { aCap, fed, typed } from '../site.ts';

function view(method: Partial<Method>, values: Values = {}, over: Parameters<typeof fed>[2] = {}, language: 'en' | 'zh-CN' = 'en') {
  const { site, supplier, assessment } = fed(method, values, over, language);
  return wayUpView(site, supplier, assessment);
}

const two = aCategory({ parts: [aFed('a', { name: 'Fill rate', weight: 60 }), aFed('b', { name: 'Answers', weight: 40 })] });

describe('one sentence', () => {
  test.each([
    ['names what reaches the next rating', two, { a: 90, b: 70 }, 'A is reached with: Answers at least 90.0.', '达到 A 需要：Answers不低于 90.0。'],
    ['names two criteria where one is not enough', two, { a: 60, b: 30 }, 'B is reached with: Answers at least 73.1, Fill rate at least 84.7.', '达到 B 需要：Answers不低于 73.1、Fill rate不低于 84.7。'],
    ['praises the best', two, { a: 100, b: 100 }, 'This is the best rating; keep it.', '已是最高评级，请保持。'],
    ['promises nothing that what is measured cannot give', aCategory({ parts: [aFed('a', { ceiling: 85 })] }), { a: 85 }, 'A cannot be reached by what is measured now.', '仅靠目前可统计的指标无法达到 A。'],
    ['has nothing to lift without a rating', two, {}, 'There is no rating to improve on yet.', '尚无评级可提升。'],
  ] as const)('%s', (_, score, values, en, chinese) => {
    expect(view({ score }, values).sentence).toMatch(en);
    expect(view({ score }, values, {}, 'zh-CN').sentence).toMatch(chinese);
  });

  test('a figure that is rounded away from the edge is not enough', () => {
    // 88.5 is rounded to 88, the even one; only above it there are 89 points.
    const even = aCategory({ parts: [aFed('a', { name: 'Fill rate', points: { kind: 'line', marks: [[0, 0], [100, 100]] }, round: { decimals: 0, mode: 'half_even' } })] });
    const bands = (edge: number) => [{ rating: 'A', edge }, { rating: 'B', edge: 0 }];
    expect(view({ score: even, bands: bands(89) }, { a: 50 }).sentence).toBe('A is reached with: Fill rate at least 88.6.');
    expect(view({ score: even, bands: bands(90) }, { a: 50 }).sentence).toBe('A is reached with: Fill rate at least 89.5.');
    // 99.7 costs 10.95 points, rounded to 11.0; just above it 10.9.
    const deducting = aCategory({ combine: 'sum', base: 100, parts: [aFed('a', { name: 'Fill rate', points: { kind: 'line', marks: [[98, -13.5], [100, -10.5]] }, round: { decimals: 1, mode: 'half_even' } })] });
    expect(view({ score: deducting, bands: bands(89.1) }, { a: 98 }).sentence).toBe('A is reached with: Fill rate at least 99.8.');
  });

  test('where the points are there, it says that a cap stands in the way, and until when', () => {
    const incidents = [anIncident({ detected: aMoment('2026-03-10'), consequences: ['line_stop'] })];
    const delivery_months = [aDeliveryMonth({ lines_due: 100, lines_on_time: 95 })];
    const up = view({ score: aCriterion(), caps: [aCap({ within: 6 })] }, {}, { supplier: { incidents, delivery_months } });
    // March is the oldest of the six months up to August; with September it is gone.
    expect(up).toMatchObject({ sentence: 'The points for A are there; a cap stands in the way.', next_rating: 'B', caps: ['a line was stopped: falls away with September 2026 if nothing new happens.'] });
  });

  test('a cap on a part that counts is lifted with the part', () => {
    const cap = aCap({ part: 'b', comparison: 'below', threshold: 85, at_most: 'B', because: 'answers are slow' });
    expect(view({ score: two, caps: [cap] }, { a: 100, b: 80 }).sentence).toBe('A is reached with: Answers at least 85.0.');
  });

  test('a cap on a part that is only shown is lifted with the part, which gains nothing else', () => {
    const shown = aCategory({ parts: [aFed('a'), aFed('element', { weight: 0, name: 'Weakest element' })] });
    const cap = aCap({ part: 'element', comparison: 'below', threshold: 80, at_most: 'B', because: 'an element is weak' });
    const up = view({ score: shown, caps: [cap] }, { a: 95, element: 79 });
    expect(up).toMatchObject({ sentence: 'A is reached with: Weakest element at least 80.0.', steps: [{ name: 'Weakest element', gain: { value: 0, text: 'lifts the cap' } }] });
    expect(up.criteria.map(({ name }) => name)).not.toContain('Weakest element');
  });

  test('a way that may not be the shortest is one of several', () => {
    const ids = Array.from({ length: 24 }, (_, index) => `c${index}`);
    const values = Object.fromEntries(ids.map((id, index) => [id, { 'north 2026-06': 50 + ((7 * index) % 20), 'south 2026-06': 50 + ((7 * index + 5) % 20) }]));
    const worst = aCategory({ plants: 'worst', parts: ids.map((id) => aFed(id)) });
    const bands = [{ rating: 'A', edge: 80 }, { rating: 'B', edge: 0 }];
    expect(view({ score: worst, bands }, values)).toMatchObject({ sentence: expect.stringMatching(/^A is reached, for example, with: /) as string, is_shortest: false });
    expect(view({ score: worst, bands }, values, {}, 'zh-CN').sentence).toMatch(/^达到 A 的一种途径：/);
  });

  test('a cap that nothing but its cause removes has no month', () => {
    const delivery_months = [aDeliveryMonth({ lines_due: 100, lines_on_time: 95 })];
    const certificate = aCap({ kpi: 'valid_certificates', comparison: 'below', because: 'there is no certificate' });
    expect(view({ score: aCriterion(), caps: [certificate] }, {}, { supplier: { delivery_months } }).caps).toEqual(['there is no certificate: falls away when its cause does.']);
  });
});

describe('a step says from where to where, what it gains, and in pieces where it can', () => {
  test('of order lines', () => {
    const delivery_months = [aDeliveryMonth({ lines_due: 40, lines_on_time: 34 })];
    expect(view({ score: aCriterion() }, {}, { supplier: { delivery_months } }).steps.map(({ name, from, to, gain, hint }) => [name, from, to, gain.text, hint].map(typed))).toEqual([
      ['On-time delivery (lines)', '85.0 % (85.0 points)', 'at least 90.0 %', '+5.0 points', 'Lines on time: 2 more'],
    ]);
  });

  test('of incidents', () => {
    const incidents = [1, 2, 3].map((day) => anIncident({ id: `i${day}`, detected: aMoment(`2026-06-0${day}`) }));
    const points: Criterion['points'] = { kind: 'up_to', steps: [{ edge: 0, points: 100 }, { edge: 2, points: 85 }], beyond: 0 };
    const supplier = { incidents, delivery_months: [aDeliveryMonth({ lines_due: 1, lines_on_time: 1 })] };
    expect(view({ score: aCriterion({ kpi: 'incidents', id: 'incidents', points }) }, {}, { supplier }).steps[0]).toMatchObject({ to: 'at most 2', hint: 'Incidents: 1 fewer' });
  });

  test('of demerits, what is gained is points fewer', () => {
    const demerits = { better: 'lower', bands: [{ rating: 'A', edge: 10 }, { rating: 'B', edge: 100 }] } as const;
    const points: Criterion['points'] = { kind: 'up_to', steps: [{ edge: 5, points: 8 }], beyond: 30 };
    expect(view({ ...demerits, score: aFed('a', { points }) }, { a: 9 }).steps[0]).toMatchObject({ to: 'at most 5.0', gain: { value: 22, text: '−22.0 points' } });
  });

  test('what does not move the score by itself is said to gain nothing, never −0.0 points', () => {
    const worst = aCategory({ combine: 'worst', parts: two.parts });
    expect(view({ score: worst }, { a: 90, b: 70 }).criteria.map(({ name, gain }) => [name, gain.text])).toEqual([['Answers', '+20.0 points'], ['Fill rate', 'nothing by itself']]);
    expect(view({ score: worst }, { a: 90, b: 70 }, {}, 'zh-CN').criteria.at(-1)!.gain.text).toBe('单独改善不影响总分');
  });

  test('for every criterion, largest gain first', () => {
    expect(view({ score: two }, { a: 90, b: 70 }).criteria.map(({ name, gain }) => [name, gain.text])).toEqual([['Answers', '+12.0 points'], ['Fill rate', '+6.0 points']]);
  });
});

describe('where months or plants are rated apart', () => {
  test('the target is for each plant, from where the worst stands', () => {
    const up = view({ score: aFed('a', { name: 'Fill rate', plants: 'worst' }) }, { a: { 'north 2026-06': 100, 'south 2026-06': 80 } });
    expect(up.sentence).toBe('A is reached with: Fill rate at least 90.0 at each plant.');
    expect(up.steps[0]).toMatchObject({ from: '80.0 (80.0 points)', to: 'at least 90.0 at each plant' });
  });

  test('the target is for each month, from where the worst stands', () => {
    const up = view({ score: aFed('a', { name: 'Fill rate', periods: 'mean' }), window: 2 }, { a: { '2026-06': 90, '2026-05': 70 } }, {}, 'zh-CN');
    expect(up.sentence).toBe('达到 A 需要：Fill rate每月不低于 90.0。');
    expect(up.steps[0]?.from).toBe('70.0（70.0\u00a0分）');
  });
});

describe('targets are rounded to the safe side', () => {
  test.each([
    ['higher is better: 97.31 is printed as at least 97.4', 'percent', [[97.31, 90]], 'from', 80, 'at least 97.4 %'],
    ['lower is better: 25.6 PPM is printed as at most 25', 'ppm', [[25.6, 90]], 'up_to', 400, 'at most 25 PPM'],
    ['a whole target stays', 'percent', [[97, 90]], 'from', 80, 'at least 97.0 %'],
  ] as const)('%s', (_, unit, [[edge, points]], kind, now, text) => {
    const curve: Criterion['points'] = kind === 'from' ? { kind, steps: [{ edge, points }], below: 50 } : { kind, steps: [{ edge, points }], beyond: 50 };
    const up = view({ score: aFed('own', { points: curve }) }, { own: now }, { kpis: [anOwnKpi({ id: 'own', unit, better: kind === 'from' ? 'higher' : 'lower' })] });
    expect(typed(up.criteria[0]!.to)).toBe(text);
  });
});
