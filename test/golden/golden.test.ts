/** Golden programmes: each folder is a data folder small enough to be worked out by hand, beside the scorecards it must give. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '#input/load.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { readDataFolder } from '#input/read-data-folder.ts';
import { scorecard } from '#view/scorecard/scorecard.ts';
import { siteIn } from '#view/site-view.ts';
import { summaryOf } from './summary.ts';

const here = import.meta.dirname;
const names = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const accepts = process.env['VERNIER_ACCEPT'] === '1' && !process.env['CI'];

describe('the scorecards of', () => {
  test.each(names)('%s are those worked out by hand', (name) => {
    const expected = join(here, name, 'expected', 'scorecards.txt');
    const text = scorecardsOf(join(here, name, 'data'));
    if (accepts) write(expected, text);
    expect(text).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : `${expected} is missing: run npm run golden, and check by hand what it wrote`);
  });
});

describe('a golden programme', () => {
  test.each(names)('%s says how its numbers are worked out', (name) => {
    expect(existsSync(join(here, name, 'data', 'README.md'))).toBe(true);
  });

  test.each(names)('%s is small enough to be read', (name) => {
    expect(readFileSync(join(here, name, 'expected', 'scorecards.txt'), 'utf8').length).toBeLessThan(10_000);
  });
});

function scorecardsOf(folder: string): string {
  const { files, problems: found } = readDataFolder(folder);
  const { programme, problems } = load(files, found);
  if (!programme) throw new Error(problems.map(({ file, line, found: wrong, expected }) => `${file}:${line} found ${wrong}, expected ${expected}`).join('\n'));
  const site = siteIn(rateProgramme(programme), 'en');
  return summaryOf(programme.suppliers.map(({ id }) => scorecard(site, id)));
}

function write(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}
