/** Folders that a command replaces: what would be lost with them, and putting the new one in place whole or not at all. */
import { accessSync, constants, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** Why the folder must not be replaced, in a sentence, when one of `keeps` is it or lies in it; null when none does. An empty name is the folder one is in. */
export function lostWith(folder: string, keeps: readonly string[]): string | null {
  const kept = keeps.find((path) => isInside(path, folder));
  return kept === undefined ? null : `${folder === '' ? 'An empty name' : folder} ${resolve(kept) === process.cwd() ? 'holds the folder you are in' : `holds ${kept}`}, which would be lost.`;
}

/** Whether a path is the folder or lies in it, links followed. */
export function isInside(path: string, folder: string): boolean {
  const [inner, outer] = [real(path), real(folder)];
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(outer, way) === inner);
}

/** The path itself, or the nearest above it that is there. */
export function nearestThere(path: string): string {
  const whole = resolve(path);
  return existsSync(whole) || dirname(whole) === whole ? whole : nearestThere(dirname(whole));
}

/** Why nothing can ever stand at the path, in a sentence: a link on the way that leads nowhere or in a circle, a name that no disk takes; null when something may. */
export function unreachable(path: string): string | null {
  const whole = resolve(path);
  try {
    const isDead = lstatSync(whole).isSymbolicLink() && !existsSync(whole);
    return isDead ? `${whole} is a link that leads nowhere, or in a circle.` : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENAMETOOLONG') return `${path} has a name that is too long.`;
    return dirname(whole) === whole ? null : unreachable(dirname(whole));
  }
}

/** Why no file can be written at the path, in a sentence; null when one can. Nothing is written to find out. */
export function unwritable(path: string): string | null {
  const blocked = unreachable(path);
  if (blocked !== null) return blocked;
  const folder = dirname(path);
  if (!existsSync(folder)) return `There is no folder ${folder} for ${basename(path)}.`;
  if (!statSync(folder).isDirectory()) return `${folder} is a file, not a folder.`;
  const isThere = existsSync(path);
  if (isThere && statSync(path).isDirectory()) return `${path} is a folder, not a file.`;
  try {
    accessSync(isThere ? path : folder, constants.W_OK);
    return null;
  } catch {
    return `${path} may not be written.`;
  }
}

/**
 * Why no new folder can take the place of this one, in a sentence that says what can be done; null when one can. A folder is made beside it,
 * and removed, to find out: rights, disks that are only read, and places that the system keeps for itself show in nothing else.
 */
export function irreplaceable(folder: string): string | null {
  const target = real(folder);
  const parent = nearestThere(dirname(target));
  if (existsSync(target) && isMountPoint(target)) return `${folder} is where a disk or another folder is attached, and cannot be replaced as a whole; a folder inside it can, such as ${join(folder, 'vernier')}.`;
  try {
    rmdirSync(mkdtempSync(join(parent, `${basename(target)}.new-`)));
    return null;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return `The new folder is made beside ${folder}, and in ${parent} nothing can be made: ${whyNothing[code] ?? message}.`;
  }
}

const whyNothing: Readonly<Record<string, string>> = {
  EROFS: 'its disk can only be read',
  EACCES: 'you have no right to write there',
  EPERM: 'you have no right to write there',
  ENOENT: 'the system keeps it for itself',
  ENOTDIR: 'it is a file',
  ENAMETOOLONG: 'the name is too long',
};

function isMountPoint(folder: string): boolean {
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) return true;
  try {
    return mountPoints(readFileSync('/proc/self/mountinfo', 'utf8')).has(folder);
  } catch {
    // Other systems than Linux attach disks alone, which differ from what they are attached to.
    return false;
  }
}

/**
 * The folders at which Linux has attached a disk or another folder, as it lists them: the fifth word of a line, blanks in it by their number.
 * @example mountPoints(String.raw`36 35 98:0 /site /srv/my\040site rw`) //=> new Set(['/srv/my site'])
 */
export function mountPoints(mountinfo: string): ReadonlySet<string> {
  const paths = mountinfo.split('\n').flatMap((line) => line.split(' ')[4] ?? []);
  return new Set(paths.map((path) => path.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)))));
}

/**
 * Makes the folder and those above it that are missing, one by one: asked for all at once, Node tries for ever where a folder that is there
 * takes none, as /proc does.
 */
export function makeFolder(folder: string): void {
  const whole = resolve(folder);
  if (existsSync(whole)) return;
  makeFolder(dirname(whole));
  try {
    mkdirSync(whole);
  } catch (error) {
    // Another build may have made it meanwhile.
    if (!existsSync(whole) || !statSync(whole).isDirectory()) throw error;
  }
}

/** What file managers put into any folder they show. */
export const ofFileManagers: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** The files in the folder and below it, but those of file managers, as paths from there, parted by `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !ofFileManagers.has(entry.name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
}

/** The path with its links followed as far as it exists; found in one step, as another command may take the folder away meanwhile. */
function real(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch (error) {
    if (dirname(whole) === whole) throw error;
    return join(real(dirname(whole)), basename(whole));
  }
}

/**
 * Has a new folder made beside the one to replace, then puts it in its place; what was there stays until then, and comes back when that fails.
 * `make` gets the path of the new folder, which is not there yet. A link is followed: what it leads to is replaced. Of commands that do so at
 * the same moment the last one wins.
 */
export function replaceFolder(folder: string, make: (whole: string) => void): void {
  const target = real(folder);
  makeFolder(dirname(target));
  // In a folder of its own, so that nothing of anybody else is in the way; a temporary folder itself would have another mode.
  const beside = mkdtempSync(join(dirname(target), `${basename(target)}.new-`));
  try {
    const whole = join(beside, 'whole');
    make(whole);
    let tries = 0;
    while (!putInPlace(whole, target, join(beside, `earlier-${tries}`), tries === mostTries)) tries += 1;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** As many commands may put theirs in place between two steps of this one. */
const mostTries = 50;

/** Whether the folder stands at the target now, with what was there moved to `earlier`; false where another command was faster, which is an error the last time. */
function putInPlace(whole: string, target: string, earlier: string, isLast: boolean): boolean {
  try {
    renameSync(target, earlier);
  } catch (error) {
    if (!isAny(error, ['ENOENT'])) throw error;
  }
  try {
    renameSync(whole, target);
    return true;
  } catch (error) {
    // Windows says of a folder that is there only that one may not.
    if (!isLast && (isAny(error, ['ENOTEMPTY', 'EEXIST']) || (isAny(error, ['EPERM']) && existsSync(target)))) return false;
    if (existsSync(earlier) && !existsSync(target)) renameSync(earlier, target);
    throw error;
  }
}

function isAny(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
