/** The months in which a supplier was active: something was received or due. */
import type { DeliveryMonth } from '#domain/delivery.ts';
import { isWithin, monthOf, type Month } from '#domain/month.ts';
import type { Question } from '#kpi/figure.ts';
import { dueDay } from '#kpi/line-outcome.ts';
import { remembered } from '#kpi/remembered.ts';

/** The months of the window in which something was received or due at the plant, oldest first; parts of every kind count. */
export function activeMonths(question: Question): readonly Month[] {
  return remembered('active months', question, allActiveMonths).filter((month) => isWithin(month, question.window));
}

/** Whether nothing was received or due in the window. */
export function isIdle(question: Question): boolean {
  return activeMonths(question).length === 0;
}

function allActiveMonths({ supplier, plant, definitions }: Question): readonly Month[] {
  const isHere = (record: { readonly plant: string }) => plant === null || plant === record.plant;
  const ofLines = supplier.delivery_lines
    .filter(isHere)
    .flatMap((line) => [monthOf(dueDay(line, definitions.delivery_window)), ...line.receipts.map(({ on }) => monthOf(on))]);
  const ofMonths = supplier.delivery_months.filter((month) => isHere(month) && isActive(month)).map(({ month }) => month);
  return [...new Set([...ofLines, ...ofMonths])].toSorted();
}

/** A month is idle when it says so: of what it tells, all is 0. One that tells nothing may have seen anything. */
function isActive({ parts_received, lines_due, quantity_due }: DeliveryMonth): boolean {
  const told = [parts_received, lines_due, quantity_due].filter((number) => number !== undefined);
  return told.length === 0 || told.some((number) => number > 0);
}
