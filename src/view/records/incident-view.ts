/** What incident pages and rows share: points, quantities, marks. */
import type { Incident } from '#domain/incident.ts';
import { disruptive } from '#domain/incident.ts';
import type { Supplier } from '#domain/supplier.ts';
import { notAnswerable } from '#kpi/incident-entries.ts';
import { pointsOf } from '#kpi/incidents.ts';
import { defects } from '#kpi/parts-per-million.ts';
import { definitionsFor } from '#view/definitions.ts';
import type { IncidentRow } from '#view/records/event-rows.ts';
import { href, paths } from '#view/links.ts';
import { incidentPlants, written } from '#view/naming.ts';
import { count, points } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import { absent, type Value } from '#view/value.ts';
import { formatDay } from '#words/format.ts';
import { textIn } from '#domain/text.ts';

/** An incident as a row of a table. */
export function incidentRow(site: SiteView, supplier: Supplier, incident: Incident): IncidentRow {
  const { words, language } = site;
  const excluded = notAnswerable(incident);
  const report = supplier.eight_d_reports.find((candidate) => candidate.incident === incident.id);
  return {
    id: incident.id,
    date: formatDay(incident.detected.day, language),
    day: incident.detected.day,
    title: textIn(incident.title, language),
    detail: [incident.part, written(incident.part_name, language)].filter(Boolean).join(' · '),
    plant: incidentPlants(site, incident),
    counted: excluded === undefined,
    remark: excluded ? words.figures.exclusions[excluded] : '',
    source: sourceView(site, incident.source),
    href: href(language, paths.incident(supplier.id, incident.id)),
    severity: incident.severity,
    severity_text: words.records.severities[incident.severity],
    detection_point: words.records.detectionPoints[incident.detection_point],
    quantity: affected(site, incident),
    provisional: isProvisional(incident),
    points: points(site, excluded ? 0 : pointsOf(incident, definitionsFor(site, supplier).incident_weights)),
    marks: incidentMarks(site, incident),
    eight_d: report ? { text: report.id, href: href(language, paths.eightD(supplier.id, report.id)) } : null,
  };
}

/** Short marks: disruptions first, then what the incident is known for. */
export function incidentMarks({ words }: SiteView, incident: Incident): string[] {
  const { consequences, marks } = words.records;
  return [
    ...incident.consequences.filter((consequence) => disruptive.includes(consequence)).map((consequence) => consequences[consequence]),
    ...(incident.repeat_of === undefined ? [] : [marks.repeat]),
    ...(incident.self_disclosed ? [marks.self_disclosed] : []),
    ...(incident.dispute?.state === 'open' ? [marks.dispute_open] : []),
    ...(incident.dispute?.state === 'won' ? [marks.dispute_won] : []),
    ...(isProvisional(incident) ? [marks.provisional] : []),
  ];
}

/** Confirmed parts where known, else the suspect ones. */
function affected(site: SiteView, { quantity }: Incident): Value {
  const parts = quantity?.confirmed ?? quantity?.suspect;
  return parts === undefined ? absent('–') : count(site, parts);
}

/** Parts that enter the defect rate; a dash where they are excluded or not known. */
export function countedParts(site: SiteView, incident: Incident): Value {
  const { numerator, excluded } = defects(incident);
  return excluded || incident.kind !== 'series' ? absent('–') : count(site, numerator);
}

function isProvisional({ quantity }: Incident): boolean {
  return quantity?.confirmed === undefined && quantity?.suspect !== undefined;
}
