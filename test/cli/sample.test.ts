/** The sample programme: the same for the same size, supplier by supplier the same for every size, and good data. */
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { company } from '#cli/sample/companies.ts';
import { sampleFiles } from '#cli/sample/sample-files.ts';
import { load } from '#input/load.ts';
import { readDataFolder } from '#input/read-data-folder.ts';
import { missingOfDemo, patternOfDemo, sizeOf } from '#cli/sample.ts';
import { isFree, writeSample } from '#cli/sample/sample-folder.ts';

const pattern = patternOfDemo();

function filesOf(suppliers: number): Map<string, string> {
  return new Map(sampleFiles(pattern, suppliers));
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'vernier-sample-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

describe('the sample', () => {
  test('of one size has the same bytes whenever it is written', () => {
    expect([...filesOf(6)]).toEqual([...filesOf(6)]);
  });

  test('has the same supplier k whatever its size', () => {
    const small = filesOf(5);
    const large = filesOf(17);
    for (const [path, text] of small) if (path.startsWith('suppliers/')) expect(large.get(path)).toBe(text);
  });

  test('has as many suppliers as were asked for, a programme marked as demo data, and the standard method', () => {
    const paths = [...filesOf(9).keys()];
    expect(paths.filter((path) => path.startsWith('suppliers/'))).toHaveLength(9);
    expect(paths.filter((path) => path.startsWith('methods/'))).toEqual(['methods/standard-v2.yaml', 'methods/standard-v3.yaml']);
    expect(parse(filesOf(9).get('programme.yaml')!)).toMatchObject({ demo: true, history: 24, plants: [{}, {}] });
  });

  test('gives no two of its first 10,000 companies one name or one id', () => {
    const companies = Array.from({ length: 10_000 }, (_, index) => company(index + 1));
    expect(new Set(companies.map(({ name }) => name.en)).size).toBe(10_000);
    expect(new Set(companies.map(({ name }) => name['zh-CN'])).size).toBe(10_000);
    expect(new Set(companies.map(({ id }) => id)).size).toBe(10_000);
  });

  test('holds about 40 records a supplier, 24 of them delivery months for each plant', () => {
    const suppliers = [...filesOf(80)].filter(([path]) => path.startsWith('suppliers/')).map(([, text]) => parse(text));
    const records = suppliers.flatMap((supplier) => [
      ...supplier.delivery_months,
      ...supplier.incidents,
      ...supplier.eight_d_reports,
      ...supplier.visits,
      ...supplier.premium_freight,
      ...supplier.certificates,
      ...supplier.readings,
    ]);
    expect(records.length / suppliers.length).toBeGreaterThan(36);
    expect(records.length / suppliers.length).toBeLessThan(46);
    for (const supplier of suppliers) expect(supplier.delivery_months).toHaveLength(24 * supplier.plants.length);
  });

  test('tells nothing that happens after its cut-off', () => {
    const days = [...filesOf(60).entries()].filter(([path]) => path.startsWith('suppliers/')).flatMap(([, text]) => text.match(/(?<=(?:on|detected|at|decided|accepted|done|verified|notified): )\d{4}-\d{2}-\d{2}/g) ?? []);
    expect(days.toSorted().at(-1)! <= parse(pattern.programme).as_of).toBe(true);
  });
});

test('a sample is not begun where the demo that it is made after is not whole', () => {
  const place = folder();
  expect(missingOfDemo()).toBeNull();
  expect(missingOfDemo(place)).toBe(`${join(place, 'programme.yaml')} is missing. A sample is made after the demo programme that comes with Vernier: put the file back.`);
});

describe('the size of a sample', () => {
  test.each([['1', 1], ['100', 100], ['100000', 100_000]])('%s is one', (text, size) => expect(sizeOf(text)).toBe(size));

  test.each(['0', '-1', '2.5', '100001', '0x2', '1e1', ' 5', '+5', 'ten'])('“%s” is none', (text) => expect(sizeOf(text)).toBeNull());
});

describe('the folder of a sample', () => {
  test('may be new, empty, or an earlier sample, which is replaced as a whole', () => {
    const place = folder();
    expect(isFree(join(place, 'new'))).toBe(true);
    expect(isFree(place)).toBe(true);
    writeSample(patternOfDemo(), 4, place);
    expect(isFree(place)).toBe(true);
    writeSample(patternOfDemo(), 2, place);
    expect(readdirSync(join(place, 'suppliers'))).toHaveLength(2);
  });

  test.each<[string, (place: string) => void]>([
    ['a file more', (place) => writeFileSync(join(place, 'suppliers/mine.yaml'), 'name: Mine\n')],
    ['a file changed', (place) => appendFileSync(join(place, 'methods/standard-v2.yaml'), '# mine\n')],
    ['its programme changed', (place) => appendFileSync(join(place, 'programme.yaml'), '# mine\n')],
    ['a file less', (place) => rmSync(join(place, 'methods/standard-v2.yaml'))],
  ])('is no longer replaced once it holds %s', (_, change) => {
    const place = folder();
    writeSample(patternOfDemo(), 2, place);
    change(place);
    expect(isFree(place)).toBe(false);
  });

  test('may hold nothing else', () => {
    const place = folder();
    mkdirSync(join(place, 'suppliers'));
    writeFileSync(join(place, 'programme.yaml'), 'id: mine\n');
    expect(isFree(place)).toBe(false);
    expect(readFileSync(join(place, 'programme.yaml'), 'utf8')).toBe('id: mine\n');
  });
});

describe('checked by the input layer', () => {
  test('a sample has no problem, and no warning but certificates that ran out', () => {
    const place = folder();
    writeSample(patternOfDemo(), 60, place);
    const { files, problems } = readDataFolder(place);
    const loaded = load(files, problems);
    expect(loaded.problems).toEqual([]);
    expect(loaded.programme?.suppliers).toHaveLength(60);
    expect(loaded.warnings.filter(({ kind }) => kind !== 'certificate-expired')).toEqual([]);
  });

  test('the demo programme has no problem either', () => {
    const { files, problems } = readDataFolder('data');
    const loaded = load(files, problems);
    expect(loaded.problems).toEqual([]);
    expect(loaded.programme).toMatchObject({ demo: true, period: '2026-10' });
    expect(loaded.programme?.suppliers).toHaveLength(14);
  });
});
