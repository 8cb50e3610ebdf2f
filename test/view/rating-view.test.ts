/** A rating as every page shows it: letter, word and tone, and the bands it comes from. */
import { describe, expect, test } from 'vitest';
import type { Method } from '#domain/method.ts';
import { badges, bandViews, edgesOnScale, ratingView, toneOf } from '#view/rating-view.ts';
import { aMethod } from '../support/builders.ts';
import { aSite } from './site.ts';

const site = aSite();
const chinese = aSite({}, 'zh-CN');
const rated = (rating: string, over: object = {}, method: Method = aMethod()) => ratingView(site, { outcome: 'rated', rating, uncapped: rating, score: 85, method, ...over });

describe('the badge', () => {
  const named = aMethod({ bands: [{ rating: 'preferred', name: { en: 'Preferred', 'zh-CN': '优先' }, edge: 90 }, { rating: 'A2', edge: 80 }, { rating: 'developmental', name: 'Developmental', edge: 0 }] });

  test.each([
    ['B', aMethod(), 'B', 'B'],
    ['A2', named, 'A2', 'A2'],
    ['preferred', named, 'P', 'Preferred'],
    ['developmental', named, 'D', 'Developmental'],
  ])('of %s is short, and the word stands beside it', (rating, method, letter, name) => {
    expect(rated(rating, {}, method)).toMatchObject({ letter, name });
  });

  test.each([
    [['A', 'B', 'C'], ['A', 'B', 'C']],
    [['Preferred', 'Approved', 'C'], ['P', 'A', 'C']],
    [['Preferred', 'Potential', 'Phase-out'], ['Pr', 'Po', 'Ph']],
    [['AAA', 'AA', 'A'], ['AAA', 'AA', 'A']],
    [['合格供应商', '合格（有条件）', '不合格'], ['合格供', '合格有', '不合格']],
    [['Approved', 'Approved with conditions', 'Blocked'], ['1', '2', '3']],
  ])('of %s: no two alike', (names, short) => {
    expect(badges(names)).toEqual(short);
  });

  test('in Chinese takes the Chinese name', () => {
    expect(ratingView(chinese, { outcome: 'rated', rating: 'preferred', uncapped: 'preferred', score: 95, method: named })).toMatchObject({ letter: '优先', name: '优先' });
  });

  test.each([
    ['not_rated', 'not rated', '不予评级'],
    ['not_yet_rated', 'not yet rated', '暂未评级'],
    ['no_activity', 'no activity', '无业务'],
  ] as const)('without a rating is a dash, with the reason in words: %s', (outcome, en, inChinese) => {
    const without = { outcome, rating: null, uncapped: null, score: null, method: aMethod() };
    expect(ratingView(site, without)).toMatchObject({ letter: '–', name: en, tone: 'none', score: { value: null, text: '–' }, capped: false });
    expect(ratingView(chinese, without).name).toBe(inChinese);
  });
});

describe('a cap', () => {
  test('that lowered the rating says what the score alone would give', () => {
    expect(rated('C', { uncapped: 'B' })).toMatchObject({ rating: 'C', capped: true, uncapped: 'B' });
  });

  test('that changed nothing is not shown as one', () => {
    expect(rated('C')).toMatchObject({ capped: false, uncapped: null });
  });
});

describe('the tone is the place among the bands, so that any names are coloured alike', () => {
  const bands = (count: number) => aMethod({ bands: Array.from({ length: count }, (_, index) => ({ rating: `R${index}`, edge: 100 - (100 * (index + 1)) / count })) });

  test.each([
    [1, ['best']],
    [2, ['best', 'worst']],
    [3, ['best', 'middle', 'worst']],
    [5, ['best', 'middle', 'middle', 'middle', 'worst']],
  ])('%d bands', (count, tones) => {
    expect(bands(count).bands.map(({ rating }) => toneOf(bands(count), rating))).toEqual(tones);
  });

  test('a rating the method does not know has none', () => {
    expect(toneOf(aMethod(), 'Z')).toBe('none');
    expect(toneOf(null, 'A')).toBe('none');
  });
});

describe('the bands', () => {
  test('cover the scale, best first', () => {
    expect(bandViews(site, aMethod()).map(({ rating, from, to, range }) => [rating, from, to, range])).toEqual([
      ['A', 90, 100, '90 to 100'],
      ['B', 80, 90, '80 to below 90'],
      ['C', 0, 80, '0 to below 80'],
    ]);
  });

  test('one that is the end of the scale alone is that number', () => {
    const levels = aMethod({ scale: { from: 0, to: 3 }, bands: [{ rating: 'gold', edge: 3 }, { rating: 'silver', edge: 2 }, { rating: 'none', edge: 0 }] });
    expect(bandViews(site, levels).map(({ range }) => range)).toEqual(['3', '2 to below 3', '0 to below 2']);
  });

  test('of demerits begin at the lower end', () => {
    const demerits = aMethod({ better: 'lower', scale: { from: 0, to: 500 }, bands: [{ rating: 'A', edge: 10 }, { rating: 'B', edge: 500 }] });
    expect(bandViews(chinese, demerits).map(({ rating, range }) => [rating, range])).toEqual([['A', '0 至 10'], ['B', '高于 10、至 500']]);
  });
});

describe('the edges written along the scale', () => {
  const edges = (...all: number[]) => edgesOnScale(all.slice(1).map((to, index) => ({ from: all[index]!, to })));

  test.each([
    ['all of them where there is room', [0, 80, 90, 100], [0, 80, 90, 100]],
    ['those with room between the others, and always both ends', [0, 80, 88, 90, 97, 98, 100], [0, 80, 88, 100]],
    ['on any scale', [-12, -6, 0], [-12, -6, 0]],
  ])('are %s', (_, all, written) => {
    expect(edges(...all)).toEqual(written);
  });
});
