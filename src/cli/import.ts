/** `npm run import`: turns delimited files into a data folder by mapping files; nothing is written while a row cannot be read. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { asArgument, commandLine, ended, refusedBySystem } from '#cli/command.ts';
import { lostWith } from '#cli/folders.ts';
import { obstacle, writeFolder } from '#cli/import-folder.ts';
import { showProblems } from '#cli/print-problems.ts';
import { decoded } from '#input/decode.ts';
import { checkedFolder, type CheckedFolder } from '#input/import/checked-folder.ts';
import type { MappedTable } from '#input/import/folder-files.ts';
import type { ImportProblem } from '#input/import/import-problem.ts';
import { importTable } from '#input/import/import-table.ts';
import { countsInWords, problemsInWords } from '#input/import/import-words.ts';
import { mappingFile } from '#input/import/mapping-file.ts';
import type { Mapping } from '#input/import/mapping.ts';
import { rejectedFile, reportFile } from '#input/import/report-files.ts';
import type { MetSupplier } from '#input/import/suppliers.ts';
import { plural } from '#input/plural.ts';
import type { DataFile } from '#input/source-file.ts';
import { unprintable } from '#report/glyphs.ts';
import { digest } from '#report/digest.ts';

const help = `Usage: npm run import -- --file FILE --mapping MAPPING --out DIR [--skip-unreadable] [--force]

Turns a delimited file (CSV) into a data folder, as the mapping file says. Every row is written, left out by the mapping, blank,
or cannot be read; what cannot be read is shown with its row, and then nothing is written.

  --file FILE        the delimited file; with --mapping once more for each further table of the same programme
  --mapping MAPPING  the mapping file (YAML); the first one describes the programme
  --out DIR          the data folder to write: new, empty, or an earlier import that nobody has changed
  --skip-unreadable  writes what can be read; the rows left out stand in DIR/import/rejected.csv
  --force            replaces a folder that is no earlier import, or was changed since
  --help             shows this text

docs/import.md tells how to write a mapping. Ends with 0 when the folder was written, 1 when something cannot be read,
2 when the command cannot begin.
`;

/** A text can be no longer than about half a gigabyte. */
const largestFile = 400_000_000;

const nothingWritten = 'Nothing was written.';

/** What the command was asked for. */
interface Request {
  /** One mapping for each file, in order. */
  readonly files: readonly string[];
  readonly mappings: readonly string[];
  readonly out: string;
  readonly skipsUnreadable: boolean;
  readonly force: boolean;
}

/** A table with the bytes it and its mapping came from, which a pipe gives only once, and the path of its mapping. */
interface ReadTable extends MappedTable {
  readonly bytes: Uint8Array;
  readonly mappingBytes: Uint8Array;
  readonly mappingPath: string;
}

/** Runs the command; 0, 1 or 2 as the help says. */
export function importCommand(args: readonly string[]): number {
  const options = { file: { type: 'string', multiple: true }, mapping: { type: 'string', multiple: true }, out: { type: 'string' }, 'skip-unreadable': { type: 'boolean', default: false }, force: { type: 'boolean', default: false } } as const;
  const line = commandLine(help, options, args);
  if ('exit' in line) return line.exit;
  const { file: files = [], mapping: mappings = [], out, 'skip-unreadable': skipsUnreadable = false, force = false } = line.values;
  if (files.length === 0 || files.length !== mappings.length || out === undefined) return refuse('Name a file, its mapping and the folder: --file FILE --mapping MAPPING --out DIR.');
  try {
    return importFiles({ files, mappings, out, skipsUnreadable, force });
  } catch (error) {
    // Folders without rights, full disks: the sentence of the system says it, a stack would not.
    return refuse(refusedBySystem(error));
  }
}

/** Imports the files, prints what became of every row, and writes the folder; 0, 1 or 2 as the help says. */
function importFiles({ files, mappings, out, skipsUnreadable, force }: Request): number {
  const missing = [...files, ...mappings].find((path) => !existsSync(path));
  if (missing !== undefined) return refuse(`There is no file ${missing}.`);
  const noFile = [...files, ...mappings].find((path) => !isReadable(path));
  if (noFile !== undefined) return refuse(`${noFile} is ${statSync(noFile).isDirectory() ? 'a folder, not a file' : 'no file'}.`);
  const tooLarge = files.find((path) => statSync(path).size > largestFile);
  if (tooLarge !== undefined) return refuse(`${tooLarge} is larger than ${largestFile / 1e6} MB. Split it into several files, each with a header, and name them all.`);
  const inTheWay = obstacle(out, [process.cwd(), ...files, ...mappings], force);
  if (inTheWay !== null) return refuse(inTheWay);

  const tables = readTables(files, mappings);
  if (tables === null) return 1;
  const methodPaths = methodPathsOf(tables[0]!);
  const lost = lostWith(out, methodPaths);
  if (lost !== null) return refuse(lost);
  const methods = methodFiles(tables[0]!.mappingPath, methodPaths);
  if (methods === null) return 1;
  const folder = checkedFolder(tables, methods, unprintable);
  const rejected = folder.tables.flatMap(({ table }) => table.rejected.flatMap(({ problems }) => problems));
  for (const { table } of folder.tables) say(countsInWords(table), ...table.notices.map((notice) => `Note: ${notice}`));
  if (rejected.length > 0) warn('', problemsInWords(rejected), '');
  if (folder.problems.length > 0) {
    warn('The folder would not be sound. What is wrong comes from the mapping, from a method file, or from the name of a supplier, which the mapping can give under suppliers: names.', '');
    showProblems(folder.problems, out, folder.files, { consequence: nothingWritten });
    return 1;
  }
  if (folder.tables.every(({ table }) => table.records.size === 0)) return fail('No record would be left.');
  if (rejected.length > 0 && !skipsUnreadable) return fail(`${plural(unreadable(folder), 'row')} cannot be read. --skip-unreadable writes the others and keeps these in ${join(out, 'import', 'rejected.csv')}.`);
  write(out, folder, tables);
  return 0;
}

function readTables(files: readonly string[], mappings: readonly string[]): ReadTable[] | null {
  const suppliers = new Map<string, MetSupplier>();
  const tables: ReadTable[] = [];
  const problems: ImportProblem[] = [];
  let first: Mapping | null = null;
  for (const [index, path] of files.entries()) {
    const mappingPath = mappings[index]!;
    const mappingBytes = readFileSync(mappingPath);
    const mapping = soundMapping(mappingPath, mappingBytes, first);
    if (mapping === null) return null;
    first ??= mapping;
    const bytes = readFileSync(path);
    const outcome = importTable(bytes, basename(path), mapping, { suppliers, report: (line) => warn(line) });
    if ('table' in outcome) tables.push({ table: outcome.table, mapping, bytes, mappingBytes, mappingPath });
    else problems.push(...outcome.problems);
  }
  if (problems.length === 0) return tables;
  fail(problemsInWords(problems));
  return null;
}

function soundMapping(path: string, bytes: Uint8Array, first: Mapping | null): Mapping | null {
  const { text, problem } = decoded(bytes, basename(path));
  const file: DataFile = { path: basename(path), text };
  const outcome = problem === undefined ? mappingFile(file, first) : { problems: [problem] };
  if ('mapping' in outcome) return outcome.mapping;
  showProblems(outcome.problems, folderOf(path), [file], { consequence: nothingWritten });
  return null;
}

/** The folder that problems name before a file's name; empty where it lies in the one the command runs in. */
function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}

/** Whether it is a file, or what another command writes as one; a device might never end. */
function isReadable(path: string): boolean {
  const stats = statSync(path);
  return stats.isFile() || stats.isFIFO();
}

/** Where the method files lie that the mapping names, seen from where it lies itself. */
function methodPathsOf({ mapping, mappingPath }: ReadTable): string[] {
  return mapping.methods.map((path) => (isAbsolute(path) ? path : join(dirname(mappingPath), path)));
}

/** The method files that the mapping names; all that is wrong with them at once. */
function methodFiles(mappingPath: string, paths: readonly string[]): DataFile[] | null {
  const wrong = paths.flatMap((path, index) => wrongMethodFile(path, paths.slice(0, index)) ?? []);
  if (wrong.length > 0) {
    fail(wrong.map((what) => `${mappingPath} names ${what}`).join('\n'));
    return null;
  }
  const read = paths.map((path) => {
    const name = `methods/${basename(path)}`;
    return { path: name, ...decoded(readFileSync(path), name) };
  });
  const problems = read.flatMap(({ problem }) => problem ?? []);
  if (problems.length === 0) return read.map(({ path, text }) => ({ path, text }));
  showProblems(problems, folderOf(mappingPath), read, { consequence: nothingWritten });
  return null;
}

/** What a mapping names that cannot become a method file of the data folder, and why; null for one that can. */
function wrongMethodFile(path: string, before: readonly string[]): string | null {
  if (!existsSync(path)) return `the method file ${path}, which is not there.`;
  if (!isReadable(path)) return `the method file ${path}, which is no file.`;
  // A data folder reads no other files below methods/.
  if (!/^[^.].*\.yaml$/.test(basename(path))) return `the method file ${path}; method files end in .yaml and do not begin with a dot.`;
  if (before.some((other) => basename(other) === basename(path))) return `two method files ${basename(path)}; give one another name.`;
  return null;
}

function write(out: string, { files, tables, warnings }: CheckedFolder, read: readonly ReadTable[]): void {
  const rejected = tables.flatMap(({ table, mapping }, index) => rejectedFile(table, mapping, read[index]!.bytes, index) ?? []);
  const written = [...files, ...rejected];
  const report = reportFile(tables, {
    tables: read.map(({ bytes, mappingBytes, mappingPath }) => ({ sha256: digest(bytes), mapping: { file: basename(mappingPath), sha256: digest(mappingBytes) } })),
    files: Object.fromEntries(written.map(({ path, text }) => [path, digest(text)])),
  });
  writeFolder(out, [...written, report]);
  // The records of a supplier with many stand in several files.
  const suppliers = new Set(files.flatMap(({ path }) => /^suppliers\/([^/]+?)(\.yaml|\/)/.exec(path)?.[1] ?? [])).size;
  say(`Wrote ${plural(suppliers, 'supplier')} to ${out}; the report is ${join(out, report.path)}${rejected.length === 0 ? '' : `, rows left out stand in ${join(out, rejected[0]!.path)}`}.`);
  if (warnings > 0) say(`${plural(warnings, 'warning')}: npm run check -- --data ${asArgument(out)}`);
  say(`See it with: npm start -- --data ${asArgument(out)}`);
}

function unreadable({ tables }: CheckedFolder): number {
  return tables.reduce((sum, { table }) => sum + table.counts.rejected, 0);
}

function say(...lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

function warn(...lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
}

function fail(...lines: readonly string[]): 1 {
  warn(...lines, nothingWritten);
  return 1;
}

function refuse(line: string): 2 {
  warn(line, `${nothingWritten} See npm run import -- --help.`);
  return 2;
}

if (import.meta.main) process.exitCode = await ended(() => importCommand(process.argv.slice(2)));
