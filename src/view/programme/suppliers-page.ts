/** The list of suppliers: rows to sort and filter, cut into pages that work without script. */
import type { BuiltInKpi } from '#domain/kpi.ts';
import type { Method } from '#domain/method.ts';
import { unwatched } from '#kpi/conclusion.ts';
import type { Question } from '#kpi/figure.ts';
import { figure } from '#kpi/figures.ts';
import type { RatedSupplier } from '#rating/rate-programme.ts';
import { questionAt } from '#view/definitions.ts';
import { isOpen } from '#view/records/eight-d-view.ts';
import { figureValue } from '#view/figure-view.ts';
import { frame, type Frame } from '#view/frame.ts';
import { href, paths } from '#view/links.ts';
import { className, commodityName, plantName, plantNames, supplierName } from '#view/naming.ts';
import { count, percent, score, scoreChange } from '#view/numbers.ts';
import { ratingView, type RatingView } from '#view/rating-view.ts';
import type { SiteView } from '#view/site-view.ts';
import { absent, type Link, type Value } from '#view/value.ts';
import { formatCount, formatList, formatMonth, sortedByName } from '#words/format.ts';

export interface SuppliersPage extends Frame {
  readonly kind: 'suppliers';
  readonly page: number;
  readonly pages: readonly Link[];
  readonly total: Value;
  readonly rows: readonly SupplierRow[];
  readonly columns: readonly { readonly id: string; readonly name: string; readonly numeric: boolean }[];
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

export interface SupplierRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly rating: RatingView;
  readonly previous: RatingView | null;
  readonly score: Value;
  readonly change: Value;
  /** The ends of the scale of the method in force; null without one. */
  readonly scale: Method['scale'] | null;
  /** Scores of the last months, oldest first, for a sparkline. */
  readonly scores: readonly (number | null)[];
  readonly ppm: Value;
  readonly otd: Value;
  readonly incidents: Value;
  readonly open_eight_d: Value;
  readonly coverage: Value;
  readonly commodity: string;
  readonly commodity_text: string;
  readonly class: string;
  readonly class_text: string;
  readonly plants: readonly string[];
  readonly plants_text: string;
  readonly status: string;
}

/** Rows of a page that works without script. */
export const rowsPerPage = 200;
/** Months of the sparkline. */
const sparkMonths = 12;

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

const rowsOfSite = new WeakMap<SiteView, SupplierRow[]>();

/** Every supplier as a row, by name in the order of the language. */
export function supplierRows(site: SiteView): SupplierRow[] {
  const rows = rowsOfSite.get(site) ?? sortedByName(site.rated.suppliers.map((rated) => supplierRow(site, rated)), site.language);
  rowsOfSite.set(site, rows);
  return rows;
}

function supplierRow(site: SiteView, { supplier, months }: RatedSupplier): SupplierRow {
  const now = months.at(-1)!;
  const before = months.at(-2);
  const question = questionAt(site, supplier, now);
  const value = (kpi: BuiltInKpi) => figureValue(site, figure(kpi, question));
  return {
    id: supplier.id,
    name: supplierName(site, supplier),
    href: href(site.language, paths.supplier(supplier.id)),
    rating: ratingView(site, now),
    previous: before ? ratingView(site, before) : null,
    score: score(site, now.score, now.method),
    change: scoreChange(site, now.score !== null && before?.score != null && before.method === now.method ? now.score - before.score : null, now.method),
    scale: now.method?.scale ?? null,
    scores: months.slice(-sparkMonths).map((month) => month.score),
    ppm: value('ppm'),
    otd: value('otd_lines'),
    incidents: value('incidents'),
    open_eight_d: openEightD(site, question),
    coverage: percent(site, now.coverage),
    commodity: supplier.commodity ?? '',
    commodity_text: commodityName(site, supplier.commodity),
    class: supplier.class ?? '',
    class_text: className(site, supplier.class),
    plants: supplier.plants,
    plants_text: formatList(plantNames(site, supplier.plants), site.language),
    status: site.words.records.supplierStatuses[supplier.status],
  };
}

/** Open 8D reports now; where none is recorded because nobody watches or provides them, the words for that and not 0. */
function openEightD(site: SiteView, question: Question): Value {
  const reports = question.supplier.eight_d_reports;
  const unseen = reports.length === 0 ? unwatched('eight_d_reports', question) : null;
  return unseen === null ? count(site, reports.filter(isOpen).length) : absent(site.words.figures.states[unseen]);
}

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
