/** Reads a data folder from disk: the YAML files in it as text, and what cannot be read. The only place in `input` that touches the disk. */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { decoded } from '#input/decode.ts';
import { isProblem, wholeFile, type Finding, type Notice, type Problem } from '#input/problem.ts';
import type { DataFile } from '#input/source-file.ts';
import { subjectOfPath } from '#input/subject.ts';

/** The largest file that is read, in bytes; a supplier’s file of a million lines belongs in a folder of several. */
const largestFile = 5_000_000;

export interface DataFolder {
  /** In the order of their paths, whatever the disk says. */
  readonly files: readonly DataFile[];
  readonly problems: readonly Finding[];
}

/** Where an import tells what it did; none of it is data. */
const notesOfImports = 'import';

/** The files of the folder. Hidden files, Markdown and the folder `import/` are passed over in silence, other files that are not YAML, and suppliers’ folders without any, with a warning. */
export function readDataFolder(folder: string, largest = largestFile): DataFolder {
  const found: Found = { files: [], problems: [] };
  const root = realFolder(folder);
  if (root === undefined) {
    const found = existsSync(folder) ? 'a file, not a folder' : 'no such folder';
    return { files: [], problems: [problem('', 'no-data-folder', found, 'a data folder with programme.yaml in it', 'name the folder with --data')] };
  }
  readFolder(root, '', { root, largest, found });
  found.files.sort((one, other) => (one.path < other.path ? -1 : 1));
  return found;
}

interface Found {
  readonly files: DataFile[];
  readonly problems: Finding[];
}

interface Reading {
  readonly root: string;
  readonly largest: number;
  readonly found: Found;
}

function readFolder(folder: string, path: string, reading: Reading): void {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    reading.found.problems.push(unreadable(path, error));
    return;
  }
  for (const name of names)
    if (!name.startsWith('.') && !(path === '' && name === notesOfImports)) readEntry(join(folder, name), path === '' ? name : `${path}/${name}`, reading);
}

function readEntry(place: string, path: string, reading: Reading): void {
  if (path.includes('\ufffd')) {
    reading.found.problems.push(problem(path, 'file-name', 'a file name that is not UTF-8', 'a file name that every machine can read', 'rename it'));
    return;
  }
  try {
    if (lstatSync(place).isSymbolicLink() && leadsOut(place, path, reading)) return;
    const stats = statSync(place);
    if (stats.isDirectory() && isYaml(path)) reading.found.problems.push(problem(path, 'not-a-file', 'a folder with the name of a file', 'a file', 'rename the folder, or put the file in its place'));
    else if (stats.isDirectory()) {
      readFolder(place, path, reading);
      if (/^suppliers\/[^/]+$/.test(path) && !hasYaml(path, reading.found)) reading.found.problems.push(notice(path, 'folder-without-yaml'));
    }
    else if (folders.includes(path)) reading.found.problems.push({ ...problem(path, 'not-a-folder', 'a file with the name of a folder', `a folder ${path}/ with YAML files in it`, 'rename the file, or put the folder in its place'), about: path });
    else if (!isYaml(path)) passOver(path, reading);
    else if (!stats.isFile()) reading.found.problems.push(problem(path, 'not-a-file', 'something that is not a file', 'a file', 'remove it'));
    else if (stats.size > reading.largest) reading.found.problems.push(tooLarge(path, stats.size, reading.largest));
    else readFile(place, path, reading);
  } catch (error) {
    reading.found.problems.push(unreadable(path, error));
  }
}

/** Names that only folders have. */
const folders: readonly string[] = ['suppliers', 'methods'];

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

function readFile(place: string, path: string, { found }: Reading): void {
  const { text, problem: undecodable } = decoded(readFileSync(place), path);
  if (undecodable) found.problems.push(undecodable);
  // A text that could not be decoded is kept out: nothing read from it would be true.
  else found.files.push({ path, text });
}

/** Whether a link leads out of the data folder, or back into a folder that holds it. */
function leadsOut(place: string, path: string, { root, found }: Reading): boolean {
  const target = realpathSync(place);
  const isInside = target === root || target.startsWith(root + sep);
  if (isInside && !statSync(target).isDirectory()) return false;
  const what = isInside ? 'a link to a folder' : 'a link that leads out of the data folder';
  found.problems.push(problem(path, 'link', what, 'files and folders inside the data folder', 'put the file itself here'));
  return true;
}

function passOver(path: string, { found }: Reading): void {
  // What an editor saved as `castings.yaml.txt` was meant to be read.
  if (!/\.ya?ml\.txt$/i.test(path) && /\.(md|txt)$|(^|\/)(LICEN[CS]E|README|NOTICE)[^/]*$/i.test(path)) return;
  found.problems.push(notice(path, 'not-yaml'));
}

/** Whether something in the folder was read, or is told to be unreadable. */
function hasYaml(folder: string, { files, problems }: Found): boolean {
  const isIn = (path: string) => path === folder || path.startsWith(`${folder}/`);
  return files.some(({ path }) => isIn(path)) || problems.some((finding) => isProblem(finding) && isIn(finding.file));
}

function notice(path: string, kind: 'not-yaml' | 'folder-without-yaml'): Notice {
  return { severity: 'warning', ...wholeFile(path), about: path, subject: {}, kind, values: [] };
}

function realFolder(folder: string): string | undefined {
  try {
    const root = realpathSync(folder);
    return statSync(root).isDirectory() ? root : undefined;
  } catch {
    return undefined;
  }
}

function tooLarge(path: string, size: number, largest: number): Problem {
  return problem(
    path,
    'too-large',
    `a file of ${megabytes(size)} megabytes`,
    `at most ${megabytes(largest)} megabytes`,
    path.startsWith('suppliers/') ? 'split it into several files in the supplier’s folder' : 'remove from it what does not belong there',
  );
}

function unreadable(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ENOENT' || code === 'ELOOP')
    return problem(
      path,
      'link',
      code === 'ENOENT' ? 'a link that leads nowhere' : 'links that lead in a circle',
      'a file',
      'put the file itself here, or remove the link',
    );
  const reason = code === 'EACCES' || code === 'EPERM' ? 'no permission to read it' : `it cannot be read (${code})`;
  return problem(path, 'unreadable', reason, 'a file that can be read', 'give the right to read it, or remove it');
}

function problem(path: string, code: string, found: string, expected: string, mend: string): Problem {
  return { severity: 'problem', ...wholeFile(path), about: path === '' ? 'data folder' : subjectOfPath(path), code, found, expected, mend };
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 100_000) / 10);
}
