/** What 8D pages and rows share: where the report stands, its clocks, its marks. */
import type { EightDReport } from '#domain/eight-d.ts';
import type { Supplier } from '#domain/supplier.ts';
import { textIn } from '#domain/text.ts';
import { firstPassOf, marksOf } from '#kpi/eight-d.ts';
import { excludedWith } from '#kpi/incident-entries.ts';
import { clockViews } from '#view/records/clock-views.ts';
import type { ClockView, EightDRow } from '#view/records/event-rows.ts';
import { href, paths } from '#view/links.ts';
import { plantName } from '#view/naming.ts';
import { inUnit } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import type { Value } from '#view/value.ts';
import { formatDay } from '#words/format.ts';

export type EightDState = EightDRow['state'];

/** An 8D report as a row of a table. */
export function eightDRow(site: SiteView, supplier: Supplier, report: EightDReport): EightDRow {
  const { words, language } = site;
  const clocks = clockViews(site, supplier, report);
  const state = eightDState(report);
  const excluded = excludedWith(supplier, report);
  return {
    id: report.id,
    date: formatDay(report.notified.day, language),
    day: report.notified.day,
    title: textIn(report.title, language),
    detail: report.incident ?? '',
    plant: plantName(site, report.plant),
    counted: excluded === undefined,
    remark: excluded === undefined ? '' : words.figures.exclusions[excluded],
    source: sourceView(site, report.source),
    href: href(language, paths.eightD(supplier.id, report.id)),
    state,
    state_text: words.records.eightDStates[state],
    overdue: isOverdue(clocks),
    clocks,
    first_pass: words.records.firstPass[firstPassOf(report)],
    mark: meanMark(site, report),
    effectiveness: effectiveness(site, report),
  };
}

/** Where the report stands: accepted closes it, else the decision about the newest submission. */
export function eightDState({ accepted, submissions }: EightDReport): EightDState {
  if (accepted) return 'accepted';
  const newest = submissions.at(-1);
  if (!newest) return 'open';
  return newest.decision === 'rejected' ? 'rejected' : 'submitted';
}

/** Whether a clock is past its deadline and not stopped: told beside the state of the report, never in its place. */
export function isOverdue(clocks: readonly ClockView[]): boolean {
  return clocks.some(({ state }) => state === 'overdue');
}

/** Whether a report is still the customer's to wait for. */
export function isOpen(report: EightDReport): boolean {
  return report.accepted === undefined;
}

/** All marks of all reviews as a share of the most possible; a dash where nothing was reviewed. */
export function meanMark(site: SiteView, { reviews }: Pick<EightDReport, 'reviews'>): Value {
  const { given, possible } = marksOf(reviews);
  return inUnit(site, possible === 0 ? null : (100 * given) / possible, 'percent');
}

/** Whether the measures were proven to work, and when. */
export function effectiveness({ words, language }: SiteView, { effectiveness: proof }: EightDReport): string {
  const { effectiveness: worded } = words.records;
  if (!proof) return worded.open;
  const day = formatDay(proof.verified, language);
  return proof.effective ? worded.effective(day) : worded.not_effective(day);
}
