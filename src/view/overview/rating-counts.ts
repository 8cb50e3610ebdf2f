/** How many suppliers hold each rating: now, and month by month. */
import type { Month } from '#domain/month.ts';
import type { RatedMonth } from '#rating/rate-programme.ts';
import { href, paths } from '#view/links.ts';
import { count, inUnit, share } from '#view/numbers.ts';
import { shownMonths } from '#view/overview/shown-months.ts';
import { ratingView, type RatingView, type Tone } from '#view/rating-view.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Value } from '#view/value.ts';
import { formatShortMonth } from '#words/format.ts';

/** One rating with its suppliers; `href` shows them in the list of suppliers. */
export interface RatingCount {
  readonly letter: string;
  readonly name: string;
  readonly tone: Tone;
  readonly count: Value;
  readonly share: Value;
  readonly href: string;
}

export interface MonthCounts {
  readonly month: Month;
  readonly label: string;
  readonly counts: readonly { readonly tone: Tone; readonly letter: string; readonly name: string; readonly count: number }[];
}

/** How many hold each rating: those of every method in force, best first, then those without one. */
export function ratingCounts(site: SiteView, rows: readonly RatedMonth[]): RatingCount[] {
  const groups = new Map<string, { view: RatingView; rank: number; size: number }>();
  for (const method of new Set(rows.flatMap(({ method: own }) => own ?? []))) {
    method.bands.forEach(({ rating }, rank) => {
      const view = ratingView(site, { outcome: 'rated', rating, uncapped: null, score: null, method });
      if (!groups.has(view.name)) groups.set(view.name, { view, rank, size: 0 });
    });
  }
  for (const row of rows) {
    const view = ratingView(site, row);
    const group = groups.get(view.name) ?? { view, rank: Infinity, size: 0 };
    group.size += 1;
    groups.set(view.name, group);
  }
  const part = (size: number): number => (rows.length === 0 ? 0 : size / rows.length);
  // Shares stand below one another: all with a decimal, or none.
  const areWhole = [...groups.values()].every(({ size }) => Number.isInteger(100 * part(size)));
  return [...groups.values()]
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ view, size }) => ({
      letter: view.letter,
      name: view.name,
      tone: view.tone,
      count: count(site, size),
      share: areWhole ? share(site, part(size)) : inUnit(site, 100 * part(size), 'percent'),
      href: href(site.language, paths.suppliers(), new URLSearchParams({ rating: view.rating ?? view.outcome }).toString()),
    }));
}

/** Ratings by month; a supplier that was not there yet is not counted. */
export function monthCounts(site: SiteView): MonthCounts[] {
  const byMonth = new Map<Month, RatedMonth[]>(shownMonths(site).map((month) => [month, []]));
  for (const { months: all } of site.rated.suppliers) for (const row of all) byMonth.get(row.month)?.push(row);
  return [...byMonth].map(([month, rows]) => ({
    month,
    label: formatShortMonth(month, site.language),
    counts: ratingCounts(site, rows).map(({ tone, letter, name, count: { value } }) => ({ tone, letter, name, count: value ?? 0 })),
  }));
}
