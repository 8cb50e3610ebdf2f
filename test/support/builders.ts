/** Records, suppliers, methods and programmes for tests: sensible defaults, and a test says only what matters to it. */
import type { DeliveryLine, DeliveryMonth, PremiumFreight } from '#domain/delivery.ts';
import type { EightDReport, Review, Submission } from '#domain/eight-d.ts';
import type { FieldAction, Incident, SpecialStatus } from '#domain/incident.ts';
import { defaultDefinitions, type Category, type Criterion, type Definitions, type Method } from '#domain/method.ts';
import { momentIn, type Moment } from '#domain/moment.ts';
import { monitoredKinds, type MonitoredKind, type MonitoredSince, type Monitoring } from '#domain/monitoring.ts';
import type { Plant } from '#domain/plant.ts';
import type { Programme } from '#domain/programme.ts';
import type { OwnKpi, Reading } from '#domain/reading.ts';
import type { Source } from '#domain/source.ts';
import type { Certificate, Supplier } from '#domain/supplier.ts';
import type { Touchpoint, TouchpointResult, Visit, Wait } from '#domain/visit.ts';
import type { Question } from '#kpi/figure.ts';

/** A place in a file nobody looks at. */
export const aSource: Source = { file: 'suppliers/acme.yaml', line: 1, column: 1 };

/** A moment as the plant `north` sees it. */
export function aMoment(written: string, timeZone = 'Europe/Berlin'): Moment {
  return momentIn(written, timeZone);
}

/** The plant `north` in Berlin's time, Monday to Friday without holidays. */
export function aPlant(over: Partial<Plant> = {}): Plant {
  return {
    id: 'north',
    name: 'North plant',
    time_zone: 'Europe/Berlin',
    calendar: { working_days: ['mon', 'tue', 'wed', 'thu', 'fri'], holidays: [], extra_working_days: [] },
    source: aSource,
    ...over,
  };
}

/** A programme that reports June 2026 on 5 July, with the plants `north` (Berlin) and `south` (Shanghai). */
export function aProgramme(over: Partial<Programme> = {}): Programme {
  return {
    id: 'acme',
    name: 'Acme supplier programme',
    customer: 'Acme Motors',
    demo: false,
    languages: ['en', 'zh-CN'],
    as_of: '2026-07-05',
    period: '2026-06',
    history: 24,
    plants: [aPlant(), aPlant({ id: 'south', name: 'South plant', time_zone: 'Asia/Shanghai' })],
    commodities: [],
    classes: [],
    owners: [],
    standards: [],
    attributions: [],
    kpis: [],
    methods: [],
    suppliers: [],
    ...over,
  };
}

/** Every kind watched as the argument says; without one, always. */
export function aMonitoring(every: MonitoredSince = 'always', over: { readonly [kind in MonitoredKind]?: MonitoredSince } = {}): Monitoring {
  const everywhere = Object.fromEntries(monitoredKinds.map((kind) => [kind, every])) as Record<MonitoredKind, MonitoredSince>;
  return { ...everywhere, ...over };
}

/** An active supplier of the plants `north` and `south` without any records, for which everything is watched. */
export function aSupplier(over: Partial<Supplier> = {}): Supplier {
  return {
    id: 'sharp-castings',
    name: 'Sharp Castings',
    former_names: [],
    predecessors: [],
    status: 'active',
    plants: ['north', 'south'],
    listed_plants: over.plants ?? ['north', 'south'],
    sites: [],
    contacts: [],
    notes: [],
    monitoring: aMonitoring(),
    certificates: [],
    delivery_lines: [],
    delivery_months: [],
    premium_freight: [],
    incidents: [],
    special_status: [],
    field_actions: [],
    eight_d_reports: [],
    visits: [],
    readings: [],
    source: aSource,
    ...over,
  };
}

/** 100 pieces for `north`, due and received on 15 June 2026. A test that moves `committed` moves the receipt too, unless it says otherwise. */
export function aDeliveryLine(over: Partial<DeliveryLine> = {}): DeliveryLine {
  const committed = over.committed ?? '2026-06-15';
  const ordered = over.ordered ?? 100;
  return { id: 'line-1', source: aSource, plant: 'north', kind: 'series', ordered, committed, receipts: [{ on: committed, quantity: ordered }], ...over };
}

/** June 2026 at `north`, of which nothing is told yet. */
export function aDeliveryMonth(over: Partial<DeliveryMonth> = {}): DeliveryMonth {
  const plant = over.plant ?? 'north';
  const month = over.month ?? '2026-06';
  return { id: `${month}-${plant}`, source: aSource, plant, month, ...over };
}

/** Premium freight for `north` on 10 June 2026, caused by the supplier. */
export function aPremiumFreight(over: Partial<PremiumFreight> = {}): PremiumFreight {
  return { id: 'freight-1', source: aSource, on: '2026-06-10', plant: 'north', caused_by: 'supplier', ...over };
}

/** A major incident found at incoming inspection of `north` on 10 June 2026, without a quantity. */
export function anIncident(over: Partial<Incident> = {}): Incident {
  return {
    id: 'incident-1',
    source: aSource,
    title: 'Burr on sealing face',
    detected: aMoment('2026-06-10'),
    plant: 'north',
    also_at: [],
    kind: 'series',
    detection_point: 'incoming',
    severity: 'major',
    responsibility_share: 100,
    consequences: [],
    self_disclosed: false,
    notes: [],
    ...over,
  };
}

/** Controlled shipping, level 1, from 10 June 2026 on. */
export function aSpecialStatus(over: Partial<SpecialStatus> = {}): SpecialStatus {
  return { id: 'status-1', source: aSource, kind: 'controlled_shipping_1', from: '2026-06-10', ...over };
}

/** A recall on 10 June 2026. */
export function aFieldAction(over: Partial<FieldAction> = {}): FieldAction {
  return { id: 'action-1', source: aSource, kind: 'recall', on: '2026-06-10', ...over };
}

/** A report for `north`, notified on Monday 1 June 2026 at 10:00, of which nothing is submitted. */
export function anEightDReport(over: Partial<EightDReport> = {}): EightDReport {
  return {
    id: 'report-1',
    source: aSource,
    title: 'Burr on sealing face',
    plant: 'north',
    notified: aMoment('2026-06-01T10:00:00+02:00'),
    disciplines: {},
    submissions: [],
    reviews: [],
    notes: [],
    ...over,
  };
}

/** The whole report, submitted on 2 June 2026, not yet decided. */
export function aSubmission(over: Partial<Submission> = {}): Submission {
  return { at: aMoment('2026-06-02'), up_to: 'd8', decision: 'pending', ...over };
}

/** A review on 20 June 2026 without marks. */
export function aReview(over: Partial<Review> = {}): Review {
  return { on: '2026-06-20', marks: {}, ...over };
}

interface ShortVisit {
  readonly results?: { readonly [touchpoint in Touchpoint]?: TouchpointResult };
  readonly waited?: readonly number[];
}

/** A visit on 16 June 2026 by people of `north`; touchpoints may be written as results alone, waits as minutes alone. */
export function aVisit({ results = {}, waited = [], ...over }: Partial<Visit> & ShortVisit = {}): Visit {
  return {
    id: 'visit-1',
    source: aSource,
    title: 'Process audit',
    on: '2026-06-16',
    plant: 'north',
    visitors: [],
    hosts: [],
    touchpoints: Object.fromEntries(Object.entries(results).map(([touchpoint, result]) => [touchpoint, { result }])),
    waits: waited.map((minutes): Wait => ({ where: 'Reception', minutes })),
    notes: [],
    ...over,
  };
}

/** An ISO 9001 certificate for the years 2024 to 2026. */
export function aCertificate(over: Partial<Certificate> = {}): Certificate {
  return { id: 'certificate-1', source: aSource, standard: 'iso-9001', valid_from: '2024-01-01', valid_to: '2026-12-31', ...over };
}

/** The customer's own KPI `fill-rate`, the mean of its readings in per cent. */
export function anOwnKpi(over: Partial<OwnKpi> = {}): OwnKpi {
  return { id: 'fill-rate', name: 'Fill rate', unit: 'percent', better: 'higher', total: 'mean', source: aSource, ...over };
}

/** A reading of `fill-rate` in June 2026: 97. */
export function aReading(over: Partial<Reading> = {}): Reading {
  const kpi = over.kpi ?? 'fill-rate';
  const month = over.month ?? '2026-06';
  return { id: [kpi, month, over.plant].filter(Boolean).join('-'), source: aSource, kpi, month, value: 97, ...over };
}

/** A criterion whose points are the figure itself: on-time order lines, unless the test says otherwise. */
export function aCriterion(over: Partial<Criterion> = {}): Criterion {
  const kpi = over.kpi ?? 'otd_lines';
  return { id: kpi, kpi, weight: 1, periods: 'pooled', plants: 'pooled', definitions: defaultDefinitions, minimum: {}, points: { kind: 'value' }, ...over };
}

/** The mean of its parts; by itself of one criterion. */
export function aCategory(over: Partial<Category> = {}): Category {
  return { id: 'score', weight: 1, periods: 'pooled', plants: 'pooled', combine: 'mean', base: 0, minimum_coverage: 0, parts: [aCriterion()], ...over };
}

/** In force since January 2020 for every class; rates on-time order lines over twelve months: A from 90, B from 80, C below. */
export function aMethod(over: Partial<Method> = {}): Method {
  return {
    id: 'standard',
    name: 'Standard method',
    version: 1,
    effective_from: '2020-01',
    window: 12,
    definitions: defaultDefinitions,
    new_supplier_months: 0,
    minimum_coverage: 60,
    scale: { from: 0, to: 100 },
    better: 'higher',
    score: aCategory(),
    bands: [
      { rating: 'A', edge: 90 },
      { rating: 'B', edge: 80 },
      { rating: 'C', edge: 0 },
    ],
    caps: [],
    actions: {},
    escalation: [],
    source: aSource,
    ...over,
  };
}

/** The default definitions with some replaced. */
export function someDefinitions(over: Partial<Definitions> = {}): Definitions {
  return { ...defaultDefinitions, ...over };
}

/** A question about January to June 2026 at all plants, counted by the default definitions. */
export function aQuestion(over: Partial<Question> = {}): Question {
  return { programme: aProgramme(), supplier: aSupplier(), window: { from: '2026-01', to: '2026-06' }, plant: null, definitions: defaultDefinitions, ...over };
}
