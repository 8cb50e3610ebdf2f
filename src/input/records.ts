/** Records as the domain knows them, made from what is written: defaults filled in, days and timestamps as moments, short forms in full. */
import type { DeliveryLine, DeliveryMonth, PremiumFreight, Receipt } from '#domain/delivery.ts';
import type { DisciplineEntry, EightDReport, Submission } from '#domain/eight-d.ts';
import type { FieldAction, Incident, SpecialStatus } from '#domain/incident.ts';
import type { Moment } from '#domain/moment.ts';
import type { OwnKpi, Reading } from '#domain/reading.ts';
import { scaleOf } from '#domain/unit.ts';
import type { TouchpointEntry, Visit } from '#domain/visit.ts';
import { compareMoments, localMoment } from '#input/local-moment.ts';
import type { WrittenDeliveryLine, WrittenDeliveryMonth, WrittenPremiumFreight } from '#input/shapes/delivery.ts';
import type { WrittenEightDReport } from '#input/shapes/eight-d.ts';
import type { WrittenFieldAction, WrittenIncident, WrittenSpecialStatus } from '#input/shapes/incident.ts';
import type { WrittenReading } from '#input/shapes/reading.ts';
import type { WrittenVisit } from '#input/shapes/visit.ts';

/** Ids that records have where they say none of their own. */
export const madeId = {
  deliveryMonth: ({ month, plant }: Pick<WrittenDeliveryMonth, 'month' | 'plant'>): string => `${month}-${plant}`,
  reading: ({ kpi, month, plant }: Pick<WrittenReading, 'kpi' | 'month' | 'plant'>): string => [kpi, month, plant].filter((part) => part !== undefined).join('-'),
  statusOfIncident: ({ id }: Pick<WrittenIncident, 'id'>): string => `${id}-status`,
  actionOfIncident: ({ id }: Pick<WrittenIncident, 'id'>): string => `${id}-action`,
};

/** A record but for its place. */
type Made<Record> = Omit<Record, 'source'>;

/** `received` becomes a receipt; the requested day holds where none was committed. One of the two is there. */
export function deliveryLine(written: WrittenDeliveryLine): Made<DeliveryLine> {
  const { received, received_quantity, receipts, ...line } = written;
  return {
    ...line,
    kind: written.kind ?? 'series',
    committed: (written.committed ?? written.requested)!,
    receipts: receiptsOf(received, received_quantity ?? written.ordered, receipts),
  };
}

function receiptsOf(received: string | undefined, quantity: number, receipts: readonly Receipt[] | undefined): Receipt[] {
  if (received !== undefined) return [{ on: received, quantity }];
  return receipts ? [...receipts].sort(byDay) : [];
}

/** Its id is made of month and plant unless it says its own. */
export function deliveryMonth(written: WrittenDeliveryMonth): Made<DeliveryMonth> {
  return { ...written, id: written.id ?? madeId.deliveryMonth(written) };
}

/** As written. */
export function premiumFreight(written: WrittenPremiumFreight): Made<PremiumFreight> {
  return { ...written };
}

/** An incident without the special status and the field action that stand in it: these become records of their own. */
export function incident(written: WrittenIncident, zone: string): Made<Incident> {
  const { special_status, field_action, notified, ...rest } = written;
  return {
    ...rest,
    detected: localMoment(written.detected, zone),
    ...(notified !== undefined && { notified: localMoment(notified, zone) }),
    also_at: written.also_at ?? [],
    kind: written.kind ?? 'series',
    responsibility_share: written.responsibility_share ?? 100,
    consequences: written.consequences ?? [],
    self_disclosed: written.self_disclosed ?? false,
    notes: written.notes ?? [],
  };
}

/** The special status that stands in an incident. */
export function statusOfIncident(written: WrittenIncident): Made<SpecialStatus> {
  const { id, plant, special_status } = written;
  return { ...special_status!, id: madeId.statusOfIncident(written), plant, incident: id };
}

/** The field action that stands in an incident. */
export function actionOfIncident(written: WrittenIncident): Made<FieldAction> {
  const { id, plant, field_action } = written;
  return { ...field_action!, id: madeId.actionOfIncident(written), plant, incident: id };
}

/** As written. */
export function specialStatus(written: WrittenSpecialStatus): Made<SpecialStatus> {
  return { ...written };
}

/** As written. */
export function fieldAction(written: WrittenFieldAction): Made<FieldAction> {
  return { ...written };
}

/** A report with its plant and its start, which may be those of its incident. */
export function eightDReport(written: WrittenEightDReport, plant: string, notified: Moment, zone: string): Made<EightDReport> {
  const { accepted, ...rest } = written;
  return {
    ...rest,
    plant,
    notified,
    ...(accepted !== undefined && { accepted: localMoment(accepted, zone) }),
    disciplines: Object.fromEntries(Object.entries(written.disciplines ?? {}).map(([name, entry]) => [name, disciplineEntry(entry)])),
    submissions: (written.submissions ?? []).map((submission) => submissionOf(submission, zone)).sort((one, other) => compareMoments(one.at, other.at)),
    reviews: [...(written.reviews ?? [])].sort(byDay),
    notes: written.notes ?? [],
  };
}

function disciplineEntry(written: NonNullable<NonNullable<WrittenEightDReport['disciplines']>['d1']>): DisciplineEntry {
  return typeof written === 'object' && 'text' in written ? written : { text: written };
}

function submissionOf({ at, decided, ...rest }: NonNullable<WrittenEightDReport['submissions']>[number], zone: string): Submission {
  return { ...rest, at: localMoment(at, zone), decision: rest.decision ?? 'pending', ...(decided !== undefined && { decided: localMoment(decided, zone) }) };
}

/** A touchpoint may be a word alone. */
export function visit(written: WrittenVisit): Made<Visit> {
  return {
    ...written,
    visitors: written.visitors ?? [],
    hosts: written.hosts ?? [],
    touchpoints: Object.fromEntries(Object.entries(written.touchpoints ?? {}).map(([name, entry]) => [name, touchpointEntry(entry)])),
    waits: written.waits ?? [],
    notes: written.notes ?? [],
  };
}

function touchpointEntry(written: NonNullable<NonNullable<WrittenVisit['touchpoints']>['host_waiting']>): TouchpointEntry {
  return typeof written === 'string' ? { result: written } : written;
}

/** Its id is made of KPI, month and plant unless it says its own; its value of numerator and denominator where only these are given. */
export function reading(written: WrittenReading, kpi: OwnKpi | undefined): Made<Reading> {
  const { value, numerator, denominator } = written;
  const isQuotient = value === undefined && numerator !== undefined && denominator !== undefined && kpi !== undefined && kpi.total !== 'ratio';
  return {
    ...written,
    id: written.id ?? madeId.reading(written),
    ...(isQuotient && { value: (scaleOf(kpi.unit) * numerator) / denominator }),
  };
}

function byDay(one: { readonly on: string }, other: { readonly on: string }): number {
  if (one.on === other.on) return 0;
  return one.on < other.on ? -1 : 1;
}
