/** A build takes the place of the published site only when it is whole, and builds at the same time do not meet. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtFacts, closeStaging, isReplaceable, openStaging, publish } from '#cli/staging.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'published-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a build stands below the project, in an empty folder of its own', () => {
  const staged = openStaging();
  writeFileSync(join(staged, 'index.html'), 'half done');
  expect(staged).toBe(join(process.cwd(), '.cache', `build-${process.pid}`));
  expect(readdirSync(openStaging())).toEqual([]);
  closeStaging(staged);
  expect(existsSync(staged)).toBe(false);
});

test('what a build left behind that was cut off is removed, what another one is making is not', () => {
  // No process has an id so large; the one that started this one runs.
  const [deserted, busy] = [join('.cache', 'build-99999999'), join('.cache', `build-${process.ppid}`)];
  mkdirSync(deserted, { recursive: true });
  mkdirSync(busy, { recursive: true });
  closeStaging(openStaging());
  expect([existsSync(deserted), existsSync(busy)]).toEqual([false, true]);
  closeStaging(busy);
});

test('a whole build replaces the earlier one, and nothing else is left', () => {
  const out = join(folder, 'deep', 'site');
  for (const name of ['first.html', 'second.html']) {
    const staged = openStaging();
    writeFileSync(join(staged, name), name);
    publish(staged, out, { programme: 'acme' });
  }
  expect(readdirSync(out).toSorted()).toEqual(['second.html', 'vernier.json']);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['site']);
  expect(builtFacts(out)).toEqual({ programme: 'acme' });
});

test('a folder of something else is never replaced', () => {
  writeFileSync(join(folder, 'thesis.txt'), 'years of work');
  expect(isReplaceable(folder)).toBe(false);
  expect(isReplaceable(join(folder, 'new'))).toBe(true);
});
