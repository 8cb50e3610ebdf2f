/** Defective parts per million parts received. */
import type { Incident } from '#domain/incident.ts';
import type { BuiltInKpi } from '#domain/kpi.ts';
import { absent, measured, quotient, subjectOf, tallyOf, unwatched, whyNothing, type Tally } from '#kpi/conclusion.ts';
import type { Evidence, Figure, Question } from '#kpi/figure.ts';
import { disputed, incidentEntry, isAsked, notAnswerable, type Addition } from '#kpi/incident-entries.ts';
import { ledger, leftOut, within } from '#kpi/ledger.ts';
import { partsReceived } from '#kpi/parts-received.ts';
import { clopperPearson, poisson, scaled, type Interval } from '#statistics/interval.ts';

/** The KPIs of this family by id. */
export const defectKpis = { ppm: partsPerMillion };

const million = 1_000_000;

/**
 * 1,000,000 × defective parts ÷ parts received, series parts only (or the kinds the question names). Defective parts are the
 * confirmed quantity, else the suspect one, marked provisional, times the supplier's share of responsibility; they count at
 * the incident's own plant, not where else it reached. A dispute won does not count, an open one is marked. An incident
 * without a quantity is listed and leaves the figure provisional. The interval is Clopper and Pearson's where defective parts are
 * whole and no more than received, else Poisson's.
 */
export function partsPerMillion(question: Question): Figure {
  return perMillionParts('ppm', question, defectEntries, defectInterval);
}

/**
 * What `entries` add per million parts received. Months before incidents were watched count on neither side: their parts would
 * dilute the figure as if nothing had happened, and their incidents alone would stand for the bad months only. Both are listed.
 * Totals that do not tell their parts leave the figure provisional.
 */
export function perMillionParts(
  kpi: BuiltInKpi,
  question: Question,
  entries: (question: Question) => readonly Evidence[],
  interval: (tally: Tally) => Interval | null,
): Figure {
  const ofAllMonths = ledger(kpi, question, (asked) => ofMonthsWatched(asked, [...entries(asked), ...partsReceived(asked)]));
  const evidence = within(question.window, ofAllMonths);
  const subject = subjectOf(kpi);
  const tally = tallyOf(evidence);
  const unseen = unwatched('incidents', question);
  if (unseen) return absent(subject, question, tally, tally.denominator, unseen);
  if (tally.denominator === 0) {
    const deliveries = evidence.filter(({ kind }) => kind !== 'incidents');
    return absent(subject, question, tally, 0, whyNothing('deliveries', question, deliveries));
  }
  return measured(subject, question, withWholeKnown(tally), tally.denominator, quotient(tally, subject.unit), interval(tally));
}

/** Provisional where totals do not tell how many parts were received: they are missing in the whole, whatever was found among them. */
function withWholeKnown(tally: Tally): Tally {
  const isOpen = tally.evidence.some(({ kind, excluded }) => kind === 'delivery_months' && excluded === 'not_provided');
  return isOpen ? { ...tally, provisional: true } : tally;
}

/**
 * The interval of defective parts in parts received, in PPM.
 * @example defectInterval({ numerator: 0, denominator: 130 }).high //=> 22780.6…
 */
export function defectInterval({ numerator, denominator }: Pick<Tally, 'numerator' | 'denominator'>): Interval {
  const isBinomial = Number.isInteger(numerator) && Number.isInteger(denominator) && numerator <= denominator;
  return scaled(isBinomial ? clopperPearson(numerator, denominator) : poisson(numerator, denominator), million);
}

function defectEntries({ supplier, plant, only }: Question): Evidence[] {
  const isSeriesOnly = only?.part_kind === undefined;
  return supplier.incidents
    .filter((incident) => (plant === null || incident.plant === plant) && isAsked(incident, only))
    .map((incident) => incidentEntry(incident, isSeriesOnly && incident.kind !== 'series' ? notSeries : defects(incident)));
}

const notSeries: Addition = { numerator: 0, denominator: 0, excluded: 'not_series' };

/** The defective parts an incident adds, times the supplier's share of responsibility; or why it adds none. */
export function defects(incident: Incident): Addition {
  const { quantity, responsibility_share } = incident;
  const parts = quantity?.confirmed ?? quantity?.suspect;
  const excluded = notAnswerable(incident) ?? (parts === undefined ? 'quantity_unknown' : undefined);
  const provisional = disputed(incident) ?? (quantity?.confirmed === undefined ? 'suspect_quantity' : undefined);
  return { numerator: ((parts ?? 0) * responsibility_share) / 100, denominator: 0, excluded, provisional };
}

function ofMonthsWatched({ supplier }: Question, entries: readonly Evidence[]): readonly Evidence[] {
  const watched = supplier.monitoring.incidents;
  if (watched === 'always') return entries;
  if (typeof watched === 'string') return entries.map((entry) => leftOut(entry, watched));
  return entries.map((entry) => (entry.month >= watched.since ? entry : leftOut(entry, 'not_monitored')));
}
