/** The list of suppliers answers what a reader asks of it: which suppliers, in which order, on which page. */
import { describe, expect, test } from 'vitest';
import { addressOfQuery, answered, everySupplier, pageOf, queryOfAddress, type SupplierQuery } from '#site/scripts/supplier-query.ts';
import { packedSuppliers, unpackedSuppliers, type ListedSupplier } from '#site/suppliers/listed-supplier.ts';
import type { Language } from '#domain/text.ts';
import type { Value } from '#view/value.ts';

const figure = (value: number | null): Value => ({ value, text: value === null ? 'no activity' : String(value) });

function aSupplier(id: string, facts: Partial<ListedSupplier> = {}): ListedSupplier {
  return {
    id,
    name: id,
    letter: 'A',
    word: 'A',
    tone: 'best',
    capped: false,
    rating: 'A',
    score: figure(95),
    change: figure(0),
    shares: [90, null, 95],
    trend: 5,
    ppm: figure(20),
    otd: figure(99),
    incidents: figure(1),
    openEightD: figure(0),
    coverage: figure(100),
    commodity: 'castings',
    commodityText: 'Castings',
    plants: ['north'],
    plantsText: 'North plant',
    class: 'series',
    classText: 'Series',
    ...facts,
  };
}

const suppliers = [
  aSupplier('acme', { name: 'Acme Castings', score: figure(91), ppm: figure(0) }),
  aSupplier('bolt', { name: 'Bolt & Sons', letter: 'C', word: 'C', tone: 'worst', rating: 'C', score: figure(60), ppm: figure(null), commodity: 'fasteners', commodityText: 'Fasteners', plants: ['north', 'south'], shares: [80, 70, 60], trend: -20 }),
  aSupplier('cold', { name: 'Cold Forge', letter: '–', word: 'not rated', tone: 'none', rating: 'not_rated', score: figure(null), ppm: figure(500), shares: [null, null], trend: null }),
  aSupplier('mingche', { name: '无锡明澈铸造', letter: 'B', word: 'B', tone: 'middle', rating: 'B', score: figure(85), ppm: figure(35), class: 'tooling', classText: 'Tooling' }),
];

const ids = (query: Partial<SupplierQuery>): string[] => answered(suppliers, { ...everySupplier, ...query }, 'en').map(({ id }) => id);

test.each<[string, Partial<SupplierQuery>, string[]]>([
  ['nothing asked gives everyone in the order of names', {}, ['acme', 'bolt', 'cold', 'mingche']],
  ['a part of a name finds, whatever its case', { text: 'CAST' }, ['acme']],
  ['all words must be found', { text: 'sons bolt' }, ['bolt']],
  ['an id finds', { text: 'ming' }, ['mingche']],
  ['Chinese finds', { text: '明澈' }, ['mingche']],
  ['a rating', { rating: 'C' }, ['bolt']],
  ['the unrated', { rating: 'not_rated' }, ['cold']],
  ['a commodity', { commodity: 'fasteners' }, ['bolt']],
  ['a plant among several', { plant: 'south' }, ['bolt']],
  ['a class', { class: 'tooling' }, ['mingche']],
  ['filters join', { rating: 'A', plant: 'south' }, []],
  ['best score first, without a score last', { sort: 'score', descending: true }, ['acme', 'mingche', 'bolt', 'cold']],
  ['worst score first, without a score still last', { sort: 'score' }, ['bolt', 'mingche', 'acme', 'cold']],
  ['0 PPM is a figure, no activity is none', { sort: 'ppm' }, ['acme', 'mingche', 'cold', 'bolt']],
  ['ratings from the best, the unrated after the worst', { sort: 'rating' }, ['acme', 'mingche', 'bolt', 'cold']],
  ['by trend: the one that fell most first', { sort: 'trend' }, ['bolt', 'acme', 'mingche', 'cold']],
  ['names backwards', { descending: true }, ['mingche', 'cold', 'bolt', 'acme']],
])('%s', (_, query, expected) => {
  expect(ids(query)).toEqual(expected);
});

test.each<[string, Language, 'commodity' | 'plants' | 'class', string[]]>([
  ['capitals and accents', 'en', 'commodity', ['axles', 'Übermasse', 'Zinc']],
  ['numbers by their value', 'en', 'plants', ['Plant 9', 'Plant 10']],
  ['Chinese by pinyin', 'zh-CN', 'class', ['密封件', '铸件']],
])('words are sorted as names are: %s', (_, language, sort, inOrder) => {
  const rows = inOrder.toReversed().map((text) => aSupplier(text, { commodityText: text, plantsText: text, classText: text }));
  expect(answered(rows, { ...everySupplier, sort }, language).map(({ id }) => id)).toEqual(inOrder);
  expect(answered(rows, { ...everySupplier, sort, descending: true }, language).map(({ id }) => id)).toEqual(inOrder.toReversed());
});

describe('a page of the suppliers found', () => {
  const found = Array.from({ length: 280 }, (_, index) => aSupplier(`s-${index + 1}`));
  const shown = (page: number, of = found) => {
    const { rows, ...where } = pageOf(of, page);
    return { ...where, first: rows[0]?.id, last: rows.at(-1)?.id };
  };

  test.each([
    [1, { page: 1, pages: 3, from: 1, to: 100, first: 's-1', last: 's-100' }],
    [3, { page: 3, pages: 3, from: 201, to: 280, first: 's-201', last: 's-280' }],
  ])('page %i holds a hundred at most', (page, expected) => {
    expect(shown(page)).toEqual(expected);
  });

  test('beyond the last is the last, so that the one before it is another', () => {
    expect(shown(99)).toEqual(shown(3));
    expect(shown(pageOf(found, 99).page - 1)).toEqual(shown(2));
  });

  test('a hundred fill one page, and nobody fills one', () => {
    expect(shown(1, found.slice(0, 100))).toMatchObject({ pages: 1, to: 100 });
    expect(shown(2, [])).toMatchObject({ page: 1, pages: 1, first: undefined });
  });
});

test('what is asked stands in the address and comes back from it', () => {
  const query: SupplierQuery = { text: 'A & B', rating: 'A', commodity: 'castings', plant: 'north', class: 'series', sort: 'ppm', descending: true, page: 3 };
  expect(queryOfAddress(`#${addressOfQuery(query)}`)).toEqual(query);
});

test('an address that says nothing, or nonsense, asks for everyone', () => {
  expect(addressOfQuery(everySupplier)).toBe('');
  for (const page of ['-2', '0', '1.5', 'two', '']) expect(queryOfAddress(`#sort=nothing&page=${page}&x=y`)).toEqual(everySupplier);
});

test('packed for the browser and unpacked, suppliers are the same', () => {
  expect(unpackedSuppliers(JSON.parse(JSON.stringify(packedSuppliers(suppliers))))).toEqual(suppliers);
});
