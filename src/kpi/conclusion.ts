/** From evidence to a figure: a count, or a share of a whole; and the reason where there is neither. */
import { builtInKpis, type Better, type BuiltInKpi } from '#domain/kpi.ts';
import type { Month } from '#domain/month.ts';
import type { MonitoredKind } from '#domain/monitoring.ts';
import { scaleOf, type Unit } from '#domain/unit.ts';
import { isIdle } from '#kpi/activity.ts';
import type { Evidence, Figure, FigureState, Question } from '#kpi/figure.ts';
import { scaled, wilson, type Interval } from '#statistics/interval.ts';

/** What a figure is a figure of. */
export interface Subject {
  readonly kpi: string;
  readonly unit: Unit;
  readonly better: Better;
  /** What has to be watched in every month; null where one day decides, and for what is simply read. */
  readonly monitors: MonitoredKind | null;
}

/** Evidence added up. */
export interface Tally {
  readonly evidence: readonly Evidence[];
  readonly numerator: number;
  readonly denominator: number;
  /** Records that count. */
  readonly counted: number;
  readonly provisional: boolean;
}

/** Why a figure has no value. */
export type Absence = Exclude<FigureState, 'measured'>;

/** The subject that a built-in KPI is. */
export function subjectOf(kpi: BuiltInKpi): Subject {
  const { unit, better, monitors } = builtInKpis[kpi];
  return { kpi, unit, better, monitors };
}

/** The evidence added up; what is excluded adds nothing, but an unknown quantity leaves the sum provisional. */
export function tallyOf(evidence: readonly Evidence[]): Tally {
  let numerator = 0;
  let denominator = 0;
  let counted = 0;
  let provisional = false;
  for (const entry of evidence) {
    if (entry.excluded === 'quantity_unknown') provisional = true;
    if (entry.excluded !== undefined) continue;
    numerator += entry.numerator;
    denominator += entry.denominator;
    counted += 1;
    if (entry.provisional !== undefined) provisional = true;
  }
  return { evidence, numerator, denominator, counted, provisional };
}

/** A figure with its value. */
export function measured(subject: Subject, question: Question, tally: Tally, n: number, value: number, interval: Interval | null = null): Figure {
  return { ...grounds(subject, question, tally, n), state: 'measured', value, interval };
}

/** A figure without a value, and why; what was looked at is listed all the same. */
export function absent(subject: Subject, question: Question, tally: Tally, n: number, state: Absence): Figure {
  return { ...grounds(subject, question, tally, n), state, value: null, interval: null };
}

/** What a figure says whether or not it has a value: of what it is, and what was looked at. */
function grounds({ kpi, unit, better, monitors }: Subject, question: Question, { numerator, denominator, provisional, evidence }: Tally, n: number): Omit<Figure, 'state' | 'value' | 'interval'> {
  const { window, plant } = question;
  const watched_from = monitors && watchedFrom(monitors, question);
  return { kpi, unit, better, window, plant, watched_from, numerator, denominator, n, provisional, evidence };
}

/** The first month watched, where that lies within the window and is not its first. */
function watchedFrom(kind: MonitoredKind, { supplier, window }: Question): Month | null {
  const watched = supplier.monitoring[kind];
  return typeof watched === 'object' && watched.since > window.from && watched.since <= window.to ? watched.since : null;
}

/**
 * The sum of the numerators as a count or as points. Zero is measured only where somebody watched and the supplier was
 * active: where no record counts it is not monitored or not provided, and without deliveries in a watched window no activity.
 */
export function countOf(kpi: BuiltInKpi, question: Question, evidence: readonly Evidence[]): Figure {
  const subject = subjectOf(kpi);
  const tally = { ...tallyOf(evidence), denominator: 0 };
  const absence = tally.counted === 0 ? whyNoEvents(kpi, question) : null;
  if (absence) return absent(subject, question, tally, 0, absence);
  return measured(subject, question, tally, tally.counted, tally.numerator);
}

/** Numerator ÷ denominator in the KPI's unit, with Wilson's interval; where nothing counts, the reason why. */
export function shareOf(kpi: BuiltInKpi, question: Question, evidence: readonly Evidence[]): Figure {
  return ratioOf(kpi, question, evidence, ({ denominator }) => denominator, shareInterval);
}

/** Numerator ÷ denominator in the KPI's unit; `n` counts what was looked at where that is not the denominator. */
export function ratioOf(
  kpi: BuiltInKpi,
  question: Question,
  evidence: readonly Evidence[],
  n: (tally: Tally) => number,
  interval: (tally: Tally, unit: Unit) => Interval | null = () => null,
): Figure {
  const subject = subjectOf(kpi);
  const tally = tallyOf(evidence);
  // Totals from elsewhere may excuse more lines than were due; that is no denominator either.
  if (tally.denominator <= 0) return absent(subject, question, tally, n(tally), whyNothing(builtInKpis[kpi].monitors, question, evidence));
  return measured(subject, question, tally, n(tally), quotient(tally, subject.unit), interval(tally, subject.unit));
}

/** Numerator ÷ denominator as it is read in the unit. */
export function quotient({ numerator, denominator }: Tally, unit: Unit): number {
  return (scaleOf(unit) * numerator) / denominator;
}

/** Wilson's interval in the unit; none where totals from elsewhere name more successes than there were trials. */
export function shareInterval({ numerator, denominator }: Tally, unit: Unit): Interval | null {
  return numerator >= 0 && numerator <= denominator ? scaled(wilson(numerator, denominator), scaleOf(unit)) : null;
}

/** Why nothing of a kind could be counted: records that lack the number, else what monitoring says, else no activity. */
export function whyNothing(kind: MonitoredKind, question: Question, evidence: readonly Evidence[]): Absence {
  if (evidence.some(({ excluded }) => excluded === 'not_provided')) return 'not_provided';
  return unwatched(kind, question) ?? 'no_activity';
}

/** Whether and why a kind was not watched in any month of the window; null when it was. */
export function unwatched(kind: MonitoredKind, { supplier, window }: Pick<Question, 'supplier' | 'window'>): 'not_monitored' | 'not_provided' | null {
  const since = supplier.monitoring[kind];
  if (since === 'always') return null;
  if (since === 'not_monitored' || since === 'not_provided') return since;
  return since.since <= window.to ? null : 'not_monitored';
}

/** What is listed and left out says nothing of what nobody watched: it makes no measured zero. */
function whyNoEvents(kpi: BuiltInKpi, question: Question): Absence | null {
  const unseen = unwatched(builtInKpis[kpi].monitors, question);
  if (unseen) return unseen;
  return unwatched('deliveries', question) === null && isIdle(question) ? 'no_activity' : null;
}
