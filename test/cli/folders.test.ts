/** Folders that commands make. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { irreplaceable, makeFolder, mountPoints, unwritable } from '#cli/folders.ts';

test('a folder is made with those above it', () => {
  const base = mkdtempSync(join(tmpdir(), 'vernier-folders-'));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  makeFolder(join(base, '中文', 'a b', 'c'));
  makeFolder(join(base, '中文', 'a b'));
  expect(existsSync(join(base, '中文', 'a b', 'c'))).toBe(true);
});

test.runIf(existsSync('/proc/self'))('where the system takes no folders, making one fails and does not go on for ever', () => {
  expect(() => makeFolder('/proc/vernier/data')).toThrow(/ENOENT/);
});

test('why a file cannot be written is known before it is made', () => {
  const base = mkdtempSync(join(tmpdir(), 'vernier-folders-'));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  expect(unwritable(join(base, 'figures.json'))).toBeNull();
  expect(unwritable('package.json')).toBeNull();
  expect(unwritable('no/such/figures.json')).toBe('There is no folder no/such for figures.json.');
  expect(unwritable('package.json/figures.json')).toBe('package.json is a file, not a folder.');
  expect(unwritable(base)).toBe(`${base} is a folder, not a file.`);
  expect(readdirSync(base)).toEqual([]);
});

test('whether a folder can be replaced is known before anything is made, and leaves nothing', () => {
  const base = mkdtempSync(join(tmpdir(), 'vernier-folders-'));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  mkdirSync(join(base, 'site'));
  writeFileSync(join(base, 'file'), '');
  expect(['site', 'new', 'deep/er/new'].map((name) => irreplaceable(join(base, name)))).toEqual([null, null, null]);
  expect(irreplaceable(join(base, 'file/site'))).toBe(`The new folder is made beside ${join(base, 'file/site')}, and in ${join(base, 'file')} nothing can be made: it is a file.`);
  expect(readdirSync(base)).toEqual(['file', 'site']);
});

test.runIf(existsSync('/proc/self'))('what the system keeps for itself, and where a disk is attached, cannot be replaced', () => {
  expect(irreplaceable('/proc/site')).toBe('The new folder is made beside /proc/site, and in /proc nothing can be made: the system keeps it for itself.');
  expect(irreplaceable('/proc')).toBe('/proc is where a disk or another folder is attached, and cannot be replaced as a whole; a folder inside it can, such as /proc/vernier.');
});

test('the folders where something is attached are read as Linux lists them', () => {
  const listed = ['21 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw', String.raw`36 21 8:1 /home/site /srv/my\040site rw,relatime shared:1 - ext4 /dev/sda1 rw`, ''].join('\n');
  expect(mountPoints(listed)).toEqual(new Set(['/', '/srv/my site']));
});
