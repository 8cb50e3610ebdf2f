/** Imported records as the files of a data folder, one line a record, and which row of which table each line came from. */
import { stringify } from 'yaml';
import { flowLine } from '#input/import/flow-line.ts';
import type { ImportedTable, PlacedRecord } from '#input/import/imported-table.ts';
import type { Mapping } from '#input/import/mapping.ts';
import type { DataFile } from '#input/source-file.ts';

/** A table with the mapping it was read by. */
export interface MappedTable {
  readonly table: ImportedTable;
  readonly mapping: Mapping;
}

/** A record on a line of the folder, and the table it came from. */
export interface RecordOrigin {
  readonly table: ImportedTable;
  readonly record: PlacedRecord;
}

export interface FolderFiles {
  readonly files: readonly DataFile[];
  /** What stands on a line of a supplier's file, where it is a record. */
  readonly originOf: (file: string, line: number) => RecordOrigin | undefined;
}

/** How many records stand in one file before a supplier gets a folder of several; the data folder's files have a largest size. */
const recordsPerFile = 10_000;

/** The programme of the first mapping, its methods, and what each supplier that has a record is told in. The same tables and mappings give the same bytes. */
export function folderFiles(tables: readonly MappedTable[], methods: readonly DataFile[], mostRecords = recordsPerFile): FolderFiles {
  const head = `# Made by \`npm run import\` from ${[...new Set(tables.map(({ table }) => table.file))].join(', ')}: import again rather than edit.\n`;
  const origins = new Map<string, ReadonlyMap<number, RecordOrigin>>();
  const ids = [...new Set(tables.flatMap(({ table }) => [...table.records.keys()]))].sort();
  const suppliers = ids.flatMap((id) =>
    supplierFiles(id, head, tables, mostRecords).map(({ path, text, placed }) => {
      origins.set(path, placed);
      return { path, text };
    }),
  );
  return {
    files: [{ path: 'programme.yaml', text: head + block(tables[0]!.mapping.programme) }, ...methods, ...suppliers],
    originOf: (file, line) => origins.get(file)?.get(line),
  };
}

interface PlacedFile extends DataFile {
  readonly placed: ReadonlyMap<number, RecordOrigin>;
}

/** One file, or a folder where the supplier has more records than one file should have. */
function supplierFiles(id: string, head: string, tables: readonly MappedTable[], mostRecords: number): PlacedFile[] {
  const introduction = head + block(supplierHead(id, tables));
  const byKind = [...Map.groupBy(recordsOf(id, tables), ({ table }) => table.kind)];
  if (byKind.every(([, records]) => records.length <= mostRecords)) return [withRecords(`suppliers/${id}.yaml`, introduction, byKind)];
  const parts = byKind.flatMap(([kind, records]) =>
    Array.from({ length: Math.ceil(records.length / mostRecords) }, (_, index) => {
      const own = records.slice(index * mostRecords, (index + 1) * mostRecords);
      return withRecords(`suppliers/${id}/${kind.replaceAll('_', '-')}-${index + 1}.yaml`, head, [[kind, own]]);
    }),
  );
  return [withRecords(`suppliers/${id}/supplier.yaml`, introduction, []), ...parts];
}

function withRecords(path: string, introduction: string, byKind: readonly (readonly [kind: string, records: readonly RecordOrigin[]])[]): PlacedFile {
  const lines = introduction.trimEnd().split('\n');
  const placed = new Map<number, RecordOrigin>();
  for (const [kind, records] of byKind) {
    lines.push(`${kind}:`);
    for (const origin of records) placed.set(lines.push(`  - ${flowLine(origin.record.record)}`), origin);
  }
  return { path, text: `${lines.join('\n')}\n`, placed };
}

function recordsOf(id: string, tables: readonly MappedTable[]): RecordOrigin[] {
  return tables.flatMap(({ table }) => (table.records.get(id) ?? []).map((record) => ({ table, record })));
}

/** What the mappings say of a supplier beside its records; the later mapping wins, a name given by id before one from a table. */
function supplierHead(id: string, tables: readonly MappedTable[]): object {
  const rules = tables.filter(({ table }) => table.records.has(id)).map(({ mapping }) => mapping.suppliers);
  const met = tables[0]!.table.suppliers.get(id);
  const name = rules.map(({ names }) => saidOf(id, names)).find((given) => given !== undefined) ?? [...(met?.names ?? [])][0] ?? id;
  return Object.assign({ id, name }, ...rules.map(({ common }) => common), ...rules.map(({ details }) => saidOf(id, details) ?? {}));
}

/** What the mapping says of that id; of a supplier named Constructor no more than of any other. */
function saidOf<Value>(id: string, sayings: { readonly [id: string]: Value }): Value | undefined {
  return Object.hasOwn(sayings, id) ? sayings[id] : undefined;
}

function block(value: object): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}
