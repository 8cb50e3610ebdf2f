/** Calendar months written `YYYY-MM`, and windows of them. Pure string and integer arithmetic. */

/** A calendar month such as `2026-05`. Compares correctly as text. */
export type Month = string;

/** A run of whole months, both ends included. */
export interface Window {
  readonly from: Month;
  readonly to: Month;
}

/**
 * The month so many months later (earlier when negative).
 * @example addMonths('2026-01', -2) //=> '2025-11'
 */
export function addMonths(month: Month, count: number): Month {
  return monthAt(ordinal(month) + count);
}

/**
 * How many months lie between the two: 0 for the same month.
 * @example monthsBetween('2025-11', '2026-01') //=> 2
 */
export function monthsBetween(from: Month, to: Month): number {
  return ordinal(to) - ordinal(from);
}

/**
 * The window of so many months that ends with the given one.
 * @example windowEnding('2026-02', 3) //=> { from: '2025-12', to: '2026-02' }
 */
export function windowEnding(to: Month, months: number): Window {
  return { from: addMonths(to, 1 - months), to };
}

/** Every month of the window, oldest first; none when it ends before it begins. */
export function monthsOf({ from, to }: Window): Month[] {
  return Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, index) => addMonths(from, index));
}

/** Whether the month lies in the window. */
export function isWithin(month: Month, { from, to }: Window): boolean {
  return from <= month && month <= to;
}

/**
 * The month of a date or timestamp written the ISO way.
 * @example monthOf('2026-05-31') //=> '2026-05'
 */
export function monthOf(date: string): Month {
  return date.slice(0, 7);
}

function ordinal(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthAt(ordinal: number): Month {
  const year = Math.floor(ordinal / 12);
  return `${String(year).padStart(4, '0')}-${String(ordinal - year * 12 + 1).padStart(2, '0')}`;
}
