/** Bands: every score has exactly one rating, and edges belong to the better one. */
import { describe, expect, test } from 'vitest';
import { bandOf, nextBetter, rankOf, worseOf } from '#rating/bands.ts';
import { aCategory, aMethod } from '../support/builders.ts';
import { aFed, rate } from './scheme.ts';

const demerits = aMethod({
  better: 'lower',
  bands: [
    { rating: 'green', edge: 10 },
    { rating: 'yellow', edge: 50 },
    { rating: 'red', edge: 100 },
  ],
});

describe('where higher is better', () => {
  test.each([[100, 'A'], [90, 'A'], [89.999999, 'B'], [80, 'B'], [79.999999, 'C'], [0, 'C']])('%d is %s', (score, rating) => {
    expect(bandOf(aMethod(), score).rating).toBe(rating);
  });

  test('binary noise does not cost a rating', () => {
    expect(bandOf(aMethod(), 90 - 1e-12).rating).toBe('A');
    expect(rate({ score: aCategory({ parts: [aFed('a', { weight: 0.1 }), aFed('b', { weight: 0.2 }), aFed('c', { weight: 0.7 })] }) }, { a: 90, b: 90, c: 90 }).assessment).toMatchObject({ score: 90, rating: 'A' });
  });

  test('an edge that categories of elevenths reach exactly is reached', () => {
    const half = (id: string, weight: number) => aCategory({ id, weight, parts: [aFed(`${id}1`, { weight: 60 }), aFed(`${id}2`, { weight: 40 })] });
    const { assessment } = rate({ score: aCategory({ parts: [half('a', 40), half('b', 60)] }) }, { a1: 900 / 11, a2: 1000 / 11, b1: 800 / 11, b2: 900 / 11 });
    expect(assessment).toMatchObject({ score: 80, rating: 'B' });
  });

  test('89.6 stays a B, unless the method rounds the score', () => {
    expect(rate({ score: aCategory({ parts: [aFed('a')] }) }, { a: 89.6 }).assessment.rating).toBe('B');
    expect(rate({ score: aCategory({ parts: [aFed('a')], round: { decimals: 0, mode: 'half_up' } }) }, { a: 89.6 }).assessment.rating).toBe('A');
  });
});

describe('where lower is better', () => {
  test.each([[0, 'green'], [10, 'green'], [10.000001, 'yellow'], [50, 'yellow'], [50.000001, 'red'], [100, 'red']])('%d is %s', (score, rating) => {
    expect(bandOf(demerits, score).rating).toBe(rating);
  });
});

test('ratings rank as their bands are written, best first', () => {
  expect(rankOf(demerits, 'yellow')).toBe(1);
  expect(rankOf(demerits, 'A')).toBe(-1);
  expect(worseOf(demerits, 'green', 'red')).toBe('red');
  expect(nextBetter(demerits, 'red')?.rating).toBe('yellow');
  expect(nextBetter(demerits, 'green')).toBeNull();
});
