/** Premium freight. */
import { expect, test } from 'vitest';
import { causers } from '#domain/record.ts';
import { premiumFreight } from '#kpi/freight.ts';
import { aPremiumFreight, aQuestion, aSupplier } from '../support/builders.ts';

test('only what the supplier caused counts; the rest is listed', () => {
  const supplier = aSupplier({ premium_freight: causers.map((caused_by) => aPremiumFreight({ id: caused_by, caused_by })), delivery_lines: [] });
  const figure = premiumFreight(aQuestion({ supplier }));
  expect(figure).toMatchObject({ value: 1, numerator: 1, n: 1 });
  expect(figure.evidence).toHaveLength(causers.length);
  expect(figure.evidence.filter(({ excluded }) => !excluded).map(({ id }) => id)).toEqual(['supplier']);
});

test('each plant and each window has its own', () => {
  const supplier = aSupplier({ premium_freight: [aPremiumFreight(), aPremiumFreight({ id: 'freight-2', plant: 'south', on: '2026-01-31' })] });
  expect(premiumFreight(aQuestion({ supplier })).value).toBe(2);
  expect(premiumFreight(aQuestion({ supplier, plant: 'south' })).evidence.map(({ month }) => month)).toEqual(['2026-01']);
  expect(premiumFreight(aQuestion({ supplier, window: { from: '2026-02', to: '2026-06' } })).value).toBe(1);
});
