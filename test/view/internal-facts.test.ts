/** What only the customer's own readers see: what each record cost, and all of them. */
import { expect, test } from 'vitest';
import type { Supplier } from '#domain/supplier.ts';
import { internalFacts } from '#view/internal-facts.ts';
import { aPremiumFreight, anIncident, aSupplier } from '../support/builders.ts';
import { aSiteOf, typed } from './site.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });

function facts(data: Partial<Supplier>) {
  return internalFacts(aSiteOf(data, {}, 'en'), aSupplier(data));
}

const vans = [
  aPremiumFreight({ id: 'freight-1', on: '2026-06-24', mode: 'Direct van', reason: 'Machine down', cost: euros(900.1) }),
  aPremiumFreight({ id: 'freight-2', on: '2026-08-13', mode: 'Direct van', reason: 'Cracked clips', cost: euros(300.2) }),
];

test('costs of premium freight are told apart by day, reason and carrier', () => {
  expect(facts({ premium_freight: vans }).costs.map(({ date, title, detail }) => `${date}: ${title}, ${detail}`)).toEqual(['24 June 2026: Premium freight, Machine down · Direct van', '13 August 2026: Premium freight, Cracked clips · Direct van']);
});

test('amounts are added up currency by currency', () => {
  const incidents = [anIncident({ cost: { amount: 4000, currency: 'CNY' } })];
  expect(facts({ premium_freight: vans, incidents }).cost_totals.map(typed)).toEqual(['CNY 4,000.00', 'EUR 1,200.30']);
});

test('one record alone has no total, and records without a cost are none', () => {
  expect(facts({ premium_freight: [vans[0]!, aPremiumFreight({ id: 'freight-3' })] })).toMatchObject({ costs: [{ id: 'freight-1' }], cost_totals: [] });
});
