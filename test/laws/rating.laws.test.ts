/** Laws of the rating: what holds for every method and every figure. */
import { describe, expect, test } from 'vitest';
import { isCriterion, type Category, type Method, type Part } from '#domain/method.ts';
import type { Supplier } from '#domain/supplier.ts';
import { assess, bestScore } from '#rating/assess.ts';
import type { PartResult } from '#rating/assessment.ts';
import { bandOf, rankOf } from '#rating/bands.ts';
import { explain } from '#rating/explanation.ts';
import { wayUp, type Change } from '#rating/way-up.ts';
import { arbitraryBands, arbitraryFigures, arbitraryScore, arbitraryValues, fedKpis } from '../rating/arbitrary-methods.ts';
import { rate } from '../rating/scheme.ts';
import { aCategory, aCriterion, aDeliveryMonth, aMethod, anIncident, aMoment, aProgramme, aSource, aSupplier } from '../support/builders.ts';
import { fc } from '../support/properties.ts';

const directions = fc.constantFrom('higher' as const, 'lower' as const);

function resultsOf(result: PartResult): readonly PartResult[] {
  return [result, ...result.parts.flatMap(resultsOf)];
}

describe('the score', () => {
  test('stays on its scale', () => {
    fc.assert(
      fc.property(arbitraryScore(), arbitraryValues, directions, (score, values, better) => {
        const { assessment } = rate({ score, better, minimum_coverage: 0 }, values);
        expect(assessment.score ?? 0).toBeGreaterThanOrEqual(0);
        expect(assessment.score ?? 0).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('is the best possible less the points lost, line by line', () => {
    fc.assert(
      fc.property(arbitraryScore(), arbitraryValues, directions, (score, values, better) => {
        const { assessment } = rate({ score, better, minimum_coverage: 0 }, values);
        fc.pre(assessment.score !== null);
        const lost = explain(assessment).reduce((sum, line) => sum + line.lost, 0);
        expect(Math.abs(lost - Math.abs(bestScore(assessment.method!) - assessment.score!))).toBeLessThan(1e-9);
      }),
      { numRuns: 500 },
    );
  });

  test('at every part, what was lost is what was lost below and by itself', () => {
    fc.assert(
      fc.property(arbitraryScore(), arbitraryValues, (score, values) => {
        const { assessment } = rate({ score, minimum_coverage: 0 }, values);
        for (const { part, parts, lost, lost_itself } of resultsOf(assessment.result!)) {
          const below = parts.reduce((sum, one) => sum + one.lost, 0);
          expect(Math.abs(lost - lost_itself - below)).toBeLessThan(isCriterion(part) ? 1e-12 : 1e-9);
        }
      }),
    );
  });

  test('does not fall when a figure gets better, where curves rise', () => {
    fc.assert(
      fc.property(arbitraryScore({ curves: 'rising' }), arbitraryFigures, fc.constantFrom(...fedKpis), fc.integer({ min: 0, max: 10_000 }), (score, figures, kpi, more) => {
        fc.pre(figures[kpi] !== undefined);
        const better = Math.min(100, figures[kpi]! + more / 100);
        const [before, after] = [figures, { ...figures, [kpi]: better }].map((values) => rate({ score, minimum_coverage: 0 }, values).assessment.score);
        expect(after ?? 0).toBeGreaterThanOrEqual((before ?? 0) - 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('ignores the scale of the weights of a mean', () => {
    fc.assert(
      fc.property(arbitraryScore({ combine: ['mean'] }), arbitraryValues, fc.constantFrom(2, 10, 0.1), (score, values, factor) => {
        const [one, other] = [score, withParts(score, (part) => ({ ...part, weight: part.weight * factor }))].map((each) => rate({ score: each, minimum_coverage: 0 }, values).assessment);
        expect(one!.score === null).toBe(other!.score === null);
        expect(one!.score ?? 0).toBeCloseTo(other!.score ?? 0, 8);
        expect(one!.coverage).toBeCloseTo(other!.coverage, 8);
      }),
    );
  });

  test('of a mean without a measured criterion is the score as if the criterion had never been', () => {
    fc.assert(
      fc.property(arbitraryScore({ combine: ['mean'] }), arbitraryValues, (score, values) => {
        const pruned = withoutMissing(score, values);
        const { assessment } = rate({ score, minimum_coverage: 0 }, values);
        expect(assessment.score).toBe(pruned && rate({ score: pruned, minimum_coverage: 0 }, values).assessment.score);
      }),
    );
  });

  test('of a plain mean lies between its criteria, whose shares add up to 1', () => {
    fc.assert(
      fc.property(arbitraryScore({ combine: ['mean'], extras: false }), arbitraryFigures, (score, figures) => {
        const { assessment } = rate({ score, minimum_coverage: 0, scale: { from: -1000, to: 1000 } }, figures);
        fc.pre(assessment.score !== null);
        const counted = resultsOf(assessment.result!).filter(({ part, share }) => isCriterion(part) && share > 0);
        expect(counted.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(assessment.score).toBeGreaterThanOrEqual(Math.min(...counted.map(({ points }) => points!)) - 1e-9);
        expect(assessment.score).toBeLessThanOrEqual(Math.max(...counted.map(({ points }) => points!)) + 1e-9);
      }),
    );
  });
});

describe('the rating', () => {
  test('is exactly one for every score', () => {
    fc.assert(
      fc.property(arbitraryBands, fc.double({ min: 0, max: 100, noNaN: true }), (bands, score) => {
        const method = aMethod({ bands });
        const holding = bands.filter(({ edge }, index) => Number(score.toFixed(9)) >= edge && (index === 0 || Number(score.toFixed(9)) < bands[index - 1]!.edge));
        expect(holding.map(({ rating }) => rating)).toEqual([bandOf(method, score).rating]);
      }),
    );
  });

  test('does not get worse as the score rises', () => {
    fc.assert(
      fc.property(arbitraryBands, fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (bands, one, other) => {
        const method = aMethod({ bands });
        const rank = (score: number) => rankOf(method, bandOf(method, score).rating);
        expect(rank(Math.max(one, other))).toBeLessThanOrEqual(rank(Math.min(one, other)));
      }),
    );
  });

  test('is never better with caps than without', () => {
    const cap = fc.record({ kpi: fc.constantFrom(...fedKpis), threshold: fc.integer({ min: 0, max: 100 }), at_most: fc.constantFrom('A', 'B', 'C'), comparison: fc.constantFrom('at_least', 'above', 'up_to', 'below') });
    fc.assert(
      fc.property(arbitraryScore(), arbitraryValues, fc.array(cap, { maxLength: 4 }), (score, values, caps) => {
        const { assessment } = rate({ score, minimum_coverage: 0, caps: caps.map((one) => ({ ...one, because: 'a reason', source: aSource })) as Method['caps'] }, values);
        fc.pre(assessment.rating !== null);
        const method = assessment.method!;
        const applying = assessment.caps.filter(({ state }) => state === 'applies').map(({ cap }) => rankOf(method, cap.at_most));
        expect(rankOf(method, assessment.rating!)).toBe(Math.max(rankOf(method, assessment.uncapped!), ...applying));
      }),
    );
  });
});

describe('the way up', () => {
  test('leads there: figures at the targets of the shortest list reach the next band', () => {
    fc.assert(
      // Large exponents of a product turn the ninth decimal of a figure into points; they are left out.
      fc.property(arbitraryScore({ combine: ['mean', 'sum', 'worst', 'best'], extras: false }), arbitraryFigures, arbitraryBands, (score, figures, bands) => {
        const { assessment, programme, supplier } = rate({ score, bands, minimum_coverage: 0 }, figures);
        const { next, edge, shortest } = wayUp(assessment, programme, supplier);
        fc.pre(next !== null && shortest !== null && shortest.length > 0);
        const reached = { ...figures, ...Object.fromEntries(shortest!.map((change) => [change.result.figure!.kpi, figureAt(change)])) };
        const after = rate({ score, bands, minimum_coverage: 0 }, reached).assessment;
        expect(after.score).toBeGreaterThanOrEqual(edge! - 1e-8);
        expect(after.score! - assessment.score!).toBeCloseTo(shortest!.reduce((sum, { gain }) => sum + gain, 0), 5);
      }),
      { numRuns: 500 },
    );
  });

  test('has no gains that are losses', () => {
    fc.assert(
      fc.property(arbitraryScore(), arbitraryValues, directions, (score, values, better) => {
        const bands = better === 'higher' ? aMethod().bands : aMethod().bands.map(({ rating, edge }) => ({ rating, edge: 100 - edge }));
        const { assessment, programme, supplier } = rate({ score, better, bands, minimum_coverage: 0 }, values);
        for (const { next, best } of wayUp(assessment, programme, supplier).criteria) {
          expect(next?.gain ?? 0).toBeGreaterThanOrEqual(0);
          expect(best?.gain ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  function figureAt({ target: { value, comparison } }: Change): number {
    if (comparison === 'above') return value + 1e-6;
    return comparison === 'below' ? value - 1e-6 : value;
  }
});

describe('a supplier', () => {
  const curve = { kind: 'line', marks: [[0, 100], [2000, 0]] } as const;
  const quality = aCategory({
    parts: [
      aCriterion({ kpi: 'ppm', id: 'ppm', points: curve, minimum: { parts_received: 1000 } }),
      aCriterion({ kpi: 'incidents', id: 'incidents', points: { kind: 'up_to', steps: [{ edge: 0, points: 100 }, { edge: 2, points: 60 }], beyond: 0 } }),
      aCriterion({ kpi: 'incident_points', id: 'incident_points', points: { kind: 'line', marks: [[0, 100], [50, 0]] } }),
      aCriterion({ kpi: 'otd_lines', id: 'otd_lines' }),
    ],
  });
  const method = aMethod({ score: quality, caps: [{ kpi: 'disruptions', comparison: 'at_least', threshold: 1, within: 6, at_most: 'C', because: 'a line was stopped', source: aSource }] });
  const delivery_months = ['2026-04', '2026-05', '2026-06'].map((month) => aDeliveryMonth({ month, parts_received: 20_000, lines_due: 40, lines_on_time: 38 }));

  const incident = fc.record({
    day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-06-${String(day).padStart(2, '0')}`),
    severity: fc.constantFrom('minor' as const, 'major' as const, 'critical' as const),
    confirmed: fc.integer({ min: 0, max: 500 }),
    consequences: fc.constantFrom([], ['sorting' as const], ['line_stop' as const]),
  });
  const incidents = fc.array(incident, { maxLength: 6 }).map((list) => list.map(({ day, severity, confirmed, consequences }, index) => anIncident({ id: `incident-${index}`, detected: aMoment(day), severity, quantity: { confirmed }, consequences })));

  function ratedAs(supplier: Supplier, peers: readonly Supplier[] = []) {
    return assess(aProgramme({ methods: [method], suppliers: [supplier, ...peers] }), supplier, '2026-06');
  }

  test('does not gain by one more incident, neither points nor rating', () => {
    fc.assert(
      fc.property(incidents, incident, (before, { day, severity, confirmed, consequences }) => {
        const further = anIncident({ id: 'further', detected: aMoment(day), severity, quantity: { confirmed }, consequences });
        const [without, withIt] = [before, [...before, further]].map((list) => ratedAs(aSupplier({ delivery_months, incidents: list })));
        expect(withIt!.score).toBeLessThanOrEqual(without!.score!);
        expect(rankOf(method, withIt!.rating!)).toBeGreaterThanOrEqual(rankOf(method, without!.rating!));
      }),
    );
  });

  test('does not gain by more defective parts', () => {
    fc.assert(
      fc.property(incidents, fc.integer({ min: 1, max: 5000 }), (before, more) => {
        fc.pre(before.length > 0);
        const after = before.map((one, index) => (index === 0 ? { ...one, quantity: { confirmed: one.quantity!.confirmed! + more } } : one));
        expect(ratedAs(aSupplier({ delivery_months, incidents: after })).score).toBeLessThanOrEqual(ratedAs(aSupplier({ delivery_months, incidents: before })).score!);
      }),
    );
  });

  test('is rated the same in whatever order its records stand', () => {
    fc.assert(
      fc.property(incidents.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }))), ([one, other]) => {
        const [first, second] = [ratedAs(aSupplier({ delivery_months, incidents: one })), ratedAs(aSupplier({ delivery_months: delivery_months.toReversed(), incidents: other }))];
        expect(second).toEqual(first);
      }),
    );
  });

  test('is rated the same whoever else is', () => {
    fc.assert(
      fc.property(incidents, fc.array(incidents, { maxLength: 3 }), (own, others) => {
        const peers = others.map((list, index) => aSupplier({ id: `peer-${index}`, delivery_months, incidents: list }));
        expect(ratedAs(aSupplier({ delivery_months, incidents: own }), peers)).toEqual(ratedAs(aSupplier({ delivery_months, incidents: own })));
      }),
    );
  });
});

/** The category with every part below it changed. */
function withParts(category: Category, change: (part: Part) => Part): Category {
  return { ...category, parts: category.parts.map((part) => change(isCriterion(part) ? part : withParts(part, change))) };
}

/** The category without the criteria that have no value, and without what is then empty. */
function withoutMissing(category: Category, values: object): Category | null {
  const parts = category.parts.flatMap((part) => {
    const kept = isCriterion(part) ? (part.kpi in values && part) : withoutMissing(part, values);
    return kept ? [kept] : [];
  });
  return parts.some(({ weight }) => weight > 0) ? { ...category, parts } : null;
}
