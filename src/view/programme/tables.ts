/** The programme as flat tables for spreadsheets: scores by month, figures of the month reported, events. Heads are the glossary's keys. */
import { isCriterion } from '#domain/method.ts';
import type { Recorded } from '#domain/record.ts';
import type { Supplier } from '#domain/supplier.ts';
import { textIn } from '#domain/text.ts';
import type { PartResult } from '#rating/assessment.ts';
import { assessPeriod, type RatedSupplier } from '#rating/rate-programme.ts';
import { definitionsFor } from '#view/definitions.ts';
import { deliveryLineRow, deliveryMonthRow, type DeliveryLineRow, type DeliveryMonthRow } from '#view/scorecard/delivery-rows.ts';
import { eightDState, meanMark } from '#view/records/eight-d-view.ts';
import { supplierName, written } from '#view/naming.ts';
import type { SiteView } from '#view/site-view.ts';
import { visitRow } from '#view/records/visit-view.ts';

export type Cell = string | number | null;

/** A table of raw values: numbers unrounded, absence empty, days and months the ISO way. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One row for each supplier and month of its history. */
export function scoreTable(site: SiteView): Table {
  return {
    head: ['supplier', 'name', 'month', 'outcome', 'rating', 'uncapped', 'score', 'coverage', 'method', 'version'],
    rows: site.rated.suppliers.flatMap(({ supplier, months }) =>
      months.map(({ month, outcome, rating, uncapped, score, coverage, method }) => [supplier.id, supplierName(site, supplier), month, outcome, rating, uncapped, score, coverage, method?.id ?? null, method?.version ?? null]),
    ),
  };
}

/** One row for each supplier and criterion of the month reported. */
export function figureTable(site: SiteView): Table {
  return {
    head: ['supplier', 'name', 'criterion', 'kpi', 'from', 'to', 'state', 'value', 'unit', 'numerator', 'denominator', 'n', 'low', 'high', 'provisional', 'points', 'weight', 'share', 'lost', 'missing'],
    rows: site.rated.suppliers.flatMap((rated) => figureRows(site, rated)),
  };
}

function figureRows(site: SiteView, { supplier }: RatedSupplier): Cell[][] {
  const { result } = assessPeriod(site.rated, supplier);
  return result ? criteriaRows(site, supplier, result) : [];
}

function criteriaRows(site: SiteView, supplier: Supplier, { part, figure, points, weight, share, lost, missing, parts }: PartResult): Cell[][] {
  if (!isCriterion(part)) return parts.flatMap((below) => criteriaRows(site, supplier, below));
  if (!figure) return [];
  const { window, state, value, unit, numerator, denominator, n, interval, provisional } = figure;
  return [[supplier.id, supplierName(site, supplier), part.id, part.kpi, window.from, window.to, state, value, unit, numerator, denominator, n, interval?.low ?? null, interval?.high ?? null, provisional ? 'yes' : 'no', points, weight, share, lost, missing]];
}

const eventHead = ['supplier', 'name', 'kind', 'id', 'day', 'plant', 'title', 'severity', 'detection_point', 'quantity', 'state', 'score', 'file', 'line'] as const;
/** What only some kinds fill. Totals of a month and readings have a month and no day. */
const furtherHead = ['month', 'requested', 'first_committed', 'committed', 'received', 'days_after_due', 'quantity_received', 'quantity_on_time', 'cause', 'parts_received', 'lines_due', 'lines_on_time', 'lines_excused', 'quantity_due', 'value', 'numerator', 'denominator', 'suspect', 'confirmed', 'responsibility_share', 'valid_to'] as const;

type Further = { readonly [column in (typeof furtherHead)[number]]?: Cell };

/** One row for each record that figures rest on, without costs: incidents, 8D reports, visits, premium freight, special status, field actions, order lines, totals of a month, readings, certificates. */
export function eventTable(site: SiteView): Table {
  return { head: [...eventHead, ...furtherHead], rows: site.rated.suppliers.flatMap(({ supplier }) => eventRows(site, supplier)) };
}

function eventRows(site: SiteView, supplier: Supplier): Cell[][] {
  const { language } = site;
  const who = [supplier.id, supplierName(site, supplier)] as const;
  const row = (kind: string, { id, source }: Recorded, [day, plant, title, severity, detectionPoint, quantity, state, score]: readonly (Cell | undefined)[], further: Further = {}): Cell[] => [
    ...who,
    ...[kind, id, day, plant, title, severity, detectionPoint, quantity, state, score, source.file, source.line].map((cell) => cell ?? null),
    ...furtherHead.map((column) => further[column] ?? null),
  ];
  const definitions = definitionsFor(site, supplier);
  return [
    ...supplier.incidents.map((one) => row('incident', one, [one.detected.day, one.plant, textIn(one.title, language), one.severity, one.detection_point, one.quantity?.confirmed ?? one.quantity?.suspect, one.dispute?.state], { suspect: one.quantity?.suspect ?? null, confirmed: one.quantity?.confirmed ?? null, responsibility_share: one.responsibility_share })),
    ...supplier.eight_d_reports.map((one) => row('eight_d_report', one, [one.notified.day, one.plant, textIn(one.title, language), null, null, null, eightDState(one), meanMark(site, one).value])),
    ...supplier.visits.map((one) => row('visit', one, [one.on, one.plant, textIn(one.title, language), null, null, null, one.level, visitRow(site, supplier, one).score.value])),
    ...supplier.premium_freight.map((one) => row('premium_freight', one, [one.on, one.plant, written(one.reason, language), null, null, null, one.caused_by])),
    ...supplier.special_status.map((one) => row('special_status', one, [one.from, one.plant, written(one.reason, language), null, null, null, one.kind])),
    ...supplier.field_actions.map((one) => row('field_action', one, [one.on, one.plant, written(one.reason, language), null, null, one.parts, one.kind])),
    ...supplier.delivery_lines.map((one) => deliveryLine(deliveryLineRow(site, one, definitions), (cells, further) => row('delivery_line', one, cells, further))),
    ...supplier.delivery_months.map((one) => row('delivery_month', one, [null, one.plant], ofMonth(deliveryMonthRow(site, one)))),
    ...supplier.readings.map((one) => row('reading', one, [null, one.plant, one.kpi], { month: one.month, value: one.value ?? null, numerator: one.numerator ?? null, denominator: one.denominator ?? null })),
    ...supplier.certificates.map((one) => row('certificate', one, [one.valid_from, null, one.standard], { valid_to: one.valid_to })),
  ];
}

function deliveryLine(line: DeliveryLineRow, row: (cells: readonly Cell[], further: Further) => Cell[]): Cell[] {
  const { due, plant, part, ordered, state, month, requested, first_committed, committed, received, days_after_due, quantity_received, quantity_on_time, cause } = line;
  return row([due, plant, part, null, null, ordered, state], { month, requested, first_committed, committed, received, days_after_due, quantity_received, quantity_on_time, cause });
}

function ofMonth({ month, parts_received, lines_due, lines_on_time, lines_excused, quantity_due, quantity_on_time }: DeliveryMonthRow): Further {
  return { month, parts_received, lines_due, lines_on_time, lines_excused, quantity_due, quantity_on_time };
}
