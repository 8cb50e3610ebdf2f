/** One incident, with all that followed from it. */
import type { EightDReport } from '#domain/eight-d.ts';
import { disruptive, type Dispute, type Incident } from '#domain/incident.ts';
import type { Day, Moment } from '#domain/moment.ts';
import type { Supplier } from '#domain/supplier.ts';
import { textIn } from '#domain/text.ts';
import { notAnswerable } from '#kpi/incident-entries.ts';
import { pointsOf } from '#kpi/incidents.ts';
import { compare } from '#view/compare.ts';
import { definitionsFor } from '#view/definitions.ts';
import { eightDRow } from '#view/records/eight-d-view.ts';
import type { EightDRow } from '#view/records/event-rows.ts';
import { recordById, supplierById, supplierLink, supplierTrail } from '#view/finding.ts';
import { frame, type Frame } from '#view/frame.ts';
import { asWritten } from '#view/hand-numbers.ts';
import { countedParts, incidentMarks } from '#view/records/incident-view.ts';
import { noteViews, type InternalFacts } from '#view/internal-facts.ts';
import { href, paths } from '#view/links.ts';
import { incidentPlants, supplierName, written } from '#view/naming.ts';
import { count, percent } from '#view/numbers.ts';
import { fieldActionRow, specialStatusRow } from '#view/records/other-events.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import { absent, type Link, type SourceView, type Value } from '#view/value.ts';
import { formatDay, formatList, formatMoment, formatMoney } from '#words/format.ts';

export interface IncidentPage extends Frame {
  readonly kind: 'incident';
  readonly supplier: Link;
  readonly id: string;
  readonly severity: 'minor' | 'major' | 'critical';
  readonly severity_text: string;
  readonly marks: readonly string[];
  /** As it was recorded; the description of the frame stands in the head of the page. */
  readonly what_happened: string;
  /** Term and description, in reading order: detected, notified, plants, part, lot, defect … */
  readonly facts: readonly { readonly term: string; readonly text: string; readonly href?: string }[];
  readonly quantity: { readonly suspect: Value; readonly confirmed: Value; readonly counted: Value; readonly sentence: string };
  /** How it enters the figures: incident points = severity × detection point, defective parts × share. */
  readonly counting: readonly { readonly name: string; readonly rule: string; readonly result: Value }[];
  readonly timeline: readonly { readonly when: string; readonly what: string }[];
  readonly dispute: { readonly state: string; readonly state_text: string; readonly opened: string; readonly closed: string; readonly statement: string; readonly answer: string; readonly effect: string } | null;
  readonly statement: string;
  readonly eight_d: EightDRow | null;
  readonly repeats: { readonly of: Link | null; readonly later: readonly Link[]; readonly hint: string };
  readonly linked: readonly Link[];
  readonly internal: Pick<InternalFacts, 'costs' | 'notes'>;
  readonly source: SourceView;
}

/** The page of one incident. Throws a RangeError when the supplier has none of that id. */
export function incidentPage(site: SiteView, supplierId: string, id: string): IncidentPage {
  const supplier = supplierById(site, supplierId);
  const incident = recordById(supplier.incidents, id);
  const { words, language } = site;
  const title = textIn(incident.title, language);
  const name = supplierName(site, supplier);
  const report = supplier.eight_d_reports.find((candidate) => candidate.incident === id);
  return {
    kind: 'incident',
    ...frame(site, paths.incident(supplier.id, id), title, words.pages.incident.description(title, name), supplierTrail(site, supplier)),
    supplier: supplierLink(site, supplier),
    id,
    severity: incident.severity,
    severity_text: words.records.severities[incident.severity],
    marks: incidentMarks(site, incident),
    what_happened: written(incident.description, language),
    facts: facts(site, supplier, incident),
    quantity: quantity(site, incident),
    counting: counting(site, supplier, incident),
    timeline: timeline(site, supplier, incident, report),
    dispute: incident.dispute ? dispute(site, incident.dispute) : null,
    statement: written(incident.statement, language),
    eight_d: report ? eightDRow(site, supplier, report) : null,
    repeats: repeats(site, supplier, incident),
    linked: [],
    internal: { costs: costs(site, incident), notes: noteViews(site, incident.notes, id) },
    source: sourceView(site, incident.source),
  };
}

function facts(site: SiteView, supplier: Supplier, incident: Incident): IncidentPage['facts'] {
  const { words, language } = site;
  const { records } = words;
  const { terms } = records;
  const status = supplier.special_status.filter(({ incident: of }) => of === incident.id);
  const actions = supplier.field_actions.filter(({ incident: of }) => of === incident.id);
  const rows: (readonly [string, string])[] = [
    [terms.detected, formatMoment(incident.detected, language)],
    [terms.notified, incident.notified ? formatMoment(incident.notified, language) : ''],
    [terms.detectionPoint, records.detectionPoints[incident.detection_point]],
    [terms.severity, records.severities[incident.severity]],
    [incident.also_at.length > 0 ? terms.plants : terms.plant, incidentPlants(site, incident)],
    [terms.part, [incident.part, written(incident.part_name, language)].filter(Boolean).join(' · ')],
    [terms.lot, incident.lot ?? ''],
    [terms.defect, incident.defect ?? ''],
    [terms.kind, records.partKinds[incident.kind]],
    [terms.responsibility, percent(site, incident.responsibility_share).text],
    [terms.consequences, formatList(incident.consequences.map((consequence) => records.consequences[consequence]), language)],
    [terms.reported, records.reportedBy[incident.self_disclosed ? 'supplier' : 'customer']],
    ...status.map((row) => [terms.specialStatus, eventWords(site, specialStatusRow(site, supplier, row))] as const),
    ...actions.map((row) => [terms.fieldAction, eventWords(site, fieldActionRow(site, supplier, row))] as const),
  ];
  return rows.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text }));
}

function quantity(site: SiteView, incident: Incident): IncidentPage['quantity'] {
  const { suspect, confirmed } = incident.quantity ?? {};
  const parts = (value: number | undefined) => (value === undefined ? absent('–') : count(site, value));
  return { suspect: parts(suspect), confirmed: parts(confirmed), counted: countedParts(site, incident), sentence: quantitySentence(site, incident) };
}

function quantitySentence(site: SiteView, incident: Incident): string {
  const { pages } = site.words;
  const { suspect, confirmed } = incident.quantity ?? {};
  const share = percent(site, incident.responsibility_share).text;
  if (incident.kind !== 'series') return pages.incident.countedNotSeries;
  if (incident.dispute?.state === 'won') return pages.incident.countedWon;
  const counted = countedParts(site, incident).text;
  if (confirmed === 0) return pages.incident.countedNothing;
  if (confirmed !== undefined) return pages.incident.countedConfirmed(counted, count(site, confirmed).text, share);
  return suspect === undefined ? pages.incident.countedNone : pages.incident.countedSuspect(counted, count(site, suspect).text, share);
}

/** How the incident enters the figures of the month, each with its rule. */
function counting(site: SiteView, supplier: Supplier, incident: Incident): IncidentPage['counting'] {
  const { words, language } = site;
  const { pages, records } = words;
  const { incident_weights: weights } = definitionsFor(site, supplier);
  const excluded = notAnswerable(incident) !== undefined;
  const parts = incident.quantity?.confirmed ?? incident.quantity?.suspect;
  const stopped = incident.consequences.filter((consequence) => disruptive.includes(consequence));
  const weight = (value: number) => asWritten(site, value).text;
  return [
    {
      name: words.kpis.incident_points.name,
      rule: pages.incident.pointsRule(records.severities[incident.severity], weight(weights.severity[incident.severity]), records.detectionPoints[incident.detection_point], weight(weights.detection_point[incident.detection_point])),
      result: asWritten(site, excluded ? 0 : pointsOf(incident, weights)),
    },
    ...(parts === undefined ? [] : [{ name: words.kpis.ppm.numerator, rule: pages.incident.partsRule(count(site, parts).text, percent(site, incident.responsibility_share).text), result: countedParts(site, incident) }]),
    ...(stopped.length === 0 ? [] : [{ name: words.kpis.disruptions.name, rule: pages.incident.disruptionRule(formatList(stopped.map((consequence) => records.consequences[consequence]), language)), result: count(site, excluded ? 0 : 1) }]),
  ];
}

interface TimelineEntry {
  readonly day: Day;
  readonly when: string;
  readonly what: string;
}

function timeline(site: SiteView, supplier: Supplier, incident: Incident, report: EightDReport | undefined): IncidentPage['timeline'] {
  const words = site.words.pages.incident.timeline;
  const { fieldActions } = site.words.records;
  const { quantity: parts, dispute: disputed, notified } = incident;
  const entries: TimelineEntry[] = [
    atMoment(site, incident.detected, words.detected),
    ...(notified ? [atMoment(site, notified, words.notified)] : []),
    ...(parts?.confirmed_on && parts.confirmed !== undefined ? [onDay(site, parts.confirmed_on, words.confirmed(count(site, parts.confirmed).text))] : []),
    ...supplier.field_actions.filter(({ incident: of }) => of === incident.id).map(({ on, kind }) => onDay(site, on, fieldActions[kind])),
    ...(disputed ? [onDay(site, disputed.opened, words.disputed)] : []),
    ...(disputed?.closed ? [onDay(site, disputed.closed, words.decided)] : []),
    ...(report?.submissions ?? []).map(({ at, up_to }) => atMoment(site, at, words.submitted(up_to.toUpperCase()))),
    ...(report ? decisions(site, report) : []),
    ...(report?.accepted ? [atMoment(site, report.accepted, words.accepted)] : []),
    ...(report?.effectiveness ? [onDay(site, report.effectiveness.verified, words.effective)] : []),
  ];
  return entries.toSorted((one, other) => compare(one.day, other.day)).map(({ when, what }) => ({ when, what }));
}

function onDay({ language }: SiteView, day: Day, what: string): TimelineEntry {
  return { day, when: formatDay(day, language), what };
}

function atMoment({ language }: SiteView, moment: Moment, what: string): TimelineEntry {
  return { day: moment.day, when: formatMoment(moment, language), what };
}

/** What was decided on submissions; the acceptance of the last one is that of the whole report. */
function decisions(site: SiteView, { submissions, accepted }: EightDReport): TimelineEntry[] {
  const { passed, rejected } = site.words.pages.incident.timeline;
  return submissions.flatMap(({ up_to, decision, decided }, index) => {
    const isOfTheWhole = decision === 'accepted' && accepted !== undefined && index === submissions.length - 1;
    if (decided === undefined || decision === 'pending' || isOfTheWhole) return [];
    return [atMoment(site, decided, (decision === 'accepted' ? passed : rejected)(up_to.toUpperCase()))];
  });
}

function dispute({ words, language }: SiteView, { state, opened, closed, statement, answer }: Dispute): NonNullable<IncidentPage['dispute']> {
  const { disputes, disputeEffects } = words.records;
  return {
    state,
    state_text: disputes[state],
    opened: formatDay(opened, language),
    closed: closed ? formatDay(closed, language) : '',
    statement: written(statement, language),
    answer: written(answer, language),
    effect: disputeEffects[state],
  };
}

function repeats(site: SiteView, supplier: Supplier, incident: Incident): IncidentPage['repeats'] {
  const earlier = supplier.incidents.find(({ id }) => id === incident.repeat_of);
  const later = supplier.incidents.filter(({ repeat_of }) => repeat_of === incident.id);
  const alike = supplier.incidents.filter((other) => isUnlinkedTwin(incident, other) && !later.includes(other));
  const link = (other: Incident): Link => ({ text: site.words.site.together.named(other.id, textIn(other.title, site.language)), href: href(site.language, paths.incident(supplier.id, other.id)) });
  const ids = formatList(alike.map(({ id }) => id), site.language);
  return { of: earlier ? link(earlier) : null, later: later.map(link), hint: alike.length === 0 ? '' : site.words.pages.incident.hint(ids) };
}

function isUnlinkedTwin(incident: Incident, other: Incident): boolean {
  const isAlike = other.id !== incident.id && other.part !== undefined && other.part === incident.part && other.defect !== undefined && other.defect === incident.defect;
  return isAlike && incident.repeat_of === undefined && other.detected.day <= incident.detected.day;
}

function costs(site: SiteView, { id, title, detected, cost }: Incident): InternalFacts['costs'] {
  return cost ? [{ id, date: formatDay(detected.day, site.language), title: textIn(title, site.language), detail: '', amount: formatMoney(cost, site.language), href: null }] : [];
}

function eventWords({ words }: SiteView, { title, date }: { readonly title: string; readonly date: string }): string {
  return words.site.together.listed(title, date);
}
