/** A build takes the place of the published site only when it is whole, and builds at the same time do not meet. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFolder } from '#cli/folders.ts';
import { builtFacts, closeStaging, obstacle, openStaging, publish } from '#cli/staging.ts';

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
  expect(builtFacts(out)).toEqual({ programme: 'acme', entries: ['second.html'] });
});

test('a build that cannot be put in place is not kept either', () => {
  writeFileSync(join(folder, 'file'), '');
  const staged = openStaging();
  expect(() => publish(staged, join(folder, 'file', 'site'), {})).toThrow();
  expect(existsSync(staged)).toBe(false);
});

test('what a build cannot put in place leaves the earlier site where it was', () => {
  const out = join(folder, 'site');
  const staged = openStaging();
  writeFileSync(join(staged, 'first.html'), 'first');
  publish(staged, out, {});
  expect(() => replaceFolder(out, () => {})).toThrow();
  expect(readdirSync(out)).toContain('first.html');
  expect(readdirSync(folder)).toEqual(['site']);
});

describe('a folder is only replaced when nothing is lost', () => {
  const data = (): string => join(folder, 'programme', 'data');
  beforeEach(() => mkdirSync(data(), { recursive: true }));

  test('a new or an empty one may be', () => {
    mkdirSync(join(folder, 'empty'));
    expect([obstacle(join(folder, 'new'), data()), obstacle(join(folder, 'empty'), data())]).toEqual([null, null]);
  });

  test('one that holds something else may not', () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'thesis.txt'), 'years of work');
    expect(obstacle(other, data())).toBe(`${other} is not empty and holds no earlier build.`);
    expect(obstacle(join(other, 'thesis.txt'), data())).toBe(`${join(other, 'thesis.txt')} is a file.`);
    expect(obstacle(join(other, 'thesis.txt', 'site'), data())).toContain('cannot be made, because');
  });

  test('an earlier build may be, until somebody puts something beside it', () => {
    const site = join(folder, 'site');
    const staged = openStaging();
    writeFileSync(join(staged, 'index.html'), 'a page');
    publish(staged, site, {});
    expect(obstacle(site, data())).toBe(null);
    mkdirSync(join(site, '.git'));
    expect(obstacle(site, data())).toBe(`${site} holds .git beside an earlier build, which would be lost.`);
  });

  test('nor when somebody put a file into one of its folders; what a file manager leaves there is no loss', () => {
    const site = join(folder, 'site');
    const staged = openStaging();
    mkdirSync(join(staged, 'en'));
    writeFileSync(join(staged, 'en', 'index.html'), 'a page');
    publish(staged, site, { files: 1 });
    for (const place of [site, join(site, 'en')]) writeFileSync(join(place, '.DS_Store'), '');
    expect(obstacle(site, data())).toBe(null);
    writeFileSync(join(site, 'en', 'thesis.txt'), 'years of work');
    expect(obstacle(site, data())).toBe(`${site} holds 1 file more than the earlier build wrote, which would be lost: ${join('en', 'thesis.txt')}.`);
  });

  test('where nothing can stand, that is said before anything is built', () => {
    const [nowhere, circle] = [join(folder, 'nowhere'), join(folder, 'circle')];
    symlinkSync(join(folder, 'gone'), nowhere);
    symlinkSync(circle, circle);
    for (const out of [nowhere, join(nowhere, 'site'), circle, join(circle, 'site')]) expect(obstacle(out, data())).toMatch(/(nowhere|circle) is a link that leads nowhere, or in a circle\.$/);
    expect(obstacle(join(folder, 'n'.repeat(300)), data())).toMatch(/has a name that is too long\.$/);
  });

  test.each([
    ['the project', () => '.', 'holds the folder you are in, which would be lost.'],
    ['a folder above the project', () => '..', 'holds the folder you are in, which would be lost.'],
    ['no name at all', () => '', 'An empty name holds the folder you are in, which would be lost.'],
    ['the data folder', data, 'data, which would be lost.'],
    ['a folder above the data', () => join(folder, 'programme'), 'data, which would be lost.'],
    ['a folder in the data', () => join(data(), 'site'), 'where it would be read as data.'],
  ])('%s never', (_, out, sentence) => {
    expect(obstacle(out(), data())).toContain(sentence);
  });
});
