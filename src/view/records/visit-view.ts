/** A visit as a row of a table. */
import type { Supplier } from '#domain/supplier.ts';
import { textIn } from '#domain/text.ts';
import type { Visit } from '#domain/visit.ts';
import { visitScore } from '#kpi/visit-handling.ts';
import { definitionsFor } from '#view/definitions.ts';
import type { VisitRow } from '#view/records/event-rows.ts';
import { href, paths } from '#view/links.ts';
import { plantName, written } from '#view/naming.ts';
import { inUnit, points } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import { formatDay } from '#words/format.ts';

/** The visit with its points by the method in force for its supplier. One at which no touchpoint applied has no points and says so. */
export function visitRow(site: SiteView, supplier: Supplier, visit: Visit): VisitRow {
  const { words, language } = site;
  const { score, waited_minutes } = visitScore(visit, definitionsFor(site, supplier).visits);
  return {
    id: visit.id,
    date: formatDay(visit.on, language),
    day: visit.on,
    title: textIn(visit.title, language),
    detail: written(visit.purpose, language),
    plant: plantName(site, visit.plant),
    counted: score !== null,
    remark: score === null ? words.figures.exclusions.nothing_applicable : '',
    source: sourceView(site, visit.source),
    href: href(language, paths.visit(supplier.id, visit.id)),
    score: points(site, score),
    waited: inUnit(site, waited_minutes, 'minutes'),
    level: visit.level ? words.records.serviceLevels[visit.level] : '',
  };
}
