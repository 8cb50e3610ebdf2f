/** The customer's own KPIs: readings of a window become one figure. */
import type { OwnKpi, Reading } from '#domain/reading.ts';
import { scaleOf } from '#domain/unit.ts';
import { absent, measured, shareInterval, tallyOf, type Tally } from '#kpi/conclusion.ts';
import type { Evidence, Figure, Question } from '#kpi/figure.ts';
import { ledger, within } from '#kpi/ledger.ts';

/**
 * The figure of a KPI the customer declared. `ratio`: numerators ÷ denominators, with Wilson's interval where it is in per cent;
 * `mean` and `sum` of all readings; `lowest` and `highest` list the one reading that decides; `last` is the newest month's, the
 * mean of it where several plants read. A reading without a plant is the whole supplier's and holds at every plant. Without a
 * reading in the window there is no activity, and where there never was one nothing was provided.
 */
export function reading(kpi: OwnKpi, question: Question): Figure {
  const all = ledger(`own ${kpi.id}`, question, (asked) => readingEntries(kpi, asked));
  const listed = within(question.window, all);
  const tally = tallyOf(deciding(kpi, listed));
  const n = kpi.total === 'ratio' ? tally.denominator : tallyOf(listed).counted;
  const subject = { kpi: kpi.id, unit: kpi.unit, better: kpi.better, monitors: null };
  const isRead = all.some(({ excluded }) => !excluded);
  if (tally.counted === 0) return absent(subject, question, tally, n, isRead ? 'no_activity' : 'not_provided');
  if (kpi.total === 'sum') return measured(subject, question, { ...tally, denominator: 0 }, n, tally.numerator);
  if (tally.denominator === 0) return absent(subject, question, tally, n, 'no_activity');
  const interval = kpi.total === 'ratio' && kpi.unit === 'percent' ? shareInterval(tally, kpi.unit) : null;
  return measured(subject, question, tally, n, valueOf(kpi, tally), interval);
}

function readingEntries(kpi: OwnKpi, { supplier, plant }: Question): Evidence[] {
  return supplier.readings
    .filter((one) => one.kpi === kpi.id && (plant === null || one.plant === undefined || one.plant === plant))
    .map((one): Evidence => ({ kind: 'readings', id: one.id, source: one.source, month: one.month, ...addition(kpi, one) }));
}

function addition({ total }: OwnKpi, { value, numerator, denominator }: Reading): Pick<Evidence, 'numerator' | 'denominator' | 'excluded'> {
  if (total === 'ratio' && numerator !== undefined && denominator !== undefined) return { numerator, denominator };
  if (total !== 'ratio' && value !== undefined) return { numerator: value, denominator: total === 'sum' ? 0 : 1 };
  return { numerator: 0, denominator: 0, excluded: 'not_provided' };
}

/** The readings that decide the figure; those that were not given a fitting number stay listed. */
function deciding({ total }: OwnKpi, listed: readonly Evidence[]): readonly Evidence[] {
  const counted = listed.filter(({ excluded }) => !excluded);
  const newest = counted.at(-1);
  if (newest === undefined || total === 'ratio' || total === 'mean' || total === 'sum') return listed;
  if (total === 'last') return counted.filter(({ month }) => month === newest.month);
  const sign = total === 'lowest' ? -1 : 1;
  return [counted.reduce((best, one) => (sign * one.numerator > sign * best.numerator ? one : best))];
}

function valueOf({ total, unit }: OwnKpi, { numerator, denominator }: Tally): number {
  return ((total === 'ratio' ? scaleOf(unit) : 1) * numerator) / denominator;
}
