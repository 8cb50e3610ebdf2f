/** Warnings about a supplier’s records: nothing that stops a build, but what a careful colleague would point out. Few, and each with its reason. */
import type { DeliveryLine } from '#domain/delivery.ts';
import { daysBetween } from '#domain/moment.ts';
import { addMonths, monthOf } from '#domain/month.ts';
import { monitoredKinds } from '#domain/monitoring.ts';
import type { Recorded, RecordKind } from '#domain/record.ts';
import type { Supplier } from '#domain/supplier.ts';
import { qualityHints } from '#input/checks/quality-hints.ts';
import type { Known } from '#input/known.ts';
import type { MapNode, Node } from '#input/node.ts';
import type { Places } from '#input/placed.ts';
import type { Problem } from '#input/problem.ts';
import { warningAt, within } from '#input/report.ts';
import { keyInWords } from '#input/subject.ts';

/** All warnings about the supplier. */
export function hints(supplier: Supplier, root: MapNode, places: Places, known: Known): Problem[] {
  const place = (record: Recorded): MapNode => places.get(record) ?? root;
  return [
    ...idle(supplier, root, known),
    ...unwatched(supplier, root),
    ...qualityHints(supplier, place),
    ...likelyTwice(supplier.delivery_lines, place),
    ...expiring(supplier, place, known),
  ];
}

/** No records at all, or none in the month reported and the two before it. */
function idle(supplier: Supplier, root: MapNode, { period }: Known): Problem[] {
  if (supplier.status !== 'active') return [];
  const name = root.entries.get('name') ?? root;
  const months = monthsOf(supplier);
  if (months.length === 0)
    return [
      warningAt(name, {
        code: 'no-records',
        found: 'a supplier without any record',
        expected: 'deliveries, incidents, reports or visits',
        mend: 'add its records, or set its status to phase_out, lost or declined',
      }),
    ];
  const latest = months.reduce((one, other) => (one > other ? one : other));
  if (period === null || latest >= addMonths(period, -2)) return [];
  return [
    warningAt(name, {
      code: 'stale',
      found: `no record since ${latest}`,
      expected: `something recorded in the three months up to ${period}`,
      mend: 'bring the data up to date, or set its status to phase_out, lost or declined',
    }),
  ];
}

function monthsOf(supplier: Supplier): string[] {
  return [
    ...supplier.delivery_lines.flatMap((line) => [monthOf(line.committed), ...line.receipts.map(({ on }) => monthOf(on))]),
    ...supplier.delivery_months.map(({ month }) => month),
    ...supplier.readings.map(({ month }) => month),
    ...[...supplier.premium_freight, ...supplier.field_actions, ...supplier.visits].map(({ on }) => monthOf(on)),
    ...supplier.special_status.map(({ from }) => monthOf(from)),
    ...supplier.incidents.map(({ detected }) => monthOf(detected.day)),
    ...supplier.eight_d_reports.map(({ notified }) => monthOf(notified.day)),
  ];
}

/** Records of a kind that is said not to be watched: they would not count. */
function unwatched(supplier: Supplier, root: MapNode): Problem[] {
  return monitoredKinds.flatMap((kind) => {
    const state = supplier.monitoring[kind];
    const lists: readonly RecordKind[] = kind === 'deliveries' ? ['delivery_lines', 'delivery_months'] : [kind];
    const list = lists.find((name) => supplier[name].length > 0);
    if ((state !== 'not_monitored' && state !== 'not_provided') || list === undefined) return [];
    return [
      warningAt(root.entries.get(list) ?? root, {
        code: 'records-not-monitored',
        found: `records of ${keyInWords(kind)}, which are ${state.replace('_', ' ')}`,
        expected: `no records, or monitoring: {${kind}: {since: …}}`,
        mend: 'say since when they are monitored, or these records do not count',
      }),
    ];
  });
}

/** Lines that agree in everything but their id; one warning for the supplier. */
function likelyTwice(lines: readonly DeliveryLine[], place: (record: Recorded) => MapNode): Problem[] {
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
  const rest = pairs.length === 1 ? '' : `, and ${pairs.length - 1} more such pairs`;
  return [
    warningAt(
      within(place(other), 'id'),
      {
        code: 'likely-twice',
        found: `${other.id} and ${one.id}, which agree in plant, part, days and quantity${rest}`,
        expected: 'each delivery once',
        mend: 'remove one of them, if it is the same delivery',
      },
      within(place(one), 'id'),
    ),
  ];
}

/** Certificates that have run out or do so within 90 days, unless a later one of the same standard is there. */
function expiring({ certificates, status }: Supplier, place: (record: Recorded) => MapNode, { asOf }: Known): Problem[] {
  if (asOf === null || status !== 'active') return [];
  return certificates.flatMap((certificate) => {
    const left = daysBetween(asOf, certificate.valid_to);
    const renewed = certificates.some(
      (other) => other.standard === certificate.standard && other.site === certificate.site && other.valid_to > certificate.valid_to,
    );
    if (left > 90 || renewed) return [];
    const node: Node = within(place(certificate), 'valid_to');
    const found =
      left < 0
        ? `a certificate that ran out on ${certificate.valid_to}`
        : `a certificate that runs out on ${certificate.valid_to}, ${left === 0 ? 'today' : left === 1 ? 'in a day' : `in ${left} days`}`;
    return [
      warningAt(node, {
        code: left < 0 ? 'certificate-expired' : 'certificate-expiring',
        found,
        expected: 'a certificate that is valid for more than 90 days',
        mend: 'ask the supplier for the new one and add it',
      }),
    ];
  });
}
