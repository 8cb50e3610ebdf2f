/** Numbers as pages print them; above all a score near the edge of a band. */
import { describe, expect, test } from 'vitest';
import { bandOf } from '#rating/bands.ts';
import { addingUp, change, count, inUnit, inUnitBeside, percent, points, score, share } from '#view/numbers.ts';
import { aMethod } from '../support/builders.ts';
import { aSite, typed } from './site.ts';

const site = aSite();

describe('a number keeps its raw value beside its text', () => {
  test.each([
    [count(site, 1234567), 1234567, '1,234,567'],
    [count(site, 2.5), 2.5, '2.5'],
    [points(site, 66.666), 66.666, '66.7'],
    [share(site, 0.24), 24, '24 %'],
    [share(site, 1 / 3), 100 / 3, '33.3 %'],
    [percent(site, 60), 60, '60 %'],
    [inUnit(site, 769.23, 'ppm'), 769.23, '769 PPM'],
    [change(site, 2), 2, '+2.0'],
    [change(site, -2), -2, '−2.0'],
  ])('%o', ({ value, text }, raw, read) => {
    expect(value).toBeCloseTo(raw, 9);
    expect(typed(text)).toBe(read);
  });

  test.each([points(site, null), change(site, null), inUnit(site, null, 'ppm'), score(site, null, aMethod())])('what is not there is a dash, never a zero', (value) => {
    expect(value).toEqual({ value: null, text: '–' });
  });

  test('or the words for its absence', () => {
    expect(inUnit(site, null, 'percent', 'no activity')).toEqual({ value: null, text: 'no activity' });
  });
});

describe('a figure beside an edge', () => {
  test.each([
    [89.97, [90], 'percent', '89.97 %'],
    [90, [90], 'percent', '90.0 %'],
    [89.9996, [90], 'percent', '89.9996 %'],
    [92, [90, 95], 'percent', '92.0 %'],
    [99.8, [100], 'ppm', '99.8 PPM'],
    [2.996, [3], 'count', '2.996'],
  ] as const)('of %d beside %o is told apart', (value, edges, unit, text) => {
    expect(typed(inUnitBeside(site, value, edges, unit).text)).toBe(text);
  });
});

describe('a score', () => {
  const method = aMethod();

  test.each([
    [90, '90.0', 'A'],
    [89.96, '89.96', 'B'],
    [89.94, '89.9', 'B'],
    [89.996, '89.996', 'B'],
    [89.99996, '89.99996', 'B'],
    [89.9999999, '89.9999999', 'B'],
    [79.95, '79.95', 'C'],
    [80.04, '80.0', 'B'],
    [100, '100.0', 'A'],
  ])('of %d is printed as %s beside a %s', (value, text, rating) => {
    expect(bandOf(method, value).rating).toBe(rating);
    expect(score(site, value, method).text.replace(/0+$/, '')).toBe(text.replace(/0+$/, ''));
  });

  test.each([
    [10, '10.0'],
    [10.04, '10.04'],
    [10.06, '10.1'],
  ])('of demerits, where up to 10 is the best band, is printed %d as %s', (value, text) => {
    const demerits = aMethod({ better: 'lower', bands: [{ rating: 'A', edge: 10 }, { rating: 'B', edge: 100 }] });
    expect(score(site, value, demerits).text).toBe(text);
  });

  test('a half is rounded up as on paper: 8.35 is 8.4', () => {
    expect(score(site, 8.35, method).text).toBe('8.4');
  });
});

describe('numbers that must add up', () => {
  test.each([
    [[3.33, 3.33, 3.34], 10, [3.3, 3.3, 3.4]],
    [[0.05, 0.05], 0.1, [0.1, 0]],
    [[2.5, -0.5], 2, [2.5, -0.5]],
    [[0.04, 0.04, 0.04], 0.1, [0.1, 0, 0]],
  ])('%o are printed as they sum to %d', (values, total, parts) => {
    expect(addingUp(values, total, 1)).toEqual(parts);
  });
});
