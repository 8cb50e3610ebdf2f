/** A build stands in a folder of its own until it is whole; only then it takes the place of the published site. Builds at the same time do not meet. */
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesBelow, isInside, lostWith, nearestThere, ofFileManagers, replaceFolder, unreachable } from '#cli/folders.ts';
import { projectFolder } from '#cli/project.ts';
import { plural } from '#input/plural.ts';

/** Stands in every built site, and says that the folder may be replaced by the next build. */
const markerName = 'vernier.json';

/** Below the project, wherever the site goes: a build imports packages from where it stands. */
const stagings = join(projectFolder, '.cache');

/** An empty folder for the build that this process makes; what builds left behind that were cut off is removed. */
export function openStaging(): string {
  mkdirSync(stagings, { recursive: true });
  const deserted = readdirSync(stagings).filter((name) => {
    const owner = /^build-(\d+)$/.exec(name)?.[1];
    return owner !== undefined && (Number(owner) === process.pid || !isRunning(Number(owner)));
  });
  for (const name of deserted) closeStaging(join(stagings, name));
  const staged = join(stagings, `build-${process.pid}`);
  mkdirSync(staged);
  return staged;
}

/** Removes the folder. */
export function closeStaging(staged: string): void {
  rmSync(staged, { recursive: true, force: true });
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // One that belongs to somebody else runs, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Why the folder must not be replaced by a build of the data, in a sentence; null when it may: it is not there, it is empty, or an earlier
 * build stands in it and nothing else. It never holds the project or the data, and never lies in the data.
 */
export function obstacle(out: string, data: string): string | null {
  const blocked = unreachable(out) ?? lostWith(out, [process.cwd(), projectFolder, data]);
  if (blocked !== null) return blocked;
  if (isInside(out, data)) return `${out} lies in the data folder ${data}, where it would be read as data.`;
  const there = nearestThere(out);
  if (!statSync(there).isDirectory()) return there === resolve(out) ? `${out} is a file.` : `${out} cannot be made, because ${there} is a file.`;
  if (!existsSync(out)) return null;
  const present = readdirSync(out).filter((name) => !ofFileManagers.has(name));
  const { entries, files } = builtFacts(out) ?? {};
  const written = new Set<unknown>(Array.isArray(entries) ? [markerName, ...entries] : []);
  const strange = present.filter((name) => !written.has(name));
  if (strange.length === 0) return typeof files === 'number' ? addedTo(out, files) : null;
  return written.size === 0 ? `${out} is not empty and holds no earlier build.` : `${out} holds ${strange.slice(0, 5).join(', ')}${strange.length > 5 ? ' and more' : ''} beside an earlier build, which would be lost.`;
}

/** What was put into the folders of an earlier build, in a sentence: files beyond as many as it wrote; of these the latest are named. */
function addedTo(out: string, written: number): string | null {
  const present = filesBelow(out);
  // The build did not count the file in which it says so.
  const added = present.length - written - 1;
  if (added <= 0) return null;
  const latest = present
    .map((path) => ({ path, time: lstatSync(join(out, path)).mtimeMs }))
    .toSorted((one, other) => other.time - one.time)
    .slice(0, Math.min(added, 5));
  return `${out} holds ${plural(added, 'file')} more than the earlier build wrote, which would be lost: ${latest.map(({ path }) => path).join(', ')}${added > 5 ? ' and others' : ''}.`;
}

/** Marks the staged build as whole and puts it in the place of the earlier one. */
export function publish(staged: string, out: string, facts: object): void {
  try {
    writeFileSync(join(staged, markerName), `${JSON.stringify({ ...facts, entries: readdirSync(staged).toSorted() }, null, 2)}\n`);
    replaceFolder(out, (whole) => move(staged, whole));
  } finally {
    closeStaging(staged);
  }
}

/** A folder on another disk cannot be renamed into place; it is copied. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

/** What a built folder says of itself, and which `entries` the build wrote in it; null when it is none. */
export function builtFacts(out: string): { readonly [fact: string]: unknown } | null {
  const marker = join(out, markerName);
  try {
    return existsSync(marker) ? (JSON.parse(readFileSync(marker, 'utf8')) as { [fact: string]: unknown } | null) : null;
  } catch {
    return null;
  }
}
