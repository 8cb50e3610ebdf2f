/**
 * The SCMS delivery history as a programme: 10,324 real lines, imported by the mapping in `examples/scms`, against figures that were
 * counted by another program. Every vendor but the project's own warehouse, every month, by day due and by day of receipt.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultDefinitions, type Definitions } from '#domain/method.ts';
import { monthOf } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import { figure } from '#kpi/figures.ts';
import { importTable } from '#input/import/import-table.ts';
import { mappingFile } from '#input/import/mapping-file.ts';
import { load } from '#input/load.ts';
import { readDataFolder } from '#input/read-data-folder.ts';

const truth = '../shared/data/scms';
const table = join(truth, 'SCMS_Delivery_History_Dataset.csv');
const warehouse = 'SCMS from RDC';

describe.skipIf(!existsSync(table))('the SCMS delivery history (skipped where ../shared/data/scms is absent)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vernier-scms-'));
  const out = join(folder, 'data');
  let printed: ReturnType<typeof runImport>;
  let programme: Programme;
  let byName: ReadonlyMap<string, Supplier>;

  beforeAll(() => {
    printed = runImport(out);
    const { files, problems } = readDataFolder(out);
    const loaded = load(files, problems);
    expect(loaded.problems).toEqual([]);
    programme = loaded.programme!;
    byName = new Map(programme.suppliers.map((supplier) => [String(supplier.name), supplier]));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('says what became of all 10,324 rows', () => {
    expect(printed.stdout.split('\n').slice(0, 5).join('\n')).toBe(`SCMS_Delivery_History_Dataset.csv, utf-8: 10324 rows below the header
   4920 written as delivery lines of 72 suppliers
   5404 left out by the mapping: Vendor is “SCMS from RDC” (The project's own regional warehouses are no supplier)
      0 blank
      0 that cannot be read`);
    expect(printed.status).toBe(0);
  });

  test('saved again by a spreadsheet, in Windows-1252, with CRLF, tabs and “Sept”, it gives the same records', () => {
    const rows = parse(readFileSync(table), { bom: true, record_delimiter: '\r' }) as string[][];
    const respelled = rows.map((row) => row.map((cell) => cell.replace(/^(\d+)-Sep-(\d\d)$/, '$1-Sept-$2')));
    const saved = Buffer.from(stringify(respelled, { delimiter: '\t', record_delimiter: '\r\n' }), 'latin1');
    const mapping = readFileSync('examples/scms/mapping.yaml', 'utf8');
    expect(recordsIn(saved, mapping.replace('delimiter: ","', 'delimiter: tab'))).toEqual(recordsIn(readFileSync(table), mapping));
  });

  test('gives the same bytes a second time', () => {
    const again = join(folder, 'again');
    runImport(again);
    const contents = (path: string) => readDataFolder(path).files;
    expect(contents(again)).toEqual(contents(out));
    expect(readFileSync(join(again, 'import/report.yaml'), 'utf8')).toBe(readFileSync(join(out, 'import/report.yaml'), 'utf8'));
  }, 60_000);

  test('has every vendor but the warehouse, and 19 of them with a single line', () => {
    const vendors = rowsOf('truth_vendor.csv');
    expect([...byName.keys()].sort()).toEqual(vendors.map(({ vendor }) => vendor).sort());
    expect(programme.suppliers.filter(({ delivery_lines }) => delivery_lines.length === 1)).toHaveLength(19);
  });

  describe.each([
    { file: 'truth_vendor_month_by_scheduled.csv', by: 'the month due', month_of: 'due' },
    { file: 'truth_vendor_month.csv', by: 'the month of receipt', month_of: 'received' },
  ] as const)('by $by', ({ file, month_of }) => {
    test('the records have the lines, on-time lines and quantities of every vendor and month', () => {
      const counted = new Map<string, Counts>();
      for (const [vendor, { delivery_lines }] of byName) {
        for (const { committed, receipts, ordered } of delivery_lines) {
          const received = receipts[0]!.on;
          const key = `${vendor} ${monthOf(month_of === 'due' ? committed : received)}`;
          const before = counted.get(key) ?? { lines: 0, on_time: 0, qty: 0, on_time_qty: 0 };
          const isOnTime = received <= committed;
          counted.set(key, { lines: before.lines + 1, on_time: before.on_time + (isOnTime ? 1 : 0), qty: before.qty + ordered, on_time_qty: before.on_time_qty + (isOnTime ? ordered : 0) });
        }
      }
      expect(sorted(counted)).toEqual(sorted(new Map(rowsOf(file).map(({ vendor, month, ...counts }) => [`${vendor} ${month}`, counts]))));
    });

    test('the KPIs give the same, each month by itself', () => {
      for (const { vendor, month, ...counts } of rowsOf(file)) {
        const found = countsByKpi(programme, byName.get(vendor)!, { from: month, to: month }, month_of);
        expect({ vendor, month, ...found }).toEqual({ vendor, month, ...counts });
      }
    }, 120_000);
  });

  test('the KPIs over all months give every vendor’s totals', () => {
    for (const { vendor, month: _month, ...counts } of rowsOf('truth_vendor.csv')) {
      const found = countsByKpi(programme, byName.get(vendor)!, { from: '2006-05', to: '2015-09' }, 'due');
      expect({ vendor, ...found }).toEqual({ vendor, ...counts });
    }
  });
});

interface Counts {
  readonly lines: number;
  readonly on_time: number;
  readonly qty: number;
  readonly on_time_qty: number;
}

function recordsIn(bytes: Uint8Array, mappingText: string) {
  const outcome = mappingFile({ path: 'mapping.yaml', text: mappingText }, null);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  const imported = importTable(bytes, 'table.csv', outcome.mapping, { suppliers: new Map(), report: () => {} });
  if ('problems' in imported) throw new Error(JSON.stringify(imported.problems));
  const { encoding, counts, records } = imported.table;
  expect(encoding).toBe(mappingText.includes('delimiter: tab') ? 'windows-1252' : 'utf-8');
  return { counts, records };
}

function runImport(out: string) {
  const command = ['src/cli/import.ts', '--file', table, '--mapping', 'examples/scms/mapping.yaml', '--out', out];
  return spawnSync(process.execPath, command, { encoding: 'utf8' });
}

/** The rows of a truth file but the warehouse's. */
function rowsOf(file: string): readonly (Counts & { readonly vendor: string; readonly month: string })[] {
  const rows = parse(readFileSync(join(truth, file), 'utf8'), { columns: true }) as Record<string, string>[];
  return rows
    .filter(({ vendor }) => vendor !== warehouse)
    .map(({ vendor, month, lines, on_time, qty, on_time_qty }) => ({ vendor: vendor!.replace(/ +/g, ' '), month: month ?? '', lines: Number(lines), on_time: Number(on_time), qty: Number(qty), on_time_qty: Number(on_time_qty) }));
}

function countsByKpi(programme: Programme, supplier: Supplier, window: { from: string; to: string }, month_of: 'due' | 'received'): Counts {
  const definitions: Definitions = { ...defaultDefinitions, delivery_window: { early: 'any', late: 0, against: 'committed', month_of } };
  const question = { programme, supplier, window, plant: null, definitions };
  const lines = figure('otd_lines', question);
  const quantity = figure('otd_quantity', question);
  return { lines: lines.denominator, on_time: lines.numerator, qty: quantity.denominator, on_time_qty: quantity.numerator };
}

function sorted(map: ReadonlyMap<string, Counts>): [string, Counts][] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}
