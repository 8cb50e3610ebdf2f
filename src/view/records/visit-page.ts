/** One visit: its touchpoints and its waiting on a timeline. */
import type { VisitRules } from '#domain/method.ts';
import type { Supplier } from '#domain/supplier.ts';
import { textIn } from '#domain/text.ts';
import { serviceLevels, touchpoints, type Touchpoint, type Visit } from '#domain/visit.ts';
import { visitScore, type VisitScore } from '#kpi/visit-handling.ts';
import { definitionsFor } from '#view/definitions.ts';
import { recordById, supplierById, supplierLink, supplierTrail } from '#view/finding.ts';
import { frame, type Frame } from '#view/frame.ts';
import { asWritten } from '#view/hand-numbers.ts';
import { noteViews, type InternalFacts } from '#view/internal-facts.ts';
import { paths } from '#view/links.ts';
import { plantName, supplierName, written } from '#view/naming.ts';
import { change, count, inUnit, points } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import type { Link, SourceView, Value } from '#view/value.ts';
import { formatDay, formatList } from '#words/format.ts';

export interface VisitPage extends Frame {
  readonly kind: 'visit';
  readonly supplier: Link;
  readonly id: string;
  readonly summary: string;
  readonly facts: readonly { readonly term: string; readonly text: string; readonly href?: string }[];
  readonly score: Value;
  readonly level: { readonly text: string; readonly rank: number; readonly of: readonly string[] } | null;
  readonly touchpoints: readonly { readonly id: string; readonly name: string; readonly result: 'met' | 'missed' | 'not_applicable' | 'not_recorded'; readonly result_text: string; readonly at: string; readonly note: string; readonly weight: Value }[];
  readonly waits: readonly { readonly where: string; readonly minutes: Value; readonly at: string }[];
  /** Touchpoints and waits in the order in which they happened. */
  readonly timeline: readonly { readonly at: string; readonly kind: 'touchpoint' | 'wait'; readonly text: string; readonly state: 'met' | 'missed' | 'not_applicable' | 'wait'; readonly minutes: number }[];
  /** `60 of 60 points applicable`, less the waiting. */
  readonly sum: readonly { readonly text: string; readonly value: Value }[];
  readonly comment: string;
  readonly comparison: string;
  readonly notes: InternalFacts['notes'];
  readonly source: SourceView;
}

/** The page of one visit. Throws a RangeError when the supplier has none of that id. */
export function visitPage(site: SiteView, supplierId: string, id: string): VisitPage {
  const supplier = supplierById(site, supplierId);
  const visit = recordById(supplier.visits, id);
  const { words, language } = site;
  const title = textIn(visit.title, language);
  const rules = definitionsFor(site, supplier).visits;
  const result = visitScore(visit, rules);
  return {
    kind: 'visit',
    ...frame(site, paths.visit(supplier.id, id), title, words.pages.visit.description(title, supplierName(site, supplier)), supplierTrail(site, supplier)),
    supplier: supplierLink(site, supplier),
    id,
    summary: summary(site, visit, result),
    facts: facts(site, supplier, visit),
    score: points(site, result.score),
    level: visit.level ? { text: words.records.serviceLevels[visit.level], rank: serviceLevels.indexOf(visit.level) + 1, of: serviceLevels.map((level) => words.records.serviceLevels[level]) } : null,
    touchpoints: touchpoints.map((touchpoint) => touchpointView(site, visit, touchpoint, rules)),
    waits: visit.waits.map(({ where, minutes, at = '' }) => ({ where: textIn(where, language), minutes: inUnit(site, minutes, 'minutes'), at })),
    timeline: timeline(site, visit),
    sum: sum(site, result, rules),
    comment: written(visit.comment, language),
    comparison: comparison(site, supplier, result),
    notes: noteViews(site, visit.notes, id),
    source: sourceView(site, visit.source),
  };
}

function summary(site: SiteView, { touchpoints: recorded }: Visit, { score, waited_minutes }: VisitScore): string {
  const { visit: worded } = site.words.pages;
  if (score === null) return worded.summaryNone;
  const results = Object.values(recorded).map(({ result }) => result);
  const met = results.filter((result) => result === 'met').length;
  const applicable = results.filter((result) => result !== 'not_applicable').length;
  return worded.summary(points(site, score).text, count(site, met).text, count(site, applicable).text, count(site, waited_minutes).text);
}

function facts(site: SiteView, supplier: Supplier, visit: Visit): VisitPage['facts'] {
  const { language } = site;
  const { terms } = site.words.records;
  const where = supplier.sites.find((candidate) => candidate.id === visit.site);
  const rows = [
    { term: terms.visitedOn, text: formatDay(visit.on, language) },
    { term: terms.plant, text: plantName(site, visit.plant) },
    { term: terms.site, text: where ? textIn(where.name, language) : (visit.site ?? '') },
    { term: terms.purpose, text: written(visit.purpose, language) },
    { term: terms.visitors, text: formatList(visit.visitors.map((role) => textIn(role, language)), language) },
    { term: terms.hosts, text: formatList(visit.hosts.map((role) => textIn(role, language)), language) },
  ];
  return rows.filter(({ text }) => text !== '');
}

function touchpointView(site: SiteView, visit: Visit, id: Touchpoint, rules: VisitRules): VisitPage['touchpoints'][number] {
  const { records } = site.words;
  const entry = visit.touchpoints[id];
  const result = entry?.result ?? 'not_recorded';
  return {
    id,
    name: records.touchpoints[id],
    result,
    result_text: records.touchpointResults[result],
    at: entry?.at ?? '',
    note: written(entry?.note, site.language),
    weight: asWritten(site, rules.touchpoints[id]),
  };
}

/** Nobody waits on the day of a visit for what is sent after it. */
const afterwards = 'minutes_in_time';

/** Touchpoints in their natural order; a wait stands behind the last one known to be earlier, one without a time at the end of the visit, before its minutes. */
function timeline(site: SiteView, visit: Visit): VisitPage['timeline'] {
  const { records } = site.words;
  const steps = (ids: readonly Touchpoint[]) =>
    ids.flatMap((id) => {
      const entry = visit.touchpoints[id];
      return entry ? [{ at: entry.at ?? '', kind: 'touchpoint' as const, text: records.touchpoints[id], state: entry.result, minutes: 0 }] : [];
    });
  const waits = visit.waits.map(({ where, minutes, at = '' }) => ({ at, kind: 'wait' as const, text: records.waited(textIn(where, site.language), count(site, minutes).text), state: 'wait' as const, minutes }));
  return [...waits.reduce<VisitPage['timeline']>(insertWait, steps(touchpoints.filter((id) => id !== afterwards))), ...steps([afterwards])];
}

function insertWait(entries: VisitPage['timeline'], wait: VisitPage['timeline'][number]): VisitPage['timeline'] {
  const earlier = entries.findLastIndex(({ at }) => at !== '' && at <= wait.at);
  const later = entries.findIndex(({ at }) => at > wait.at);
  if (wait.at === '' || (earlier === -1 && later === -1)) return [...entries, wait];
  return entries.toSpliced(earlier === -1 ? later : earlier + 1, 0, wait);
}

/** The score as a sum one can follow. */
function sum(site: SiteView, { met, applicable, waited_minutes, deducted, score }: VisitScore, rules: VisitRules): VisitPage['sum'] {
  const { visit: worded } = site.words.pages;
  if (score === null) return [];
  const number = (value: number) => asWritten(site, value).text;
  const share = (100 * met) / applicable;
  return [
    { text: worded.met(number(met), number(applicable)), value: points(site, share) },
    { text: worded.waiting(number(waited_minutes), number(rules.free_minutes), number(rules.per_minute)), value: change(site, 0 - deducted) },
    ...(share - deducted < 0 ? [{ text: worded.floor, value: change(site, deducted - share) }] : []),
    { text: worded.result, value: points(site, score) },
  ];
}

/** Beside the supplier’s own mean and, where enough others had visits, the mean of all. */
function comparison(site: SiteView, supplier: Supplier, { score }: VisitScore): string {
  const { visit: worded } = site.words.pages;
  if (score === null) return '';
  const all = meansOfVisits(site);
  const own = all.get(supplier.id);
  if (all.size <= fewestOthers || own === undefined) return worded.comparisonAlone(points(site, score).text);
  return worded.comparison(points(site, score).text, points(site, own).text, points(site, meanOf([...all.values()])).text);
}

/** Of fewer other suppliers, the means of single ones could be told from the mean of all. */
const fewestOthers = 5;

const visitMeans = new WeakMap<SiteView['rated'], Map<string, number>>();

/** The mean visit score of every supplier that had a visit with a score. */
function meansOfVisits(site: SiteView): Map<string, number> {
  const known = visitMeans.get(site.rated);
  if (known) return known;
  const means = new Map<string, number>();
  for (const { supplier } of site.rated.suppliers) {
    const rules = definitionsFor(site, supplier).visits;
    const scores = supplier.visits.flatMap((visit) => visitScore(visit, rules).score ?? []);
    if (scores.length > 0) means.set(supplier.id, meanOf(scores));
  }
  visitMeans.set(site.rated, means);
  return means;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
