/** What the script of every submission counts: each test and each build once. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const scms = 'shared/data/scms/SCMS_Delivery_History_Dataset.csv';

/** All that the script prints and its exit code, where npm says this of the tests and ends all else well, or not. */
function run({ tests, code = 0, builds = 0, hasRealData = true }: { readonly tests: string; readonly code?: number; readonly builds?: number; readonly hasRealData?: boolean }) {
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
  return { lines: stdout.trimEnd().split('\n'), status };
}

test.runIf(process.platform !== 'win32').each([
  ['tests that pass, and two builds', { tests: '      Tests  12 passed (12)' }, '14 passed, 0 failed', 0],
  ['a test that fails', { tests: '      Tests  1 failed | 11 passed (12)', code: 1 }, '13 passed, 1 failed', 1],
  ['types that do not fit', { tests: 'error ts(2322)', code: 1 }, '2 passed, 1 failed', 1],
  ['real data that is not here', { tests: '      Tests  11 passed | 4 skipped (15)', hasRealData: false }, '12 passed, 0 failed, 5 skipped', 0],
  ['builds that fail', { tests: '      Tests  12 passed (12)', builds: 1 }, '12 passed, 2 failed', 1],
] as const)('%s', (_case, said, line, status) => {
  const ended = run(said);
  expect([ended.lines.at(-1), ended.status]).toEqual([line, status]);
});

test.runIf(process.platform !== 'win32')('what failed stands once more at the end, with why', () => {
  const { lines } = run({ tests: ' FAIL  house test/laws.test.ts > more defects never raise a score\nAssertionError: expected 3 to be 2\n      Tests  1 failed | 11 passed (12)', code: 1 });
  expect(lines.slice(-4)).toEqual([' FAIL  house test/laws.test.ts > more defects never raise a score', 'AssertionError: expected 3 to be 2', '      Tests  1 failed | 11 passed (12)', '13 passed, 1 failed']);
});
