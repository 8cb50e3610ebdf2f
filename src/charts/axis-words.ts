/** What charts write along their axes. */
import type { MonthTick } from '#charts/chart.ts';
import { monthTicks } from '#charts/month-ticks.ts';
import type { Frame } from '#view/frame.ts';
import { formatNumber } from '#words/format.ts';
import type { Words } from '#words/words.ts';

/** The names of months (`YYYY-MM`) along an axis: a January says its year, the others their month. */
export function monthNames(months: readonly string[], { year: yearOf, monthNames: names, monthOfYear }: Words['charts']): MonthTick[] {
  return monthTicks(months).map(({ index, month, says }) => {
    const name = names[Number(month.slice(5, 7)) - 1]!;
    const year = yearOf(month.slice(0, 4));
    return { index, text: says === 'year' ? year : says === 'month' ? name : monthOfYear(name, month.slice(0, 4)), strong: says !== 'month' };
  });
}

/**
 * A number as an axis shows it: with one decimal where it needs one.
 * @example axisNumber('en')(1250) //=> '1,250'
 */
export function axisNumber(language: Frame['language']): (value: number) => string {
  return (value) => formatNumber(value, Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1, language);
}
