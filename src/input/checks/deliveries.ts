/** Deliveries that cannot be counted: no day to measure against, more on time than due, lines and totals of the same month. */
import type { DeliveryMonth } from '#domain/delivery.ts';
import { monthOf } from '#domain/month.ts';
import type { MapNode } from '#input/node.ts';
import type { Placed } from '#input/placed.ts';
import type { Problem } from '#input/problem.ts';
import { problemAt, problemAtKey, within } from '#input/report.ts';
import type { WrittenDeliveryLine, WrittenDeliveryMonth } from '#input/shapes/delivery.ts';

/** Problems of single lines. */
export function deliveryLineProblems(lines: readonly Placed<WrittenDeliveryLine>[]): Problem[] {
  return lines.flatMap(({ written, node }) => [...withoutDay(written, node), ...receivedTwice(written, node)]);
}

function withoutDay({ requested, committed }: WrittenDeliveryLine, node: MapNode): Problem[] {
  if (requested !== undefined || committed !== undefined) return [];
  return [
    problemAt(node, {
      code: 'missing-key',
      found: 'neither requested nor committed',
      expected: 'at least one of the two: the day the line is measured against',
      mend: 'add a line such as committed: 2026-05-14',
    }),
  ];
}

function receivedTwice({ received, received_quantity, receipts }: WrittenDeliveryLine, node: MapNode): Problem[] {
  if (receipts !== undefined && (received !== undefined || received_quantity !== undefined)) {
    const key = received !== undefined ? 'received' : 'received_quantity';
    return [
      problemAtKey(
        within(node, key),
        {
          code: 'received-twice',
          found: `${key} beside receipts`,
          expected: 'one of the two: received for goods that came at once, receipts for several deliveries',
          mend: `remove ${key}`,
        },
        within(node, 'receipts'),
      ),
    ];
  }
  if (received === undefined && received_quantity !== undefined) {
    return [
      problemAtKey(within(node, 'received_quantity'), {
        code: 'received-without-day',
        found: 'received_quantity without received',
        expected: 'the day the goods came',
        mend: 'add a line such as received: 2026-05-13, or remove received_quantity',
      }),
    ];
  }
  return [];
}

/** Problems of single months. */
export function deliveryMonthProblems(months: readonly Placed<WrittenDeliveryMonth>[]): Problem[] {
  return months.flatMap(({ written, node }) => [...moreThanDue(written, node), ...withoutDue(written, node), ...withoutTotals(written, node)]);
}

function moreThanDue(month: WrittenDeliveryMonth, node: MapNode): Problem[] {
  const { lines_due, lines_on_time, lines_excused = 0, quantity_due, quantity_on_time } = month;
  const problems: Problem[] = [];
  if (lines_due !== undefined && lines_on_time !== undefined && lines_on_time + lines_excused > lines_due) {
    const excused = lines_excused > 0 ? ` and ${lines_excused} excused` : '';
    problems.push(
      problemAt(
        within(node, 'lines_on_time'),
        {
          code: 'more-than-due',
          found: `${lines_on_time} lines on time${excused}, but ${lines_due} due`,
          expected: `at most ${lines_due} together`,
          mend: 'correct lines_on_time, lines_excused or lines_due',
        },
        within(node, 'lines_due'),
      ),
    );
  }
  if (quantity_due !== undefined && quantity_on_time !== undefined && quantity_on_time > quantity_due) {
    problems.push(
      problemAt(
        within(node, 'quantity_on_time'),
        {
          code: 'more-than-due',
          found: `${quantity_on_time} parts on time, but ${quantity_due} due`,
          expected: `at most ${quantity_due}`,
          mend: 'correct quantity_on_time or quantity_due',
        },
        within(node, 'quantity_due'),
      ),
    );
  }
  return problems;
}

function withoutDue(month: WrittenDeliveryMonth, node: MapNode): Problem[] {
  const pairs = [
    ['lines_on_time', 'lines_due'],
    ['lines_excused', 'lines_due'],
    ['quantity_on_time', 'quantity_due'],
  ] as const;
  return pairs.flatMap(([part, whole]) => {
    if (month[part] === undefined || month[whole] !== undefined) return [];
    return [
      problemAtKey(within(node, part), {
        code: 'part-without-whole',
        found: `${part} without ${whole}`,
        expected: `${whole}, of which ${part} is a part`,
        mend: `add ${whole}, or remove ${part}`,
      }),
    ];
  });
}

function withoutTotals(month: WrittenDeliveryMonth, node: MapNode): Problem[] {
  const totals = ['parts_received', 'lines_due', 'lines_on_time', 'lines_excused', 'quantity_due', 'quantity_on_time'] as const;
  if (totals.some((key) => month[key] !== undefined)) return [];
  return [
    problemAt(node, {
      code: 'missing-key',
      found: `no totals for ${month.month}`,
      expected: 'at least one of parts_received, lines_due or quantity_due',
      mend: 'add a line such as parts_received: 12000, or remove the entry',
    }),
  ];
}

/**
 * Problems where a plant has both lines due in a month and totals of that month: they would be counted twice. What merely came in such a
 * month, on a line due in another, is no mistake: whoever turns from totals to lines has it, and the count leaves it to the totals.
 */
export function overlapProblems(lines: readonly Placed<WrittenDeliveryLine>[], months: readonly Placed<WrittenDeliveryMonth>[]): Problem[] {
  const firstLine = new Map<string, MapNode>();
  const count = new Map<string, number>();
  for (const { written, node } of lines) {
    const due = written.committed ?? written.requested;
    if (due === undefined) continue;
    const key = keyOf({ plant: written.plant, month: monthOf(due) });
    if (!firstLine.has(key)) firstLine.set(key, node);
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return months.flatMap(({ written, node }) => {
    const line = firstLine.get(keyOf(written));
    if (!line) return [];
    const lineCount = count.get(keyOf(written))!;
    return [
      problemAt(
        node,
        {
          code: 'lines-and-months',
          found: `totals of ${written.month} at ${written.plant}, and ${lineCount === 1 ? 'a delivery line' : `${lineCount} delivery lines`} due there in that month`,
          expected: 'either lines or totals for a plant and month, or both would be counted',
          mend: 'remove the totals, or the lines of that month',
        },
        line,
      ),
    ];
  });
}

function keyOf({ plant, month }: Pick<DeliveryMonth, 'plant' | 'month'>): string {
  return `${month} ${plant}`;
}
