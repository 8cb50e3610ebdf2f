/** Parts received, the whole that defective parts are a share of. */
import type { DeliveryLine, DeliveryMonth } from '#domain/delivery.ts';
import { monthOf, type Month } from '#domain/month.ts';
import type { PartKind } from '#domain/record.ts';
import type { Evidence, Question } from '#kpi/figure.ts';
import { ledger } from '#kpi/ledger.ts';

/**
 * Every receipt of parts as an entry with the pieces in its denominator: order lines by month of receipt, months given as totals by
 * their parts received. Series parts, unless the question names other kinds; other lines are listed as not series.
 */
export function partsReceived(question: Question): readonly Evidence[] {
  return ledger('parts received', question, allPartsReceived);
}

function allPartsReceived({ supplier, plant, only }: Question): Evidence[] {
  const isHere = (record: { readonly plant: string }) => plant === null || plant === record.plant;
  const isAsked = (kind: PartKind) => only?.part_kind?.includes(kind) ?? true;
  const lines = supplier.delivery_lines.filter((line) => isHere(line) && isAsked(line.kind));
  // Totals of a month are of series parts.
  const months = supplier.delivery_months.filter((month) => isHere(month) && isAsked('series'));
  return [...lines.flatMap((line) => ofLine(line, only?.part_kind === undefined)), ...months.map(ofMonth)];
}

function ofMonth({ id, source, month, parts_received }: DeliveryMonth): Evidence {
  const record = { kind: 'delivery_months', id, source, month, numerator: 0 } as const;
  return parts_received === undefined ? { ...record, denominator: 0, excluded: 'not_provided' } : { ...record, denominator: parts_received };
}

function ofLine(line: DeliveryLine, isSeriesOnly: boolean): Evidence[] {
  const byMonth = new Map<Month, number>();
  for (const { on, quantity } of line.receipts) byMonth.set(monthOf(on), (byMonth.get(monthOf(on)) ?? 0) + quantity);
  return [...byMonth].map(([month, quantity]): Evidence => {
    const record = { kind: 'delivery_lines', id: line.id, source: line.source, month, numerator: 0 } as const;
    const isListedOnly = isSeriesOnly && line.kind !== 'series';
    return isListedOnly ? { ...record, denominator: 0, excluded: 'not_series' } : { ...record, denominator: quantity };
  });
}
