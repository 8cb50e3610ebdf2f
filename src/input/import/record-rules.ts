/** What a record must be as a whole: what tells it from others of its kind, and what its fields need of each other. */
import { listed } from '#input/expectation.ts';
import type { ImportedRecord, RowFault } from '#input/import/record-reader.ts';
import { columnsOfFields } from '#input/import/header.ts';
import { fillOrDrop, type CellFault } from '#input/import/import-problem.ts';
import type { FieldSources } from '#input/import/mapping.ts';
import type { ImportedKind } from '#input/import/targets.ts';
import { keyInWords } from '#input/subject.ts';

/** The fields that tell a record from the others of its kind where it has no id of its own. */
const identifying: { readonly [kind in ImportedKind]?: readonly string[] } = {
  delivery_months: ['month', 'plant'],
  readings: ['kpi', 'month', 'plant'],
};

/** What the record is known by among the supplier's records of its kind. */
export function identityOf(kind: ImportedKind, record: ImportedRecord): string {
  if (record['id'] !== undefined) return String(record['id']);
  return (identifying[kind] ?? []).map((field) => String(record[field] ?? '')).join(' ');
}

/** What is wrong where another row has the same id, or the same of what records of the kind are known by. */
export function sameIdentity(kind: ImportedKind, record: ImportedRecord): CellFault {
  if (record['id'] === undefined) {
    const names = (identifying[kind] ?? []).filter((field) => record[field] !== undefined).map(keyInWords);
    return { heading: `the same ${listed(names, 'and')} twice`, expected: `one row of each supplier for each ${listed(names, 'and')}`, mend: `correct the ${listed(names)}, or make one row of them` };
  }
  const apart = 'make the id of enough columns to tell the rows apart';
  return { heading: 'the same id twice', expected: 'an id of its own for each of the supplier’s records', mend: kind === 'delivery_lines' ? `${apart}, or, if each row is one receipt of the same order line, map receipts instead of received` : apart };
}

/** The columns of the fields a record is known by. */
export function identityColumns(kind: ImportedKind, sources: FieldSources): string {
  const fields = sources['id'] === undefined ? (identifying[kind] ?? []) : ['id'];
  return columnsAmong(fields, sources).join(' + ');
}

function columnsAmong(fields: readonly string[], sources: FieldSources): string[] {
  return columnsOfFields(Object.fromEntries(fields.flatMap((field) => (sources[field] === undefined ? [] : [[field, sources[field]]]))));
}

/** The record with what belongs together settled: nothing received is left out, not written as 0 parts. */
export function settled(kind: ImportedKind, record: ImportedRecord): ImportedRecord {
  if (kind !== 'delivery_lines') return record;
  const { received_quantity, receipts, ...rest } = record;
  const cameNothing = received_quantity === 0 && record['received'] === undefined;
  return {
    ...rest,
    ...(received_quantity === undefined || cameNothing ? {} : { received_quantity }),
    ...(receipts === undefined ? {} : { receipts: [receipts as ImportedRecord] }),
  };
}

/** What a record lacks although each of its fields may be missing by itself. */
export function lacking(kind: ImportedKind, record: ImportedRecord, sources: FieldSources): RowFault | null {
  const has = (field: string) => record[field] !== undefined;
  if (kind === 'delivery_lines' && !has('committed') && !has('requested')) {
    const columns = columnsAmong(['committed', 'requested'], sources);
    return { column: columns.join(' + '), found: 'no day', fault: neither('the day on which the line was due', 'a committed or a requested day', columns[0] ?? '') };
  }
  if (kind === 'readings' && !has('value') && !(has('numerator') && has('denominator'))) {
    const columns = columnsAmong(['value', 'numerator', 'denominator'], sources);
    return { column: columns.join(' + '), found: 'no number', fault: neither('a reading', 'a value, or a numerator and a denominator', columns[0] ?? '') };
  }
  return null;
}

/** A line that comes in several rows, one for each receipt: the line with the receipt added, or the fields in which the rows differ. */
export function withReceipt(line: ImportedRecord, row: ImportedRecord): { readonly record: ImportedRecord } | { readonly differing: readonly string[] } {
  const { receipts: before, ...known } = line;
  const { receipts: added, ...told } = row;
  const fields = new Set([...Object.keys(known), ...Object.keys(told)]);
  const differing = [...fields].filter((field) => JSON.stringify(known[field]) !== JSON.stringify(told[field]));
  if (differing.length > 0) return { differing };
  const receipts = [...((before ?? []) as ImportedRecord[]), ...((added ?? []) as ImportedRecord[])];
  return { record: receipts.length === 0 ? line : { ...known, receipts } };
}

function neither(what: string, expected: string, column: string): CellFault {
  return { heading: `nothing there that could be ${what}`, expected, mend: fillOrDrop(column) };
}
