/** Changes of ratings for the feed, newest first. */
import { lastDayOf, type Day } from '#domain/moment.ts';
import type { RatedMonth, RatedSupplier } from '#rating/rate-programme.ts';
import { compare } from '#view/compare.ts';
import { href, paths } from '#view/links.ts';
import { ratingName, supplierName } from '#view/naming.ts';
import { score } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import { formatMonth } from '#words/format.ts';

export interface RatingChange {
  /** Stays for ever: a reader who has seen it is not told again. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly href: string;
  /** The last day of the month rated. */
  readonly day: Day;
}

/** The feed carries the newest changes of a large programme, not all of its history. */
const longest = 200;

/** Every month in which a supplier was first rated or its rating changed, among rated months. */
export function ratingChanges(site: SiteView): RatingChange[] {
  return site.rated.suppliers
    .flatMap((rated) => changesOf(site, rated))
    .toSorted((one, other) => compare(other.day, one.day) || compare(one.id, other.id))
    .slice(0, longest);
}

function changesOf(site: SiteView, { supplier, months }: RatedSupplier): RatingChange[] {
  const rated = months.filter(({ outcome }) => outcome === 'rated');
  const { feed } = site.words.programme;
  const { programme } = site.rated;
  const nameOf = ({ method, rating }: RatedMonth) => ratingName(site, method, rating!);
  return rated.flatMap((month, index) => {
    const before = rated[index - 1];
    if (before && nameOf(before) === nameOf(month)) return [];
    const name = supplierName(site, supplier);
    return [
      {
        id: `tag:${programme.id},${month.month}:${supplier.id}`,
        title: before ? feed.changed(name, nameOf(before), nameOf(month)) : feed.first(name, nameOf(month)),
        summary: summaryOf(site, month),
        href: href(site.language, paths.supplier(supplier.id)),
        day: lastDayOf(month.month),
      },
    ];
  });
}

/** The score, and, as no cap is silent, the rating that it alone would have given. */
function summaryOf(site: SiteView, { month, method, score: value, rating, uncapped }: RatedMonth): string {
  const { calculation, site: { together } } = site.words;
  const told = together.named(formatMonth(month, site.language), score(site, value, method).text);
  return uncapped === null || uncapped === rating ? told : together.added(told, calculation.ratingFormula.capped(ratingName(site, method, uncapped)));
}
