/** What incidents, statuses, field actions and premium freight say of themselves: quantities, weights, consequences, days. */
import { disruptive, type Incident } from '#domain/incident.ts';
import type { Evidence } from '#kpi/figure.ts';
import { recordOf, textOf, type Asking, type Column } from '#view/calculation/evidence/column.ts';
import { receivedText } from '#view/calculation/evidence/deliveries.ts';
import { asWritten } from '#view/hand-numbers.ts';
import { count, percent } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import { formatDay, formatList } from '#words/format.ts';

/** What makes the incident count: its quantity, its points, its consequences, what it repeats, who reported it; else its severity and place. */
export function incidentColumns(asking: Asking): Column[] {
  const { site, supplier, kpi } = asking;
  const { words, language } = site;
  const { severities, detectionPoints, consequences, terms, reportedBy } = words.records;
  const column = (head: string, text: (incident: Incident) => string): Column => ({ head, text: (evidence) => textOf(recordOf(supplier, 'incidents', evidence), text) });
  const detected = column(terms.detected, ({ detected: { day } }) => formatDay(day, language));
  switch (kpi) {
    case 'ppm':
      return defectColumns(asking);
    case 'incident_points':
    case 'incident_points_per_million':
      return incidentPointColumns(asking);
    case 'disruptions':
      return [detected, column(terms.consequences, (incident) => formatList(incident.consequences.filter((one) => disruptive.includes(one)).map((one) => consequences[one]), language))];
    case 'repeat_incidents':
      return [detected, column(terms.repeatOf, ({ repeat_of }) => repeat_of ?? '')];
    case 'self_disclosed':
      return [detected, column(terms.reported, ({ self_disclosed }) => reportedBy[self_disclosed ? 'supplier' : 'customer'])];
    default:
      return [detected, column(terms.severity, ({ severity }) => severities[severity]), column(terms.detectionPoint, ({ detection_point }) => detectionPoints[detection_point])];
  }
}

/** Defective parts: the quantity times the supplier's share; parts received: the receipts. */
function defectColumns({ site, supplier }: Asking): Column[] {
  return [
    { head: site.words.calculation.records.countedFrom, text: (evidence) => (evidence.kind === 'incidents' ? quantity(site, recordOf(supplier, 'incidents', evidence)) : receivedText(site, supplier, evidence)) },
  ];
}

/** Severity × point of detection, each with its weight. */
function incidentPointColumns({ site, supplier, definitions }: Asking): Column[] {
  const { incident_weights: weights } = definitions;
  const { severities, detectionPoints } = site.words.records;
  const weighed = ({ severity, detection_point }: Incident) =>
    site.words.pages.incident.pointsRule(severities[severity], asWritten(site, weights.severity[severity]).text, detectionPoints[detection_point], asWritten(site, weights.detection_point[detection_point]).text);
  return [{ head: site.words.calculation.records.countedFrom, text: (evidence) => textOf(recordOf(supplier, 'incidents', evidence), weighed) || receivedText(site, supplier, evidence) }];
}

/** Kind and days of special statuses and field actions. */
export function statusColumns({ site, supplier }: Asking): Column[] {
  const { words, language } = site;
  const { specialStatuses, fieldActions, fromUntil, since } = words.records;
  const { kind, days } = words.calculation.records;
  const text = (evidence: Evidence, status: (found: Asking['supplier']['special_status'][number]) => string, action: (found: Asking['supplier']['field_actions'][number]) => string) =>
    textOf(recordOf(supplier, 'special_status', evidence), status) || textOf(recordOf(supplier, 'field_actions', evidence), action);
  return [
    { head: kind, text: (evidence) => text(evidence, (status) => specialStatuses[status.kind], (action) => fieldActions[action.kind]) },
    { head: days, text: (evidence) => text(evidence, ({ from, until }) => (until === undefined ? since(formatDay(from, language)) : fromUntil(formatDay(from, language), formatDay(until, language))), ({ on }) => formatDay(on, language)) },
  ];
}

/** Day and cause of premium freight. */
export function freightColumns({ site, supplier }: Asking): Column[] {
  const { words, language } = site;
  return [
    { head: words.calculation.records.days, text: (evidence) => textOf(recordOf(supplier, 'premium_freight', evidence), ({ on }) => formatDay(on, language)) },
    { head: words.calculation.records.cause, text: (evidence) => textOf(recordOf(supplier, 'premium_freight', evidence), ({ caused_by }) => words.records.causers[caused_by]) },
  ];
}

function quantity(site: SiteView, incident: Incident | undefined): string {
  const { records } = site.words.calculation;
  const { confirmed, suspect } = incident?.quantity ?? {};
  if (!incident || (confirmed ?? suspect) === undefined) return '';
  const share = percent(site, incident.responsibility_share).text;
  return confirmed === undefined ? records.suspect(count(site, suspect!).text, share) : records.confirmed(count(site, confirmed).text, share);
}
