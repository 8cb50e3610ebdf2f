/** The way up: what would gain what, and the shortest list of changes to the next rating. */
import { describe, expect, test } from 'vitest';
import type { Cap, Criterion, Method } from '#domain/method.ts';
import { addMonths } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import { wayUp, type Change, type WayUp } from '#rating/way-up.ts';
import { aCategory, aCertificate, aCriterion, aDeliveryMonth, anIncident, aMoment, aPlant, aSource, aSpecialStatus } from '../support/builders.ts';
import { aFed, rate, type Values } from './scheme.ts';

function way(method: Partial<Method>, values: Values, supplier: Partial<Supplier> = {}, programme: Partial<Programme> = {}): WayUp {
  const rated = rate({ minimum_coverage: 0, ...method }, values, { supplier, programme });
  return wayUp(rated.assessment, rated.programme, rated.supplier);
}

function aCap(over: Partial<Cap>): Cap {
  return { comparison: 'at_least', threshold: 1, at_most: 'C', because: 'a reason', source: aSource, ...over };
}

/** A change as a buyer would note it: criterion, figure, points gained. */
function note(change: Change): readonly [string, string, number, number] {
  return [change.path.at(-1)!.id, change.target.comparison, Number(change.target.value.toFixed(4)), Number(change.gain.toFixed(4))];
}

const steps: Criterion['points'] = { kind: 'from', steps: [{ edge: 98, points: 100 }, { edge: 95, points: 80 }, { edge: 90, points: 50 }], below: 0 };

describe('each criterion by itself', () => {
  const score = aCategory({ parts: [aFed('a', { weight: 40, points: steps }), aFed('b', { weight: 60 })] });
  const up = way({ score }, { a: 91, b: 70 });

  test('is told its next step, largest gain first', () => {
    expect(up.criteria.map(({ next }) => note(next!))).toEqual([['b', 'from', 100, 18], ['a', 'from', 95, 12]]);
  });

  test('what its best would gain', () => {
    expect(up.criteria.map(({ best }) => note(best!))).toEqual([['b', 'from', 100, 18], ['a', 'from', 98, 20]]);
  });

  test('and the least that reaches the next rating alone', () => {
    // The score is 62, a B begins at 80.
    expect(up).toMatchObject({ next: 'B', edge: 80, gap: 18 });
    expect(up.criteria.map(({ enough }) => (enough ? note(enough) : null))).toEqual([['b', 'from', 100, 18], ['a', 'from', 98, 20]]);
  });

  test('at its best it has nowhere to go', () => {
    const [first] = way({ score: aCategory({ parts: [aFed('a', { points: steps })] }) }, { a: 99 }).criteria;
    expect(first).toMatchObject({ next: null, enough: null, best: null });
  });

  test('is not sent beyond the step of its category that brings the gain', () => {
    const points: Criterion['points'] = { kind: 'from', steps: [{ edge: 95, points: 30 }, { edge: 90, points: 10 }], below: -30 };
    const [first] = way({ score: aCategory({ combine: 'sum', base: 50, parts: [aCategory({ id: 'delivery', points, parts: [aFed('a')] })] }) }, { a: 90.3 }).criteria;
    expect([note(first!.next!), note(first!.best!)]).toEqual([['a', 'from', 95, 20], ['a', 'from', 95, 20]]);
  });

  test('nor beyond its sibling where the worst decides, beyond a ceiling, or beyond the end of the scale', () => {
    const next = (score: Method['score'], values: Values) => note(way({ score }, values).criteria[0]!.next!);
    expect(next(aCategory({ combine: 'worst', parts: [aFed('a'), aFed('b')] }), { a: 60, b: 70 })).toEqual(['a', 'from', 70, 10]);
    expect(next(aCategory({ ceiling: 90, parts: [aFed('a'), aFed('b')] }), { a: 70, b: 90 })).toEqual(['a', 'from', 90, 10]);
    expect(next(aCategory({ combine: 'sum', base: 40, parts: [aFed('a')] }), { a: 30 })).toEqual(['a', 'from', 60, 30]);
  });

  test('rounding is no step: a figure that it would spare is not worth aiming at', () => {
    const round = { decimals: 0, mode: 'half_up' } as const;
    const next = (score: Method['score']) => note(way({ score }, { a: 70, b: 80 }).criteria[0]!.next!).slice(0, 3);
    expect(next(aCategory({ round, parts: [aFed('a'), aFed('b')] }))).toEqual(['a', 'from', 100]);
    expect(next(aCategory({ parts: [aCategory({ id: 'both', round, parts: [aFed('a'), aFed('b')] })] }))).toEqual(['a', 'from', 100]);
  });

  test('what gains nothing keeps the next step of its curve', () => {
    const worst = aCategory({ combine: 'worst', parts: [aFed('a'), aFed('b', { points: steps })] });
    expect(note(way({ score: worst }, { a: 40, b: 91 }).criteria[1]!.next!)).toEqual(['b', 'from', 95, 0]);
  });

  test('in pieces: lines on time, incidents fewer', () => {
    const delivery_months = [aDeliveryMonth({ lines_due: 20, lines_on_time: 18 })];
    const change = way({ score: aCriterion({ points: steps }) }, {}, { delivery_months }).criteria[0]!.next!;
    expect(change).toMatchObject({ points: 80, gain: 30, more: 1, target: { value: 95, comparison: 'from' } });
  });
});

describe('the shortest list of changes', () => {
  const score = aCategory({ parts: [aFed('a'), aFed('b'), aFed('c'), aFed('d')] });

  test('names one criterion where one is enough, and no more of it than needed', () => {
    // 85 on average; an A needs 20 points more in one of them: only d has them.
    expect(way({ score }, { a: 90, b: 90, c: 90, d: 70 }).shortest?.map(note)).toEqual([['d', 'from', 90, 5]]);
  });

  test('names two where it takes two; each goes the same part of its way', () => {
    // 85 on average; an A needs 20 points more, and no criterion has more than 15.
    expect(way({ score }, { a: 85, b: 85, c: 85, d: 85 }).shortest?.map(note)).toEqual([['a', 'from', 95, 2.5], ['b', 'from', 95, 2.5]]);
  });

  test('takes whole steps where the curve has steps', () => {
    const stepped = aCategory({ parts: [aFed('a', { points: steps }), aFed('b')] });
    expect(way({ score: stepped }, { a: 91, b: 85 }).shortest?.map(note)).toEqual([['a', 'from', 95, 15]]);
  });

  test('also where a third of 100 points has no end of decimals', () => {
    const thirds: Criterion['points'] = { kind: 'from', steps: [{ edge: 90, points: 100 }, { edge: 60, points: 200 / 3 }], below: 100 / 3 };
    const uneven = aCategory({ parts: [aFed('a', { points: thirds }), aFed('b', { points: { kind: 'line', marks: [[0, 0], [100, 200 / 3]] } })] });
    const bands = [{ rating: 'top', edge: 66 }, { rating: 'low', edge: 0 }];
    expect(way({ score: uneven, bands }, { a: 10, b: 99 }).shortest?.map(note)).toEqual([['a', 'from', 60, 16.6667]]);
    expect(way({ score: uneven, bands }, { a: 60, b: 10 }).shortest?.map(note)).toEqual([['b', 'from', 98, 29.3333]]);
  });

  test('names as many as it takes', () => {
    const parts = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aFed(id));
    const changes = way({ score: aCategory({ parts }), bands: [{ rating: 'top', edge: 99 }, { rating: 'low', edge: 0 }] }, { a: 90, b: 90, c: 90, d: 90, e: 90, f: 90 }).shortest!;
    expect(changes).toHaveLength(6);
    expect(changes.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(9, 4);
  });

  test('is empty when only a cap is in the way', () => {
    const up = way({ score, caps: [aCap({ kpi: 'x' })] }, { a: 95, b: 95, c: 95, d: 95, x: 1 });
    expect(up).toMatchObject({ next: 'B', gap: 0, shortest: [], caps: [{ cap: { state: 'applies' } }] });
  });

  test('does not exist when what was measured cannot reach the rating', () => {
    const low: Criterion['points'] = { kind: 'line', marks: [[0, 0], [100, 70]] };
    expect(way({ score: aCategory({ parts: [aFed('a', { points: low })] }) }, { a: 50 })).toMatchObject({ next: 'B', shortest: null, criteria: [{ enough: null }] });
  });

  test('at the best rating there is none to reach', () => {
    expect(way({ score }, { a: 95, b: 95, c: 95, d: 95 })).toMatchObject({ next: null, edge: null, gap: 0, shortest: null, caps: [] });
  });

  test('a supplier that is not rated is told what would gain what, but no rating', () => {
    expect(way({ score, new_supplier_months: 3 }, { a: 50, b: 50, c: 50, d: 50 }, { since: '2026-06' })).toMatchObject({ next: null, criteria: [{}, {}, {}, {}] });
    expect(way({ score, minimum_coverage: 60 }, { a: 50 })).toMatchObject({ next: null, criteria: [] });
  });

  test('with the worst deciding, all that are below must rise, and no further than needed', () => {
    const worst = aCategory({ combine: 'worst', parts: [aFed('a'), aFed('b'), aFed('c')] });
    expect(way({ score: worst }, { a: 60, b: 70, c: 95 }).shortest?.map(note)).toEqual([['a', 'from', 80, 10], ['b', 'from', 80, 10]]);
  });

  test('of demerits the changes take away', () => {
    const bands = [{ rating: 'green', edge: 20 }, { rating: 'red', edge: 100 }];
    const demerits = aCategory({ combine: 'sum', parts: [aFed('a'), aFed('b')] });
    expect(way({ score: demerits, better: 'lower', bands }, { a: 30, b: 15 }).shortest?.map(note)).toEqual([['a', 'up_to', 5, 25]]);
  });

  test('where months are apart, every month has to be so good', () => {
    const monthly = aCategory({ periods: 'mean', parts: [aFed('a')] });
    // 70 and 100 make 85; with 80 in the bad month they make 90.
    const change = way({ score: monthly }, { a: { '2026-06': 70, '2026-05': 100 } }).shortest![0]!;
    expect(change.more).toBeNull();
    expect(change.gain).toBeCloseTo(5, 4);
  });
});

describe('where months or plants are apart, the worst that counts has to rise', () => {
  const parts = [aFed('delivery'), aFed('quality')];

  test('also one in which another part decides now', () => {
    const score = aCategory({ combine: 'best', periods: 'mean', parts });
    const { shortest } = way({ window: 2, score }, { delivery: { '2026-06': 50, '2026-05': 100 }, quality: { '2026-06': 70, '2026-05': 70 } });
    expect(shortest!.map((change) => [...note(change), change.from.raw])).toEqual([['delivery', 'from', 80, 5, 50]]);
  });

  test('at plants alike', () => {
    const score = aCategory({ combine: 'best', plants: 'mean', parts });
    const { shortest } = way({ score }, { delivery: { 'north 2026-06': 40, 'south 2026-06': 85 }, quality: { 'north 2026-06': 70, 'south 2026-06': 10 } }, {}, { plants: [aPlant(), aPlant({ id: 'south' })] });
    expect(shortest!.map((change) => [...note(change), change.from.raw])).toEqual([['delivery', 'from', 75, 2.5, 40]]);
  });

  test('a cap on a part looks at months that the score leaves out', () => {
    const caps = [aCap({ part: 'delivery', comparison: 'below', threshold: 60, at_most: 'B' })];
    const score = aCategory({ periods: 'mean', minimum_coverage: 50, parts: [aFed('delivery', { weight: 30 }), aFed('quality', { weight: 70 })] });
    const { shortest } = way({ window: 2, score, caps }, { delivery: { '2026-06': 80, '2026-05': 0 }, quality: { '2026-06': 98 } });
    expect(shortest!.map(note)).toEqual([['delivery', 'from', 40, 0]]);
  });

  test('a plant that would come to decide, of which too little is measured, is no way to a rating', () => {
    const points: Criterion['points'] = { kind: 'from', steps: [{ edge: 90, points: 100 }], below: 50 };
    const score = aCategory({ plants: 'worst', parts: [aFed('delivery'), aFed('quality', { points })] });
    const values = { delivery: { 'north 2026-06': 90, 'south 2026-06': 85 }, quality: { 'north 2026-06': 70 } };
    const { shortest } = way({ minimum_coverage: 60, score }, values, {}, { plants: [aPlant(), aPlant({ id: 'south' })] });
    expect(shortest!.map(({ path }) => path.at(-1)!.id)).toEqual(['quality', 'delivery']);
  });
});

describe('caps in the way', () => {
  const score = aCategory({ parts: [aFed('a')] });
  const delivery_months = [aDeliveryMonth({ parts_received: 100 })];
  const stopped = aCap({ kpi: 'disruptions', within: 6 });
  const lineStop = (day: string): Partial<Supplier> => ({ delivery_months, incidents: [anIncident({ detected: aMoment(day), consequences: ['line_stop'] })] });

  test.each([
    ['2026-06-10', '2026-12'],
    ['2026-04-01', '2026-10'],
    ['2026-01-31', '2026-07'],
  ])('a line stop of %s falls out of six months in %s', (day, month) => {
    expect(way({ score, caps: [stopped] }, { a: 95 }, lineStop(day)).caps).toMatchObject([{ falls_away: month }]);
  });

  test('one more after the month rated, up to today, is waited for as well', () => {
    const incidents = ['2026-06-10', '2026-07-03'].map((day, index) => anIncident({ id: `stop-${index}`, detected: aMoment(day), consequences: ['line_stop'] }));
    expect(way({ score, caps: [stopped] }, { a: 95 }, { delivery_months, incidents }, { as_of: '2026-07-05' }).caps).toMatchObject([{ falls_away: '2027-01' }]);
  });

  test('a special status that is known to end after some months is waited for as well', () => {
    const caps = [aCap({ kpi: 'special_status', within: 1 })];
    const special_status = [aSpecialStatus({ from: '2026-06-02', until: '2026-09-15' })];
    expect(way({ score, caps }, { a: 95 }, { delivery_months, special_status }).caps).toMatchObject([{ falls_away: '2026-10' }]);
  });

  test('a missing certificate does not come by itself', () => {
    const caps = [aCap({ kpi: 'valid_certificates', comparison: 'below', within: 1 })];
    expect(way({ score, caps }, { a: 95 }, { delivery_months }).caps).toMatchObject([{ falls_away: null }]);
  });

  test('unless it is on its way', () => {
    const caps = [aCap({ kpi: 'valid_certificates', comparison: 'below', within: 1 })];
    const certificates = [aCertificate({ valid_from: '2026-07-01', valid_to: '2028-12-31' })];
    expect(way({ score, caps }, { a: 95 }, { delivery_months, certificates }).caps).toMatchObject([{ falls_away: '2026-07' }]);
  });

  test('a cap that leaves room for the next rating is not in the way', () => {
    expect(way({ score, caps: [{ ...stopped, at_most: 'B' }] }, { a: 75 }, lineStop('2026-06-10'))).toMatchObject({ next: 'B', caps: [], gap: 5 });
  });

  test('a cap on a part falls away with the points of that part', () => {
    const parts = [aFed('a', { weight: 90 }), aFed('b', { weight: 10 })];
    const caps = [aCap({ part: 'b', comparison: 'below', threshold: 50, at_most: 'B' })];
    const up = way({ score: aCategory({ parts }), caps }, { a: 100, b: 20 });
    expect(up).toMatchObject({ next: 'A', gap: 0, caps: [{ falls_away: null }] });
    expect(up.shortest?.map(note)).toEqual([['b', 'from', 50, 3]]);
  });

  test('also where that part is only shown: it has to rise, and gains nothing', () => {
    const parts = [aFed('a'), aFed('shown', { weight: 0 })];
    const caps = [aCap({ part: 'shown', comparison: 'below', threshold: 50, at_most: 'B' })];
    const up = way({ score: aCategory({ parts }), caps }, { a: 100, shown: 20 });
    expect(up).toMatchObject({ next: 'A', gap: 0, caps: [{ falls_away: null }] });
    expect(up.shortest?.map(note)).toEqual([['shown', 'from', 50, 0]]);
    // Among what each criterion could gain it has no place.
    expect(up.criteria.map(({ result }) => result.part.id)).toEqual(['a']);
  });

  test('within a category that is only shown, beside one that has to gain points', () => {
    const shown = aCategory({ id: 'audit', weight: 0, parts: [aFed('x'), aFed('y')] });
    const caps = [aCap({ part: 'audit', comparison: 'below', threshold: 60, at_most: 'C' })];
    const up = way({ score: aCategory({ parts: [aFed('a'), shown] }), caps }, { a: 75, x: 50, y: 10 });
    expect(up.shortest?.map(note)).toEqual([['a', 'from', 80, 5], ['y', 'from', 70, 0]]);
  });

  test('what is only shown and no cap looks at never has to rise', () => {
    const parts = [aFed('a'), aFed('shown', { weight: 0 })];
    expect(way({ score: aCategory({ parts }) }, { a: 75, shown: 20 }).shortest?.map(note)).toEqual([['a', 'from', 80, 5]]);
  });
});

describe('where there are more sets of criteria than can be tried', () => {
  /** Criteria at two plants in twelve months, of which the worse plant counts: no gain simply adds up. */
  const ids = Array.from({ length: 24 }, (_, index) => `c${index}`);
  const months = Array.from({ length: 12 }, (_, index) => addMonths('2026-06', -index));
  const figures = (criterion: number) => Object.fromEntries(months.flatMap((month, age) => [[`north ${month}`, 50 + ((7 * criterion + 3 * age) % 20)], [`south ${month}`, 50 + ((7 * criterion + 3 * age + 5) % 20)]]));
  const values: Values = Object.fromEntries(ids.map((id, index) => [id, figures(index)]));
  const score = aCategory({ plants: 'worst', periods: 'mean', parts: ids.map((id) => aFed(id)) });
  const bands = [{ rating: 'A', edge: 75 }, { rating: 'B', edge: 0 }];

  test('there is a way that works, and it does not claim to be the shortest', () => {
    const up = way({ score, bands }, values);
    expect(up.is_shortest).toBe(false);
    const gained = up.shortest!.reduce((sum, { gain }) => sum + gain, 0);
    expect(gained).toBeGreaterThanOrEqual(up.gap - 1e-4);
    // Each criterion has some 40 ÷ 24 points to give; 15 are missing.
    expect(up.shortest!.length).toBeLessThanOrEqual(10);
  });

  test('it is the same way every time', () => {
    const [one, other] = [way({ score, bands }, values), way({ score, bands }, values)];
    expect(other.shortest!.map(note)).toEqual(one.shortest!.map(note));
  });

  test('where gains add up, nothing has to be tried, and the list is the shortest', () => {
    const up = way({ score: { ...score, plants: 'pooled' }, bands }, values);
    expect(up.is_shortest).toBe(true);
  });

  test('a few criteria are tried in every set', () => {
    const few = aCategory({ combine: 'worst', parts: ids.slice(0, 6).map((id) => aFed(id)) });
    expect(way({ score: few, bands }, values)).toMatchObject({ is_shortest: true });
  });
});
