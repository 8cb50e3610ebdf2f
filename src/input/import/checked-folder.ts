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

/** The folder of the tables. Rows whose records do not fit, or hold characters that cannot be printed, are rejected, and what is left is checked again. */
export function checkedFolder(tables: readonly MappedTable[], methods: readonly DataFile[], unprintable: Unprintable = () => []): CheckedFolder {
  const { files, originOf } = folderFiles(tables, methods);
  const { problems, warnings } = load(files, glyphProblems(files, unprintable));
  const misfits = problems.flatMap((problem) => {
    const origin = originOf(problem.file, problem.line);
    return origin === undefined ? [] : [{ problem, origin }];
  });
  if (misfits.length === 0) return { files, tables, rowProblems: [], problems, warnings: warnings.length };
  const rest = checkedFolder(withoutRows(tables, misfits), methods, unprintable);
  return { ...rest, rowProblems: [...misfits.flatMap((misfit) => asRowProblems(misfit, tables)), ...rest.rowProblems] };
}

interface Misfit {
  readonly problem: Problem;
  readonly origin: RecordOrigin;
}

function asRowProblems({ problem, origin: { table, record } }: Misfit, tables: readonly MappedTable[]): ImportProblem[] {
  const { about } = problem;
  const { found, expected, mend } = unreadIncident(problem, record.record, tables) ?? problem;
  const [, field = ''] = about.split(`, ${identityOf(table.kind, record.record)}, `);
  return record.rows.map(({ row, line }) => ({ file: table.file, column: null, row, line, heading: `a record that the data folder cannot have${field === '' ? '' : ` (${field})`}`, found, expected, mend }));
}

/** An incident that is named and not there is most often one whose own row was rejected. */
function unreadIncident({ code, file, found, expected }: Problem, record: ImportedRecord, tables: readonly MappedTable[]): Pick<Problem, 'found' | 'expected' | 'mend'> | null {
  if (code !== 'unknown-incident') return null;
  const supplier = /^suppliers\/([^/.]+)/.exec(file)?.[1];
  const id = [record['repeat_of'], record['incident']].find((named) => found === `the incident ${String(named)}, which does not exist`);
  const unread = tables.flatMap(({ table }) => (table.kind === 'incidents' ? table.rejected.filter(({ known_as }) => known_as === `${supplier} ${String(id)}`).map(({ row }) => ({ row, file: table.file })) : []))[0];
  return unread === undefined ? null : { found: `the incident ${String(id)}, whose row ${unread.row} in ${unread.file} cannot be read`, expected, mend: 'correct that row; nothing is wrong with this one' };
}

function withoutRows(tables: readonly MappedTable[], misfits: readonly Misfit[]): MappedTable[] {
  return tables.map(({ table, mapping }) => {
    const gone = Map.groupBy(misfits.filter(({ origin }) => origin.table === table), ({ origin }) => origin.record);
    const suppliers = new Map([...table.records].flatMap(([id, list]) => list.map((record) => [record, id] as const)));
    const knownAs = (record: PlacedRecord): Pick<RejectedRow, 'known_as'> => ({ known_as: `${suppliers.get(record)} ${identityOf(table.kind, record.record)}` });
    const records = new Map([...table.records].flatMap(([id, list]) => (list.every((record) => gone.has(record)) ? [] : [[id, list.filter((record) => !gone.has(record))]])));
    const rejected = [...table.rejected, ...[...gone].flatMap(([record, own]) => record.rows.map((place) => ({ ...place, ...knownAs(record), problems: own.flatMap((misfit) => asRowProblems(misfit, tables)) })))].sort((one, other) => one.row - other.row);
    const moved = [...gone.keys()].reduce((sum, { rows }) => sum + rows.length, 0);
    const counts = { ...table.counts, written: table.counts.written - moved, rejected: table.counts.rejected + moved };
    return { mapping, table: { ...table, records, rejected, counts } };
  });
}
