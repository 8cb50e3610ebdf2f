/** The months that the overview shows side by side. */
import { monthsOf, windowEnding, type Month } from '#domain/month.ts';
import type { RatedMonth } from '#rating/rate-programme.ts';
import type { SiteView } from '#view/site-view.ts';

/**
 * At most so many months of the programme's history, oldest first. It begins with the first month in which a supplier was rated, or, as long as
 * none ever was, in which one was there: what lies before is no zero, and no change can be measured from it.
 */
export function shownMonths({ rated: { programme, suppliers } }: SiteView, most = Infinity): Month[] {
  const all = suppliers.flatMap(({ months }) => months);
  const first = firstOf(all.filter(({ outcome }) => outcome === 'rated')) ?? firstOf(all);
  if (first === undefined) return [];
  return monthsOf(windowEnding(programme.period, Math.min(most, programme.history))).filter((month) => month >= first);
}

function firstOf(rows: readonly RatedMonth[]): Month | undefined {
  return rows.reduce<Month | undefined>((first, { month }) => (first !== undefined && first <= month ? first : month), undefined);
}
