/** A build stands in a folder of its own until it is whole; only then it takes the place of the published site. Builds at the same time do not meet. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Stands in every built site, and says that the folder may be replaced by the next build. */
const markerName = 'vernier.json';

/** Below the project, wherever the site goes: a build imports packages from where it stands. */
const stagings = resolve('.cache');

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

/** Whether the folder may be replaced: it is not there, it is empty, or an earlier build stands in it. */
export function isReplaceable(out: string): boolean {
  return !existsSync(out) || readdirSync(out).length === 0 || existsSync(join(out, markerName));
}

/** Marks the staged build as whole and puts it in the place of the earlier one, which stays until the new one is beside it. */
export function publish(staged: string, out: string, facts: object): void {
  const target = resolve(out);
  const [beside, earlier] = [`${target}.building`, `${target}.earlier`];
  writeFileSync(join(staged, markerName), `${JSON.stringify(facts, null, 2)}\n`);
  mkdirSync(dirname(target), { recursive: true });
  for (const leftover of [beside, earlier]) rmSync(leftover, { recursive: true, force: true });
  move(staged, beside);
  if (existsSync(target)) renameSync(target, earlier);
  renameSync(beside, target);
  rmSync(earlier, { recursive: true, force: true });
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

/** What a built folder says of itself, or null when it is none. */
export function builtFacts(out: string): { readonly [fact: string]: unknown } | null {
  const marker = join(out, markerName);
  return existsSync(marker) ? (JSON.parse(readFileSync(marker, 'utf8')) as { [fact: string]: unknown }) : null;
}
