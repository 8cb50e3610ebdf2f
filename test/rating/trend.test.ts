/** The trend: a signal, or no change beyond noise. */
import { describe, expect, test } from 'vitest';
import { monthsOf } from '#domain/month.ts';
import { trend, type TrendMonth } from '#rating/trend.ts';
import { aMethod } from '../support/builders.ts';

const method = aMethod();

function scores(list: readonly (number | null)[], over: Partial<TrendMonth> = {}): TrendMonth[] {
  return monthsOf({ from: '2024-01', to: '2028-12' }).slice(0, list.length).map((month, index) => ({ month, method, score: list[index]!, ...over }));
}

const steady = [96, 94, 97, 95, 98, 93, 96, 95, 97, 94, 96];

describe('the newest score against the eleven before it', () => {
  test.each([
    ['82 after scores around 96 is a signal', [...steady, 82], 'signal_down'],
    ['89 is not', [...steady, 89], 'no_change'],
    ['88.6 is', [...steady, 88.6], 'signal_down'],
    ['a gap is skipped', [...steady, null, 82], 'signal_down'],
    ['older scores are not looked at', [0, 0, 0, 0, ...steady, 82], 'signal_down'],
    ['scores from before a long gap are more than a year old', [...steady, ...Array<null>(8).fill(null), 82], 'too_few'],
    ['a rise is a signal too', [50, 50, 51, 50, 50, 51, 50, 90], 'signal_up'],
    ['seven scores are the least', [50, 50, 51, 50, 50, 51, 90], 'signal_up'],
    ['six are too few', [50, 50, 51, 50, 51, 90], 'too_few'],
    ['without a score in the newest month there is nothing to judge', [...steady, 82, null], 'too_few'],
    ['nothing at all', [], 'too_few'],
  ] as const)('%s', (_, list, verdict) => {
    expect(trend(scores(list)).verdict).toBe(verdict);
  });

  test('has the limits a person works out by hand', () => {
    const { mean, lower, upper } = trend(scores([...steady, 82]));
    expect([mean, lower, upper].map((number) => number?.toFixed(4))).toEqual(['95.5455', '88.6295', '102.4615']);
  });
});

test.each([
  ['a fall', 'higher', [...steady, 82], 'worse'],
  ['a rise', 'higher', [...steady, 99.9, 130], 'better'],
  ['a fall of demerits', 'lower', [...steady, 82], 'better'],
  ['a rise of demerits', 'lower', [50, 50, 51, 50, 50, 51, 50, 90], 'worse'],
  ['no signal', 'lower', [...steady, 96], null],
  ['too few months', 'lower', [50, 90], null],
] as const)('%s where %s scores are better', (_, better, list, signal) => {
  expect(trend(scores(list, { method: aMethod({ better }) })).signal).toBe(signal);
});

test.each([
  ['version', aMethod({ version: 0 })],
  ['method', aMethod({ id: 'another' })],
])('scores by another %s are not compared', (_, other) => {
  const history = scores([...steady, 82, 83]).map((month, index) => (index < steady.length ? { ...month, method: other } : month));
  expect(trend(history)).toMatchObject({ verdict: 'too_few', months: ['2024-12', '2025-01'] });
});
