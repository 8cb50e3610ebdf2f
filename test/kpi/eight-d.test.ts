/** 8D response: clocks due in the window, acceptance at first submission, review marks. */
import { describe, expect, test } from 'vitest';
import type { EightDReport, Submission } from '#domain/eight-d.ts';
import { closureOnTime, containmentOnTime, firstPass, marksOf, reviewQuality, rootCauseOnTime } from '#kpi/eight-d.ts';
import type { Question } from '#kpi/figure.ts';
import { aMoment, anEightDReport, aProgramme, aQuestion, aReview, aSubmission, aSupplier } from '../support/builders.ts';

const june = { from: '2026-06', to: '2026-06' };

function of(...written: readonly Partial<EightDReport>[]): Question {
  const eight_d_reports = written.map((report, index) => anEightDReport({ id: `report-${index + 1}`, ...report }));
  return aQuestion({ supplier: aSupplier({ eight_d_reports }), window: june });
}

function submitted(...written: readonly [day: string, over?: Partial<Submission>][]): Pick<EightDReport, 'submissions'> {
  return { submissions: written.map(([day, over]) => aSubmission({ at: aMoment(day), ...over })) };
}

describe('clocks of reports notified on Monday 1 June', () => {
  test('1 of 2 containments in time is 50 %', () => {
    const figure = containmentOnTime(of(submitted(['2026-06-02']), submitted(['2026-06-03'])));
    expect(figure).toMatchObject({ value: 50, numerator: 1, denominator: 2, n: 2 });
    expect(figure.interval).toMatchObject({ by: 'wilson' });
  });

  test('five working days end on Monday 8 June', () => {
    expect(rootCauseOnTime(of(submitted(['2026-06-08']))).value).toBe(100);
    expect(rootCauseOnTime(of(submitted(['2026-06-09']))).value).toBe(0);
  });

  test('a good second submission does not mend a late first one', () => {
    expect(containmentOnTime(of(submitted(['2026-06-03', { up_to: 'd3' }], ['2026-06-04']))).value).toBe(0);
  });

  test('a report never submitted is late once its deadline is past', () => {
    expect(containmentOnTime(of({}))).toMatchObject({ value: 0, denominator: 1 });
  });

  test('closure counts by acceptance, in the month of its deadline: 1 July', () => {
    const question = { ...of({ ...submitted(['2026-06-10']), accepted: aMoment('2026-06-20') }), window: { from: '2026-07', to: '2026-07' } };
    expect(closureOnTime(question)).toMatchObject({ value: 100, denominator: 1 });
    expect(closureOnTime({ ...question, window: june })).toMatchObject({ state: 'no_activity', evidence: [] });
  });

  test.each([
    { asOf: '2026-06-30', accepted: undefined, counts: [0, 0], excluded: 'not_due_yet', because: 'it still runs' },
    { asOf: '2026-06-30', accepted: '2026-06-20', counts: [1, 1], excluded: undefined, because: 'it is stopped and known' },
    { asOf: '2026-07-01', accepted: undefined, counts: [0, 0], excluded: 'not_due_yet', because: 'its last day is not over' },
    { asOf: '2026-07-02', accepted: undefined, counts: [0, 1], excluded: undefined, because: 'its last day is over' },
  ])('a closure due on 1 July, seen on $asOf, accepted $accepted: $because', ({ asOf, accepted, counts, excluded }) => {
    const report = { ...submitted(['2026-06-10']), accepted: accepted === undefined ? undefined : aMoment(accepted) };
    const figure = closureOnTime({ ...of(report), programme: aProgramme({ as_of: asOf }), window: { from: '2026-07', to: '2026-07' } });
    expect([figure.numerator, figure.denominator]).toEqual(counts);
    expect(figure.evidence[0]!.excluded).toBe(excluded);
  });

  test('each plant has its own reports', () => {
    const question = of({ plant: 'north', ...submitted(['2026-06-02']) }, { plant: 'south', ...submitted(['2026-06-05']) });
    expect(containmentOnTime({ ...question, plant: 'north' }).value).toBe(100);
    expect(containmentOnTime({ ...question, plant: 'south' }).value).toBe(0);
  });
});

describe('accepted at first submission', () => {
  const accepted = aMoment('2026-06-20');
  const containment: [string, Partial<Submission>] = ['2026-06-02', { up_to: 'd3', decision: 'accepted' }];
  const rejected: [string, Partial<Submission>] = ['2026-06-02', { decision: 'rejected' }];
  test.each<{ title: string; report: Partial<EightDReport>; counts: readonly [number, number]; excluded?: string }>([
    { title: 'accepted without a rejection', report: { ...submitted(['2026-06-02', { decision: 'accepted' }]), accepted }, counts: [1, 1] },
    { title: 'containment and report both accepted', report: { ...submitted(containment, ['2026-06-10', { decision: 'accepted' }]), accepted }, counts: [1, 1] },
    { title: 'rejected, then accepted', report: { ...submitted(rejected, ['2026-06-10', { decision: 'accepted' }]), accepted }, counts: [0, 1] },
    { title: 'rejected and still open', report: submitted(rejected), counts: [0, 1] },
    { title: 'the whole report accepted, closing not written', report: submitted(['2026-06-02', { decision: 'accepted' }]), counts: [1, 1] },
    { title: 'only containment accepted so far', report: submitted(containment), counts: [0, 0], excluded: 'decision_pending' },
    { title: 'not decided', report: submitted(['2026-06-02']), counts: [0, 0], excluded: 'decision_pending' },
  ])('$title: $counts', ({ report, counts, excluded }) => {
    const figure = firstPass(of(report));
    expect([figure.numerator, figure.denominator]).toEqual(counts);
    expect(figure.evidence.map((entry) => entry.excluded)).toEqual([excluded]);
  });

  test('what was not submitted is not listed', () => {
    expect(firstPass(of({}))).toMatchObject({ state: 'no_activity', evidence: [] });
  });

  test('it counts in the month of the first submission', () => {
    const question = of({ ...submitted(['2026-05-30', { decision: 'rejected' }], ['2026-06-10', { decision: 'accepted' }]), accepted });
    expect(firstPass(question).evidence).toEqual([]);
    expect(firstPass({ ...question, window: { from: '2026-05', to: '2026-05' } }).value).toBe(0);
  });
});

describe('review marks', () => {
  test('3 + 2 + 3 + 2 of 4 × 3 is 83.3 %', () => {
    const figure = reviewQuality(of({ reviews: [aReview({ marks: { d2: 3, d4: 2, clarity: 3, layout: 2 } })] }));
    expect(figure.value).toBeCloseTo(83.333, 3);
    expect(figure).toMatchObject({ numerator: 10, denominator: 12, n: 1, interval: null });
  });

  test('marks of several reviews are pooled, each in its month', () => {
    const question = of({ reviews: [aReview({ marks: { d4: 0 } }), aReview({ marks: { d4: 3, d5: 3, d6: 3 } }), aReview({ on: '2026-05-01', marks: { d4: 0 } })] });
    expect(reviewQuality(question)).toMatchObject({ value: 75, numerator: 9, denominator: 12, n: 2 });
  });

  test('a mark of 0 counts, a mark not given does not', () => {
    expect(reviewQuality(of({ reviews: [aReview({ marks: { d2: 0, d4: 3 } })] })).value).toBe(50);
    expect(reviewQuality(of({ reviews: [aReview({ marks: { d4: 3 } })] })).value).toBe(100);
  });

  test('the marks of one report can be shown by themselves', () => {
    expect(marksOf([aReview({ marks: { d2: 3, d4: 2 } }), aReview({ marks: { layout: 0 } })])).toEqual({ given: 5, possible: 9 });
    expect(marksOf([])).toEqual({ given: 0, possible: 0 });
  });

  test('what was submitted but not reviewed is listed', () => {
    const figure = reviewQuality(of(submitted(['2026-06-02']), { reviews: [aReview()] }, {}));
    expect(figure).toMatchObject({ state: 'no_activity', n: 0 });
    expect(figure.evidence.map(({ id, excluded }) => [id, excluded])).toEqual([['report-1', 'not_reviewed'], ['report-2', 'not_reviewed']]);
  });
});
