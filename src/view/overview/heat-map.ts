/** Suppliers by month as a map of ratings, the worst first. */
import type { Month } from '#domain/month.ts';
import { bestScore } from '#rating/assess.ts';
import { rankOf } from '#rating/bands.ts';
import { shortfall } from '#rating/better.ts';
import type { RatedMonth } from '#rating/rate-programme.ts';
import { supplierLink } from '#view/finding.ts';
import { count } from '#view/numbers.ts';
import { shownMonths } from '#view/overview/shown-months.ts';
import { ratingView, type Tone } from '#view/rating-view.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Link } from '#view/value.ts';
import { formatMonth, formatShortMonth } from '#words/format.ts';

export interface HeatCell {
  readonly letter: string;
  readonly tone: Tone;
  readonly label: string;
  readonly score: string;
}

/** At most as many rows as a page can carry; `left_out` says how many more there are. */
export interface HeatMap {
  readonly months: readonly string[];
  readonly rows: readonly { readonly supplier: Link; readonly cells: readonly HeatCell[] }[];
  readonly left_out: string;
}

const heatLength = 60;
/** What fits on a page; the chart above shows all months. */
const heatMonths = 24;

/** The map of the last months, at most 24; those who did worst in the last month come first, suppliers without a rating last. A month without a rating is an empty cell. */
export function heatMap(site: SiteView): HeatMap {
  const { suppliers } = site.rated;
  const shown = shownMonths(site, heatMonths);
  const rows = suppliers.toSorted((one, other) => worstFirst(one.months.at(-1), other.months.at(-1))).slice(0, heatLength);
  const left = suppliers.length - rows.length;
  return {
    months: shown.map((month) => formatShortMonth(month, site.language)),
    rows: rows.map(({ supplier, months: all }) => {
      const byMonth = new Map(all.map((row) => [row.month, row]));
      return { supplier: supplierLink(site, supplier), cells: shown.map((month) => heatCell(site, month, byMonth.get(month))) };
    }),
    left_out: left === 0 ? '' : site.words.programme.heatLeftOut(count(site, left).text),
  };
}

function heatCell(site: SiteView, month: Month, row: RatedMonth | undefined): HeatCell {
  if (!row) return { letter: '', tone: 'none', label: '', score: '' };
  const { letter, tone, name, score: value } = ratingView(site, row);
  return { letter, tone, label: site.words.programme.heatLabel(formatMonth(month, site.language), name, value.text), score: value.text };
}

function worstFirst(one: RatedMonth | undefined, other: RatedMonth | undefined): number {
  return badness(other) - badness(one) || shortfallOf(other) - shortfallOf(one);
}

/** 0 without a rating, else 1 for the best rating and more for worse ones. */
function badness(month: RatedMonth | undefined): number {
  return month?.method && month.rating !== null ? rankOf(month.method, month.rating) + 1 : 0;
}

function shortfallOf(month: RatedMonth | undefined): number {
  return month?.method && month.score !== null ? shortfall(month.score, bestScore(month.method), month.method.better) : -Infinity;
}
