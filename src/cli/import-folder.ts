/** The folder an import writes: whether it may be replaced, and putting the new one in its place whole or not at all. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { parse } from 'yaml';
import { importMark, reportPath } from '#input/import/report-files.ts';
import type { DataFile } from '#input/source-file.ts';

/** The digest by which a report names what it was made of and what it wrote. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Why the folder must not be replaced, in a sentence; null when it may. `force` allows what is no earlier import, never a folder that `keeps` lie in. */
export function obstacle(folder: string, keeps: readonly string[], force: boolean): string | null {
  const kept = keeps.find((path) => isInside(real(path), real(folder)));
  if (kept !== undefined) return `${folder} holds ${kept === process.cwd() ? 'the folder you are in' : kept}, which would be lost.`;
  if (!existsSync(folder)) return null;
  if (!statSync(folder).isDirectory()) return `${folder} is a file.`;
  if (force || readdirSync(folder).length === 0) return null;
  const written = writtenBefore(folder);
  if (written === null) return `${folder} is not empty and was not made by an import. Name another folder with --out, or replace it with --force.`;
  const changed = changedSince(folder, written);
  if (changed.length === 0) return null;
  const shown = changed.slice(0, 5).join(', ') + (changed.length > 5 ? ` and ${changed.length - 5} more` : '');
  return `${folder} was changed after it was imported: ${shown}. Keep the changes elsewhere, or replace the folder with --force.`;
}

/** Writes the files beside the folder, then puts them in its place; what was there stays until the new folder is whole. */
export function replaceFolder(folder: string, files: readonly DataFile[]): void {
  const target = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  mkdirSync(dirname(target), { recursive: true });
  const staged = mkdtempSync(join(dirname(target), `${basename(target)}.importing-`));
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(staged, path)), { recursive: true });
      writeFileSync(join(staged, path), text);
    }
    swap(target, staged);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

function swap(target: string, staged: string): void {
  // The same mode as a folder made in the usual way, which a temporary folder does not have.
  const whole = join(staged, 'whole');
  mkdirSync(whole);
  for (const name of readdirSync(staged)) if (name !== 'whole') renameSync(join(staged, name), join(whole, name));
  if (!existsSync(target)) return renameSync(whole, target);
  const earlier = join(staged, 'earlier');
  renameSync(target, earlier);
  try {
    renameSync(whole, target);
  } catch (error) {
    renameSync(earlier, target);
    throw error;
  }
}

/** The digests of the files an earlier import wrote, by path; null where the folder is no import. */
function writtenBefore(folder: string): ReadonlyMap<string, string> | null {
  const report = join(folder, reportPath);
  if (!existsSync(report)) return null;
  try {
    const { made_by, files } = parse(readFileSync(report, 'utf8')) as { made_by?: unknown; files?: Record<string, string> };
    return made_by === importMark ? new Map(Object.entries(files ?? {})) : null;
  } catch {
    return null;
  }
}

function changedSince(folder: string, written: ReadonlyMap<string, string>): string[] {
  const present = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return present.filter((path) => path !== reportPath && written.get(path) !== digest(readFileSync(join(folder, path)))).sort();
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path);
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}
