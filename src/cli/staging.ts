/** A build stands in a folder of its own until it is whole; only then it takes the place of the published site. Builds at the same time do not meet. */
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { filesBelow, irreplaceable, isInside, lostWith, nearestThere, ofFileManagers, replaceFolder, unreachable } from '#cli/folders.ts';
import { projectFolder } from '#cli/project.ts';
import { plural } from '#input/plural.ts';
import { digest } from '#report/digest.ts';

/** Stands in every built site, and says that the folder may be replaced by the next build. */
const markerName = 'vernier.json';

/** Below the project, wherever the site goes: a build imports packages from where it stands. */
const stagings = join(projectFolder, '.cache');

/** A new and empty folder for a build that this process makes; what builds left behind that were cut off is removed. */
export function openStaging(): string {
  mkdirSync(stagings, { recursive: true });
  for (const name of readdirSync(stagings).filter(isDeserted)) closeStaging(join(stagings, name));
  const name = `build-${process.pid}-${here}-${opened.size + 1}`;
  opened.add(name);
  // A temporary folder of the system would be published with another mode.
  mkdirSync(join(stagings, name));
  return join(stagings, name);
}

/** Removes the folder. */
export function closeStaging(staged: string): void {
  rmSync(staged, { recursive: true, force: true });
}

/** What this process opened, so that it never takes it for what an earlier one of the same number left. */
const opened = new Set<string>();

/**
 * What gives processes their numbers, in short: the machine since it was started and, in a container, the container. Those that share a checkout
 * may have processes of the same number, and one cannot see whether the other's run.
 */
const here = digest([hostname(), told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')), told(() => readlinkSync('/proc/self/ns/pid'))].join('\n')).slice(0, 8);

/** Longer than any build goes without writing. */
const day = 24 * 60 * 60 * 1000;

/** Whether a build left it behind: the process does not run any more or, where that cannot be seen from here, nothing has changed in it for a day. */
function isDeserted(name: string): boolean {
  if (!name.startsWith('build-') || opened.has(name)) return false;
  const [, id, place] = /^build-(\d+)-([0-9a-f]{8})-/.exec(name) ?? [];
  if (place === here) return Number(id) === process.pid || !isRunning(Number(id));
  return lastChange(join(stagings, name)) < Date.now() - day;
}

/** When something in the folder changed last, in milliseconds; of one that goes away meanwhile, never yet. */
function lastChange(folder: string): number {
  try {
    const paths = [folder, ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))];
    return paths.reduce((latest, path) => Math.max(latest, lstatSync(path).mtimeMs), 0);
  } catch {
    return Infinity;
  }
}

/** Nothing, where the system does not tell. */
function told(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
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
 * build stands in it and nothing else, and the system lets it be replaced. It never holds the project or the data, and never lies in the data.
 */
export function obstacle(out: string, data: string): string | null {
  const blocked = unreachable(out) ?? lostWith(out, [process.cwd(), projectFolder, data]);
  if (blocked !== null) return blocked;
  if (isInside(out, data)) return `${out} lies in the data folder ${data}, where it would be read as data.`;
  const there = nearestThere(out);
  if (!statSync(there).isDirectory()) return there === resolve(out) ? `${out} is a file.` : `${out} cannot be made, because ${there} is a file.`;
  return foreign(out) ?? irreplaceable(out);
}

/** What stands in the folder beside an earlier build, in a sentence; null when nothing does. */
function foreign(out: string): string | null {
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
