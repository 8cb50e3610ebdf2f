/** A build stands beside the published site until it is whole; only then it takes its place. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Stands in every built site, and says that the folder may be replaced by the next build. */
export const markerName = 'vernier.json';

/** Where a build for the folder is written first. */
export function stagingFor(out: string): string {
  return `${resolve(out)}.building`;
}

/** Whether the folder may be replaced: it is not there, it is empty, or an earlier build stands in it. */
export function isReplaceable(out: string): boolean {
  return !existsSync(out) || readdirSync(out).length === 0 || existsSync(join(out, markerName));
}

/** Empties the place where the build will be written. */
export function clearStaging(out: string): void {
  rmSync(stagingFor(out), { recursive: true, force: true });
}

/** Marks the staged build as whole and puts it in the place of the earlier one, which stays until the new one is there. */
export function publish(out: string, facts: object): void {
  const [target, staged, earlier] = [resolve(out), stagingFor(out), `${resolve(out)}.earlier`];
  writeFileSync(join(staged, markerName), `${JSON.stringify(facts, null, 2)}\n`);
  rmSync(earlier, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, earlier);
  renameSync(staged, target);
  rmSync(earlier, { recursive: true, force: true });
}

/** What a built folder says of itself, or null when it is none. */
export function builtFacts(out: string): { readonly [fact: string]: unknown } | null {
  const marker = join(out, markerName);
  return existsSync(marker) ? (JSON.parse(readFileSync(marker, 'utf8')) as { [fact: string]: unknown }) : null;
}
