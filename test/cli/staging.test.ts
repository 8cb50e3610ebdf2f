/** A build takes the place of the published site only when it is whole, and builds at the same time do not meet. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { replaceFolder } from '#cli/folders.ts';
import { builtFacts, closeStaging, obstacle, openStaging, publish } from '#cli/staging.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'published-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a build stands below the project, in an empty folder of its own', () => {
  const [one, other] = [openStaging(), openStaging()];
  writeFileSync(join(one, 'index.html'), 'half done');
  expect(dirname(one)).toBe(join(process.cwd(), '.cache'));
  expect([readdirSync(one), readdirSync(other)]).toEqual([['index.html'], []]);
  [one, other].forEach(closeStaging);
  expect([existsSync(one), existsSync(other)]).toEqual([false, false]);
});

describe('what a build left behind that was cut off is removed, what another one is making is not', () => {
  /** The folder of a build of another process, which may be of another machine or container, and whether the next build leaves it. */
  const isLeft = (change: (name: string) => string, changed = new Date()): boolean => {
    const own = openStaging();
    closeStaging(own);
    const other = join(dirname(own), change(basename(own)));
    mkdirSync(join(other, 'en'), { recursive: true });
    onTestFinished(() => closeStaging(other));
    for (const path of [join(other, 'en'), other]) utimesSync(path, changed, changed);
    closeStaging(openStaging());
    return existsSync(other);
  };
  const ofProcess = (id: number) => (name: string) => name.replace(`build-${process.pid}-`, `build-${id}-`);
  const elsewhere = (name: string): string => name.replace(/-[0-9a-f]{8}-/, '-00000000-');
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);

  test('of a process that does not run, as none has a number so large', () => {
    expect(isLeft(ofProcess(99_999_999))).toBe(false);
  });

  test('of an earlier process that had the number of this one', () => {
    expect(isLeft((name) => `${name}x`)).toBe(false);
  });

  test('of one that runs, as the one does that started this one', () => {
    expect(isLeft(ofProcess(process.ppid), longAgo)).toBe(true);
  });

  test('of another container, whose processes have numbers of their own, until nothing has changed for a day', () => {
    expect([isLeft(elsewhere), isLeft(elsewhere, longAgo)]).toEqual([true, false]);
  });

  test('under a name that tells nothing, as long', () => {
    expect([isLeft(() => 'build-17'), isLeft(() => 'build-17', longAgo)]).toEqual([true, false]);
  });
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

test('everybody may read a site who may read a folder that is made beside it', () => {
  const staged = openStaging();
  publish(staged, join(folder, 'site'), {});
  mkdirSync(join(folder, 'beside'));
  expect(statSync(join(folder, 'site')).mode).toBe(statSync(join(folder, 'beside')).mode);
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
