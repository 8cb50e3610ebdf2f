/** The folder an import would write, checked as any data folder is, before anything is written; what is wrong is told by the row it came from. */
import { glyphProblems, type Unprintable } from '#input/checks/glyphs.ts';
import { folderFiles, type MappedTable, type RecordOrigin } from '#input/import/folder-files.ts';
import type { ImportProblem } from '#input/import/import-problem.ts';
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
  return { ...rest, rowProblems: [...misfits.flatMap(asRowProblems), ...rest.rowProblems] };
}

interface Misfit {
  readonly problem: Problem;
  readonly origin: RecordOrigin;
}

function asRowProblems({ problem, origin: { table, record } }: Misfit): ImportProblem[] {
  const { found, expected, mend, about } = problem;
  const [, field = ''] = about.split(`, ${identityOf(table.kind, record.record)}, `);
  return record.rows.map(({ row, line }) => ({ file: table.file, column: null, row, line, heading: `a record that the data folder cannot have${field === '' ? '' : ` (${field})`}`, found, expected, mend }));
}

function withoutRows(tables: readonly MappedTable[], misfits: readonly Misfit[]): MappedTable[] {
  return tables.map(({ table, mapping }) => {
    const own = misfits.filter(({ origin }) => origin.table === table);
    const gone = new Set(own.map(({ origin }) => origin.record));
    const records = new Map([...table.records].flatMap(([id, list]) => (list.every((record) => gone.has(record)) ? [] : [[id, list.filter((record) => !gone.has(record))]])));
    const rejected = [...table.rejected, ...[...gone].flatMap((record) => record.rows.map((place) => ({ ...place, problems: own.filter(({ origin }) => origin.record === record).flatMap(asRowProblems) })))].sort((one, other) => one.row - other.row);
    const moved = [...gone].reduce((sum, { rows }) => sum + rows.length, 0);
    const counts = { ...table.counts, written: table.counts.written - moved, rejected: table.counts.rejected + moved };
    return { mapping, table: { ...table, records, rejected, counts } };
  });
}
