/** Warnings about a supplier’s records: nothing that stops a build, but what a careful colleague would point out. Few, and each with its reason. */
import type { DeliveryLine } from '#domain/delivery.ts';
import { daysBetween } from '#domain/moment.ts';
import { addMonths, monthOf } from '#domain/month.ts';
import { monitoredKinds } from '#domain/monitoring.ts';
import type { Recorded, RecordKind } from '#domain/record.ts';
import { daysToRenew, isReplaced, type Supplier } from '#domain/supplier.ts';
import { monitoringToCome } from '#input/checks/monitoring.ts';
import { qualityHints } from '#input/checks/quality-hints.ts';
import type { Known } from '#input/known.ts';
import type { MapNode, Node } from '#input/node.ts';
import type { Places } from '#input/placed.ts';
import type { Notice } from '#input/problem.ts';
import { warningAt, within } from '#input/report.ts';

/** All warnings about the supplier. */
export function hints(supplier: Supplier, root: MapNode, places: Places, known: Known): Notice[] {
  const place = (record: Recorded): MapNode => places.get(record) ?? root;
  return [
    ...idle(supplier, root, known),
    ...outsideSupply(supplier, root, known),
    ...unwatched(supplier, root),
    ...monitoringToCome(root, known.asOf),
    ...qualityHints(supplier, place),
    ...likelyTwice(supplier.delivery_lines, place),
    ...expiring(supplier, place, known),
  ];
}

/** No records at all, or none in the month reported and the two before it. */
function idle(supplier: Supplier, root: MapNode, { period }: Known): Notice[] {
  if (supplier.status !== 'active') return [];
  const name = root.entries.get('name') ?? root;
  const months = monthsOf(supplier);
  if (months.length === 0) return [warningAt(name, { kind: 'no-records', values: [] })];
  const latest = months.reduce((one, other) => (one > other ? one : other));
  if (period === null || latest >= addMonths(period, -2)) return [];
  return [warningAt(name, { kind: 'stale', values: [latest, period] })];
}

/** Records from before the first month of supply: those months are never rated, and where it lies ahead, none is. */
function outsideSupply(supplier: Supplier, root: MapNode, { asOf }: Known): Notice[] {
  const { since } = supplier;
  if (since === undefined) return [];
  const isToCome = asOf !== null && since > monthOf(asOf);
  const earliest = (isToCome ? monthsOf(supplier) : monthsOfSupply(supplier)).toSorted()[0];
  if (earliest === undefined || earliest >= since) return [];
  const kind = isToCome ? 'since-to-come' : 'before-since';
  return [warningAt(root.entries.get('since') ?? root, { kind, values: [since, earliest] })];
}

/** The months of what cannot be before parts are supplied; visits, quotations and the like come earlier. */
function monthsOfSupply(supplier: Supplier): string[] {
  return [
    ...supplier.delivery_lines.flatMap((line) => [monthOf(line.committed), ...line.receipts.map(({ on }) => monthOf(on))]),
    ...supplier.delivery_months.map(({ month }) => month),
    ...supplier.premium_freight.map(({ on }) => monthOf(on)),
    ...supplier.incidents.map(({ detected }) => monthOf(detected.day)),
  ];
}

function monthsOf(supplier: Supplier): string[] {
  return [
    ...monthsOfSupply(supplier),
    ...supplier.readings.map(({ month }) => month),
    ...[...supplier.field_actions, ...supplier.visits].map(({ on }) => monthOf(on)),
    ...supplier.special_status.map(({ from }) => monthOf(from)),
    ...supplier.eight_d_reports.map(({ notified }) => monthOf(notified.day)),
  ];
}

/** Records of a kind that is said not to be watched: one of the two cannot be true. */
function unwatched(supplier: Supplier, root: MapNode): Notice[] {
  return monitoredKinds.flatMap((kind) => {
    const state = supplier.monitoring[kind];
    const lists: readonly RecordKind[] = kind === 'deliveries' ? ['delivery_lines', 'delivery_months'] : [kind];
    const list = lists.find((name) => supplier[name].length > 0);
    if ((state !== 'not_monitored' && state !== 'not_provided') || list === undefined) return [];
    return [warningAt(root.entries.get(list) ?? root, { kind: 'records-not-monitored', values: [kind, state] })];
  });
}

/** Lines that agree in everything but their id; one warning for the supplier. */
function likelyTwice(lines: readonly DeliveryLine[], place: (record: Recorded) => MapNode): Notice[] {
  const first = new Map<string, DeliveryLine>();
  const pairs: [DeliveryLine, DeliveryLine][] = [];
  for (const line of lines) {
    if (line.part === undefined || line.receipts.length === 0) continue;
    const key = [line.plant, line.part, line.committed, line.ordered, ...line.receipts.map(({ on, quantity }) => `${on} ${quantity}`)].join('\n');
    const other = first.get(key);
    if (other) pairs.push([other, line]);
    else first.set(key, line);
  }
  const [pair] = pairs;
  if (!pair) return [];
  const [one, other] = pair;
  return [warningAt(within(place(other), 'id'), { kind: 'likely-twice', values: [other.id, one.id, String(pairs.length - 1)] }, within(place(one), 'id'))];
}

/** Certificates that have run out or do so soon, unless a later one of the same standard is there. */
function expiring({ certificates, status }: Supplier, place: (record: Recorded) => MapNode, { asOf }: Known): Notice[] {
  if (asOf === null || status !== 'active') return [];
  return certificates.flatMap((certificate) => {
    const left = daysBetween(asOf, certificate.valid_to);
    if (left > daysToRenew || isReplaced(certificate, certificates)) return [];
    const node: Node = within(place(certificate), 'valid_to');
    return [
      warningAt(node, left < 0 ? { kind: 'certificate-expired', values: [certificate.valid_to] } : { kind: 'certificate-expiring', values: [certificate.valid_to, String(left)] }),
    ];
  });
}
