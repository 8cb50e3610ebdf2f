/** A figure in words: value, fraction, n, interval, and what may still change it. */
import { builtInKpis, isBuiltIn } from '#domain/kpi.ts';
import { isCriterion } from '#domain/method.ts';
import { monthOf, monthsBetween } from '#domain/month.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { Evidence, Figure, FigureState } from '#kpi/figure.ts';
import { isShare } from '#kpi/share.ts';
import type { PartResult } from '#rating/assessment.ts';
import { pageOfRecord } from '#view/links.ts';
import { exact } from '#view/hand-numbers.ts';
import { kpiWords, plantName } from '#view/naming.ts';
import { count, inUnit, inUnitBeside } from '#view/numbers.ts';
import type { RecordLink } from '#view/rating-view.ts';
import type { SiteView } from '#view/site-view.ts';
import { sourceView } from '#view/source-view.ts';
import { absent, type SourceView, type Value } from '#view/value.ts';
import { formatCount, formatMonth, formatShortMonth, formatWindow } from '#words/format.ts';

/** A figure in words. */
export interface FigureView {
  readonly kpi: string;
  readonly name: string;
  /** One sentence: how it is counted. */
  readonly definition: string;
  readonly state: FigureState;
  readonly better: Figure['better'];
  readonly value: Value;
  /** `13 of 14`, `3 in 120,400 parts`; empty where there is nothing to divide. */
  readonly fraction: string;
  readonly numerator: Value;
  readonly denominator: Value;
  readonly n: Value;
  /** `89.5 % to 97.7 %`; null where no interval exists. */
  readonly interval: { readonly low: Value; readonly high: Value; readonly text: string; readonly method: string } | null;
  readonly window: string;
  readonly plant: string | null;
  /** Why the figure may still change; null when it is final. */
  readonly provisional: string | null;
}

/** One row of the calculation: a record and what it adds. */
export interface EvidenceRow {
  readonly record: RecordLink;
  readonly kind: string;
  readonly month: string;
  readonly numerator: Value;
  readonly denominator: Value;
  /** Why it is listed and not counted, or counted for now only. */
  readonly remark: string;
  readonly counted: boolean;
  readonly source: SourceView;
}

/** The figure as a page shows it. */
export function figureView(site: SiteView, figure: Figure): FigureView {
  const { words, language } = site;
  const { name, definition, unit } = kpiWords(site, figure.kpi);
  return {
    kpi: figure.kpi,
    name,
    definition,
    state: figure.state,
    better: figure.better,
    value: figureValue(site, figure),
    fraction: fraction(site, figure),
    numerator: count(site, figure.numerator),
    denominator: count(site, figure.denominator),
    n: count(site, figure.n),
    interval: figure.interval === null ? null : intervalView(site, figure.interval, unit),
    window: [formatWindow(figure.window, language), watchedNote(site, figure)].filter((text) => text !== '').reduce(words.figures.windowWatched),
    plant: figure.plant === null ? null : plantName(site, figure.plant),
    provisional: figure.provisional ? words.figures.provisional[provisionalBy(figure)] : null,
  };
}

/** The value with its unit, or the words for its absence. */
export function figureValue(site: SiteView, figure: Figure) {
  return inUnit(site, figure.value, figure.unit, stateWords(site, figure));
}

/**
 * What a criterion measured, with as many more decimals as it takes not to print a step of its curve that it is not on: 94.97 % is not 95.0 %
 * beside a step from 95 %. A dash for a part that measures nothing itself.
 */
export function measuredValue(site: SiteView, { part, figure }: Pick<PartResult, 'part' | 'figure'>): Value {
  if (figure === null) return absent('–');
  const curve = isCriterion(part) ? part.points : null;
  const edges = curve?.kind === 'up_to' || curve?.kind === 'from' ? curve.steps.map(({ edge }) => edge) : [];
  return figure.value === null || edges.length === 0 ? figureValue(site, figure) : inUnitBeside(site, figure.value, edges, figure.unit);
}

/** The words for why a figure has no value. Only where deliveries are counted, or nothing was delivered, had the supplier no activity; a share of incidents or reports, a visit or a reading had no case. */
export function stateWords({ words }: SiteView, { kpi, state }: Pick<Figure, 'kpi' | 'state'>): string {
  const { states, noCases } = words.figures;
  return state === 'no_activity' && isOfCases(kpi) ? noCases : states[state];
}

function isOfCases(kpi: string): boolean {
  if (!isBuiltIn(kpi) || kpi === 'visit_handling') return true;
  const { unit, monitors } = builtInKpis[kpi];
  return unit === 'percent' && monitors !== 'deliveries';
}

/** `watched from June 2026 on: 1 of 12 months`; empty where every month of the window was watched. */
export function watchedNote({ words, language }: SiteView, { watched_from, window }: Figure): string {
  if (watched_from === null) return '';
  const [watched, all] = [watched_from, window.from].map((from) => formatCount(monthsBetween(from, window.to) + 1, language));
  return words.figures.watched(formatMonth(watched_from, language), watched!, all!);
}

/** A record behind a figure; what it adds is printed with at most so many decimals. */
export function evidenceRow(site: SiteView, supplier: Supplier, evidence: Evidence, decimals = 2): EvidenceRow {
  const { words, language } = site;
  const { kind, id, month, excluded, provisional } = evidence;
  return {
    record: { id, text: id, href: pageOfRecord(language, supplier, kind, id) },
    kind: words.records.kinds[kind],
    month: formatShortMonth(monthOf(month), language),
    numerator: exact(site, evidence.numerator, decimals),
    denominator: exact(site, evidence.denominator, decimals),
    remark: excluded ? words.figures.exclusions[excluded] : provisional ? words.figures.counted[provisional] : '',
    counted: excluded === undefined,
    source: sourceView(site, evidence.source),
  };
}

/** What a share was divided from; means, counts and what could not be measured have no such pair. */
function fraction(site: SiteView, figure: Figure): string {
  const { state, unit, numerator, denominator } = figure;
  if (state !== 'measured' || !isShare(site.rated.programme, figure)) return '';
  const { figures } = site.words;
  const [top, bottom] = [count(site, numerator).text, count(site, denominator).text];
  return unit === 'percent' ? figures.of(top, bottom) : figures.inParts(top, bottom);
}

function intervalView(site: SiteView, interval: NonNullable<Figure['interval']>, unit: Figure['unit']): FigureView['interval'] {
  const { figures } = site.words;
  const [low, high] = [inUnit(site, interval.low, unit), inUnit(site, interval.high, unit)];
  const oneSided = interval.sides === 'one';
  const by = figures.methods[interval.by];
  return {
    low,
    high,
    text: oneSided ? figures.atMost(high.text) : figures.interval(low.text, high.text),
    method: site.words.site.together.listed(by, oneSided ? figures.oneSided : ''),
  };
}

function provisionalBy({ evidence }: Figure): 'suspect_quantity' | 'open_dispute' | 'unknown' {
  return evidence.find((entry) => entry.provisional !== undefined)?.provisional ?? 'unknown';
}
