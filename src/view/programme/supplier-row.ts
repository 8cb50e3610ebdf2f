/** A supplier as a row: of the list of suppliers, and of the report about all of them. */
import type { BuiltInKpi } from '#domain/kpi.ts';
import type { Method } from '#domain/method.ts';
import { unwatched } from '#kpi/conclusion.ts';
import type { Question } from '#kpi/figure.ts';
import { figure } from '#kpi/figures.ts';
import type { RatedMonth, RatedSupplier } from '#rating/rate-programme.ts';
import { questionAt } from '#view/definitions.ts';
import { figureValue } from '#view/figure-view.ts';
import { href, paths } from '#view/links.ts';
import { className, commodityName, plantNames, supplierName } from '#view/naming.ts';
import { count, percent, scaleSpan, score, scoreChange } from '#view/numbers.ts';
import { ratingView, type RatingView } from '#view/rating-view.ts';
import { isOpen } from '#view/records/eight-d-view.ts';
import type { SiteView } from '#view/site-view.ts';
import { absent, type Value } from '#view/value.ts';
import { formatList, sortedByName } from '#words/format.ts';

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
  /** Scores of the last months, oldest first. */
  readonly scores: readonly (number | null)[];
  /** The same for a sparkline: in per cent of the scale that each month was rated on, with one decimal, as a sparkline shows no more. */
  readonly shares: readonly (number | null)[];
  /** From the first of these shares to the last, among the months rated by the method in force; null with fewer than two. */
  readonly trend: number | null;
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

/** Months of the sparkline. */
const sparkMonths = 12;

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
  const shown = months.slice(-sparkMonths);
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
    scores: shown.map((month) => month.score),
    shares: shown.map(shareOfScale),
    trend: slope(shown.filter(({ method }) => method === now.method)),
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

function shareOfScale({ score: points, method }: RatedMonth): number | null {
  return points === null || method === null ? null : Math.round((1000 * (points - method.scale.from)) / scaleSpan(method)) / 10;
}

function slope(months: readonly RatedMonth[]): number | null {
  const known = months.map(shareOfScale).filter((share) => share !== null);
  return known.length < 2 ? null : Math.round(10 * (known.at(-1)! - known[0]!)) / 10;
}

/** Open 8D reports now; where none is recorded because nobody watches or provides them, the words for that and not 0. */
function openEightD(site: SiteView, question: Question): Value {
  const reports = question.supplier.eight_d_reports;
  const unseen = reports.length === 0 ? unwatched('eight_d_reports', question) : null;
  return unseen === null ? count(site, reports.filter(isOpen).length) : absent(site.words.figures.states[unseen]);
}
