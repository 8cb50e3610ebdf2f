/** The share behind a few successes, against the sum it stands for and the general quantile. */
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { describe, expect, test } from 'vitest';
import { shareOfFew } from '#statistics/share-of-few.ts';

describe.each([0.025, 0.05, 0.975])('where the tail is %f', (probability) => {
  test.each([
    [0, 1],
    [0, 130],
    [1, 4],
    [1, 1_000_000],
    [2, 6],
    [3, 60_000],
    [37, 1_000_000],
    [300, 602],
    [300, 1_000_000],
  ])('%d of %d is as the general quantile says', (most, trials) => {
    const general = betaQuantile(1 - probability, most + 1, trials - most);
    expect(shareOfFew(probability, most, trials)! / general).toBeCloseTo(1, 7);
  });
});

test.each([
  { most: 301, trials: 1_000_000, because: 'too many for the sum' },
  { most: 3, trials: 7, because: 'not rare' },
])('$most of $trials is left to the general quantile: $because', ({ most, trials }) => {
  expect(shareOfFew(0.025, most, trials)).toBeUndefined();
});
