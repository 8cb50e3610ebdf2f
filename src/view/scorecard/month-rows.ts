/** The months of a supplier's history with the figures that the trend charts show. */
import type { BuiltInKpi } from '#domain/kpi.ts';
import { clockNames } from '#domain/method.ts';
import type { Month } from '#domain/month.ts';
import type { Supplier } from '#domain/supplier.ts';
import { severities } from '#domain/incident.ts';
import type { Figure, Question } from '#kpi/figure.ts';
import { figure, volume } from '#kpi/figures.ts';
import { whyNoPartsKnown } from '#kpi/parts-received.ts';
import type { RatedMonth, RatedSupplier } from '#rating/rate-programme.ts';
import { questionAt } from '#view/definitions.ts';
import { figureValue } from '#view/figure-view.ts';
import { methodName } from '#view/naming.ts';
import { count, percent, score } from '#view/numbers.ts';
import { bandViews, ratingView, type BandView, type RatingView } from '#view/rating-view.ts';
import type { SiteView } from '#view/site-view.ts';
import { absent, type Value } from '#view/value.ts';
import { formatShortMonth } from '#words/format.ts';

/** One month of the trend; null where nothing was measured: a gap, never a zero. */
export interface MonthRow {
  readonly month: string;
  readonly label: string;
  readonly rating: RatingView;
  readonly score: Value;
  readonly method: string;
  /** A method came into force with this month. */
  readonly method_break: string | null;
  readonly bands: readonly BandView[];
  readonly coverage: Value;
  /** Of the month alone, and over the window that is rated. */
  readonly ppm: Value;
  readonly ppm_window: Value;
  readonly otd: Value;
  readonly otd_window: Value;
  readonly lines_due: Value;
  readonly parts_received: Value;
  /** Containment, root cause, closure: the clocks that were due in the month. */
  readonly clocks: readonly { readonly name: string; readonly met: Value; readonly missed: Value }[];
  readonly incidents: { readonly minor: number; readonly major: number; readonly critical: number } | null;
}

/** One row a month, oldest first. */
export function monthRows(site: SiteView, { supplier, months }: RatedSupplier): MonthRow[] {
  return months.map((rated, index) => monthRow(site, supplier, rated, months[index - 1]));
}

function monthRow(site: SiteView, supplier: Supplier, rated: RatedMonth, before: RatedMonth | undefined): MonthRow {
  const { month, method } = rated;
  const [alone, rolling] = [questionAt(site, supplier, rated, 1), questionAt(site, supplier, rated)];
  const value = (kpi: BuiltInKpi, question: Question): Value => figureValue(site, figure(kpi, question));
  const onTime = figure('otd_lines', alone);
  return {
    month,
    label: formatShortMonth(month, site.language),
    rating: ratingView(site, rated),
    score: score(site, rated.score, method),
    method: method ? methodName(site, method) : '',
    method_break: method && before?.method && before.method !== method ? methodName(site, method) : null,
    bands: method ? bandViews(site, method) : [],
    coverage: percent(site, rated.coverage),
    ppm: value('ppm', alone),
    ppm_window: value('ppm', rolling),
    otd: figureValue(site, onTime),
    otd_window: value('otd_lines', rolling),
    lines_due: due(site, onTime),
    parts_received: received(site, alone),
    clocks: clockNames.map((name) => {
      const { numerator, denominator } = figure(`${name}_on_time`, alone);
      return { name: site.words.records.clocks[name], met: count(site, numerator), missed: count(site, denominator - numerator) };
    }),
    incidents: bySeverity(supplier, month, figure('incidents', alone)),
  };
}

/** Lines due in the month; words where nobody knows how many. */
function due(site: SiteView, onTime: Figure): Value {
  return onTime.state === 'not_monitored' || onTime.state === 'not_provided' ? figureValue(site, onTime) : count(site, onTime.denominator);
}

/** Parts received in the month, whatever is known of lines; words where nobody knows how many. */
function received(site: SiteView, question: Question): Value {
  const why = whyNoPartsKnown(question);
  return why === null ? count(site, volume('parts_received', question)) : absent(site.words.figures.states[why]);
}

/** Counted incidents of the month by severity; null where incidents were not watched or nothing was delivered: a gap. */
function bySeverity(supplier: Supplier, month: Month, { state, evidence }: Figure): MonthRow['incidents'] {
  if (state !== 'measured') return null;
  const counted = new Set(evidence.filter((entry) => entry.excluded === undefined && entry.month === month).map(({ id }) => id));
  const [minor, major, critical] = severities.map((severity) => supplier.incidents.filter((incident) => incident.severity === severity && counted.has(incident.id)).length);
  return { minor: minor!, major: major!, critical: critical! };
}
