/** Which method rates whom in which month. */
import { describe, expect, test } from 'vitest';
import { methodInForce } from '#domain/method.ts';
import { aMethod } from '../support/builders.ts';

const general = aMethod({ id: 'general', effective_from: '2026-01' });
const next = aMethod({ id: 'general', version: 2, effective_from: '2026-07' });
const ofSeries = aMethod({ id: 'series', effective_from: '2026-04', classes: ['series'] });

describe('a general method from January, its second version from July, and one for series suppliers from April', () => {
  test.each([
    { supplierClass: 'series', month: '2025-12', method: null, because: 'none has begun' },
    { supplierClass: 'series', month: '2026-03', method: 'general 1', because: 'the class has none of its own yet' },
    { supplierClass: 'series', month: '2026-04', method: 'series 1', because: 'its own has begun' },
    { supplierClass: 'series', month: '2026-07', method: 'series 1', because: 'its own goes before a newer general one' },
    { supplierClass: 'tooling', month: '2026-06', method: 'general 1', because: 'no method names the class' },
    { supplierClass: undefined, month: '2026-07', method: 'general 2', because: 'the newest that has begun' },
  ])('a supplier of the class $supplierClass in $month: $method, for $because', ({ supplierClass, month, method }) => {
    const found = methodInForce([ofSeries, next, general], supplierClass, month);
    expect(found === undefined ? null : `${found.id} ${found.version}`).toBe(method);
  });
});

test('without a general method a class waits for its own', () => {
  expect(methodInForce([ofSeries], 'series', '2026-03')).toBeUndefined();
  expect(methodInForce([ofSeries], 'tooling', '2026-04')).toBeUndefined();
});
