/** The museum of mistakes: each folder is a mistake, `data/` what somebody wrote, `expected.txt` word for word what they read. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWords } from '#cli/in-words.ts';
import { printProblems, verdict } from '#input/print-problems.ts';
import { readDataFolder } from '#input/read-data-folder.ts';
import { checkedData } from '#site/checked-data.ts';

/** What a case too large, too odd or too binary for a folder says of itself. */
interface Recipe {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly links?: Readonly<Record<string, string>>;
  /** Files of the base that are left out. */
  readonly without?: readonly string[];
}

const museum = import.meta.dirname;
const cases = readdirSync(museum, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .map(({ name }) => name)
  .sort();
const accepts = process.env['VERNIER_ACCEPT'] === '1' && !process.env['CI'];

let folders: string;
beforeAll(() => {
  folders = mkdtempSync(join(tmpdir(), 'bad-data-'));
});
afterAll(() => rmSync(folders, { recursive: true, force: true }));

test('the museum has at least 45 exhibits', () => {
  expect(cases.length).toBeGreaterThanOrEqual(45);
});

test('the data that every case changes is itself without a problem or a warning', () => {
  expect(read(join(museum, 'base'))).toBe('No problems.\n');
});

describe('what a person reads', () => {
  test.for(cases)('%s', async (name) => {
    const expected = join(museum, name, 'expected.txt');
    const text = read(await folderOf(name));
    if (accepts) writeFileSync(expected, text);
    expect(text).toBe(
      existsSync(expected) ? readFileSync(expected, 'utf8') : 'expected.txt is missing: run the test with VERNIER_ACCEPT=1 and read what it wrote',
    );
  });
});

/** The base with the files of the case over it, as a folder on disk. */
async function folderOf(name: string): Promise<string> {
  const folder = join(folders, name);
  const recipe = await recipeOf(name);
  for (const { path, text } of readDataFolder(join(museum, 'base')).files) if (!recipe.without?.includes(path)) write(folder, path, text);
  const own = join(museum, name, 'data');
  if (existsSync(own))
    for (const path of readdirSync(own, { recursive: true, encoding: 'utf8' })) if (/\.\w+$/.test(path)) write(folder, path, readFileSync(join(own, path)));
  for (const [path, content] of Object.entries(recipe.files ?? {})) write(folder, path, content);
  for (const [path, target] of Object.entries(recipe.links ?? {})) symlinkSync(target, join(folder, path));
  return folder;
}

async function recipeOf(name: string): Promise<Recipe> {
  const path = join(museum, name, 'case.ts');
  return existsSync(path) ? ((await import(path)) as Recipe) : {};
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function read(folder: string): string {
  const { files, problems, warnings } = checkedData(folder);
  const all = inWords([...problems, ...warnings]);
  return `${printProblems(all, { folder: 'data', files })}${verdict(all)}\n`;
}
