/**
 * A supplier's scorecard for the month reported: all that the supplier itself may see, and nothing else.
 * It has no field for costs, internal notes, names of people inside the customer, or peers; so no output can show them.
 */
import { defaultWindow, type Method } from '#domain/method.ts';
import { isWithin, windowEnding, type Month } from '#domain/month.ts';
import { recordKinds, type Recorded } from '#domain/record.ts';
import type { Source } from '#domain/source.ts';
import type { Supplier } from '#domain/supplier.ts';
import { textIn } from '#domain/text.ts';
import type { Assessment, PartResult } from '#rating/assessment.ts';
import { assessPeriod, type RatedSupplier } from '#rating/rate-programme.ts';
import { inEveryWindow } from '#rating/in-every-window.ts';
import { trend } from '#rating/trend.ts';
import { compare } from '#view/compare.ts';
import { capViews } from '#view/scorecard/cap-views.ts';
import { criteriaNote, criterionResults, criterionRows, missingReasons, type CriterionRow } from '#view/scorecard/criterion-view.ts';
import { definitionsFor } from '#view/definitions.ts';
import { deliveryLineRow, deliveryMonthRow, readingRow, type DeliveryLineRow, type DeliveryMonthRow, type ReadingRow } from '#view/scorecard/delivery-rows.ts';
import { eightDRow } from '#view/records/eight-d-view.ts';
import type { EightDRow, EventRow, IncidentRow, VisitRow } from '#view/records/event-rows.ts';
import { figureView, measuredValue } from '#view/figure-view.ts';
import { emptyLists, type EmptyLists } from '#view/scorecard/empty-lists.ts';
import { ratedSupplierById, suppliersTrail } from '#view/finding.ts';
import { frame, type Frame } from '#view/frame.ts';
import { asWritten, percentAsWritten } from '#view/hand-numbers.ts';
import { incidentRow } from '#view/records/incident-view.ts';
import { indicatorRows, type IndicatorRow } from '#view/scorecard/indicators.ts';
import { href, paths } from '#view/links.ts';
import { lastDelivery, type LastDelivery } from '#view/scorecard/last-delivery.ts';
import { lostRows, type LostRow } from '#view/scorecard/lost-rows.ts';
import { monthRows, type MonthRow } from '#view/scorecard/month-rows.ts';
import { methodName, partName, ratingName, supplierName, written } from '#view/naming.ts';
import { percent, percentBeside, points, score } from '#view/numbers.ts';
import { fieldActionRow, freightRow, specialStatusRow } from '#view/records/other-events.ts';
import { peerView, type PeerView } from '#view/scorecard/peers.ts';
import { bandViews, ratingView, type BandView, type CapView, type RatingView } from '#view/rating-view.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import { certificateRows, supplierFacts, type SupplierFacts, type CertificateRow } from '#view/scorecard/supplier-facts.ts';
import type { Link, SourceView, Value } from '#view/value.ts';
import { visitRow } from '#view/records/visit-view.ts';
import { wayUpView, type WayUpView } from '#view/scorecard/way-up-view.ts';
import { formatCount, formatDay, formatList, formatMonth, formatWindow } from '#words/format.ts';
import { addressOf } from '#words/words.ts';

export interface Scorecard extends Frame {
  readonly kind: 'scorecard';
  readonly supplier: SupplierFacts;
  readonly document: DocumentFacts;
  readonly rating: RatingView;
  /** One sentence that says the rating and its main reason. */
  readonly summary: string;
  readonly reasons: readonly string[];
  /** The newest delivery where none falls into the months looked at; else null. */
  readonly last_delivery: LastDelivery | null;
  readonly bands: readonly BandView[];
  readonly caps: readonly CapView[];
  readonly coverage: Value;
  readonly method: MethodFacts | null;
  readonly trend: TrendView;
  /** The same method over 3, 6 and 12 months (the method's own window among them). */
  readonly windows: readonly WindowView[];
  /** Categories and criteria, depth first. */
  readonly criteria: readonly CriterionRow[];
  /** Where the method adds the points of criteria to a start, or deducts them from it: says so. */
  readonly criteria_note: string;
  /** Only rows that lost or gained points, most lost first; `text` adds up to 100 − score as printed. */
  readonly lost: readonly LostRow[];
  readonly lost_total: Value;
  readonly way_up: WayUpView;
  readonly history: readonly MonthRow[];
  readonly actions: readonly string[];
  readonly indicators: readonly IndicatorRow[];
  readonly incidents: readonly IncidentRow[];
  readonly eight_d_reports: readonly EightDRow[];
  readonly visits: readonly VisitRow[];
  readonly premium_freight: readonly EventRow[];
  readonly special_status: readonly EventRow[];
  readonly field_actions: readonly EventRow[];
  readonly certificates: readonly CertificateRow[];
  /** What the figures of delivery and the customer's own KPIs rest on, in the months of the method's window. */
  readonly delivery_lines: readonly DeliveryLineRow[];
  readonly delivery_months: readonly DeliveryMonthRow[];
  readonly readings: readonly ReadingRow[];
  /** What stands in place of a list without rows: monitored and none, not monitored, or not provided. */
  readonly empty: EmptyLists;
  readonly peers: PeerView;
  readonly downloads: readonly Link[];
  readonly calculation: Link;
  /** The files this scorecard was made of. */
  readonly sources: readonly SourceView[];
}

export interface DocumentFacts {
  /** `demo-acme-castings-2026-10-en`. */
  readonly number: string;
  readonly revision: string;
  readonly data_cut_off: string;
  readonly standards: readonly string[];
  readonly retention: string;
}

export interface MethodFacts {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** `Standard method, version 3`. */
  readonly title: string;
  readonly effective_from: string;
  readonly approved: string;
  readonly window: string;
  readonly href: string;
}

/** Judged by natural process limits: a signal, or no change beyond noise. */
export interface TrendView {
  readonly verdict: 'signal_up' | 'signal_down' | 'no_change' | 'too_few';
  /** Whether a signal is good news by the method, to which less may be better; null without one. */
  readonly signal: 'better' | 'worse' | null;
  readonly sentence: string;
  readonly mean: Value;
  readonly lower: Value;
  readonly upper: Value;
  /** The first of the months that were compared, `YYYY-MM`; null where none were. */
  readonly since: Month | null;
}

export interface WindowView {
  readonly months: number;
  readonly label: string;
  /** Whether this is the window the rating uses. */
  readonly rated: boolean;
  readonly rating: RatingView;
  readonly coverage: Value;
  readonly criteria: readonly { readonly name: string; readonly figure: string; readonly points: Value }[];
}

/** The scorecard of a supplier for the month reported. Throws a RangeError for an id the programme does not have. */
export function scorecard(site: SiteView, id: string): Scorecard {
  const rated = ratedSupplierById(site, id);
  const { supplier } = rated;
  const { words, language } = site;
  const { programme } = site.rated;
  const assessment = assessPeriod(site.rated, supplier);
  const { method } = assessment;
  const name = supplierName(site, supplier);
  const rating = ratingView(site, assessment);
  const caps = capViews(site, supplier, assessment);
  const lost = lostRows(site, supplier, assessment);
  return {
    kind: 'scorecard',
    ...frame(site, paths.supplier(id), name, words.pages.supplier.description(name, rating.name, formatMonth(programme.period, language)), suppliersTrail(site)),
    supplier: supplierFacts(site, supplier),
    document: documentFacts(site, supplier.id),
    rating,
    summary: summary(site, supplier, assessment, caps),
    reasons: reasons(site, supplier, assessment, lost.rows),
    last_delivery: assessment.outcome === 'no_activity' ? lastDelivery(site, supplier, definitionsFor(site, supplier)) : null,
    bands: method ? bandViews(site, method) : [],
    caps,
    coverage: percentBeside(site, assessment.coverage, assessment.method?.minimum_coverage ?? 0),
    method: method ? methodFacts(site, method) : null,
    trend: trendView(site, rated),
    windows: windowViews(site, supplier, assessment),
    criteria: criterionRows(site, supplier, assessment),
    criteria_note: criteriaNote(site, assessment),
    lost: lost.rows,
    lost_total: lost.total,
    way_up: wayUpView(site, supplier, assessment),
    history: monthRows(site, rated),
    actions: actions(site, rated, assessment),
    indicators: indicatorRows(site, supplier, assessment),
    incidents: newestFirst(supplier.incidents.map((incident) => incidentRow(site, supplier, incident))),
    eight_d_reports: newestFirst(supplier.eight_d_reports.map((report) => eightDRow(site, supplier, report))),
    visits: newestFirst(supplier.visits.map((visit) => visitRow(site, supplier, visit))),
    premium_freight: newestFirst(supplier.premium_freight.map((freight) => freightRow(site, supplier, freight))),
    special_status: newestFirst(supplier.special_status.map((status) => specialStatusRow(site, supplier, status))),
    field_actions: newestFirst(supplier.field_actions.map((action) => fieldActionRow(site, supplier, action))),
    certificates: certificateRows(site, supplier),
    ...deliveries(site, supplier, assessment),
    empty: emptyLists(site, supplier),
    peers: peerView(site, rated),
    downloads: [
      { text: words.pages.supplier.downloads.pdf, href: href(language, paths.scorecardPdf(id)) },
      { text: words.pages.supplier.downloads.json, href: href(language, paths.scorecardJson(id)) },
    ],
    calculation: { text: words.pages.supplier.calculation, href: href(language, paths.calculation(id)) },
    sources: sourceFiles(site, supplier, assessment),
  };
}

/** Order lines by the month they are counted in, totals and readings by theirs, oldest first. */
function deliveries(site: SiteView, supplier: Supplier, { method, month }: Assessment): Pick<Scorecard, 'delivery_lines' | 'delivery_months' | 'readings'> {
  const window = windowEnding(month, method?.window ?? defaultWindow);
  const inWindow = <Row extends { readonly month: string; readonly id: string }>(rows: readonly Row[]) => rows.filter((row) => isWithin(row.month, window)).toSorted((one, other) => compare(one.month, other.month) || compare(one.id, other.id));
  const definitions = definitionsFor(site, supplier);
  return {
    delivery_lines: inWindow(supplier.delivery_lines.map((line) => deliveryLineRow(site, line, definitions))),
    delivery_months: inWindow(supplier.delivery_months.map((totals) => deliveryMonthRow(site, totals))),
    readings: inWindow(supplier.readings.map((reading) => readingRow(site, reading))),
  };
}

/** What a document about a supplier, or about all of them, says of itself; `subject` stands in its number. */
export function documentFacts({ rated, words, language }: SiteView, subject: string): DocumentFacts {
  const { programme } = rated;
  return {
    number: words.rating.documentNumber(programme.id, subject, programme.period, addressOf(language)),
    revision: words.rating.revision,
    data_cut_off: words.rating.cutOff(formatDay(programme.as_of, language)),
    standards: programme.standards.map(({ standard, edition }) => `${standard}:${edition}`),
    retention: written(programme.retention, language),
  };
}

/** The method as the scorecard names it. */
export function methodFacts(site: SiteView, method: Method): MethodFacts {
  const { words, language } = site;
  const { approved } = method;
  return {
    id: method.id,
    name: textIn(method.name, language),
    version: String(method.version),
    title: methodName(site, method),
    effective_from: formatMonth(method.effective_from, language),
    approved: approved ? words.rating.approved(textIn(approved.by, language), formatDay(approved.on, language)) : words.rating.notApproved,
    window: words.rating.windows(String(method.window)),
    href: href(language, paths.method(method.id, method.version)),
  };
}

/** One sentence: the rating and its main reason, or why there is none. */
function summary(site: SiteView, supplier: Supplier, assessment: Assessment, caps: readonly CapView[]): string {
  const { summary: worded } = site.words.rating;
  const { method, outcome, rating, uncapped, score: value } = assessment;
  const { language } = site;
  if (method === null) return worded.noMethod;
  if (outcome === 'no_activity') return worded.noActivity(formatWindow(windowEnding(assessment.month, method.window), language));
  if (outcome === 'not_yet_rated') return worded.notYetRated(formatMonth(supplier.since ?? assessment.month, language), formatCount(method.new_supplier_months, language));
  if (outcome === 'not_rated' || rating === null) return worded.lowCoverage(percentBeside(site, assessment.coverage, method.minimum_coverage).text, percentAsWritten(site, method.minimum_coverage).text);
  const printed = score(site, value, method).text;
  const name = ratingName(site, method, rating);
  const cap = caps.find(({ state, at_most }) => state === 'applies' && at_most === rating);
  if (uncapped !== rating && uncapped !== null && cap) return worded.capped(name, printed, ratingName(site, method, uncapped), cap.because);
  const [least, most] = [asWritten(site, method.scale.from).text, asWritten(site, method.scale.to).text];
  if (method.better === 'lower') return worded.ratedWhereLess(name, printed, least, most, textIn(method.name, language));
  return worded.rated(name, printed, most, textIn(method.name, language));
}

/** The main reasons beside the caps, which are listed apart with those that could not be checked: the greatest losses, what could not be measured, what may still change. */
function reasons(site: SiteView, supplier: Supplier, { result, score: value }: Assessment, lost: readonly LostRow[]): string[] {
  const { reasons: worded } = site.words.rating;
  if (result === null) return [];
  const rows = criterionResults(result);
  return [
    ...lost.filter(isPrintedLoss).slice(0, 3).flatMap(({ id, name, lost: points }) => {
      const measured = rows.find(({ part }) => part.id === id);
      return measured?.figure ? [worded.lost(points.text, name, measuredValue(site, measured).text)] : [];
    }),
    ...(value !== null && lost.length === 0 ? [worded.full] : []),
    ...missingReasons(site, supplier, result).map(({ why, parts }) => worded[value === null ? 'missingUnrated' : 'missing'](why, parts)),
    ...provisionalReasons(site, rows),
  ];
}

/** What may still change, in a sentence for each cause: an open dispute touches many criteria at once. */
function provisionalReasons(site: SiteView, rows: readonly PartResult[]): string[] {
  const provisional = rows.flatMap(({ figure, part, share: counted }) => {
    const why = figure === null || counted === 0 ? null : figureView(site, figure).provisional;
    return why === null ? [] : [{ why, name: partName(site, part) }];
  });
  return [...Map.groupBy(provisional, ({ why }) => why)].map(([why, some]) => site.words.rating.reasons.provisional(formatList(some.map(({ name }) => name), site.language), why));
}

/** What gained points, or lost fewer than are printed, is no reason. */
function isPrintedLoss({ lost }: LostRow): boolean {
  return (lost.value ?? 0) > 0 && /[1-9]/.test(lost.text);
}

function trendView(site: SiteView, { months }: RatedSupplier): TrendView {
  const { verdict, signal, mean, lower, upper, months: compared } = trend(months);
  const newest = months.at(-1);
  const worded = site.words.rating.trend;
  const text = (value: number | null) => points(site, value);
  return { verdict, signal, sentence: sentence(), mean: text(mean), lower: text(lower), upper: text(upper), since: compared[0] ?? null };

  function sentence(): string {
    if (verdict === 'too_few') return worded.too_few;
    const [own, from, to] = [score(site, newest?.score ?? null, newest?.method ?? null).text, text(lower).text, text(upper).text];
    return verdict === 'no_change' && from === to ? worded.steady(own) : worded[verdict](own, from, to);
  }
}

/** The same method over 3, 6 and 12 months, with the method's own window among them. */
function windowViews(site: SiteView, supplier: Supplier, assessment: Assessment): WindowView[] {
  return inEveryWindow(assessment, site.rated.programme, supplier).map((view) => {
    const count = view.method!.window;
    const criteria = view.result ? criterionResults(view.result) : [];
    return {
      months: count,
      label: site.words.rating.windows(String(count)),
      rated: view === assessment,
      rating: ratingView(site, view),
      coverage: percent(site, view.coverage),
      criteria: criteria.map((result) => ({ name: partName(site, result.part), figure: measuredValue(site, result).text, points: points(site, result.points) })),
    };
  });
}

/** What the method asks for at this rating, and the levels of escalation that were reached. */
function actions(site: SiteView, { escalation }: RatedSupplier, { method, rating }: Assessment): string[] {
  const { language } = site;
  const action = rating === null ? undefined : method?.actions[rating];
  const reached = escalation.filter((level) => level.reached);
  return [...(action === undefined ? [] : [textIn(action, language)]), ...reached.map((level) => textIn(level.escalation.action, language))];
}

function newestFirst<Row extends { readonly day: string; readonly id: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => (one.day === other.day ? compare(one.id, other.id) : compare(other.day, one.day)));
}

/** Every file that holds something of the supplier, and the method's. */
function sourceFiles(site: SiteView, supplier: Supplier, { method }: Assessment): SourceView[] {
  const records = recordKinds.flatMap((kind): readonly Recorded[] => supplier[kind]);
  const files = new Map<string, Source>();
  for (const { source } of [supplier, ...records, ...(method ? [method] : [])]) {
    if (!files.has(source.file)) files.set(source.file, { file: source.file, line: 1, column: 1 });
  }
  return [...files.values()].map((source) => sourceView(site, source));
}
