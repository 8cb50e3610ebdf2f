/** What the script of every submission counts: each test and each build once. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const scms = 'shared/data/scms/SCMS_Delivery_History_Dataset.csv';

/** The last line of the script and its exit code, where npm says this of the tests and ends all else well, or not. */
function closing({ tests, code = 0, builds = 0, hasRealData = true }: { readonly tests: string; readonly code?: number; readonly builds?: number; readonly hasRealData?: boolean }) {
  const place = mkdtempSync(join(tmpdir(), 'vernier-ci-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(join(place, path, '..'), { recursive: true });
    writeFileSync(join(place, path), text, { mode: 0o755 });
  };
  write('main/.ci/run', '');
  copyFileSync('.ci/run', join(place, 'main/.ci/run'));
  write('bin/npm', `#!/bin/sh\nif [ "$1" = install-test ]; then echo "${tests}"; exit ${code}; fi\nexit ${builds}\n`);
  if (hasRealData) write(scms, '');
  const { stdout, status } = spawnSync('bash', [join(place, 'main/.ci/run')], { encoding: 'utf8', env: { ...process.env, PATH: `${join(place, 'bin')}:${process.env['PATH']}` } });
  return [stdout.trimEnd().split('\n').at(-1), status];
}

test.runIf(process.platform !== 'win32').each([
  ['tests that pass, and two builds', { tests: '      Tests  12 passed (12)' }, '14 passed, 0 failed', 0],
  ['a test that fails', { tests: '      Tests  1 failed | 11 passed (12)', code: 1 }, '13 passed, 1 failed', 1],
  ['types that do not fit', { tests: 'error ts(2322)', code: 1 }, '2 passed, 1 failed', 1],
  ['real data that is not here', { tests: '      Tests  11 passed | 4 skipped (15)', hasRealData: false }, '12 passed, 0 failed, 5 skipped', 0],
  ['builds that fail', { tests: '      Tests  12 passed (12)', builds: 1 }, '12 passed, 2 failed', 1],
] as const)('%s', (_case, said, line, status) => {
  expect(closing(said)).toEqual([line, status]);
});
