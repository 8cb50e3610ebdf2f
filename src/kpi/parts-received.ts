/** Parts received, the whole that defective parts are a share of. */
import type { DeliveryLine, DeliveryMonth } from '#domain/delivery.ts';
import { monthOf, type Month } from '#domain/month.ts';
import type { PartKind } from '#domain/record.ts';
import { whyNothing } from '#kpi/conclusion.ts';
import type { Evidence, Exclusion, Question } from '#kpi/figure.ts';
import { toldBy } from '#kpi/in-totals.ts';
import { ledger, leftOut, within } from '#kpi/ledger.ts';

/**
 * Every receipt of parts as an entry with the pieces in its denominator: order lines by month of receipt, months given as totals by
 * their parts received. Series parts, unless the question names other kinds; other lines are listed as not series. Totals hold all that
 * a plant received in their month: what came there on lines of other months is listed and not counted again.
 */
export function partsReceived(question: Question): readonly Evidence[] {
  return ledger('parts received', question, allPartsReceived);
}

/** Why it is not known how many parts were received; null where some are known, or that there were none. */
export function whyNoPartsKnown(question: Question): 'not_monitored' | 'not_provided' | null {
  const evidence = within(question.window, partsReceived(question));
  if (evidence.some(({ excluded }) => excluded === undefined)) return null;
  const why = whyNothing('deliveries', question, evidence);
  return why === 'no_activity' ? null : why;
}

function allPartsReceived({ supplier, plant, only }: Question): Evidence[] {
  const isHere = (record: { readonly plant: string }) => plant === null || plant === record.plant;
  const isAsked = (kind: PartKind) => only?.part_kind?.includes(kind) ?? true;
  const lines = supplier.delivery_lines.filter((line) => isHere(line) && isAsked(line.kind));
  // Totals of a month are of series parts.
  const months = supplier.delivery_months.filter((month) => isHere(month) && isAsked('series'));
  const isTold = toldBy(months.filter(({ parts_received }) => parts_received !== undefined));
  const reasonFor = (line: DeliveryLine, month: Month) => {
    if (line.kind !== 'series') return only?.part_kind === undefined ? 'not_series' : undefined;
    return isTold(line.plant, month) ? 'in_totals' : undefined;
  };
  return [...lines.flatMap((line) => ofLine(line, reasonFor)), ...months.map(ofMonth)];
}

function ofMonth({ id, source, month, parts_received }: DeliveryMonth): Evidence {
  const record = { kind: 'delivery_months', id, source, month, numerator: 0 } as const;
  return parts_received === undefined ? { ...record, denominator: 0, excluded: 'not_provided' } : { ...record, denominator: parts_received };
}

function ofLine(line: DeliveryLine, reasonFor: (line: DeliveryLine, month: Month) => Exclusion | undefined): Evidence[] {
  const byMonth = new Map<Month, number>();
  for (const { on, quantity } of line.receipts) byMonth.set(monthOf(on), (byMonth.get(monthOf(on)) ?? 0) + quantity);
  return [...byMonth].map(([month, quantity]): Evidence => {
    const entry = { kind: 'delivery_lines', id: line.id, source: line.source, month, numerator: 0, denominator: quantity } as const;
    const excluded = reasonFor(line, month);
    return excluded ? leftOut(entry, excluded) : entry;
  });
}
