/** Folders that commands make. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { irreplaceable, makeFolder, mountPoints, unwritable } from '#cli/folders.ts';
import { projectFolder } from '#cli/project.ts';

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

test('commands that replace a folder at the same moment all end well, the last one stays, and nothing is left over', async () => {
  const base = mkdtempSync(join(tmpdir(), 'vernier-folders-'));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const site = join(base, 'site');
  const script = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { replaceFolder } from '#cli/folders.ts';
    for (let turn = 0; turn < 100; turn += 1) replaceFolder(process.argv[1], (whole) => {
      mkdirSync(whole);
      for (const name of ['one', 'other']) writeFileSync(whole + '/' + name, process.pid + '-' + turn);
    });`;
  const run = (): Promise<string> =>
    new Promise((done) => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script, site], { cwd: projectFolder });
      const said: string[] = [];
      child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
      child.once('close', () => done(said.join('')));
    });
  expect(await Promise.all([run(), run(), run()])).toEqual(['', '', '']);
  expect(readdirSync(base)).toEqual(['site']);
  const [one, other] = ['one', 'other'].map((name) => readFileSync(join(site, name), 'utf8'));
  expect(one).toBe(other);
});
