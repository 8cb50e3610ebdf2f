/** What a reader asks of the list of suppliers, and the answer: pure, so that ten thousand rows can be tested without a browser. */
import type { Language } from '#domain/text.ts';
import type { ListedSupplier } from '#site/suppliers/listed-supplier.ts';
import { nameOrder } from '#words/format.ts';

export interface SupplierQuery {
  /** Words that the name or id must contain, each of them. */
  readonly text: string;
  readonly rating: string;
  readonly commodity: string;
  readonly plant: string;
  readonly class: string;
  readonly sort: Column;
  readonly descending: boolean;
  readonly page: number;
}

/** The columns by which the list can be sorted; `trend` sorts by how far the scores moved. */
export const columns = ['name', 'rating', 'score', 'change', 'trend', 'ppm', 'otd', 'incidents', 'open_eight_d', 'coverage', 'commodity', 'plants', 'class'] as const;
export type Column = (typeof columns)[number];

/** The query of a reader who has asked for nothing: all suppliers by name, from the first page. */
export const everySupplier: SupplierQuery = { text: '', rating: '', commodity: '', plant: '', class: '', sort: 'name', descending: false, page: 1 };

/** The suppliers asked for, in the order asked for: words as the language sorts them. What has no figure stands last, whichever way it is sorted. */
export function answered(suppliers: readonly ListedSupplier[], query: SupplierQuery, language: Language): ListedSupplier[] {
  const words = query.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const found = suppliers.filter(
    (supplier) =>
      (query.rating === '' || supplier.rating === query.rating) &&
      (query.commodity === '' || supplier.commodity === query.commodity) &&
      (query.class === '' || supplier.class === query.class) &&
      (query.plant === '' || supplier.plants.includes(query.plant)) &&
      words.every((word) => searched(supplier).includes(word)),
  );
  return sorted(found, query, language);
}

/** Half of what a page without script carries: drawing them is what a keystroke costs. */
const rowsAtOnce = 100;

/** A page of suppliers: its number among how many, the places of its first and last row, and its rows. */
export interface QueryPage {
  readonly page: number;
  readonly pages: number;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly ListedSupplier[];
}

/** The page asked for of the suppliers found; the last one where there are not so many. */
export function pageOf(found: readonly ListedSupplier[], asked: number): QueryPage {
  const pages = Math.max(1, Math.ceil(found.length / rowsAtOnce));
  const page = Math.min(asked, pages);
  const rows = found.slice((page - 1) * rowsAtOnce, page * rowsAtOnce);
  return { page, pages, from: (page - 1) * rowsAtOnce + 1, to: (page - 1) * rowsAtOnce + rows.length, rows };
}

/** The query as the part of an address after `#`; what is as usual is left out. */
export function addressOfQuery(query: SupplierQuery): string {
  const parts = new URLSearchParams();
  if (query.text !== '') parts.set('q', query.text);
  for (const name of ['rating', 'commodity', 'plant', 'class'] as const) if (query[name] !== '') parts.set(name, query[name]);
  if (query.sort !== 'name' || query.descending) parts.set('sort', `${query.descending ? '-' : ''}${query.sort}`);
  if (query.page > 1) parts.set('page', String(query.page));
  return parts.toString();
}

/** The query an address asks for; what it says wrongly is taken as not said. */
export function queryOfAddress(address: string): SupplierQuery {
  const parts = new URLSearchParams(address.replace(/^#/, ''));
  const sort = parts.get('sort') ?? '';
  const page = Number(parts.get('page') ?? 1);
  return {
    text: parts.get('q') ?? '',
    rating: parts.get('rating') ?? '',
    commodity: parts.get('commodity') ?? '',
    plant: parts.get('plant') ?? '',
    class: parts.get('class') ?? '',
    sort: columns.find((column) => column === sort.replace(/^-/, '')) ?? 'name',
    descending: sort.startsWith('-'),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

const texts = new WeakMap<ListedSupplier, string>();

function searched(supplier: ListedSupplier): string {
  const known = texts.get(supplier) ?? `${supplier.name} ${supplier.id}`.toLowerCase();
  texts.set(supplier, known);
  return known;
}

const numbers: { readonly [column in Column]?: (supplier: ListedSupplier) => number | null } = {
  score: ({ score }) => score.value,
  change: ({ change }) => change.value,
  trend: ({ trend }) => trend,
  ppm: ({ ppm }) => ppm.value,
  otd: ({ otd }) => otd.value,
  incidents: ({ incidents }) => incidents.value,
  open_eight_d: ({ openEightD }) => openEightD.value,
  coverage: ({ coverage }) => coverage.value,
};

const words: { readonly [column in Column]?: (supplier: ListedSupplier) => string } = {
  rating: ({ tone, letter, word }) => `${tones.indexOf(tone)} ${letter} ${word}`,
  commodity: ({ commodityText }) => commodityText,
  plants: ({ plantsText }) => plantsText,
  class: ({ classText }) => classText,
};

const tones = ['best', 'middle', 'worst', 'none'];

/** Suppliers come in the order of their names in the reader's language, and equal ones stay in it. */
function sorted(suppliers: ListedSupplier[], { sort, descending }: SupplierQuery, language: Language): ListedSupplier[] {
  const number = numbers[sort];
  if (number) return byKey(suppliers, number, (one, other) => (descending ? other - one : one - other), null);
  const word = words[sort];
  const compare = nameOrder(language);
  if (word) return byKey(suppliers, word, (one, other) => (descending ? compare(other, one) : compare(one, other)), '');
  return descending ? suppliers.toReversed() : suppliers;
}

function byKey<Key>(suppliers: readonly ListedSupplier[], key: (supplier: ListedSupplier) => Key | null, order: (one: Key, other: Key) => number, none: Key | null): ListedSupplier[] {
  const keyed = suppliers.map((supplier) => ({ supplier, key: key(supplier) }));
  const known = keyed.filter((each): each is { supplier: ListedSupplier; key: Key } => each.key !== none && each.key !== null);
  const unknown = keyed.filter((each) => each.key === none || each.key === null);
  return [...known.sort((one, other) => order(one.key, other.key)), ...unknown].map(({ supplier }) => supplier);
}
