/** Confidence intervals against printed values and the exact formulas. */
import { describe, expect, test } from 'vitest';
import { clopperPearson, poisson, scaled, wilson } from '#statistics/interval.ts';

describe('a share among few', () => {
  test.each([
    { successes: 114, trials: 120, low: 0.895197, high: 0.976886 },
    { successes: 5, trials: 5, low: 0.565518, high: 1 },
    { successes: 0, trials: 5, low: 0, high: 0.434482 },
    { successes: 1, trials: 2, low: 0.094531, high: 0.905469 },
  ])('$successes of $trials on time may be anything from $low to $high', ({ successes, trials, low, high }) => {
    const interval = wilson(successes, trials);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
    expect(interval).toMatchObject({ confidence: 0.95, sides: 'two', by: 'wilson' });
  });
});

describe('defective parts among parts', () => {
  test.each([
    { parts: 130, ppm: 22_781 },
    { parts: 1_000, ppm: 2_991 },
    { parts: 60_000, ppm: 50 },
  ])('no defect in $parts parts still allows $ppm PPM', ({ parts, ppm }) => {
    const interval = scaled(clopperPearson(0, parts), 1_000_000);
    expect(Math.round(interval.high)).toBe(ppm);
    expect(interval).toMatchObject({ low: 0, sides: 'one', by: 'clopper_pearson' });
  });

  test.each([
    // Ends p at which a tail of the binomial is exactly 2.5 %: for 10 of 10, low = 0.025^(1/10).
    { defects: 10, parts: 10, low: 0.025 ** (1 / 10), high: 1 },
    // For 1 of n, low = 1 − 0.975^(1/n).
    { defects: 1, parts: 1_300, low: 1 - 0.975 ** (1 / 1_300), high: 0.00427868 },
    // As binom.test(4, 20) of R prints.
    { defects: 4, parts: 20, low: 0.057334, high: 0.436614 },
  ])('$defects of $parts lies between $low and $high', ({ defects, parts, low, high }) => {
    const interval = clopperPearson(defects, parts);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
    expect(interval.sides).toBe('two');
  });

  test('both ends leave out 2.5 % of the binomial distribution', () => {
    const { low, high } = clopperPearson(3, 40);
    expect(1 - binomialUpTo(2, 40, low)).toBeCloseTo(0.025, 9);
    expect(binomialUpTo(3, 40, high)).toBeCloseTo(0.025, 9);
  });
});

describe('events per exposure', () => {
  test.each([
    // Garwood's table of 95 % limits.
    { events: 1, low: 0.0253, high: 5.5716 },
    { events: 5, low: 1.6235, high: 11.6683 },
    { events: 10, low: 4.7954, high: 18.3904 },
  ])('$events events may come from $low to $high', ({ events, low, high }) => {
    const interval = poisson(events, 1);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
    expect(interval).toMatchObject({ sides: 'two', by: 'poisson' });
  });

  test.each([
    // As gammaincinv of SciPy prints; quantiles of very many events are where approximations go astray.
    { events: 998.5, low: 937.519524, high: 1062.405653 },
    { events: 1000.5, low: 939.457524, high: 1064.467623 },
    { events: 1405.67, low: 1333.138200, high: 1481.122145 },
    { events: 50000.5, low: 49563.184459, high: 50440.714227 },
  ])('$events events, parts of parts among them, may come from $low to $high', ({ events, low, high }) => {
    const interval = poisson(events, 1);
    expect(interval.low).toBeCloseTo(low, 5);
    expect(interval.high).toBeCloseTo(high, 5);
  });

  test('no event is the rule of three: up to 3 in the exposure', () => {
    expect(poisson(0, 1)).toMatchObject({ low: 0, sides: 'one' });
    expect(poisson(0, 1).high).toBeCloseTo(2.9957, 4);
    expect(poisson(0, 100).high).toBeCloseTo(0.029957, 6);
  });

  test('half an event lies between none and one', () => {
    expect(poisson(0.5, 1).high).toBeGreaterThan(poisson(0, 1).high);
    expect(poisson(0.5, 1).high).toBeLessThan(poisson(1, 1).high);
  });
});

test.each([7, 9, 12])('none of %d may be none at all, and all of them all, without a rounding error', (trials) => {
  expect([wilson(0, trials).low, wilson(trials, trials).high]).toEqual([0, 1]);
});

describe('what is no share is refused', () => {
  test.each([
    ['more successes than trials', () => wilson(6, 5)],
    ['no trials', () => wilson(0, 0)],
    ['half a part', () => clopperPearson(0.5, 10)],
    ['more defects than parts', () => clopperPearson(11, 10)],
    ['defects below none', () => clopperPearson(-1, 10)],
    ['no exposure', () => poisson(1, 0)],
    ['events below none', () => poisson(-1, 1)],
  ])('%s', (_, interval) => {
    expect(interval).toThrow(RangeError);
  });
});

function binomialUpTo(most: number, trials: number, share: number): number {
  let term = (1 - share) ** trials;
  let sum = term;
  for (let count = 1; count <= most; count += 1) {
    term *= ((trials - count + 1) / count) * (share / (1 - share));
    sum += term;
  }
  return sum;
}
