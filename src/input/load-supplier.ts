/** One supplier from its files: the supplier, or problems; and warnings. */
import type { Supplier } from '#domain/supplier.ts';
import { deliveryLineProblems, deliveryMonthProblems, overlapProblems } from '#input/checks/deliveries.ts';
import { eightDProblems } from '#input/checks/eight-d.ts';
import { hints } from '#input/checks/hints.ts';
import { idProblems, madeIdProblems, sameThingProblems, type MadeId } from '#input/checks/ids.ts';
import { readingProblems } from '#input/checks/readings.ts';
import { referenceProblems } from '#input/checks/references.ts';
import { sequenceProblems } from '#input/checks/sequence.ts';
import { documentOf } from '#input/document.ts';
import { type Known } from '#input/known.ts';
import { itemsAt, textAt, type MapNode, type Node } from '#input/node.ts';
import { soundItems, type Placed } from '#input/placed.ts';
import type { Finding, Problem } from '#input/problem.ts';
import { madeId } from '#input/records.ts';
import { problemAt, within } from '#input/report.ts';
import { supplier as shape } from '#input/shapes/supplier.ts';
import type { WrittenDeliveryLine, WrittenDeliveryMonth } from '#input/shapes/delivery.ts';
import type { WrittenEightDReport } from '#input/shapes/eight-d.ts';
import type { WrittenIncident } from '#input/shapes/incident.ts';
import type { WrittenReading } from '#input/shapes/reading.ts';
import type { DataFile } from '#input/source-file.ts';
import { subjectOfDocument } from '#input/subject.ts';
import { supplierFrom } from '#input/supplier.ts';
import { validate } from '#input/validate.ts';

export interface LoadedSupplier {
  /** Null where there is a problem. */
  readonly supplier: Supplier | null;
  readonly problems: readonly Finding[];
  /** Its predecessors, for a look at all suppliers together. */
  readonly predecessors: readonly Node[];
}

/** The supplier that file or folder of this name holds. */
export function loadSupplier(id: string, files: readonly DataFile[], known: Known): LoadedSupplier {
  const { root, problems: syntax, isWhole } = documentOf(files);
  if (root === null) return { supplier: null, problems: syntax, predecessors: [] };
  root.subject = subjectOfDocument(root) ?? id;
  const { problems: misfits, unsound } = validate(root, shape, known.zones);
  const found = [...syntax, ...misfits, ...identityProblems(root, id, isWhole), ...crossProblems(root, unsound, known, isWhole)];
  const predecessors = itemsAt(root, 'predecessors');
  if (found.length > 0) return { supplier: null, problems: found, predecessors };
  const { supplier, places } = supplierFrom(root, id, unsound, known);
  return { supplier, problems: hints(supplier, root, places, known), predecessors };
}

function identityProblems(root: MapNode, id: string, isWhole: boolean): Problem[] {
  const own = root.entries.get('id');
  const problems: Problem[] = [];
  if (own && textAt(root, 'id') !== id && typeof own.value === 'string') {
    problems.push(
      problemAt(own, {
        code: 'id-not-file-name',
        found: `the id ${own.value}, but the ${isFolder(root) ? 'folder' : 'file'} is named ${id}`,
        expected: `the id ${id}, or none: the name gives it`,
        mend: `write id: ${id}, or rename the ${isFolder(root) ? 'folder' : 'file'}`,
      }),
    );
  }
  if (isWhole && !root.entries.has('name')) {
    problems.push(
      problemAt(root, {
        code: 'missing-key',
        found: 'a supplier without a name',
        expected: 'name: what the supplier is called',
        mend: 'add a line such as name: Sharp Castings',
      }),
    );
  }
  return problems;
}

function isFolder(root: MapNode): boolean {
  return root.file.path.split('/').length === 3;
}

/** What is called by its id, in the words of the problem. */
const nouns = {
  sites: 'site',
  certificates: 'certificate',
  delivery_lines: 'delivery line',
  delivery_months: 'delivery month',
  premium_freight: 'premium freight',
  incidents: 'incident',
  special_status: 'special status',
  field_actions: 'field action',
  eight_d_reports: '8D report',
  visits: 'visit',
  readings: 'reading',
} as const;

/** The ids that entries get from what they say, by the list whose ids these must not be. */
function madeIds(months: readonly Placed<WrittenDeliveryMonth>[], readings: readonly Placed<WrittenReading>[], incidents: readonly Placed<WrittenIncident>[]): [string, MadeId[]][] {
  const without = <Written extends { readonly id?: string | undefined }>(placed: readonly Placed<Written>[]) => placed.filter(({ written }) => written.id === undefined);
  return [
    ['delivery_months', without(months).map(({ written, node }) => ({ id: madeId.deliveryMonth(written), node }))],
    ['readings', without(readings).map(({ written, node }) => ({ id: madeId.reading(written), node }))],
    ['special_status', incidents.flatMap(({ written, node }) => (written.special_status ? [{ id: madeId.statusOfIncident(written), node: within(node, 'special_status') }] : []))],
    ['field_actions', incidents.flatMap(({ written, node }) => (written.field_action ? [{ id: madeId.actionOfIncident(written), node: within(node, 'field_action') }] : []))],
  ];
}

function crossProblems(root: MapNode, unsound: ReadonlySet<Node>, known: Known, isWhole: boolean): Problem[] {
  const lines = soundItems<WrittenDeliveryLine>(root, 'delivery_lines', unsound);
  const months = soundItems<WrittenDeliveryMonth>(root, 'delivery_months', unsound);
  const incidents = soundItems<WrittenIncident>(root, 'incidents', unsound);
  const readings = soundItems<WrittenReading>(root, 'readings', unsound);
  return [
    ...Object.entries(nouns).flatMap(([kind, noun]) => idProblems(itemsAt(root, kind), noun)),
    ...madeIds(months, readings, incidents).flatMap(([kind, made]) => madeIdProblems(itemsAt(root, kind), made)),
    ...sameThingProblems(itemsAt(root, 'delivery_months'), ['month', 'plant'], ([month, plant]) => ({
      found: `totals of ${month} at ${plant} a second time`,
      expected: 'one entry for each plant and month',
      mend: 'keep one of the two, or add them up',
    })),
    ...sameThingProblems(itemsAt(root, 'readings'), ['kpi', 'month', 'plant'], ([kpi, month, plant]) => ({
      found: `a second reading of ${kpi} for ${month}${plant ? ` at ${plant}` : ''}`,
      expected: 'one reading for each KPI, month and plant, or readings with ids of their own',
      mend: 'keep one of the two, or give each an id',
    })),
    ...referenceProblems(root, known, isWhole),
    ...deliveryLineProblems(lines),
    ...deliveryMonthProblems(months),
    ...overlapProblems(lines, months),
    ...eightDProblems(soundItems<WrittenEightDReport>(root, 'eight_d_reports', unsound), incidents, known),
    ...readingProblems(readings, known.kpis),
    ...sequenceProblems(root, unsound, known),
  ];
}
