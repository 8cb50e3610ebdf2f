/** The mean behind very many events, against the distribution it comes from and where the general quantile takes over. */
import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { expect, test } from 'vitest';
import { meanOfMany } from '#statistics/mean-of-many.ts';

test.each([0.025, 0.05])('at its edge it is as the general quantile says, with a tail of %f', (probability) => {
  expect(meanOfMany(probability, 500)! / gammaQuantile(1 - probability, 501, 1)).toBeCloseTo(1, 9);
});

test.each([
  // As gammaincinv of SciPy prints.
  { most: 998.5, mean: 1062.405653 },
  { most: 1000.5, mean: 1064.467623 },
  { most: 50000.5, mean: 50440.714227 },
])('$most events leave a mean of $mean possible', ({ most, mean }) => {
  expect(meanOfMany(0.025, most)).toBeCloseTo(mean, 5);
});

test('fewer are left to the general quantile', () => {
  expect(meanOfMany(0.025, 499.5)).toBeUndefined();
});
