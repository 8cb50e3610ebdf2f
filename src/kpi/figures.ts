/** Every KPI by its id, and the volumes a method may ask a minimum of. */
import { isBuiltIn, type BuiltInKpi, type Volume } from '#domain/kpi.ts';
import { activeMonths } from '#kpi/activity.ts';
import { validCertificates } from '#kpi/certificates.ts';
import { tallyOf } from '#kpi/conclusion.ts';
import { onTimeLines, onTimeQuantity, onTimeReceipts } from '#kpi/delivery.ts';
import { closureOnTime, containmentOnTime, firstPass, reviewQuality, rootCauseOnTime } from '#kpi/eight-d.ts';
import type { Figure, Question } from '#kpi/figure.ts';
import { premiumFreight } from '#kpi/freight.ts';
import { disruptions, incidentPoints, incidentPointsPerMillion, incidents, repeatIncidents, selfDisclosed } from '#kpi/incidents.ts';
import { within } from '#kpi/ledger.ts';
import { partsPerMillion } from '#kpi/parts-per-million.ts';
import { partsReceived } from '#kpi/parts-received.ts';
import { reading } from '#kpi/readings.ts';
import { fieldActions, specialStatus } from '#kpi/status.ts';
import { visitHandling } from '#kpi/visit-handling.ts';

const builtIn: { readonly [kpi in BuiltInKpi]: (question: Question) => Figure } = {
  ppm: partsPerMillion,
  incidents,
  incident_points: incidentPoints,
  incident_points_per_million: incidentPointsPerMillion,
  disruptions,
  repeat_incidents: repeatIncidents,
  self_disclosed: selfDisclosed,
  special_status: specialStatus,
  field_actions: fieldActions,
  otd_lines: onTimeLines,
  otd_quantity: onTimeQuantity,
  otd_receipts: onTimeReceipts,
  premium_freight: premiumFreight,
  containment_on_time: containmentOnTime,
  root_cause_on_time: rootCauseOnTime,
  closure_on_time: closureOnTime,
  eight_d_first_pass: firstPass,
  eight_d_quality: reviewQuality,
  visit_handling: visitHandling,
  valid_certificates: validCertificates,
};

/** The figure of a KPI, built in or the customer's own. Throws a RangeError for an id that is neither; input refuses such data. */
export function figure(kpi: string, question: Question): Figure {
  if (isBuiltIn(kpi)) return builtIn[kpi](question);
  const own = question.programme.kpis.find(({ id }) => id === kpi);
  if (!own) throw new RangeError(`There is no KPI named ${kpi}.`);
  return reading(own, question);
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
