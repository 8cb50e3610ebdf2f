/** The order of days and moments: nothing ends before it begins, nothing is recorded that lies after “today”. */
import { disciplines } from '#domain/eight-d.ts';
import type { Moment } from '#domain/moment.ts';
import { monthOf } from '#domain/month.ts';
import { zoneOf, type Known } from '#input/known.ts';
import { compareMoments, localMoment } from '#input/local-moment.ts';
import { itemsAt, nodeAt, textAt, type MapNode, type Node } from '#input/node.ts';
import type { Problem } from '#input/problem.ts';
import { problemAt } from '#input/report.ts';

/** Two fields of an entry of which the second cannot come before the first. */
interface Pair {
  readonly kind: string;
  /** Where in the record the entry is, or the entries. */
  readonly inside?: string;
  readonly first: string;
  /** May stand further inside: `quantity.confirmed_on`. */
  readonly then: string;
  /** A field of the record that is true where it may be the other way round. */
  readonly unless?: string;
}

const pairs: readonly Pair[] = [
  // What the supplier disclosed, it knew before the customer found it.
  { kind: 'incidents', first: 'detected', then: 'notified', unless: 'self_disclosed' },
  { kind: 'incidents', first: 'detected', then: 'quantity.confirmed_on', unless: 'self_disclosed' },
  { kind: 'incidents', first: 'detected', then: 'dispute.opened', unless: 'self_disclosed' },
  { kind: 'incidents', first: 'detected', then: 'special_status.from', unless: 'self_disclosed' },
  { kind: 'incidents', first: 'detected', then: 'field_action.on', unless: 'self_disclosed' },
  { kind: 'incidents', inside: 'special_status', first: 'from', then: 'until' },
  { kind: 'incidents', inside: 'dispute', first: 'opened', then: 'closed' },
  { kind: 'special_status', first: 'from', then: 'until' },
  { kind: 'certificates', first: 'valid_from', then: 'valid_to' },
  { kind: 'eight_d_reports', inside: 'submissions', first: 'at', then: 'decided' },
  { kind: 'eight_d_reports', first: 'notified', then: 'accepted' },
];

/** Fields of the supplier itself that tell what happened. */
const own: readonly (readonly string[])[] = [
  ['former_names', '*', 'until'],
  ['predecessors', '*', 'merged'],
  ['notes', '*', 'on'],
];

/** Fields that tell what happened, by kind of record. */
const happenings: Readonly<Record<string, readonly (readonly string[])[]>> = {
  delivery_lines: [['received'], ['receipts', '*', 'on']],
  delivery_months: [['month']],
  premium_freight: [['on']],
  incidents: [
    ['detected'],
    ['notified'],
    ['quantity', 'confirmed_on'],
    ['dispute', 'opened'],
    ['dispute', 'closed'],
    ['special_status', 'from'],
    ['field_action', 'on'],
    ['notes', '*', 'on'],
  ],
  special_status: [['from']],
  field_actions: [['on']],
  eight_d_reports: [
    ['notified'],
    ['submissions', '*', 'at'],
    ['submissions', '*', 'decided'],
    ['accepted'],
    ['reviews', '*', 'on'],
    ['effectiveness', 'verified'],
    ...disciplines.map((discipline) => ['disciplines', discipline, 'done']),
    ['fmea', 'on'],
    ['control_plan', 'on'],
    ['notes', '*', 'on'],
  ],
  visits: [['on'], ['notes', '*', 'on']],
  readings: [['month']],
};

/** Problems with the order of days in a supplier’s document. */
export function sequenceProblems(root: MapNode, unsound: ReadonlySet<Node>, known: Known): Problem[] {
  return [...reversed(root, unsound, known), ...repeatedBefore(root, unsound, known), ...(known.asOf === null ? [] : future(root, unsound, known, known.asOf))];
}

function reversed(root: MapNode, unsound: ReadonlySet<Node>, known: Known): Problem[] {
  return pairs.flatMap(({ kind, inside, first, then, unless }) =>
    itemsAt(root, kind).flatMap((record) => {
      if (unless !== undefined && nodeAt(record, [unless])?.value === true) return [];
      const zone = zoneOf(known, textAt(record, 'plant'));
      return entriesAt(record, inside).flatMap((entry) => {
        const one = soundMoment(nodeAt(entry, [first]), unsound, zone);
        const other = one && soundMoment(nodeAt(entry, then.split('.')), unsound, zone);
        if (!one || !other || compareMoments(one.moment, other.moment) <= 0) return [];
        return [
          problemAt(
            other.node,
            {
              code: 'reversed',
              found: `${then}: ${other.written}, before ${first}: ${one.written}`,
              expected: `${then} not before ${first}`,
              mend: `correct ${then} or ${first}`,
            },
            one.node,
          ),
        ];
      });
    }),
  );
}

/** Incidents that were found before the one they are said to repeat. */
function repeatedBefore(root: MapNode, unsound: ReadonlySet<Node>, known: Known): Problem[] {
  const found = itemsAt(root, 'incidents').flatMap((record) => {
    const [id, detected] = [textAt(record, 'id'), soundMoment(nodeAt(record, ['detected']), unsound, zoneOf(known, textAt(record, 'plant')))];
    return id !== undefined && detected ? [{ record, id, detected }] : [];
  });
  const byId = new Map(found.map((one) => [one.id, one]));
  return found.flatMap(({ record, id, detected }) => {
    const of = textAt(record, 'repeat_of');
    const repeated = of === undefined ? undefined : byId.get(of);
    if (!repeated || compareMoments(repeated.detected.moment, detected.moment) <= 0) return [];
    return [
      problemAt(
        nodeAt(record, ['repeat_of'])!,
        {
          code: 'repeats-a-later-one',
          found: `${of}, detected ${repeated.detected.written}, repeated by an incident detected ${detected.written}`,
          expected: 'an earlier incident',
          mend: `write repeat_of: ${id} at ${of} and remove it here, or correct one of the two days`,
        },
        repeated.detected.node,
      ),
    ];
  });
}

function entriesAt(record: Node, inside: string | undefined): readonly Node[] {
  if (inside === undefined) return [record];
  const node = nodeAt(record, [inside]);
  return node?.kind === 'list' ? node.items : node ? [node] : [];
}

function future(root: MapNode, unsound: ReadonlySet<Node>, known: Known, asOf: string): Problem[] {
  const zone = zoneOf(known, undefined);
  const problems = own.flatMap((path) => nodesAt(root, path)).filter((node) => liesAfter(node, unsound, zone, asOf)).map((node) => inTheFuture(node, zone, asOf));
  for (const [kind, fields] of Object.entries(happenings)) {
    for (const record of itemsAt(root, kind)) {
      const zone = zoneOf(known, textAt(record, 'plant'));
      for (const path of fields)
        for (const node of nodesAt(record, path)) if (liesAfter(node, unsound, zone, asOf)) problems.push(inTheFuture(node, zone, asOf));
    }
  }
  return problems;
}

function liesAfter(node: Node, unsound: ReadonlySet<Node>, zone: string, asOf: string): boolean {
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || unsound.has(node)) return false;
  if (node.value.length === 7) return node.value > monthOf(asOf);
  if (node.value.length === 10) return node.value > asOf;
  return localMoment(node.value, zone).day > asOf;
}

function inTheFuture(node: Node, zone: string, asOf: string): Problem {
  const written = String(node.value);
  const day = written.length === 7 ? written : localMoment(written, zone).day;
  const there = written.startsWith(day) ? '' : `, ${day} at the plant`;
  return problemAt(node, {
    code: 'in-the-future',
    found: `${written}${there}, which is after ${asOf}, the “today” of the programme`,
    expected: `a ${written.length === 7 ? 'month' : 'day'} that has come`,
    mend: 'correct it, or set as_of in programme.yaml to a later day',
  });
}

function nodesAt(node: Node, path: readonly string[], from = 0): Node[] {
  const step = path[from];
  if (step === undefined) return [node];
  if (step === '*') return node.kind === 'list' ? node.items.flatMap((item) => nodesAt(item, path, from + 1)) : [];
  const next = node.kind === 'map' ? node.entries.get(step) : undefined;
  return next ? nodesAt(next, path, from + 1) : [];
}

function soundMoment(node: Node | undefined, unsound: ReadonlySet<Node>, zone: string): { node: Node; written: string; moment: Moment } | undefined {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string' || unsound.has(node)) return undefined;
  return { node, written: node.value, moment: localMoment(node.value, zone) };
}
