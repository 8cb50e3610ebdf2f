/** Natural process limits: what is a signal, what is noise. */
import { describe, expect, test } from 'vitest';
import { controlLimits } from '#statistics/control-limits.ts';

const onTimeByMonth = [96, 94, 97, 95, 98, 93, 96, 95, 97, 94, 96, 82];

test('the limits are the mean ± 2.66 × the mean moving range of the points before', () => {
  const limits = controlLimits(onTimeByMonth);
  expect(limits.mean).toBeCloseTo(95.5455, 4);
  expect(limits.mean_moving_range).toBeCloseTo(2.6, 4);
  expect(limits.lower).toBeCloseTo(88.6295, 4);
  expect(limits.upper).toBeCloseTo(102.4615, 4);
  expect(limits.verdict).toBe('signal_down');
});

describe('the verdict looks at the last point', () => {
  // Before it: mean 50, moving ranges of 2, so limits at 50 ± 5.32.
  const before = [49, 51, 49, 51, 49, 51];
  test.each([
    { last: 50, verdict: 'no_change' },
    { last: 55, verdict: 'no_change' },
    { last: 55.32, verdict: 'no_change' },
    { last: 55.4, verdict: 'signal_up' },
    { last: 45, verdict: 'no_change' },
    { last: 44.6, verdict: 'signal_down' },
  ])('$last after a steady 50 ± 1: $verdict', ({ last, verdict }) => {
    expect(controlLimits([...before, last]).verdict).toBe(verdict);
  });
});

describe('too few points to tell', () => {
  test.each([
    { points: [] },
    { points: [90] },
    { points: [90, 91, 92, 93, 94, 10] },
    { points: [90, null, 91, null, 92, null, 93, 94, 10] },
  ])('$points', ({ points }) => {
    expect(controlLimits(points)).toEqual({ mean: null, mean_moving_range: null, lower: null, upper: null, verdict: 'too_few' });
  });

  test('six points before the last are enough', () => {
    expect(controlLimits([90, 91, 92, 91, 90, 91, 10]).verdict).toBe('signal_down');
  });
});

test('months without a measurement are skipped, wherever they stand', () => {
  const withGaps = onTimeByMonth.flatMap((point) => [null, point]);
  expect(controlLimits([...withGaps, null])).toEqual(controlLimits(onTimeByMonth));
});

test('after equal points the same point is no change and any other is a signal', () => {
  const equal = Array.from({ length: 7 }, () => 0.1);
  expect(controlLimits([...equal, 0.1]).verdict).toBe('no_change');
  expect(controlLimits([...equal, 0.1001]).verdict).toBe('signal_up');
  expect(controlLimits([...equal, 0.2]).verdict).toBe('signal_up');
});
