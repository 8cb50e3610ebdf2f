/** Reading a folder from disk: what is taken, what is passed over, what cannot be read. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inWords } from '#cli/in-words.ts';
import { readDataFolder } from '#input/read-data-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const codes = () => inWords(readDataFolder(folder).problems).map(({ file, code, severity, line, column }) => [file, severity, code, line, column].join(' '));

describe('a data folder', () => {
  test('gives its YAML files in the order of their paths, with slashes', () => {
    for (const path of ['suppliers/b.yaml', 'suppliers/a/z.yml', 'programme.yaml', 'suppliers/a/b.yaml']) write(path, `${path}: 1`);
    expect(readDataFolder(folder)).toEqual({
      files: ['programme.yaml', 'suppliers/a/b.yaml', 'suppliers/a/z.yml', 'suppliers/b.yaml'].map((path) => ({ path, text: `${path}: 1` })),
      problems: [],
    });
  });

  test('passes over the notes of imports', () => {
    for (const path of ['import/rejected.csv', 'import/notes.yaml', 'suppliers/import/a.yaml']) write(path, 'x: 1');
    expect(readDataFolder(folder).files.map(({ path }) => path)).toEqual(['suppliers/import/a.yaml']);
    expect(codes()).toEqual([]);
  });

  test('passes over hidden files, Markdown and licences in silence, other files with a warning', () => {
    for (const path of ['.DS_Store', '.git/config', 'README.md', 'LICENCE', 'notes.txt', 'prices.xlsx']) write(path, 'x');
    expect(codes()).toEqual(['prices.xlsx warning not-yaml 1 1']);
  });

  test('has a warning for a supplier’s folder in which there is nothing to read', () => {
    write('suppliers/sharp-castings/supplier.yaml', 'name: A');
    write('suppliers/blunt-castings/.gitkeep', '');
    write('suppliers/dull-castings/notes.md', 'x');
    expect(codes()).toEqual(['suppliers/blunt-castings warning folder-without-yaml 1 1', 'suppliers/dull-castings warning folder-without-yaml 1 1']);
  });

  test('that is not there is a problem', () => {
    expect(readDataFolder(join(folder, 'gone')).problems).toMatchObject([{ about: 'data folder', code: 'no-data-folder' }]);
    write('a.yaml', 'a: 1');
    expect(readDataFolder(join(folder, 'a.yaml')).problems).toMatchObject([{ code: 'no-data-folder' }]);
  });

  test('is not left through links, nor walked in circles', () => {
    write('suppliers/a.yaml', 'name: A');
    symlinkSync('a.yaml', join(folder, 'suppliers/inside.yaml'));
    symlinkSync('/etc', join(folder, 'suppliers/etc'));
    symlinkSync('..', join(folder, 'suppliers/up'));
    symlinkSync('gone.yaml', join(folder, 'suppliers/nowhere.yaml'));
    expect(readDataFolder(folder).files.map(({ path }) => path)).toEqual(['suppliers/a.yaml', 'suppliers/inside.yaml']);
    expect(codes()).toEqual(['suppliers/etc problem link 1 1', 'suppliers/nowhere.yaml problem link 1 1', 'suppliers/up problem link 1 1']);
  });

  test('refuses files that are larger than the largest it is told of', () => {
    write('a.yaml', 'x'.repeat(101));
    expect(readDataFolder(folder, 100).problems).toMatchObject([{ code: 'too-large' }]);
    expect(readDataFolder(folder, 101).problems).toEqual([]);
  });

  test('refuses a folder whose name ends like a file’s', () => {
    write('a.yaml/b.yaml', 'x: 1');
    expect(readDataFolder(folder)).toMatchObject({ files: [], problems: [{ file: 'a.yaml', code: 'not-a-file' }] });
  });
});

describe('bytes', () => {
  const text = (value: string): number[] => [...new TextEncoder().encode(value)];

  test.each([
    ['a broken byte', [...text('a: 1\nb: '), 0xfc, ...text('ber\n')], 'a.yaml problem not-utf-8 2 4'],
    ['a character cut off at the end', [...text('a: '), 0xe6, 0xaf], 'a.yaml problem not-utf-8 1 4'],
    ['an overlong form', [...text('a: '), 0xc0, 0xaf], 'a.yaml problem not-utf-8 1 4'],
    ['a NUL', [...text('a: 1\nb: '), 0, ...text('\n')], 'a.yaml problem nul-byte 2 4'],
    ['UTF-16 with its mark', [0xfe, 0xff, 0, 0x61, 0, 0x3a], 'a.yaml problem utf-16 1 1'],
    ['UTF-16 without a mark', [0x61, 0, 0x3a, 0, 0x20, 0, 0x31, 0], 'a.yaml problem utf-16 1 1'],
  ])('%s', (_title, bytes, expected) => {
    write('a.yaml', Uint8Array.from(bytes));
    expect(codes()).toEqual([expected]);
    expect(readDataFolder(folder).files).toEqual([]);
  });

  test('a byte order mark is no problem', () => {
    write('a.yaml', Uint8Array.from([0xef, 0xbb, 0xbf, ...text('a: 毛刺')]));
    expect(codes()).toEqual([]);
  });
});
