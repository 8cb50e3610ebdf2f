/** The command `check`, run as a person runs it. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

function check(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: 'false', ...env },
  });
  return { status, stdout, stderr };
}

describe('check', () => {
  test('says what is in a sound folder and ends with 0', () => {
    const { status, stdout, stderr } = check(['--data', 'test/bad-data/base']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'No problems.\n' });
    expect(stdout).toMatch(/^1 supplier, 2 plants, 1 method, 2026-05 to 2026-05\. Records: delivery months 1\. Read in \d+ ms\.\n$/);
  });

  test('prints every problem and ends with 1; in GitHub’s build service also as annotations', () => {
    const { status, stdout, stderr } = check(['--data', 'test/bad-data/number-in-quotes/data'], { GITHUB_ACTIONS: 'true' });
    expect(status).toBe(1);
    expect(stderr).toContain('test/bad-data/number-in-quotes/data/suppliers/sharp-castings.yaml:5:14\n');
    expect(stderr).toMatch(/2 problems in 2 files\.\n$/);
    expect(stdout).toContain('::error file=test/bad-data/number-in-quotes/data/suppliers/sharp-castings.yaml,line=5,col=14,endColumn=19,');
  });

  test('names files in annotations from the root of what was checked out, wherever it runs', () => {
    const { stdout } = check(['--data', 'test/bad-data/number-in-quotes/data'], { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: resolve('test/bad-data') });
    expect(stdout).toContain('::error file=number-in-quotes/data/suppliers/sharp-castings.yaml,line=5,');
  });

  test('explains itself, and says what it did not understand', () => {
    expect(check(['--help']).stdout).toContain('--data DIR');
    expect(check(['--dta', 'x']).status).toBe(2);
  });

  test('a folder that is not there is a problem, not an exception', () => {
    expect(check(['--data', 'no/such/folder'])).toMatchObject({ status: 1, stderr: expect.stringMatching(/no such folder[^]*\n1 problem in 1 file\.\n$/) });
  });

  test('a file is no folder, and an empty name is none', () => {
    expect(check(['--data', 'package.json'])).toMatchObject({ status: 1, stderr: expect.stringContaining('a file, not a folder') });
    expect(check(['--data', ''])).toMatchObject({ status: 2, stderr: expect.stringContaining('--data is empty.') });
  });
});
