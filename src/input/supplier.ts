/** A supplier made from its document: everything in it that fits its shape, as the domain knows it. */
import type { FieldAction, Incident, SpecialStatus } from '#domain/incident.ts';
import { monitoredKinds, type MonitoredKind, type MonitoredSince, type Monitoring } from '#domain/monitoring.ts';
import type { Recorded } from '#domain/record.ts';
import type { Certificate, Supplier } from '#domain/supplier.ts';
import { seenFrom, type Moment } from '#domain/moment.ts';
import { zoneOf, type Known } from '#input/known.ts';
import { localMoment } from '#input/local-moment.ts';
import { keySourceOf, type MapNode, type Node } from '#input/node.ts';
import { byId, RecordMaker, soundItems, soundValue, type Placed, type Places } from '#input/placed.ts';
import {
  actionOfIncident,
  deliveryLine,
  deliveryMonth,
  eightDReport,
  fieldAction,
  incident,
  premiumFreight,
  reading,
  specialStatus,
  statusOfIncident,
  visit,
} from '#input/records.ts';
import type { WrittenDeliveryLine, WrittenDeliveryMonth, WrittenPremiumFreight } from '#input/shapes/delivery.ts';
import type { WrittenEightDReport } from '#input/shapes/eight-d.ts';
import type { WrittenFieldAction, WrittenIncident, WrittenSpecialStatus } from '#input/shapes/incident.ts';
import type { WrittenReading } from '#input/shapes/reading.ts';
import type { WrittenCertificate, WrittenMonitoring, WrittenSupplier } from '#input/shapes/supplier.ts';
import type { WrittenVisit } from '#input/shapes/visit.ts';

/** A supplier, and where each of its records stands. */
export interface MadeSupplier {
  readonly supplier: Supplier;
  readonly places: Places;
}

/** The supplier of the document. Entries that are unsound, or that lack what the domain needs, are left out; whoever asks has their problems. */
export function supplierFrom(root: MapNode, id: string, unsound: ReadonlySet<Node>, known: Known): MadeSupplier {
  const maker = new RecordMaker();
  const value = <Key extends keyof WrittenSupplier>(key: Key): WrittenSupplier[Key] => soundValue(root, key, unsound);
  const items = <Written>(key: string): Placed<Written>[] => soundItems<Written>(root, key, unsound);

  const written = items<WrittenIncident>('incidents');
  const incidents = maker.make(written, (one) => incident(one, zoneOf(known, one.plant)));
  const lists = {
    certificates: maker.make(items<WrittenCertificate>('certificates'), (one): Omit<Certificate, 'source'> => ({ ...one })),
    delivery_lines: maker.make(items<WrittenDeliveryLine>('delivery_lines').filter(hasDay), deliveryLine),
    delivery_months: maker.make(items<WrittenDeliveryMonth>('delivery_months'), deliveryMonth),
    premium_freight: maker.make(items<WrittenPremiumFreight>('premium_freight'), premiumFreight),
    incidents,
    special_status: withThoseOfIncidents<SpecialStatus>(
      maker.make(items<WrittenSpecialStatus>('special_status'), specialStatus),
      maker.make(inside(written, 'special_status'), statusOfIncident),
    ),
    field_actions: withThoseOfIncidents<FieldAction>(
      maker.make(items<WrittenFieldAction>('field_actions'), fieldAction),
      maker.make(inside(written, 'field_action'), actionOfIncident),
    ),
    eight_d_reports: reports(items('eight_d_reports'), incidents, known, maker),
    visits: maker.make(items<WrittenVisit>('visits'), visit),
    readings: maker.make(items<WrittenReading>('readings'), (one) =>
      reading(
        one,
        known.kpis.find(({ id: own }) => own === one.kpi),
      ),
    ),
  };
  const supplier: Supplier = {
    id,
    name: value('name') ?? id,
    former_names: value('former_names') ?? [],
    predecessors: value('predecessors') ?? [],
    status: value('status') ?? 'active',
    ...given({ since: value('since'), commodity: value('commodity'), class: value('class'), statement: value('statement') }),
    plants: plantsOf(value('plants') ?? [], lists, known),
    listed_plants: value('plants') ?? [],
    sites: value('sites') ?? [],
    contacts: value('contacts') ?? [],
    notes: value('notes') ?? [],
    monitoring: monitoringOf(root, value('monitoring') ?? {}, known),
    ...lists,
    // A supplier in several files is found where its name stands.
    source: keySourceOf(root.entries.get('name') ?? root),
  };
  return { supplier, places: maker.places };
}

function hasDay({ written }: Placed<WrittenDeliveryLine>): boolean {
  return written.committed !== undefined || written.requested !== undefined;
}

/** The mappings of that name inside incidents, each still with the incident around it. */
function inside(incidents: readonly Placed<WrittenIncident>[], key: 'special_status' | 'field_action'): Placed<WrittenIncident>[] {
  return incidents.filter(({ written }) => written[key] !== undefined).map(({ written, node }) => ({ written, node: node.entries.get(key) as MapNode }));
}

function withThoseOfIncidents<Kind extends Recorded>(listed: readonly Kind[], inIncidents: readonly Kind[]): Kind[] {
  return inIncidents.length === 0 ? [...listed] : [...listed, ...inIncidents].sort(byId);
}

function reports(
  written: readonly Placed<WrittenEightDReport>[],
  incidents: readonly Incident[],
  known: Known,
  maker: RecordMaker,
): Supplier['eight_d_reports'] {
  const byIncident = new Map(incidents.map((one) => [one.id, one]));
  const origins = new Map<MapNode, { plant: string; notified: Moment }>();
  for (const { written: report, node } of written) {
    const origin = report.incident === undefined ? undefined : byIncident.get(report.incident);
    const plant = report.plant ?? origin?.plant;
    const zone = zoneOf(known, plant);
    const notified = report.notified !== undefined ? localMoment(report.notified, zone) : origin?.notified && atPlant(origin.notified, zone);
    if (plant !== undefined && notified !== undefined) origins.set(node, { plant, notified });
  }
  return maker.make(
    written.filter(({ node }) => origins.has(node)),
    (report, node) => {
      const { plant, notified } = origins.get(node)!;
      return eightDReport(report, plant, notified, zoneOf(known, plant));
    },
  );
}

/** A moment as written, on the day that it was at another plant. */
function atPlant(moment: Moment, zone: string): Moment {
  return { ...moment, day: seenFrom(moment, zone).day };
}

type Lists = Pick<
  Supplier,
  | 'certificates'
  | 'delivery_lines'
  | 'delivery_months'
  | 'premium_freight'
  | 'incidents'
  | 'special_status'
  | 'field_actions'
  | 'eight_d_reports'
  | 'visits'
  | 'readings'
>;

/** The plants listed and those its records name, in the order of the programme. */
function plantsOf(listed: readonly string[], lists: Lists, known: Known): string[] {
  const named = new Set(listed);
  for (const list of Object.values(lists)) for (const record of list) if ('plant' in record && record.plant !== undefined) named.add(record.plant);
  for (const { also_at } of lists.incidents) for (const plant of also_at) named.add(plant);
  const order = known.plants ?? [];
  return [...order.filter((plant) => named.has(plant)), ...[...named].filter((plant) => !order.includes(plant)).sort()];
}

/** Kind by kind: what the supplier says, else the programme, else whether its list is there at all. */
function monitoringOf(root: MapNode, own: WrittenMonitoring, known: Known): Monitoring {
  const states = monitoredKinds.map((kind): [MonitoredKind, MonitoredSince] => [kind, own[kind] ?? known.monitoring[kind] ?? (hasList(root, kind) ? 'always' : 'not_monitored')]);
  return Object.fromEntries(states) as Monitoring;
}

/** Whether the supplier has a list of the kind of its own; what stands inside an incident was notified with it, and says nothing of others. */
function hasList(root: MapNode, kind: MonitoredKind): boolean {
  if (kind === 'deliveries') return root.entries.has('delivery_lines') || root.entries.has('delivery_months');
  return root.entries.has(kind);
}

/** The entries that have a value. */
function given<Entries extends object>(entries: Entries): Partial<Entries> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Partial<Entries>;
}
