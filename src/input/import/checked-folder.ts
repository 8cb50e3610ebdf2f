/** The folder an import would write, checked as any data folder is, before anything is written; what is wrong is told by the row it came from. */
import { glyphProblems, type Unprintable } from '#input/checks/glyphs.ts';
import { folderFiles, type MappedTable, type RecordOrigin } from '#input/import/folder-files.ts';
import type { ImportProblem } from '#input/import/import-problem.ts';
import type { PlacedRecord, RejectedRow } from '#input/import/imported-table.ts';
import type { ImportedRecord } from '#input/import/record-reader.ts';
import { identityOf } from '#input/import/record-rules.ts';
import { load } from '#input/load.ts';
import type { Problem } from '#input/problem.ts';
import type { DataFile } from '#input/source-file.ts';
import { keyInWords } from '#input/subject.ts';

export interface CheckedFolder {
  readonly files: readonly DataFile[];
  /** The tables, less the rows whose records the folder cannot have. */
  readonly tables: readonly MappedTable[];
  /** What is wrong with records, by row. */
  readonly rowProblems: readonly ImportProblem[];
  /** What is wrong with the folder beside its records: programme, methods, suppliers. */
  readonly problems: readonly Problem[];
  readonly warnings: number;
}

/**
 * The folder of the tables. Rows whose records do not fit, or hold characters that cannot be printed, are rejected, with all that refer to them, and what
 * is left is checked again.
 */
export function checkedFolder(tables: readonly MappedTable[], methods: readonly DataFile[], unprintable: Unprintable = () => []): CheckedFolder {
  const { files, originOf } = folderFiles(tables, methods);
  const { problems, warnings } = load(files, glyphProblems(files, unprintable));
  const own = problems.flatMap((problem) => {
    const origin = originOf(problem.file, problem.line);
    return origin === undefined ? [] : [misfitOf(problem, origin, tables)];
  });
  if (own.length === 0) return { files, tables, rowProblems: [], problems, warnings: warnings.length };
  const misfits = [...own, ...orphans(tables, own)];
  const rest = checkedFolder(withoutRows(tables, misfits), methods, unprintable);
  return { ...rest, rowProblems: [...misfits.flatMap(asRowProblems), ...rest.rowProblems] };
}

/** A record that the folder cannot have, and why; `field` is what is wrong in it, in words, empty where that is the whole record. */
interface Misfit extends Pick<Problem, 'found' | 'expected' | 'mend'> {
  readonly origin: RecordOrigin;
  readonly field: string;
}

function misfitOf(problem: Problem, origin: RecordOrigin, tables: readonly MappedTable[]): Misfit {
  const { table, record } = origin;
  const { found, expected, mend } = unreadIncident(problem, record.record, tables) ?? problem;
  const [, field = ''] = problem.about.split(`, ${identityOf(table.kind, record.record)}, `);
  return { origin, field, found, expected, mend };
}

function asRowProblems({ origin: { table, record }, field, found, expected, mend }: Misfit): ImportProblem[] {
  return record.rows.map(({ row, line }) => ({ file: table.file, column: null, row, line, heading: `a record that the data folder cannot have${field === '' ? '' : ` (${field})`}`, found, expected, mend }));
}

/** An incident that is named and not there is most often one whose own row was rejected. */
function unreadIncident({ code, file, found }: Problem, record: ImportedRecord, tables: readonly MappedTable[]): Pick<Problem, 'found' | 'expected' | 'mend'> | null {
  if (code !== 'unknown-incident') return null;
  const supplier = /^suppliers\/([^/.]+)/.exec(file)?.[1];
  const id = references.map((field) => record[field]).find((named) => found === `the incident ${String(named)}, which does not exist`);
  const unread = tables.flatMap(({ table }) => (table.kind === 'incidents' ? table.rejected.filter(({ known_as }) => known_as === `${supplier} ${String(id)}`).map(({ row }) => ({ row, file: table.file })) : []))[0];
  return unread === undefined ? null : unreadWords(String(id), unread.row, unread.file);
}

function unreadWords(id: string, row: number, file: string): Pick<Problem, 'found' | 'expected' | 'mend'> {
  return { found: `the incident ${id}, whose row ${row} in ${file} cannot be read`, expected: 'an incident of this supplier', mend: 'correct that row; nothing is wrong with this one' };
}

/** The fields of a record that name an incident of its supplier. */
const references = ['repeat_of', 'incident'] as const;

/** What refers to an incident that goes, and what refers to that in turn: found at once, as a folder takes long to check. */
function orphans(tables: readonly MappedTable[], misfits: readonly Misfit[]): Misfit[] {
  const records = tables.flatMap(({ table }) => [...table.records].flatMap(([supplier, placed]) => placed.map((record): OfSupplier => ({ supplier, origin: { table, record } }))));
  const incidents = Map.groupBy(records.filter(({ origin }) => origin.table.kind === 'incidents'), ({ supplier, origin }) => `${supplier} ${identityOf('incidents', origin.record.record)}`);
  const referring = Map.groupBy(records.flatMap(referencesOf), ({ named }) => named);
  const gone = new Set(misfits.map(({ origin }) => origin.record));
  const found: Misfit[] = [];
  const waiting = new Set([...incidents].filter(([, entries]) => entries.some(({ origin }) => gone.has(origin.record))).map(([name]) => name));
  // The set grows while it is gone through.
  for (const name of waiting) {
    const entries = incidents.get(name)!;
    if (!entries.every(({ origin }) => gone.has(origin.record))) continue;
    const { table, record } = entries[0]!.origin;
    for (const { supplier, origin, field } of referring.get(name) ?? []) {
      found.push({ origin, field: keyInWords(field), ...unreadWords(identityOf('incidents', record.record), record.rows[0]!.row, table.file) });
      gone.add(origin.record);
      if (origin.table.kind === 'incidents') waiting.add(`${supplier} ${identityOf('incidents', origin.record.record)}`);
    }
  }
  return found;
}

interface OfSupplier {
  readonly supplier: string;
  readonly origin: RecordOrigin;
}

/** Each incident the record names, known as incidents are: by supplier and id. */
function referencesOf({ supplier, origin }: OfSupplier): (OfSupplier & { readonly field: string; readonly named: string })[] {
  return references.flatMap((field) => {
    const id = origin.record.record[field];
    return id === undefined ? [] : [{ supplier, origin, field, named: `${supplier} ${String(id)}` }];
  });
}

function withoutRows(tables: readonly MappedTable[], misfits: readonly Misfit[]): MappedTable[] {
  return tables.map(({ table, mapping }) => {
    const gone = Map.groupBy(misfits.filter(({ origin }) => origin.table === table), ({ origin }) => origin.record);
    const suppliers = new Map([...table.records].flatMap(([id, list]) => list.map((record) => [record, id] as const)));
    const knownAs = (record: PlacedRecord): Pick<RejectedRow, 'known_as'> => ({ known_as: `${suppliers.get(record)} ${identityOf(table.kind, record.record)}` });
    const records = new Map([...table.records].flatMap(([id, list]) => (list.every((record) => gone.has(record)) ? [] : [[id, list.filter((record) => !gone.has(record))]])));
    const rejected = [...table.rejected, ...[...gone].flatMap(([record, own]) => record.rows.map((place) => ({ ...place, ...knownAs(record), problems: own.flatMap(asRowProblems) })))].sort((one, other) => one.row - other.row);
    const moved = [...gone.keys()].reduce((sum, { rows }) => sum + rows.length, 0);
    const counts = { ...table.counts, written: table.counts.written - moved, rejected: table.counts.rejected + moved };
    return { mapping, table: { ...table, records, rejected, counts } };
  });
}
