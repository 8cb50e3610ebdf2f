/** Incidents as events: how many, how grave, how disruptive, how often again, how often told by the supplier itself. */
import { disruptive, type Incident } from '#domain/incident.ts';
import type { BuiltInKpi } from '#domain/kpi.ts';
import type { IncidentWeights } from '#domain/method.ts';
import { countOf, shareOf } from '#kpi/conclusion.ts';
import type { Figure, Question } from '#kpi/figure.ts';
import { disputed, eventEntries, hasConsequence, incidentOf, notAnswerable, type Addition } from '#kpi/incident-entries.ts';
import { ledger, within } from '#kpi/ledger.ts';
import { perMillionParts } from '#kpi/parts-per-million.ts';

/** The KPIs of this family by id. */
export const incidentKpis = { incidents, incident_points: incidentPoints, incident_points_per_million: incidentPointsPerMillion, disruptions, repeat_incidents: repeatIncidents, self_disclosed: selfDisclosed };

/** Incidents detected in the window; one event is one incident, however many plants or consequences it has. */
export function incidents(question: Question): Figure {
  const entries = ledger('incidents', question, (asked) => eventEntries(asked, () => oneEvent));
  return countOf('incidents', question, within(question.window, entries));
}

/** The weights of all incidents of the window, summed: severity × detection point, as the method weighs them. */
export function incidentPoints(question: Question): Figure {
  return countOf('incident_points', question, within(question.window, ledger('incident_points', question, pointEntries)));
}

/** Incident points per million parts received; the parts are those of `ppm`. A sum of unequal weights has no interval. */
export function incidentPointsPerMillion(question: Question): Figure {
  return perMillionParts('incident_points_per_million', question, pointEntries, () => null);
}

/**
 * Incidents that stopped a line, caused a yard hold or stopped shipments. Narrowed to some consequences, only these of the three
 * make a disruption.
 */
export function disruptions(question: Question): Figure {
  const entries = ledger('disruptions', question, (asked) => {
    const consequences = disruptive.filter((consequence) => asked.only?.consequence?.includes(consequence) ?? true);
    return eventEntries(asked, () => oneEvent, (incident) => hasConsequence(incident, consequences));
  });
  return countOf('disruptions', question, within(question.window, entries));
}

/**
 * Incidents that repeat an earlier one ÷ incidents, with Wilson's interval; only the link `repeat_of` makes a repeat. What the supplier has not
 * to answer for cannot be repeated; while the dispute of the earlier one is open, its repeat is marked.
 */
export function repeatIncidents(question: Question): Figure {
  return shareOfIncidents('repeat_incidents', question, ({ repeat_of }) => {
    const earlier = incidentOf(question.supplier, repeat_of);
    const isRepeat = repeat_of !== undefined && (earlier === undefined || notAnswerable(earlier) === undefined);
    return { numerator: isRepeat ? 1 : 0, denominator: 1, provisional: isRepeat && earlier ? disputed(earlier) : undefined };
  });
}

/** Incidents the supplier reported before the customer found them ÷ incidents, with Wilson's interval. */
export function selfDisclosed(question: Question): Figure {
  return shareOfIncidents('self_disclosed', question, ({ self_disclosed }) => ({ numerator: self_disclosed ? 1 : 0, denominator: 1 }));
}

/**
 * What an incident weighs: its severity times its detection point.
 * @example pointsOf({ severity: 'major', detection_point: 'customer' }, defaultDefinitions.incident_weights) //=> 15
 */
export function pointsOf({ severity, detection_point }: Pick<Incident, 'severity' | 'detection_point'>, weights: IncidentWeights): number {
  return weights.severity[severity] * weights.detection_point[detection_point];
}

const oneEvent = { numerator: 1, denominator: 0 };

function pointEntries(question: Question) {
  const { incident_weights } = question.definitions;
  return eventEntries(question, (incident) => ({ numerator: pointsOf(incident, incident_weights), denominator: 0 }));
}

function shareOfIncidents(kpi: BuiltInKpi, question: Question, add: (incident: Incident) => Addition): Figure {
  return shareOf(kpi, question, within(question.window, ledger(kpi, question, (asked) => eventEntries(asked, add))));
}
