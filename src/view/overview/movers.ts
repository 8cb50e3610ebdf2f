/** Who moved since the month before: new ratings first, then the greatest changes of score. */
import type { Method } from '#domain/method.ts';
import type { RatedMonth, RatedSupplier } from '#rating/rate-programme.ts';
import { rankOf } from '#rating/bands.ts';
import { supplierLink } from '#view/finding.ts';
import { changeDecimals, onPaper, scoreChange, scaleSpan } from '#view/numbers.ts';
import { ratingView, type RatingView } from '#view/rating-view.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Link, Value } from '#view/value.ts';

export interface MoverRow {
  readonly supplier: Link;
  readonly from: RatingView;
  readonly to: RatingView;
  /** Of the score. */
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
      .filter(({ moved }) => Math.sign(moved) === sign)
      .toSorted((one, other) => Number(other.isNewRating) - Number(one.isNewRating) || sign * (other.moved - one.moved))
      .map(({ row }) => row);
  return { up: sorted(1), down: sorted(-1) };
}

/** A row with what sorts it: by how many ratings the supplier moved, or how far as a share of the scale; above 0 for the better. */
interface Mover {
  readonly row: MoverRow;
  readonly isNewRating: boolean;
  readonly moved: number;
}

/** A move of less than a hundredth of the scale, as it is printed, is no news: one that reads −1.0 in the list of suppliers is listed here, too. */
function isNews(moved: number, method: Method): boolean {
  return Math.abs(onPaper(moved, changeDecimals(method))) >= scaleSpan(method) / 100;
}

function moverRow(site: SiteView, { supplier, months: all }: RatedSupplier): Mover | null {
  const [before, after] = [all.at(-2), all.at(-1)];
  if (before?.score == null || after?.score == null || !before.method || !after.method) return null;
  const isNewRating = before.rating !== after.rating && before.method === after.method && before.rating !== null && after.rating !== null;
  const byScore = after.score - before.score;
  if (!isNewRating && (before.method !== after.method || !isNews(byScore, after.method))) return null;
  const { programme: worded } = site.words;
  const [from, to] = [ratingView(site, before), ratingView(site, after)];
  const change = scoreChange(site, byScore, after.method);
  const sentence = isNewRating ? site.words.site.together.listed(worded.moverUp(from.name, to.name), worded.moverScore(change.text)) : worded.moverScore(change.text);
  const better = after.method.better === 'higher' ? 1 : -1;
  const moved = isNewRating ? ratingStep(before, after) : (better * byScore) / scaleSpan(after.method);
  return { isNewRating, moved, row: { supplier: supplierLink(site, supplier), from, to, change, sentence } };
}

/** Above 0 when the rating rose. */
function ratingStep(before: RatedMonth, after: RatedMonth): number {
  return rankOf(before.method!, before.rating!) - rankOf(after.method!, after.rating!);
}
