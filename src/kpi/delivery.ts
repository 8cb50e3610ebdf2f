/** On-time delivery: of order lines, of quantity, of receipts. */
import type { DeliveryLine, DeliveryMonth } from '#domain/delivery.ts';
import type { Month } from '#domain/month.ts';
import type { PartKind, Recorded } from '#domain/record.ts';
import { ratioOf, shareOf } from '#kpi/conclusion.ts';
import type { Evidence, Exclusion, Figure, Question } from '#kpi/figure.ts';
import { toldBy } from '#kpi/in-totals.ts';
import { ledger, within } from '#kpi/ledger.ts';
import { isExcusable, lineOutcome, type LineOutcome } from '#kpi/line-outcome.ts';

/** The KPIs of this family by id. */
export const deliveryKpis = { otd_lines: onTimeLines, otd_quantity: onTimeQuantity, otd_receipts: onTimeReceipts };

/**
 * Order lines whose whole quantity came inside the delivery window ÷ order lines due, with Wilson's interval. Lines past due
 * and not (all) there are late; lines not on time by the customer's doing or by force majeure leave both sides and are listed,
 * as are lines not yet due. Months given as totals add their lines on time, and their lines due less those excused; a line that belongs
 * to such a month because it came then is in its totals already.
 */
export function onTimeLines(question: Question): Figure {
  return shareOf('otd_lines', question, within(question.window, ledger('otd_lines', question, lineEntries)));
}

/**
 * Pieces received inside the delivery window ÷ pieces due, at most what each line ordered. Lines count, are excused or wait as
 * in `onTimeLines`. There is no interval: the pieces of a line come together and are no independent trials.
 */
export function onTimeQuantity(question: Question): Figure {
  const evidence = within(question.window, ledger('otd_quantity', question, quantityEntries));
  return ratioOf('otd_quantity', question, evidence, ({ denominator }) => denominator);
}

/**
 * Receipts inside the delivery window ÷ receipts, with Wilson's interval; what is missing of a line past due counts as one late
 * receipt more, so that a single piece in time does not stand for the whole order. All receipts belong to the month of their line. Totals of a month do not tell receipts.
 */
export function onTimeReceipts(question: Question): Figure {
  return shareOf('otd_receipts', question, within(question.window, ledger('otd_receipts', question, receiptEntries)));
}

/** What a record adds to numerator and denominator, or the reason why it adds nothing. */
type Addition = readonly [numerator: number, denominator: number] | Exclusion;

function lineEntries(question: Question): Evidence[] {
  return entries(
    question,
    (_, { verdict }) => (verdict === 'pending' ? 'not_due_yet' : [verdict === 'on_time' ? 1 : 0, 1]),
    ({ lines_on_time, lines_due, lines_excused = 0 }) =>
      lines_on_time === undefined || lines_due === undefined ? 'not_provided' : [lines_on_time, lines_due - lines_excused],
  );
}

function quantityEntries(question: Question): Evidence[] {
  return entries(
    question,
    ({ ordered }, { verdict, quantity_inside }) => (verdict === 'pending' ? 'not_due_yet' : [quantity_inside, ordered]),
    ({ quantity_on_time, quantity_due }) =>
      quantity_on_time === undefined || quantity_due === undefined ? 'not_provided' : [quantity_on_time, quantity_due],
  );
}

function receiptEntries(question: Question): Evidence[] {
  return entries(question, receiptsOf, () => 'not_provided');
}

function receiptsOf(line: DeliveryLine, { verdict, receipts_inside, is_short }: LineOutcome): Addition {
  const count = line.receipts.length;
  if (is_short) return [receipts_inside, count + 1];
  if (count === 0) return 'not_due_yet';
  // Receipts that came are known even while the rest of the line is still to come.
  return verdict === 'pending' && receipts_inside < count && isExcusable(line) ? 'excused' : [receipts_inside, count];
}

function entries(
  { supplier, programme, plant, only, definitions }: Question,
  ofLine: (line: DeliveryLine, outcome: LineOutcome) => Addition,
  ofMonth: (month: DeliveryMonth) => Addition,
): Evidence[] {
  const counts = (place: string, kind: PartKind) => (plant === null || plant === place) && (only?.part_kind?.includes(kind) ?? true);
  // Totals of a month are of series parts.
  const totals = supplier.delivery_months.filter((month) => counts(month.plant, 'series')).map((month) => ({ month, addition: ofMonth(month) }));
  const isTold = toldBy(totals.flatMap(({ month, addition }) => (typeof addition === 'string' ? [] : [month])));
  // Lines due in a month with totals are refused; where lines belong to the month they came in, one due in another may meet totals, which hold it already.
  const isInTotals = ({ kind, plant }: DeliveryLine, month: Month): boolean => kind === 'series' && isTold(plant, month);
  const lines = supplier.delivery_lines.filter((line) => counts(line.plant, line.kind)).map((line) => {
    const outcome = lineOutcome(line, definitions.delivery_window, programme.as_of);
    const addition = isInTotals(line, outcome.month) ? 'in_totals' : outcome.verdict === 'excused' ? 'excused' : ofLine(line, outcome);
    return entry('delivery_lines', line, outcome.month, addition);
  });
  return [...lines, ...totals.map(({ month, addition }) => entry('delivery_months', month, month.month, addition))];
}

function entry(kind: 'delivery_lines' | 'delivery_months', { id, source }: Recorded, month: Month, addition: Addition): Evidence {
  if (typeof addition === 'string') return { kind, id, source, month, numerator: 0, denominator: 0, excluded: addition };
  return { kind, id, source, month, numerator: addition[0], denominator: addition[1] };
}
