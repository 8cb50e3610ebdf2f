/** A command as a reader of the documentation runs it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DataFile } from '#input/source-file.ts';

/** What the command `check` says of a folder with these files, run from beside it. */
export function saidByCheck(folder: string, files: readonly DataFile[]): string {
  const place = mkdtempSync(join(tmpdir(), 'vernier-readme-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(place, folder, path)), { recursive: true });
    writeFileSync(join(place, folder, path), text);
  }
  return spawnSync(process.execPath, [resolve('src/cli/check.ts'), '--data', folder], { cwd: place, encoding: 'utf8', env: { ...process.env, GITHUB_ACTIONS: 'false' } }).stderr;
}
