/** The list of suppliers: rows to sort and filter, cut into pages that work without script. */
import { frame, type Frame } from '#view/frame.ts';
import { href, paths } from '#view/links.ts';
import { plantName } from '#view/naming.ts';
import { count } from '#view/numbers.ts';
import { bareColumns, type BareColumns } from '#view/programme/bare-columns.ts';
import { supplierRows, type SupplierRow } from '#view/programme/supplier-row.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Link, Value } from '#view/value.ts';
import { formatCount, formatMonth, sortedByName } from '#words/format.ts';

export interface SuppliersPage extends Frame {
  readonly kind: 'suppliers';
  readonly page: number;
  readonly pages: readonly Link[];
  readonly total: Value;
  readonly rows: readonly SupplierRow[];
  readonly columns: readonly { readonly id: string; readonly name: string; readonly numeric: boolean }[];
  readonly bare: BareColumns;
  readonly filters: {
    readonly ratings: readonly Choice[];
    readonly commodities: readonly Choice[];
    readonly plants: readonly Choice[];
    readonly classes: readonly Choice[];
  };
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly count: number;
}

/** Rows of a page that works without script. */
export const rowsPerPage = 200;

/** One page of the list, by name; pages count from 1. */
export function suppliersPage(site: SiteView, page = 1): SuppliersPage {
  const { words, language } = site;
  const rows = supplierRows(site);
  const pages = pageCount(rows.length);
  const title = words.pages.programme.suppliersTitle;
  const link = (number: number): Link => ({ text: words.pages.programme.page(formatCount(number, language)), href: href(language, paths.suppliers(number)) });
  return {
    kind: 'suppliers',
    ...frame(site, paths.suppliers(page), title, words.pages.programme.suppliersDescription(formatCount(rows.length, language), formatMonth(site.rated.programme.period, language))),
    page,
    pages: pages === 1 ? [] : Array.from({ length: pages }, (_, index) => link(index + 1)),
    total: count(site, rows.length),
    rows: rows.slice((page - 1) * rowsPerPage, page * rowsPerPage),
    columns: columns.map(({ id, numeric }) => ({ id, name: words.programme.columns[id], numeric })),
    bare: bareColumns(rows, language),
    filters: filters(site, rows),
  };
}

/** How many pages so many suppliers fill; at least one. */
export function pageCount(suppliers: number): number {
  return Math.max(1, Math.ceil(suppliers / rowsPerPage));
}

const columns = [
  { id: 'name', numeric: false },
  { id: 'rating', numeric: false },
  { id: 'score', numeric: true },
  { id: 'change', numeric: true },
  { id: 'trend', numeric: false },
  { id: 'ppm', numeric: true },
  { id: 'otd', numeric: true },
  { id: 'incidents', numeric: true },
  { id: 'open_eight_d', numeric: true },
  { id: 'coverage', numeric: true },
  { id: 'commodity', numeric: false },
  { id: 'plants', numeric: false },
  { id: 'class', numeric: false },
] as const;

function filters(site: SiteView, rows: readonly SupplierRow[]): SuppliersPage['filters'] {
  const choices = (texts: readonly (readonly [value: string, text: string])[]): Choice[] => {
    const counted = new Map<string, { id: string; name: string; size: number }>();
    for (const [id, name] of texts) counted.set(id, { id, name, size: (counted.get(id)?.size ?? 0) + 1 });
    const chosen = [...counted.values()].filter(({ id }) => id !== '');
    return sortedByName(chosen, site.language).map(({ id, name, size }) => ({ value: id, text: name, count: size }));
  };
  const [rated, unrated] = [rows.filter(({ rating }) => rating.rating !== null), rows.filter(({ rating }) => rating.rating === null)];
  return {
    // Chinese sorts its own signs before letters: the states of those without a rating would stand before A.
    ratings: [rated, unrated].flatMap((some) => choices(some.map(({ rating }) => [rating.rating ?? rating.outcome, rating.name]))),
    commodities: choices(rows.map(({ commodity, commodity_text }) => [commodity, commodity_text])),
    plants: choices(rows.flatMap(({ plants }) => plants.map((plant) => [plant, plantName(site, plant)] as const))),
    classes: choices(rows.map((row) => [row.class, row.class_text])),
  };
}
