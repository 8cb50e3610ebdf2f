/** Reads a table's rows one after the other: what is left out, what becomes a record of which supplier, what is rejected and why. */
import { letterOf, type Header } from '#input/import/header.ts';
import type { ImportedTable, PlacedRecord, RejectedRow, RowPlace } from '#input/import/imported-table.ts';
import { fillOrDrop, type CellFault } from '#input/import/import-problem.ts';
import type { Mapping } from '#input/import/mapping.ts';
import { quoted } from '#input/import/quoted.ts';
import { recordReader, type ImportedRecord, type RowFault } from '#input/import/record-reader.ts';
import { identityColumns, identityOf, lacking, sameIdentity, settled, withReceipt } from '#input/import/record-rules.ts';
import { rowFilter, type CellOf } from '#input/import/row-filter.ts';
import { supplierIdentifier, type MetSupplier } from '#input/import/suppliers.ts';
import { isBlank, type Row } from '#input/import/table.ts';
import { missingWords, tableContext, timeZones } from '#input/import/table-context.ts';
import { recordTargets, type ImportedKind, type Targets } from '#input/import/targets.ts';

/** Takes rows one by one, and says once, in the end, what became of them. */
export interface TableReader {
  readonly read: (row: Row) => void;
  readonly result: () => Omit<ImportedTable, 'encoding'>;
}

/** A reader for the table with that header; suppliers are added to those already met. */
export function tableReader(file: string, mapping: Mapping, header: Header, suppliers: Map<string, MetSupplier>): TableReader {
  const records = new Map<string, Map<string, PlacedRecord>>();
  const rejected: RejectedRow[] = [];
  /** Lines of several rows of which one cannot be read, and its number. */
  const incomplete = new Map<string, number>();
  const ambiguities = new Map<string, { count: number; first: string }>();
  const counts = { read: 0, written: 0, filtered: 0, blank: 0 };
  const filter = rowFilter(mapping.rows, missingWords(mapping));
  const readSupplier = supplierReader(mapping, suppliers);
  const readRecord = wholeRecordReader(mapping, (column, text) => {
    const seen = ambiguities.get(column) ?? { count: 0, first: text };
    ambiguities.set(column, { ...seen, count: seen.count + 1 });
  });

  function read(row: Row): void {
    const place = { row: row.row, line: row.line };
    counts.read += 1;
    if (isBlank(row)) {
      counts.blank += 1;
      return;
    }
    const cell = cellsOf(row, header);
    if (!filter.stays(cell)) {
      counts.filtered += 1;
      return;
    }
    const misfit = ragged(row, header);
    const { faults, known_as } = misfit === null ? keep(place, cell) : { faults: misfit, known_as: undefined };
    if (faults.length === 0) counts.written += 1;
    else rejected.push({ ...place, ...(known_as === undefined ? {} : { known_as }), problems: faults.map(({ column, found, fault }) => ({ file, ...place, column: column === '' ? null : column, found, ...fault })) });
  }

  /** Keeps the record of the row, or returns what is wrong with it, and by what the record would be known. */
  function keep(place: RowPlace, cell: CellOf): { readonly faults: readonly RowFault[]; readonly known_as?: string } {
    const { record, faults } = readRecord(cell);
    const supplier = readSupplier(cell);
    if ('faults' in supplier) return { faults: [...supplier.faults, ...faults] };
    const identity = identityOf(mapping.records, record);
    const known_as = `${supplier.id} ${identity}`;
    const joins = mapping.fields['receipts'] !== undefined;
    if (faults.length > 0) {
      if (joins) incomplete.set(known_as, place.row);
      return { faults, known_as };
    }
    const kept = records.get(supplier.id) ?? new Map<string, PlacedRecord>();
    records.set(supplier.id, kept);
    const before = kept.get(identity);
    const joined = before === undefined ? { record } : joins ? another(identity, before, record) : twice(mapping.records, identity, before);
    if ('fault' in joined && joins) incomplete.set(known_as, place.row);
    if ('fault' in joined) return { faults: [{ column: identityColumns(mapping.records, mapping.fields), found: joined.found, fault: joined.fault }], known_as };
    kept.set(identity, { record: joined.record, rows: [...(before?.rows ?? []), place] });
    return { faults: [] };
  }

  /** A line of which a receipt cannot be read would look as if less had come: it is rejected with all its rows. */
  function rejectIncomplete(): void {
    const column = identityColumns(mapping.records, mapping.fields);
    for (const [supplier, kept] of records) {
      for (const [identity, { rows }] of kept) {
        const row = incomplete.get(`${supplier} ${identity}`);
        if (row === undefined) continue;
        kept.delete(identity);
        counts.written -= rows.length;
        rejected.push(...rows.map((place) => ({ ...place, problems: [{ file, ...place, column, ...restUnread(identity, row) }] })));
      }
      if (kept.size === 0) records.delete(supplier);
    }
    rejected.sort((one, other) => one.row - other.row);
  }

  function result(): Omit<ImportedTable, 'encoding'> {
    rejectIncomplete();
    return {
      file,
      kind: mapping.records,
      header,
      counts: { ...counts, rejected: rejected.length },
      leftOut: filter.leftOut,
      suppliers,
      records: new Map([...records].map(([id, kept]) => [id, [...kept.values()]])),
      rejected,
      notices: [...ambiguityNotices(ambiguities), ...nameNotices(suppliers, mapping), ...idleNotices(suppliers, mapping)],
    };
  }

  return { read, result };
}

function cellsOf({ cells }: Row, { index }: Header): CellOf {
  return (column) => (cells[index.get(column) ?? -1] ?? '').trim().normalize('NFC');
}

/** Empty cells beyond the header harm nobody; anything else means that the cells do not stand under their columns. */
function ragged({ cells }: Row, { names }: Header): RowFault[] | null {
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (cells.length >= names.length && filled <= names.length) return null;
  const fault: CellFault = {
    heading: cells.length < names.length ? 'too few cells in the row' : 'too many cells in the row',
    expected: `${names.length} cells, as the header has`,
    mend: 'look for a line break or a delimiter inside a cell that is not quoted, and quote the cell; a total below the table can be left out with rows: {drop: […]} in the mapping',
  };
  return [{ column: '', found: `${cells.length} cells, the last in column ${letterOf(cells.length - 1)}`, fault }];
}

function supplierReader(mapping: Mapping, met: Map<string, MetSupplier>): (cell: CellOf) => { readonly id: string } | { readonly faults: readonly RowFault[] } {
  const { suppliers: rules } = mapping;
  const identify = supplierIdentifier(rules, met);
  const column = rules.id ?? rules.name;
  const nothing = missingWords(mapping);
  return (cell) => {
    const key = cell(column);
    if (nothing.has(key)) return { faults: [{ column, found: key === '' ? 'an empty cell' : quoted(key), fault: noSupplier(column) }] };
    const name = cell(rules.name);
    const identified = identify(nothing.has(name) ? '' : name, rules.id === undefined ? null : key);
    return 'id' in identified ? identified : { faults: [{ column, found: quoted(key), fault: identified.fault }] };
  };
}

function noSupplier(column: string): CellFault {
  return { heading: 'nothing there that names the supplier', expected: 'the supplier’s name or number', mend: fillOrDrop(column) };
}

/** Reads the whole record; its plant is read first, as its clocks decide the day of a time. */
function wholeRecordReader(mapping: Mapping, onAmbiguous: (column: string, text: string) => void): (cell: CellOf) => { readonly record: ImportedRecord; readonly faults: readonly RowFault[] } {
  const context = tableContext(mapping, onAmbiguous);
  const targets: Targets = recordTargets[mapping.records];
  const zones = timeZones(mapping);
  const read = recordReader(targets, mapping.fields, context);
  const readPlant = targets['plant'] === undefined ? null : recordReader({ plant: targets['plant'] }, mapping.fields, context);
  const zoneOf = (plant: unknown) => zones.get(typeof plant === 'string' ? plant : undefined) ?? zones.get(undefined)!;
  return (cell) => {
    const plant = zones.size > 2 ? readPlant?.(cell, zoneOf(undefined)).record['plant'] : undefined;
    const { record, faults } = read(cell, zoneOf(plant));
    const lack = faults.length === 0 ? lacking(mapping.records, record, mapping.fields) : null;
    return { record: settled(mapping.records, record), faults: lack === null ? faults : [lack] };
  };
}

function restUnread(identity: string, row: number): CellFault & { readonly found: string } {
  return { found: `${quoted(identity)}, as in row ${row}`, heading: 'a row of an order line of which another row cannot be read', expected: 'all receipts of the line', mend: 'correct the other row' };
}

type Joined = { readonly record: ImportedRecord } | { readonly found: string; readonly fault: CellFault };

function twice(kind: ImportedKind, identity: string, { record, rows }: PlacedRecord): Joined {
  return { found: `${quoted(identity.trim())}, as in row ${rows[0]!.row}`, fault: sameIdentity(kind, record) };
}

function another(identity: string, before: PlacedRecord, record: ImportedRecord): Joined {
  const joined = withReceipt(before.record, record);
  if ('record' in joined) return joined;
  const found = `${quoted(identity)}, which has another ${joined.differing.join(', ')} in row ${before.rows[0]!.row}`;
  return { found, fault: { heading: 'rows of one order line that do not agree', expected: 'the same in every field but the receipts', mend: 'correct one of the rows, or make the id of enough columns to tell the lines apart' } };
}

function ambiguityNotices(ambiguities: ReadonlyMap<string, { readonly count: number; readonly first: string }>): string[] {
  return [...ambiguities].map(([column, { count, first }]) => `Column “${column}”: ${count === 1 ? '1 date fits' : `${count} dates fit`} more than one of the formats, such as ${first}; the first format was taken.`);
}

/** Ids, names and details that no row belongs to are most often misspelt. */
function idleNotices(suppliers: ReadonlyMap<string, MetSupplier>, { suppliers: { ids, names, details } }: Mapping): string[] {
  const idle = [...new Set([...Object.values(ids), ...Object.keys(names), ...Object.keys(details)])].filter((id) => !suppliers.has(id));
  return idle.length === 0 ? [] : [`The mapping names suppliers that no row belongs to: ${idle.join(', ')}.`];
}

function nameNotices(suppliers: ReadonlyMap<string, MetSupplier>, { suppliers: { names } }: Mapping): string[] {
  return [...suppliers.values()].flatMap((supplier) => {
    if (Object.hasOwn(names, supplier.id) || supplier.names.size === 1) return [];
    if (supplier.names.size === 0) return [`Supplier ${supplier.id} has no name in the table, so its id is shown; say under suppliers: names what it is called.`];
    return [`Supplier ${supplier.id} has several names: ${[...supplier.names].map((name) => `“${name}”`).join(', ')}. The first is shown; say under suppliers: names which one should be.`];
  });
}
