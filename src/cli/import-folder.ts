/** The folder an import writes, and whether it may be replaced. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { filesBelow, irreplaceable, lostWith, replaceFolder, unreachable } from '#cli/folders.ts';
import { importMark, reportPath } from '#input/import/report-files.ts';
import type { DataFile } from '#input/source-file.ts';
import { digest } from '#report/digest.ts';

/** Why the folder must not be replaced, in a sentence; null when it may. `force` allows what is no earlier import, never a folder that `keeps` lie in. */
export function obstacle(folder: string, keeps: readonly string[], force: boolean): string | null {
  const blocked = unreachable(folder) ?? lostWith(folder, keeps);
  if (blocked !== null) return blocked;
  if (existsSync(folder) && !statSync(folder).isDirectory()) return `${folder} is a file.`;
  return foreign(folder, force) ?? irreplaceable(folder);
}

/** What stands in the folder beside an earlier import, or was changed in it, in a sentence; null when nothing. */
function foreign(folder: string, force: boolean): string | null {
  if (!existsSync(folder)) return null;
  if (force || readdirSync(folder).length === 0) return null;
  const written = writtenBefore(folder);
  if (written === null) return `${folder} is not empty and was not made by an import. Name another folder with --out, or replace it with --force.`;
  const changed = changedSince(folder, written);
  if (changed.length === 0) return null;
  const shown = changed.slice(0, 5).join(', ') + (changed.length > 5 ? ` and ${changed.length - 5} more` : '');
  return `${folder} was changed after it was imported: ${shown}. Keep the changes elsewhere, or replace the folder with --force.`;
}

/** Puts a folder of these files in the place of the one that is there. */
export function writeFolder(folder: string, files: readonly DataFile[]): void {
  replaceFolder(folder, (whole) => {
    mkdirSync(whole);
    for (const { path, text } of files) {
      mkdirSync(dirname(join(whole, path)), { recursive: true });
      writeFileSync(join(whole, path), text);
    }
  });
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
  return filesBelow(folder).filter((path) => path !== reportPath && written.get(path) !== digest(readFileSync(join(folder, path)))).sort();
}
