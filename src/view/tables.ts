/** The programme as flat tables for spreadsheets: scores by month, figures of the month reported, events. Heads are the glossary's keys. */
import { isCriterion } from '#domain/method.ts';
import type { Supplier } from '#domain/supplier.ts';
import { textIn } from '#domain/text.ts';
import type { PartResult } from '#rating/assessment.ts';
import { assessPeriod, type RatedSupplier } from '#rating/rate-programme.ts';
import { eightDState, meanMark } from '#view/eight-d-view.ts';
import { supplierName, written } from '#view/naming.ts';
import type { SiteView } from '#view/site-view.ts';
import { visitRow } from '#view/visit-view.ts';

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

/** One row for each incident, 8D report, visit, premium freight, special status and field action, without costs. */
export function eventTable(site: SiteView): Table {
  return {
    head: ['supplier', 'name', 'kind', 'id', 'day', 'plant', 'title', 'severity', 'detection_point', 'quantity', 'state', 'score', 'file', 'line'],
    rows: site.rated.suppliers.flatMap(({ supplier }) => eventRows(site, supplier)),
  };
}

function eventRows(site: SiteView, supplier: Supplier): Cell[][] {
  const { language } = site;
  const who = [supplier.id, supplierName(site, supplier)] as const;
  const incidents = supplier.incidents.map((row): Cell[] => [...who, 'incident', row.id, row.detected.day, row.plant, textIn(row.title, language), row.severity, row.detection_point, row.quantity?.confirmed ?? row.quantity?.suspect ?? null, row.dispute?.state ?? null, null, row.source.file, row.source.line]);
  const reports = supplier.eight_d_reports.map((row): Cell[] => [...who, 'eight_d_report', row.id, row.notified.day, row.plant, textIn(row.title, language), null, null, null, eightDState(row), meanMark(site, row).value, row.source.file, row.source.line]);
  const visits = supplier.visits.map((row): Cell[] => [...who, 'visit', row.id, row.on, row.plant, textIn(row.title, language), null, null, null, row.level ?? null, visitRow(site, supplier, row).score.value, row.source.file, row.source.line]);
  const freight = supplier.premium_freight.map((row): Cell[] => [...who, 'premium_freight', row.id, row.on, row.plant, written(row.reason, language), null, null, null, row.caused_by, null, row.source.file, row.source.line]);
  const statuses = supplier.special_status.map((row): Cell[] => [...who, 'special_status', row.id, row.from, row.plant ?? null, written(row.reason, language), null, null, null, row.kind, null, row.source.file, row.source.line]);
  const actions = supplier.field_actions.map((row): Cell[] => [...who, 'field_action', row.id, row.on, row.plant ?? null, written(row.reason, language), null, null, row.parts ?? null, row.kind, null, row.source.file, row.source.line]);
  return [...incidents, ...reports, ...visits, ...freight, ...statuses, ...actions];
}
