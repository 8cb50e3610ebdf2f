/** The command `build`, run as a person runs it. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '#cli/project.ts';

const command = join(projectFolder, 'src/cli/build.ts');
const data = resolve('test/bad-data/base');

let elsewhere: string;
beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
});
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

test('a build run in another folder leaves the site there and nothing beside it', { timeout: 120_000 }, () => {
  const { status, stdout } = spawnSync(process.execPath, [command, '--data', data, '--out', 'site'], { cwd: elsewhere, encoding: 'utf8' });
  expect(stdout).toMatch(/Built \d+ files .*: site\n$/);
  expect(status).toBe(0);
  expect(readdirSync(elsewhere)).toEqual(['site']);
  expect(existsSync(join(elsewhere, 'site/en/index.html'))).toBe(true);
});

test('a reader that goes away stops nothing, and sees no stack', { timeout: 120_000 }, () => {
  const { stderr } = spawnSync('sh', ['-c', `"$0" "$1" --data "$2" --out unread | true`, process.execPath, command, data], { cwd: elsewhere, encoding: 'utf8' });
  expect(stderr).not.toMatch(/EPIPE|\n\s+at /);
  expect(existsSync(join(elsewhere, 'unread/en/index.html'))).toBe(true);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('a build cut off by %s ends with %i, builds nothing and leaves nothing', { timeout: 120_000 }, async (signal, code) => {
  const child = spawn(process.execPath, [command, '--data', data, '--out', 'cut-off'], { cwd: elsewhere });
  const ended = new Promise((done) => child.once('exit', done));
  child.stdout.on('data', (text: Buffer) => {
    if (text.includes('Building')) child.kill(signal);
  });
  expect(await ended).toBe(code);
  expect(existsSync(join(elsewhere, 'cut-off'))).toBe(false);
  expect(readdirSync(join(projectFolder, '.cache')).filter((name) => name.startsWith(`build-${child.pid}-`))).toEqual([]);
});
