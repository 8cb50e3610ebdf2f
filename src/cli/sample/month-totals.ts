/** Order lines added up to the totals of a month, for suppliers whose data knows no lines. */
import { daysBetween } from '#domain/moment.ts';
import { monthOf, type Month } from '#domain/month.ts';
import type { OrderLine } from '#cli/sample/order-lines.ts';

/** A delivery month in the words of the data folder. */
export interface MonthTotals {
  readonly month: Month;
  readonly plant: string;
  readonly parts_received: number;
  readonly lines_due: number;
  readonly lines_on_time: number;
  readonly lines_excused?: number;
  readonly quantity_due: number;
  readonly quantity_on_time: number;
}

/**
 * The totals of the months given, each line in the month it was due in, each receipt in the month it came in. On time means its whole quantity
 * from five days before the committed day up to that day; the quantity of an excused line is not counted as due.
 */
export function monthTotals(lines: readonly OrderLine[], plant: string, months: readonly Month[]): MonthTotals[] {
  const dueIn = Map.groupBy(lines, ({ committed }) => monthOf(committed));
  const receivedIn = Map.groupBy(lines.flatMap(({ receipts }) => receipts), ({ on }) => monthOf(on));
  return months.map((month) => {
    const due = dueIn.get(month) ?? [];
    const excused = due.filter(isExcused);
    const counted = due.filter((line) => !isExcused(line));
    return {
      month,
      plant,
      parts_received: sum((receivedIn.get(month) ?? []).map(({ quantity }) => quantity)),
      lines_due: due.length,
      lines_on_time: counted.filter((line) => insideOf(line) === line.ordered).length,
      ...(excused.length > 0 && { lines_excused: excused.length }),
      quantity_due: sum(counted.map(({ ordered }) => ordered)),
      quantity_on_time: sum(counted.map(insideOf)),
    };
  });
}

function isExcused({ cause }: OrderLine): boolean {
  return cause?.by === 'customer' || cause?.by === 'force_majeure';
}

function insideOf({ receipts, committed }: OrderLine): number {
  const inside = receipts.filter(({ on }) => on === committed || (on < committed && daysBetween(on, committed) <= 5));
  return sum(inside.map(({ quantity }) => quantity));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
