/** One 8D report: the steps D0 to D8 with clocks, submissions and marks. */
import { disciplines, highestMark, reviewMarks, type Discipline, type DocumentRevision, type EightDReport, type Review, type ReviewMark, type Submission } from '#domain/eight-d.ts';
import { clockNames } from '#domain/method.ts';
import type { Supplier } from '#domain/supplier.ts';
import { textIn } from '#domain/text.ts';
import { clockViews } from '#view/records/clock-views.ts';
import { definitionsFor } from '#view/definitions.ts';
import { effectiveness, eightDState, isOverdue, meanMark } from '#view/records/eight-d-view.ts';
import type { ClockView } from '#view/records/event-rows.ts';
import { recordById, supplierById, supplierLink, supplierTrail } from '#view/finding.ts';
import { frame, type Frame } from '#view/frame.ts';
import { noteViews, type InternalFacts } from '#view/internal-facts.ts';
import { href, paths } from '#view/links.ts';
import { plantName, supplierName, written } from '#view/naming.ts';
import { count } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import { absent, type Link, type SourceView, type Value } from '#view/value.ts';
import { formatCount, formatDay, formatMoment } from '#words/format.ts';

export interface EightDPage extends Frame {
  readonly kind: 'eight_d';
  readonly supplier: Link;
  readonly incident: Link | null;
  readonly id: string;
  readonly state: 'open' | 'submitted' | 'rejected' | 'accepted';
  readonly state_text: string;
  /** Whether a clock is past its deadline and not stopped. */
  readonly overdue: boolean;
  readonly summary: string;
  readonly facts: readonly { readonly term: string; readonly text: string; readonly href?: string }[];
  readonly clocks: readonly ClockView[];
  readonly steps: readonly EightDStep[];
  readonly submissions: readonly { readonly at: string; readonly up_to: string; readonly decision: 'accepted' | 'rejected' | 'pending'; readonly decision_text: string; readonly decided: string; readonly by: string; readonly reason: string }[];
  readonly reviews: readonly { readonly on: string; readonly by: string; readonly mark: Value; readonly level: string; readonly comment: string; readonly marks: readonly { readonly name: string; readonly mark: Value }[] }[];
  readonly proofs: readonly { readonly name: string; readonly text: string; readonly there: boolean }[];
  readonly notes: InternalFacts['notes'];
  readonly source: SourceView;
}

/** One discipline: what it is, what was written, when it was done, submitted and marked. */
export interface EightDStep {
  readonly id: string;
  readonly name: string;
  /** What a good entry answers, shown where the report says nothing; empty once the customer accepted it as it is. */
  readonly question: string;
  readonly text: string;
  readonly done: string;
  readonly state: 'open' | 'done' | 'submitted' | 'rejected' | 'accepted';
  readonly state_text: string;
  readonly mark: Value;
  readonly clock: ClockView | null;
}

/** The page of one 8D report. Throws a RangeError when the supplier has none of that id. */
export function eightDPage(site: SiteView, supplierId: string, id: string): EightDPage {
  const supplier = supplierById(site, supplierId);
  const report = recordById(supplier.eight_d_reports, id);
  const { words, language } = site;
  const title = textIn(report.title, language);
  const clocks = clockViews(site, supplier, report);
  const state = eightDState(report);
  return {
    kind: 'eight_d',
    ...frame(site, paths.eightD(supplier.id, id), title, words.pages.eightD.description(title, supplierName(site, supplier)), supplierTrail(site, supplier)),
    supplier: supplierLink(site, supplier),
    incident: incidentLink(site, supplier, report),
    id,
    state,
    state_text: words.records.eightDStates[state],
    overdue: isOverdue(clocks),
    summary: summary(site, report),
    facts: facts(site, report),
    clocks,
    steps: disciplines.map((discipline) => step(site, supplier, report, discipline, clocks)),
    submissions: report.submissions.map((submission) => submissionView(site, submission)),
    reviews: report.reviews.map((review) => reviewView(site, review)),
    proofs: proofs(site, report),
    notes: noteViews(site, report.notes, id),
    source: sourceView(site, report.source),
  };
}

function summary({ words, language }: SiteView, { accepted, submissions }: EightDReport): string {
  const worded = words.pages.eightD;
  const times = formatCount(submissions.length, language);
  return accepted ? worded.summaryAccepted(formatDay(accepted.day, language), times) : worded.summaryOpen(times);
}

function facts(site: SiteView, report: EightDReport): EightDPage['facts'] {
  const { language } = site;
  const { terms } = site.words.records;
  const rows = [
    { term: terms.notified, text: formatMoment(report.notified, language) },
    { term: terms.plant, text: plantName(site, report.plant) },
    { term: terms.leader, text: written(report.leader, language) },
    { term: terms.accepted, text: report.accepted ? [formatMoment(report.accepted, language), written(report.accepted_by, language)].filter(Boolean).join(' · ') : '' },
  ];
  return rows.filter(({ text }) => text !== '');
}

function incidentLink({ language, words }: SiteView, supplier: Supplier, { incident: id }: EightDReport): Link | null {
  const incident = supplier.incidents.find((candidate) => candidate.id === id);
  return incident ? { text: words.site.together.named(incident.id, textIn(incident.title, language)), href: href(language, paths.incident(supplier.id, incident.id)) } : null;
}

function step(site: SiteView, supplier: Supplier, report: EightDReport, discipline: Discipline, clocks: readonly ClockView[]): EightDStep {
  const { words, language } = site;
  const entry = report.disciplines[discipline];
  const state = stepState(report, discipline);
  const mark = report.reviews.findLast(({ marks }) => marks[discipline] !== undefined)?.marks[discipline];
  return {
    id: discipline,
    name: words.records.disciplines[discipline].name,
    question: report.accepted ? '' : words.records.disciplines[discipline].question,
    text: written(entry?.text, language),
    done: entry?.done ? formatDay(entry.done, language) : '',
    state,
    state_text: words.records.stepStates[state],
    mark: markView(site, mark),
    clock: clockOfStep(site, supplier, discipline, clocks),
  };
}

/** The customer's decision about what reached the step goes before what the report says of itself; what was accepted once stays so when more is handed in. */
function stepState({ disciplines: entries, submissions }: EightDReport, discipline: Discipline): EightDStep['state'] {
  const reached = submissions.filter(({ up_to }) => disciplines.indexOf(up_to) >= disciplines.indexOf(discipline));
  if (reached.some(({ decision }) => decision === 'accepted')) return 'accepted';
  if (reached.at(-1)?.decision === 'rejected') return 'rejected';
  if (entries[discipline]?.done) return 'done';
  return reached.length > 0 ? 'submitted' : 'open';
}

/** The clock that stops at this step; acceptance stops at D8. */
function clockOfStep(site: SiteView, supplier: Supplier, discipline: Discipline, clocks: readonly ClockView[]): ClockView | null {
  const rules = definitionsFor(site, supplier).clocks;
  const index = clockNames.findIndex((name) => rules[name].stop === discipline || (rules[name].stop === 'accepted' && discipline === 'd8'));
  return clocks[index] ?? null;
}

function submissionView({ words, language }: SiteView, { at, up_to, decision, decided, by, reason }: Submission): EightDPage['submissions'][number] {
  return {
    at: formatMoment(at, language),
    up_to: words.pages.eightD.upTo(up_to.toUpperCase()),
    decision,
    decision_text: words.records.decisions[decision],
    decided: decided ? formatMoment(decided, language) : '',
    by: written(by, language),
    reason: written(reason, language),
  };
}

function reviewView(site: SiteView, review: Review): EightDPage['reviews'][number] {
  const { words, language } = site;
  return {
    on: formatDay(review.on, language),
    by: written(review.by, language),
    mark: meanMark(site, { reviews: [review] }),
    level: review.level ? words.records.serviceLevels[review.level] : '',
    comment: written(review.comment, language),
    marks: reviewMarks.flatMap((name) => (review.marks[name] === undefined ? [] : [{ name: markName(site, name), mark: markView(site, review.marks[name]) }])),
  };
}

function markName({ words }: SiteView, name: ReviewMark): string {
  const { name: worded } = words.records.disciplines[name];
  return name === 'clarity' || name === 'layout' ? worded : `${name.toUpperCase()} ${worded}`;
}

function markView(site: SiteView, mark: number | undefined): Value {
  if (mark === undefined) return absent(site.words.pages.eightD.notMarked);
  return { value: mark, text: site.words.pages.eightD.meanMark(count(site, mark).text, count(site, highestMark).text) };
}

/** What an auditor asks of an 8D: FMEA, control plan, effectiveness, acceptance (IATF 16949 10.2.3). */
function proofs(site: SiteView, report: EightDReport): EightDPage['proofs'] {
  const { language } = site;
  const { proofs: worded } = site.words.records;
  const revision = (document: DocumentRevision | undefined) => (document ? [worded.revision(document.revision), document.on && formatDay(document.on, language)].filter(Boolean).join(' · ') : worded.missing);
  return [
    { name: worded.fmea, text: revision(report.fmea), there: report.fmea !== undefined },
    { name: worded.control_plan, text: revision(report.control_plan), there: report.control_plan !== undefined },
    { name: worded.effectiveness, text: effectiveness(site, report), there: report.effectiveness?.effective === true },
    { name: worded.accepted, text: report.accepted ? formatMoment(report.accepted, language) : worded.missing, there: report.accepted !== undefined },
  ];
}
