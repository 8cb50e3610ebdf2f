/** Any method and any figures, for laws that must hold whatever a customer writes down. */
import type { Category, Criterion, Curve, Method, Part } from '#domain/method.ts';
import { aCategory } from '../support/builders.ts';
import { aFed, type Values } from './scheme.ts';
import { fc } from '../support/properties.ts';

/** The KPIs that arbitrary methods look at, each the figure of one criterion. */
export const fedKpis = ['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7'] as const;

export interface Wishes {
  readonly combine: readonly Category['combine'][];
  /** Curves of criteria: only rising ones, or any. */
  readonly curves: 'rising' | 'any';
  /** Months and plants apart, curves and bounds on categories, rounding. */
  readonly extras: boolean;
}

const anything: Wishes = { combine: ['mean', 'sum', 'product', 'worst', 'best'], curves: 'any', extras: true };

/** A part of two or three levels whose criteria look at different KPIs. */
export function arbitraryScore(wishes: Partial<Wishes> = {}): fc.Arbitrary<Category> {
  const all = { ...anything, ...wishes };
  return fc.shuffledSubarray([...fedKpis], { minLength: 1 }).chain((kpis) =>
    fc
      .tuple(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: kpis.length, maxLength: kpis.length }), fc.tuple(...kpis.map((kpi) => arbitraryCriterion(kpi, all))))
      .chain(([groups, criteria]) => {
        const grouped = [1, 2].map((group) => criteria.filter((_, index) => groups[index] === group)).filter((group) => group.length > 0);
        const loose = criteria.filter((_, index) => groups[index] === 3);
        const categories = grouped.map((parts, index) => arbitraryCategory(`group-${index}`, parts, all));
        return fc.tuple(...categories).chain((parts) => arbitraryCategory('score', [...parts, ...loose], all));
      }),
  );
}

/** Readings from 0 to 100 for most of the KPIs, for one month or for several months and plants. */
export const arbitraryValues: fc.Arbitrary<Values> = fc
  .tuple(...fedKpis.map((kpi) => fc.tuple(fc.constant(kpi), fc.option(fc.oneof(hundredths(), fc.dictionary(when(), hundredths(), { minKeys: 1, maxKeys: 5 })), { freq: 4 }))))
  .map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== null)) as Values);

/** Readings of one month for most of the KPIs. */
export const arbitraryFigures: fc.Arbitrary<{ readonly [kpi: string]: number }> = fc
  .tuple(...fedKpis.map((kpi) => fc.tuple(fc.constant(kpi), fc.option(hundredths(), { freq: 4 }))))
  .map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== null)) as { readonly [kpi: string]: number });

/** Bands over the whole scale, two to five, best first. */
export const arbitraryBands: fc.Arbitrary<Method['bands']> = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 })
  .map((edges) => [...edges.toSorted((one, other) => other - one), 0].map((edge, index) => ({ rating: 'ABCDE'[index]!, edge })));

function hundredths(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);
}

function when(): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom('north ', 'south ', ''), fc.constantFrom('2026-06', '2026-05', '2026-04', '2025-12')).map(([plant, month]) => plant + month);
}

function arbitraryCriterion(kpi: string, { curves, extras }: Wishes): fc.Arbitrary<Criterion> {
  const over = fc.record({ weight: weights(), points: arbitraryCurve(curves) });
  return fc.tuple(over, extras ? apart() : fc.constant({})).map(([own, further]) => aFed(kpi, { ...own, ...further }));
}

function arbitraryCategory(id: string, parts: readonly Part[], { combine, extras }: Wishes): fc.Arbitrary<Category> {
  const base = fc.constantFrom(0, 100, 50);
  const over = fc.record({ combine: fc.constantFrom(...combine), base, weight: weights() });
  return fc.tuple(over, extras ? fc.record({ bounds: bounds(), apart: apart(), round: rounding(), points: fc.option(arbitraryCurve('rising'), { freq: 4, nil: undefined }) }) : fc.constant(null)).map(([own, further]) =>
    // The whole score always counts.
    aCategory({ id, parts, ...own, ...further?.bounds, ...further?.apart, round: further?.round, points: further?.points, ...(id === 'score' ? { weight: 1 } : {}) }),
  );
}

function weights(): fc.Arbitrary<number> {
  return fc.constantFrom(1, 1, 2, 0.3, 40, 0);
}

function bounds(): fc.Arbitrary<Pick<Part, 'floor' | 'ceiling'>> {
  return fc.constantFrom({}, {}, { floor: 0 }, { ceiling: 100 }, { floor: 10, ceiling: 90 });
}

function rounding(): fc.Arbitrary<Part['round']> {
  return fc.option(fc.record({ decimals: fc.integer({ min: 0, max: 2 }), mode: fc.constantFrom('half_up', 'half_even', 'down', 'up') }), { freq: 3, nil: undefined });
}

function apart(): fc.Arbitrary<Pick<Part, 'periods' | 'plants' | 'window'>> {
  return fc.record({
    periods: fc.constantFrom<Part['periods'][]>('pooled', 'pooled', 'mean', { decay: 4 }, { weights: [3, 2, 1] }),
    plants: fc.constantFrom<Part['plants'][]>('pooled', 'pooled', 'pooled', 'mean', 'worst', { weights: { north: 3, south: 1 } }, { weights: { south: 1 } }),
    window: fc.constantFrom(undefined, undefined, 1, 3),
  });
}

function arbitraryCurve(which: Wishes['curves']): fc.Arbitrary<Curve> {
  const rising = fc.oneof(
    fc.constant<Curve>({ kind: 'value' }),
    fc.constant<Curve>({ kind: 'from', steps: [{ edge: 90, points: 100 }, { edge: 60, points: 70 }, { edge: 30, points: 20 }], below: 0 }),
    fc.constant<Curve>({ kind: 'line', marks: [[20, 0], [50, 40], [100, 100]] }),
    fc.constant<Curve>({ kind: 'line', marks: [[0, -30], [100, 0]] }),
    fc.constant<Curve>({ kind: 'up_to', steps: [{ edge: 40, points: 10 }, { edge: 80, points: 60 }], beyond: 100 }),
    fc.constant<Curve>({ kind: 'line', marks: [[0, 50], [100, 50]] }),
  );
  const falling = fc.oneof(
    fc.constant<Curve>({ kind: 'up_to', steps: [{ edge: 0, points: 100 }, { edge: 25, points: 60 }], beyond: 0 }),
    fc.constant<Curve>({ kind: 'line', marks: [[0, 0], [100, -50]] }),
    fc.constant<Curve>({ kind: 'line', marks: [[0, 120], [50, 80], [100, 0]] }),
  );
  return which === 'rising' ? rising : fc.oneof(rising, falling);
}
