/** Changes of ratings for the feed. */
import { describe, expect, test } from 'vitest';
import { monthsOf } from '#domain/month.ts';
import { ratingChanges } from '#view/programme/rating-changes.ts';
import { aMethod, aMoment, anIncident, aSupplier } from '../../support/builders.ts';
import { aCap, aSite, aSiteOf, scoring } from '../site.ts';

const months = (...scores: readonly (readonly [string, number])[]) => ({ delivery_months: scores.map(([month, score]) => scoring(score, month)) });
const monthly = { methods: [aMethod({ window: 1 })] };

describe('a change', () => {
  const changes = ratingChanges(aSiteOf(months(['2026-03', 95], ['2026-04', 96], ['2026-05', 85], ['2026-06', 84]), monthly));

  test('is told when a supplier is first rated, and whenever its rating is another than before; newest first', () => {
    expect(changes.map(({ title, summary }) => `${title} (${summary})`)).toEqual(['Sharp Castings: A → B (May 2026: 85.0)', 'Sharp Castings: first rated A (March 2026: 95.0)']);
  });

  test('has an id that stays, the last day of its month, and the supplier’s page', () => {
    expect(changes[0]).toMatchObject({ id: 'tag:acme,2026-05:sharp-castings', day: '2026-05-31', href: '/en/suppliers/sharp-castings.html' });
  });

  test('is told in the reader’s language', () => {
    expect(ratingChanges(aSiteOf(months(['2026-06', 95]), monthly, 'zh-CN'))[0]).toMatchObject({ title: 'Sharp Castings：首次评级 A', summary: '2026年6月：95.0' });
  });

  test('that a cap brought says so, as the score alone would not', () => {
    const stopped = { ...months(['2026-05', 95], ['2026-06', 95]), incidents: [anIncident({ detected: aMoment('2026-06-10'), consequences: ['line_stop'] })] };
    const [newest] = ratingChanges(aSiteOf(stopped, { methods: [aMethod({ window: 1, caps: [aCap()] })] }));
    expect(`${newest!.title} (${newest!.summary})`).toBe('Sharp Castings: A → C (June 2026: 95.0; the bands give A; a cap lowers it)');
  });
});

test('months without a rating are passed over: A, nothing, A is no change', () => {
  expect(ratingChanges(aSiteOf(months(['2026-03', 95], ['2026-06', 95]), monthly))).toHaveLength(1);
});

test('two methods that call the rating alike bring no change', () => {
  const methods = [aMethod({ window: 1 }), aMethod({ window: 1, version: 2, effective_from: '2026-06' })];
  expect(ratingChanges(aSiteOf(months(['2026-05', 95], ['2026-06', 95]), { methods }))).toHaveLength(1);
});

test('of the same day, suppliers stand by id; a feed carries the newest 200', () => {
  const suppliers = Array.from({ length: 30 }, (_, index) => aSupplier({ id: `s-${String(index).padStart(2, '0')}`, delivery_months: monthsOf({ from: '2025-09', to: '2026-06' }).map((month, at) => scoring(at % 2 ? 95 : 85, month)) }));
  const changes = ratingChanges(aSite({ suppliers, ...monthly }));
  expect(changes).toHaveLength(200);
  expect(changes.slice(0, 2).map(({ id }) => id)).toEqual(['tag:acme,2026-06:s-00', 'tag:acme,2026-06:s-01']);
  expect(changes.at(-1)!.day > '2025-10').toBe(true);
});
