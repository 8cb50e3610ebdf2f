/** Folders that commands make. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder, unwritable } from '#cli/folders.ts';

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
