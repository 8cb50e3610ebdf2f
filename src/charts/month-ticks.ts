/** Which months of a run are named on an axis, and how much of the name is needed. */

export interface NamedMonth {
  readonly index: number;
  /** As `YYYY-MM`. */
  readonly month: string;
  /** `year`: January, where the year says it; `month`: the month alone; `both`: the first of a run without a January. */
  readonly says: 'year' | 'month' | 'both';
}

/**
 * Every month up to eight, every quarter's first month up to two and a half years, Januaries and Julys up to five years, then Januaries alone,
 * of many years only as many as stand beside one another in a narrow picture.
 * @example monthTicks(['2025-11', '2025-12', '2026-01']).map(({ says }) => says) //=> ['month', 'month', 'year']
 */
export function monthTicks(months: readonly string[]): NamedMonth[] {
  const every = months.length <= 8 ? 1 : months.length <= 30 ? 3 : months.length <= 60 ? 6 : 12;
  const hasJanuary = months.some((month) => numberOf(month) === 1);
  const named = months.map((month, index) => ({ index, month })).filter(({ month }) => (numberOf(month) - 1) % every === 0);
  const apart = every === 12 ? Math.ceil(named.length / mostYears) : 1;
  return named
    .filter((_, position) => position % apart === 0)
    .map(({ index, month }, position) => ({ index, month, says: numberOf(month) === 1 ? 'year' : position === 0 && !hasJanuary ? 'both' : 'month' }));
}

const mostYears = 6;

function numberOf(month: string): number {
  return Number(month.slice(5, 7));
}
