/** The site that is served follows every build that takes its folder's place. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serve, type Served } from '#cli/serve.ts';

let folder: string;
let served: Served;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  build({ '404.html': 'not there', 'index.html': 'first', 'gone.html': 'gone' });
  served = await serve(join(folder, 'site'), 0);
});
afterEach(() => {
  served.server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a folder with these files in the place of the one that is served. */
function build(files: Readonly<Record<string, string>>): void {
  rmSync(join(folder, 'site'), { recursive: true, force: true });
  mkdirSync(join(folder, 'staged'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'staged', name), text);
  renameSync(join(folder, 'staged'), join(folder, 'site'));
}

async function answer(path: string): Promise<string> {
  const response = await fetch(new URL(path, served.address));
  return `${response.status} ${await response.text()}`;
}

test('a page, and what is not there', async () => {
  expect([await answer(''), await answer('gone.html'), await answer('never.html')]).toEqual(['200 first', '200 gone', '404 not there']);
});

test('after another build: its pages whole, its new ones, and not those it left out', async () => {
  build({ '404.html': 'not there', 'index.html': 'the second, which is longer', 'new.html': 'new' });
  expect([await answer(''), await answer('new.html'), await answer('gone.html')]).toEqual(['200 the second, which is longer', '200 new', '404 not there']);
});

test('nothing outside the folder', async () => {
  writeFileSync(join(folder, 'secret.html'), 'secret');
  expect(await answer('%2e%2e/secret.html')).toBe('404 not there');
  expect(await answer('..%2fsecret.html')).toBe('404 not there');
});

test('where the port is taken, the next one that is free, without a trace of the tries', async () => {
  const again = await serve(join(folder, 'site'), Number(new URL(served.address).port));
  again.server.close();
  expect(again.address).not.toBe(served.address);
  expect(['error', 'listening'].map((event) => again.server.listenerCount(event))).toEqual(['error', 'listening'].map((event) => served.server.listenerCount(event)));
});

test('where all of them are taken, a sentence that says so', async () => {
  const last = createServer().listen(65_535, 'localhost');
  await new Promise((settle) => last.once('listening', settle).once('error', settle));
  await expect(serve(join(folder, 'site'), 65_535)).rejects.toThrow('Every port from 65535 to 65535 is taken; name another with --port');
  last.close();
});
