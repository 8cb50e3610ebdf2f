/** What became of an order line: on time, late, excused, or still to come. */
import type { DeliveryLine } from '#domain/delivery.ts';
import type { DeliveryWindow } from '#domain/method.ts';
import { daysBetween, type Day } from '#domain/moment.ts';
import { monthOf, type Month } from '#domain/month.ts';

/**
 * `on_time`: its whole quantity came inside the window. `late`: it came otherwise, or is past due and not (all) there.
 * `excused`: not on time, but by the customer's doing or by force majeure. `pending`: not all there and not past due.
 * `as_of` is today, and today is not over: what is due that day may still come. 8D clocks go by the same rule.
 */
export interface LineOutcome {
  readonly verdict: 'on_time' | 'late' | 'excused' | 'pending';
  /** The day it is measured against. */
  readonly due: Day;
  /** The month it is counted in. */
  readonly month: Month;
  /** Pieces received inside the window, at most those ordered. */
  readonly quantity_inside: number;
  readonly receipts_inside: number;
  /** Past due, and something is still missing. */
  readonly is_short: boolean;
}

/** What became of an order line, as far as is known on `asOf`, seen through the delivery window. */
export function lineOutcome(line: DeliveryLine, delivery: DeliveryWindow, asOf: Day): LineOutcome {
  const due = dueDay(line, delivery);
  const inside = line.receipts.filter(({ on }) => isInside(daysBetween(due, on), delivery));
  const quantityInside = quantityOf(inside);
  const isWhole = quantityOf(line.receipts) >= line.ordered;
  const isPastDue = daysBetween(due, asOf) > delivery.late;
  return {
    verdict: verdictOn(line, quantityInside >= line.ordered, isWhole || isPastDue),
    due,
    month: monthOf(delivery.month_of === 'due' ? due : (lastReceipt(line) ?? due)),
    quantity_inside: Math.min(quantityInside, line.ordered),
    receipts_inside: inside.length,
    is_short: isPastDue && !isWhole,
  };
}

/** The day the line is measured against; where the data names no first commitment or request, the commitment that holds. */
export function dueDay(line: DeliveryLine, { against }: DeliveryWindow): Day {
  return line[against] ?? line.committed;
}

/** Whether lateness of the line is not the supplier's: the customer caused it, or nobody could help it. */
export function isExcusable({ cause }: DeliveryLine): boolean {
  return cause?.by === 'customer' || cause?.by === 'force_majeure';
}

function verdictOn(line: DeliveryLine, isOnTime: boolean, isDecided: boolean): LineOutcome['verdict'] {
  if (isOnTime) return 'on_time';
  if (!isDecided) return 'pending';
  return isExcusable(line) ? 'excused' : 'late';
}

function isInside(daysAfterDue: number, { early, late }: DeliveryWindow): boolean {
  return daysAfterDue <= late && (early === 'any' || daysAfterDue >= -early);
}

function quantityOf(receipts: DeliveryLine['receipts']): number {
  return receipts.reduce((sum, { quantity }) => sum + quantity, 0);
}

function lastReceipt({ receipts }: DeliveryLine): Day | undefined {
  return receipts.reduce<Day | undefined>((latest, { on }) => (latest === undefined || on > latest ? on : latest), undefined);
}
