/** Every KPI by its id, and the volumes a method may ask a minimum of. */
import { builtInKpis, isBuiltIn, type BuiltInKpi, type Volume } from '#domain/kpi.ts';
import { activeMonths } from '#kpi/activity.ts';
import { certificateKpis } from '#kpi/certificates.ts';
import { tallyOf, unwatched } from '#kpi/conclusion.ts';
import { deliveryKpis, onTimeLines } from '#kpi/delivery.ts';
import { eightDKpis } from '#kpi/eight-d.ts';
import type { Figure, Question } from '#kpi/figure.ts';
import { freightKpis } from '#kpi/freight.ts';
import { incidentKpis } from '#kpi/incidents.ts';
import { within } from '#kpi/ledger.ts';
import { defectKpis } from '#kpi/parts-per-million.ts';
import { partsReceived } from '#kpi/parts-received.ts';
import { reading } from '#kpi/readings.ts';
import { statusKpis } from '#kpi/status.ts';
import { visitKpis } from '#kpi/visit-handling.ts';

/** Complete by its type: a KPI of `domain/kpi.ts` that no family counts does not compile. */
const builtIn: { readonly [kpi in BuiltInKpi]: (question: Question) => Figure } = {
  ...defectKpis,
  ...incidentKpis,
  ...statusKpis,
  ...deliveryKpis,
  ...freightKpis,
  ...eightDKpis,
  ...visitKpis,
  ...certificateKpis,
};

/** The figure of a KPI, built in or the customer's own. Throws a RangeError for an id that is neither; input refuses such data. */
export function figure(kpi: string, question: Question): Figure {
  if (isBuiltIn(kpi)) return builtIn[kpi](question);
  const own = question.programme.kpis.find(({ id }) => id === kpi);
  if (!own) throw new RangeError(`There is no KPI named ${kpi}.`);
  return reading(own, question);
}

/**
 * The volume that a minimum is asked of: the figure's own `n`, or how much there was in the months in which its KPI was watched,
 * so that a month of watching does not pass for a year; nothing where none of them was.
 */
export function volumeOf(name: Volume, { kpi, n, window, watched_from }: Figure, question: Question): number {
  if (name === 'n') return n;
  const monitors = isBuiltIn(kpi) ? builtInKpis[kpi].monitors : null;
  if (monitors !== null && unwatched(monitors, question) !== null) return 0;
  return volume(name, watched_from === null ? question : { ...question, window: { ...window, from: watched_from } });
}

/**
 * How much there was in the window: parts received (of the kinds that `ppm` counts), order lines due (less those excused, as
 * `otd_lines` counts them), or months with deliveries. The volume `n` is the figure's own `n`.
 */
export function volume(name: Exclude<Volume, 'n'>, question: Question): number {
  if (name === 'parts_received') return tallyOf(within(question.window, partsReceived(question))).denominator;
  if (name === 'lines_due') return onTimeLines(question).denominator;
  return activeMonths(question).length;
}
