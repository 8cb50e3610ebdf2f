/** Laws of the whole way, from files to views: the same data gives the same pages, and nothing but a supplier's own data makes its figures. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Programme } from '#domain/programme.ts';
import { recordKinds } from '#domain/record.ts';
import { languages } from '#domain/text.ts';
import { load } from '#input/load.ts';
import { readDataFolder } from '#input/read-data-folder.ts';
import type { DataFile } from '#input/source-file.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { calculationPage } from '#view/calculation/calculation-page.ts';
import { scorecard, type Scorecard } from '#view/scorecard/scorecard.ts';
import { siteIn } from '#view/site-view.ts';
import { fc } from '../support/properties.ts';

const folder = fileURLToPath(new URL('../../data', import.meta.url));
const demo = readDataFolder(folder);

function programmeFrom(files: readonly DataFile[]): Programme {
  const { programme, problems } = load(files);
  if (!programme) throw new Error(problems.map(({ file, line, found, expected }) => `${file}:${line} found ${found}, expected ${expected}`).join('\n'));
  return programme;
}

describe('the same data gives the same views', () => {
  const surroundings: readonly (readonly [string, Record<string, string>, 'forwards' | 'backwards'])[] = [
    ['in world time, in no language', { TZ: 'UTC', LANG: 'C' }, 'forwards'],
    ['where it is tomorrow, and a comma is the decimal point', { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }, 'forwards'],
    ['where it is yesterday, and the clock is off by half an hour', { TZ: 'America/St_Johns', LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' }, 'forwards'],
    ['where the capital of i is another letter, with the files handed over the other way round', { TZ: 'Europe/Istanbul', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, 'backwards'],
  ];
  let printed: readonly string[];

  beforeAll(async () => {
    const script = fileURLToPath(new URL('print-digests.ts', import.meta.url));
    const { TZ, LANG, LANGUAGE, LC_ALL, ...rest } = process.env;
    const run = promisify(execFile);
    printed = await Promise.all(surroundings.map(async ([, env, order]) => (await run(process.execPath, [script, folder, order], { env: { ...rest, ...env } })).stdout));
  }, 300_000);

  test('a digest for each view of each supplier, in both languages', () => {
    expect(printed[0]?.trim().split('\n').length).toBe(languages.length * (5 + 14));
  });

  test.each(surroundings.map(([name], index) => [name, index] as const))('%s', (_, index) => {
    expect(printed[index]).toBe(printed[0]);
  });
});

describe('the order of records never matters', () => {
  test('every list of the demo shuffled gives the same pages, but for the lines they point to', () => {
    const original = pagesOf(programmeFrom(rewritten((list) => list)));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (chance) => {
        const shuffled = rewritten((list) => list.map((item) => ({ item, key: chance.next().value ?? 0 })).toSorted((one, other) => one.key - other.key).map(({ item }) => item));
        expect(pagesOf(programmeFrom(shuffled))).toEqual(original);
      }),
      { numRuns: 3 },
    );
  }, 120_000);

  /** The suppliers' files with every list of records in another order; written as JSON, which is YAML. */
  function rewritten(reorder: (list: readonly unknown[]) => readonly unknown[]): DataFile[] {
    return demo.files.map(({ path, text }) => {
      if (!path.startsWith('suppliers/')) return { path, text };
      const document = parse(text) as Record<string, unknown>;
      const lists = Object.fromEntries(recordKinds.flatMap((kind) => (Array.isArray(document[kind]) ? [[kind, reorder(document[kind])]] : [])));
      return { path, text: JSON.stringify({ ...document, ...lists }, null, 1) };
    });
  }

  /** What every supplier reads, without the lines: those move with the records. */
  function pagesOf(programme: Programme): string[] {
    const site = siteIn(rateProgramme(programme), 'en');
    return programme.suppliers.map(({ id }) => JSON.stringify([scorecard(site, id), calculationPage(site, id)], (key, value: unknown) => (key === 'line' ? 0 : value)));
  }
});

describe('a supplier stands alone', () => {
  test('its scorecard and calculation are the same whoever else is rated; only the field of peers is not', () => {
    const all = programmeFrom(demo.files);
    const among = siteIn(rateProgramme(all), 'en');
    for (const supplier of all.suppliers) {
      const alone = siteIn(rateProgramme({ ...all, suppliers: [supplier] }), 'en');
      const { peers: _, ...own } = scorecard(alone, supplier.id);
      const { peers: __, ...same } = scorecard(among, supplier.id);
      expect(same).toEqual(own);
      expect(calculationPage(among, supplier.id)).toEqual(calculationPage(alone, supplier.id));
    }
  });
});

describe('a month of deliveries', () => {
  const line = fc.record({
    plant: fc.constantFrom('north', 'south'),
    month: fc.constantFrom('04', '05', '06'),
    due: fc.integer({ min: 6, max: 20 }),
    // From early within the window to five days late.
    shift: fc.integer({ min: -5, max: 5 }),
    ordered: fc.integer({ min: 1, max: 400 }),
    excused: fc.boolean(),
  });
  type Line = typeof line extends fc.Arbitrary<infer Value> ? Value : never;

  const folderOf = (supplier: string): DataFile[] => [
    {
      path: 'programme.yaml',
      text: `id: acme
name: Acme
customer: Acme Motors
as_of: 2026-07-05
history: 6
plants: [{id: north, name: North, time_zone: Europe/Berlin}, {id: south, name: South, time_zone: Asia/Shanghai}]
monitoring: {deliveries: {since: 2025-01}, incidents: {since: 2025-01}}
`,
    },
    {
      path: 'methods/standard.yaml',
      text: `id: standard
version: 1
effective_from: 2025-01
score:
  parts:
    - {kpi: ppm, weight: 40, minimum: {parts_received: 50}, points: {line: [[0, 100], [20000, 0]]}}
    - {kpi: otd_lines, weight: 40, minimum: {lines_due: 2}, points: value}
    - {kpi: otd_quantity, weight: 20, plants: worst, points: value}
bands: [{rating: A, from: 90}, {rating: B, from: 80}, {rating: C, from: 0}]
`,
    },
    {
      path: 'suppliers/sharp.yaml',
      text: `name: Sharp
plants: [north, south]
incidents: [{id: inc-1, title: Burr, detected: 2026-05-10, plant: north, detection_point: incoming, severity: major, quantity: {confirmed: 3}}]
${supplier}`,
    },
  ];

  test('split into its lines changes nothing that is rated or printed of it', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
        const [byLines, byMonths] = [linesText(lines), monthsText(lines)].map((text) => rating(folderOf(text)));
        expect(byMonths).toEqual(byLines);
      }),
      { numRuns: 40 },
    );
  });

  /** The scorecard without what names single records and files. */
  function rating(files: readonly DataFile[]): Partial<Scorecard> {
    const { sources: _, supplier: __, incidents: ___, delivery_lines: ____, delivery_months: _____, ...rest } = scorecard(siteIn(rateProgramme(programmeFrom(files)), 'en'), 'sharp');
    return rest;
  }

  function linesText(lines: readonly Line[]): string {
    const items = lines.map(({ plant, month, due, shift, ordered, excused }, index) => {
      const cause = excused ? ', cause: {by: customer}' : '';
      return `  - {id: line-${index}, plant: ${plant}, ordered: ${ordered}, committed: ${day(month, due)}, received: ${day(month, due + shift)}${cause}}\n`;
    });
    return `delivery_lines:\n${items.join('')}`;
  }

  /** What the customer's system would total: on time from five days early; what was late by the customer's cause is excused. */
  function monthsText(lines: readonly Line[]): string {
    const groups = Map.groupBy(lines, ({ plant, month }) => `month: 2026-${month}, plant: ${plant}`);
    const items = [...groups].map(([head, group]) => {
      const onTime = group.filter(({ shift }) => shift <= 0);
      const excused = group.filter(({ shift, excused: isExcused }) => shift > 0 && isExcused);
      const counted = group.filter((one) => !excused.includes(one));
      return `  - {${head}, parts_received: ${parts(group)}, lines_due: ${group.length}, lines_on_time: ${onTime.length}, lines_excused: ${excused.length}, quantity_due: ${parts(counted)}, quantity_on_time: ${parts(onTime)}}\n`;
    });
    return `delivery_months:\n${items.join('')}`;
  }

  function parts(lines: readonly Line[]): number {
    return lines.reduce((sum, { ordered }) => sum + ordered, 0);
  }

  function day(month: string, date: number): string {
    return `2026-${month}-${String(date).padStart(2, '0')}`;
  }
});
