/** Months and plants taken apart: each gives points by itself, then they are joined. */
import { describe, expect, test } from 'vitest';
import type { Cap, Criterion } from '#domain/method.ts';
import { assess } from '#rating/assess.ts';
import { explain } from '#rating/explanation.ts';
import { aCategory, aCriterion, aDeliveryMonth, aSource } from '../support/builders.ts';
import { aFed, partOf, rate, scoreOf } from './scheme.ts';

const june = '2026-06';
const may = '2026-05';
const april = '2026-04';

describe('months', () => {
  test.each([
    ['averaged, each month counts alike', 'mean', { [june]: 90, [may]: 80, [april]: 100 }, 90],
    ['idle months are left out, not counted as 0 or 100', 'mean', { [june]: 90, [april]: 100 }, 95],
    ['weights are written newest first', { weights: [3, 2, 1] }, { [june]: 90, [may]: 60, [april]: 30 }, 70],
    ['months beyond the weights do not count', { weights: [3, 2] }, { [june]: 90, [may]: 60, [april]: 0 }, 78],
    ['an idle month leaves its weight to the others', { weights: [3, 2, 1] }, { [june]: 90, [april]: 30 }, 75],
    ['decay of 12: 12, 11 and 10 twelfths', { decay: 12 }, { [june]: 90, [may]: 80, [april]: 100 }, 89.6969697],
    ['decay of 2: the third month back does not count', { decay: 2 }, { [june]: 90, [may]: 60, [april]: 0 }, 80],
  ] as const)('%s', (_, periods, months, score) => {
    expect(scoreOf({ score: aCategory({ periods, parts: [aFed('a')] }), minimum_coverage: 0 }, { a: months })).toBeCloseTo(score, 6);
    expect(scoreOf({ score: aFed('a', { periods }), minimum_coverage: 0 }, { a: months })).toBeCloseTo(score, 6);
  });

  test('pooled is different: the figure is made of all months, then has its points once', () => {
    const points: Criterion['points'] = { kind: 'from', steps: [{ edge: 95, points: 100 }], below: 0 };
    const months = { [june]: 100, [may]: 94 };
    expect(scoreOf({ score: aFed('a', { points }) }, { a: months })).toBe(100);
    expect(scoreOf({ score: aFed('a', { points, periods: 'mean' }) }, { a: months })).toBe(50);
  });

  test('only the months of the window are looked at', () => {
    expect(scoreOf({ window: 2, score: aFed('a', { periods: 'mean' }) }, { a: { [june]: 90, [may]: 80, [april]: 0 } })).toBe(85);
    expect(scoreOf({ window: 12, score: aFed('a', { periods: 'mean', window: 2 }) }, { a: { [june]: 90, [may]: 80, [april]: 0 } })).toBe(85);
  });

  test('a part with a window of its own keeps it in every month', () => {
    const parts = [aFed('a', { window: 2 })];
    // The mean of two months each: (90 + 80) / 2 and (80 + 0) / 2, then their mean.
    expect(scoreOf({ window: 2, score: aCategory({ periods: 'mean', parts }) }, { a: { [june]: 90, [may]: 80, [april]: 0 } })).toBe(62.5);
  });

  test('points are rounded once, at the end', () => {
    const score = aFed('a', { periods: 'mean', round: { decimals: 0, mode: 'down' } });
    expect(scoreOf({ score }, { a: { [june]: 90.6, [may]: 80.6 } })).toBe(85);
  });

  test('a part inside that rounds does so in every month', () => {
    const score = aCategory({ periods: 'mean', parts: [aFed('a', { round: { decimals: 0, mode: 'down' } })] });
    expect(scoreOf({ score }, { a: { [june]: 90.6, [may]: 81.6 } })).toBe(85.5);
  });
});

describe('plants', () => {
  const values = { a: { 'north 2026-06': 90, 'south 2026-06': 60 } };

  test.each([
    ['pooled, their readings make one figure', 'pooled', 75],
    ['averaged, each plant counts alike', 'mean', 75],
    ['the worst decides', 'worst', 60],
  ] as const)('%s', (_, plants, score) => {
    expect(scoreOf({ score: aCategory({ plants, parts: [aFed('a')] }) }, values)).toBe(score);
  });

  test.each([
    ['weighed three to one', { north: 3, south: 1 }, values, 82.5],
    ['one not named weighs nothing', { south: 2 }, values, 60],
    ['what was not measured gives its weight to the others', { north: 3, south: 1 }, { a: { 'south 2026-06': 60 } }, 60],
    ['where none that weighs was measured, there is nothing', { north: 3, south: 0 }, { a: { 'south 2026-06': 60 } }, null],
  ])('%s', (_, weights, readings, score) => {
    expect(scoreOf({ score: aCategory({ plants: { weights }, parts: [aFed('a')] }) }, readings)).toBe(score);
  });

  test('a supplier of plants that weigh nothing has no activity, not a rating', () => {
    const { assessment } = rate({ score: aCategory({ plants: { weights: { north: 1 } }, parts: [aFed('a')] }) }, { a: { 'south 2026-06': 60 } }, { supplier: { plants: ['south'], listed_plants: ['south'] } });
    expect(assessment).toMatchObject({ score: null, rating: null, coverage: 0, result: { missing: 'no_activity', slices: [{ plant: 'south', weight: 0 }] } });
  });

  test('where lower is better, the worst plant is the one with most points', () => {
    expect(scoreOf({ better: 'lower', score: aCategory({ plants: 'worst', parts: [aFed('a')] }) }, values)).toBe(90);
  });

  test('a plant without deliveries is left out', () => {
    const { assessment } = rate({ score: aCriterion({ plants: 'worst' }) }, {}, { supplier: { delivery_months: [aDeliveryMonth({ lines_due: 10, lines_on_time: 9 })] } });
    expect(assessment.score).toBe(90);
    expect(assessment.result?.slices.map(({ plant, weight }) => [plant, weight])).toEqual([['north', 1], ['south', 0]]);
  });

  test('a plant counts when it has records, though the supplier does not name it', () => {
    const delivery_months = [aDeliveryMonth({ lines_due: 10, lines_on_time: 9 }), aDeliveryMonth({ plant: 'south', lines_due: 10, lines_on_time: 5 })];
    const { assessment } = rate({ score: aCriterion({ plants: 'mean' }) }, {}, { supplier: { plants: [], delivery_months } });
    expect(assessment.score).toBe(70);
  });

  test('a plant takes part from its first record on: the months before stay as they were rated', () => {
    // Read for the whole supplier, 40 in May holds at every plant; south has its first record in June.
    const readings = { a: { 'north 2026-05': 80, 'south 2026-06': 60 }, b: { [may]: 40 } };
    const { programme, supplier } = rate({ score: aCategory({ plants: 'worst', parts: [aFed('a'), aFed('b')] }) }, readings, { supplier: { plants: [] } });
    expect(assess(programme, supplier, may).score).toBe(60);
    expect(assess(programme, supplier, may).result?.slices.map(({ plant }) => plant)).toEqual(['north']);
    expect(assess(programme, supplier, june).score).toBe(50);
  });

  test('a plant that the supplier is said to supply takes part before its first record', () => {
    const readings = { a: { 'north 2026-05': 80, 'south 2026-06': 60 }, b: { [may]: 40 } };
    const { programme, supplier } = rate({ score: aCategory({ plants: 'worst', parts: [aFed('a'), aFed('b')] }), minimum_coverage: 0 }, readings);
    expect(assess(programme, supplier, may).score).toBe(40);
  });

  test('a score of which too little was measured at a plant is left out where the score says so', () => {
    const readings = { a: { 'north 2026-06': 80 }, b: { [june]: 40 } };
    const parts = [aFed('a', { weight: 60 }), aFed('b', { weight: 40 })];
    expect(rate({ score: aCategory({ plants: 'worst', parts }), minimum_coverage: 0 }, readings).assessment.score).toBe(40);
    expect(rate({ score: aCategory({ plants: 'worst', parts, minimum_coverage: 50 }), minimum_coverage: 0 }, readings).assessment.score).toBe(64);
  });

  test('plants are taken apart first, the months of each within', () => {
    const months = { 'north 2026-06': 100, 'north 2026-05': 40, 'south 2026-06': 60 };
    const { assessment } = rate({ score: aCategory({ plants: 'worst', periods: 'mean', parts: [aFed('a')] }) }, { a: months });
    // North has (100 + 40) / 2 = 70, south 60.
    expect(assessment.score).toBe(60);
    expect(assessment.result?.slices.map(({ plant, result }) => [plant, result.points])).toEqual([['north', 70], ['south', 60]]);
    expect(assessment.result?.slices[0]?.result.slices.filter(({ weight }) => weight > 0).map(({ month, weight }) => [month, weight])).toEqual([['2026-06', 0.5], ['2026-05', 0.5]]);
  });
});

describe('joined months', () => {
  test('are not rounded before something else multiplies them: 100 − 3 × 50 ÷ 3 is 50, and an edge at 50 is met', () => {
    const part = aFed('a', { weight: 3, periods: 'mean', points: { kind: 'line', marks: [[0, 0], [30, -30]] } });
    const score = aCategory({ combine: 'sum', base: 100, parts: [part] });
    expect(scoreOf({ score, window: 3, minimum_coverage: 0 }, { a: { [june]: 20, [may]: 20, [april]: 10 } })).toBe(50);
  });

  test('tie as on paper, in whatever order their months come', () => {
    const parts = ['a', 'b'].map((id) => aFed(id, { periods: 'mean' }));
    const values = { a: { [june]: 70.1, [may]: 80.2, [april]: 90.4 }, b: { [june]: 90.4, [may]: 80.2, [april]: 70.1 } };
    const { assessment } = rate({ window: 3, minimum_coverage: 0, score: aCategory({ combine: 'worst', parts }) }, values);
    expect(['a', 'b'].map((id) => partOf(assessment, id).share)).toEqual([0.5, 0.5]);
  });

  test('may be months in which the supplier had no plant yet, where plants are apart below', () => {
    const delivery = aCategory({ id: 'delivery', plants: 'worst', parts: [aCriterion()] });
    const { assessment } = rate({ window: 2, minimum_coverage: 0, score: aCategory({ periods: 'mean', parts: [delivery] }) }, {}, { supplier: { plants: [], delivery_months: [aDeliveryMonth({ lines_due: 10, lines_on_time: 9 })] } });
    expect(assessment.score).toBe(90);
    expect(partOf(assessment, 'delivery').slices.map(({ month, result }) => [month, result.missing])).toEqual([[june, null], [may, 'no_activity']]);
  });
});

describe('a cap on a part below months or plants apart', () => {
  const below = (part: string, threshold: number): Cap => ({ part, comparison: 'below', threshold, at_most: 'C', because: 'a reason', source: aSource });
  const values = (a: number) => ({ a: { [june]: a, [may]: 40 }, b: { [june]: 95, [may]: 90 } });
  const worst = aCategory({ combine: 'worst', periods: { weights: [3, 1] }, parts: [aFed('a'), aFed('b'), aFed('shown', { kpi: 'a', weight: 0 })] });

  test.each([
    [100, 85],
    [94, 80.5],
  ])('looks at all its months by their weights, also where another part decided: %d in June and 40 in May make %d', (a, found) => {
    const { caps } = rate({ window: 2, minimum_coverage: 0, score: worst, caps: [below('a', 70), below('shown', 70)] }, values(a)).assessment;
    expect(caps.map(({ value, state }) => [value, state])).toEqual([[found, 'clear'], [found, 'clear']]);
  });

  test('looks at its worst plant, also where another plant was the worst of all', () => {
    // North (30 + 100) / 2 = 65 and south (80 + 48) / 2 = 64: south decides the score, north has the worse a.
    const plants = { a: { 'north 2026-06': 30, 'south 2026-06': 80 }, b: { 'north 2026-06': 100, 'south 2026-06': 48 } };
    const parts = [aFed('a'), aFed('b'), aFed('shown', { kpi: 'a', weight: 0 })];
    const { score, caps } = rate({ score: aCategory({ plants: 'worst', parts }), caps: [below('a', 50), below('shown', 50)] }, plants).assessment;
    expect(score).toBe(64);
    expect(caps.map(({ value, state }) => [value, state])).toEqual([[30, 'applies'], [30, 'applies']]);
  });
});

describe('the parts of a category whose months are apart', () => {
  const parts = [aFed('a', { weight: 60 }), aFed('b', { weight: 40 })];
  const { assessment } = rate({ window: 2, score: aCategory({ periods: 'mean', parts }) }, { a: { [june]: 90, [may]: 70 }, b: { [june]: 100 } });

  test('sum up what each month says', () => {
    // June: 0.6 × 90 + 0.4 × 100 = 94; May: a alone, 70.
    expect(assessment.score).toBe(82);
    expect(partOf(assessment, 'a').slices.map(({ month, result }) => [month, result.points])).toEqual([[june, 90], [may, 70]]);
  });

  test('hold the mean of their points by share, so that share × (100 − points) is what was lost', () => {
    const a = partOf(assessment, 'a');
    expect(a.share).toBeCloseTo(0.5 * 0.6 + 0.5 * 1);
    expect(a.points).toBeCloseTo((0.3 * 90 + 0.5 * 70) / 0.8);
    expect(a.lost).toBeCloseTo(a.share * (100 - a.points!));
    expect(partOf(assessment, 'b')).toMatchObject({ points: 100, lost: 0 });
    expect(explain(assessment).reduce((sum, { lost }) => sum + lost, 0)).toBeCloseTo(18, 9);
  });

  test('show the figure over the whole window beside it', () => {
    expect(partOf(assessment, 'a').figure).toMatchObject({ value: 80, window: { from: may, to: june } });
  });

  test('are covered as far as the months that count were', () => {
    expect(assessment.coverage).toBe(80);
    expect(partOf(assessment, 'b').coverage).toBe(0.5);
  });

  test('that are only shown have their points all the same', () => {
    const shown = rate({ score: aCategory({ periods: 'mean', parts: [aFed('a'), aFed('b', { weight: 0 })] }) }, { a: { [june]: 90, [may]: 70 }, b: { [june]: 40, [may]: 20 } });
    expect(partOf(shown.assessment, 'b')).toMatchObject({ points: 30, missing: 'not_counted', share: 0, lost: 0 });
  });
});
