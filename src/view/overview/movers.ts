/** Who moved since the month before: new ratings first, then the greatest changes of score. */
import type { RatedMonth, RatedSupplier } from '#rating/rate-programme.ts';
import { rankOf } from '#rating/bands.ts';
import { supplierLink } from '#view/finding.ts';
import { change, onPaper } from '#view/numbers.ts';
import { ratingView, type RatingView } from '#view/rating-view.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Link, Value } from '#view/value.ts';

export interface MoverRow {
  readonly supplier: Link;
  readonly from: RatingView;
  readonly to: RatingView;
  readonly change: Value;
  readonly sentence: string;
}

export interface Movers {
  readonly up: readonly MoverRow[];
  readonly down: readonly MoverRow[];
}

/** Suppliers whose rating changed since the month before, then those whose score moved most. */
export function movers(site: SiteView): Movers {
  const rows = site.rated.suppliers.flatMap((rated) => moverRow(site, rated) ?? []);
  const sorted = (sign: 1 | -1) =>
    rows
      .filter(({ row }) => Math.sign(row.change.value ?? 0) === sign)
      .toSorted((one, other) => Number(other.isNewRating) - Number(one.isNewRating) || sign * ((other.row.change.value ?? 0) - (one.row.change.value ?? 0)))
      .map(({ row }) => row);
  return { up: sorted(1), down: sorted(-1) };
}

/** A move of less than a point, as it is printed, is no news: one that reads −1.0 in the list of suppliers is listed here, too. */
const leastMove = 1;

function moverRow(site: SiteView, { supplier, months: all }: RatedSupplier): { row: MoverRow; isNewRating: boolean } | null {
  const [before, after] = [all.at(-2), all.at(-1)];
  if (before?.score == null || after?.score == null || !before.method || !after.method) return null;
  const better = after.method.better === 'higher' ? 1 : -1;
  const isNewRating = before.rating !== after.rating && before.method === after.method && before.rating !== null && after.rating !== null;
  const moved = isNewRating && Math.abs(after.score - before.score) < 1e-9 ? rankOf(before.method, before.rating!) - rankOf(after.method, after.rating!) : better * (after.score - before.score);
  if (!isNewRating && (before.method !== after.method || Math.abs(onPaper(moved, 1)) < leastMove)) return null;
  const { programme: worded } = site.words;
  const [from, to] = [ratingView(site, before), ratingView(site, after)];
  const scoreMoved = change(site, after.score - before.score);
  const sentence = isNewRating ? site.words.site.together.listed(worded.moverUp(from.name, to.name), worded.moverScore(scoreMoved.text)) : worded.moverScore(scoreMoved.text);
  return { isNewRating, row: { supplier: supplierLink(site, supplier), from, to, change: { value: isNewRating ? ratingStep(before, after) || moved : moved, text: scoreMoved.text }, sentence } };
}

/** Above 0 when the rating rose. */
function ratingStep(before: RatedMonth, after: RatedMonth): number {
  return rankOf(before.method!, before.rating!) - rankOf(after.method!, after.rating!);
}
