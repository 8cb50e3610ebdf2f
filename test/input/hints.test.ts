/** Where a warning begins and where it ends: one day, one criterion, one receipt more or less. */
import { expect, test } from 'vitest';
import { load } from '#input/load.ts';
import { folder, methodText } from './folders.ts';

/** The kinds of what a folder is warned of; today is 5 June 2026. */
function kinds(supplier: string, files: Readonly<Record<string, string>> = {}): string[] {
  const { warnings, problems } = load(folder({ 'suppliers/sharp.yaml': `name: Sharp\n${supplier}`, ...files }));
  expect(problems).toEqual([]);
  return warnings.map(({ kind }) => kind);
}

const busy = 'delivery_months: [{month: 2026-05, plant: north, parts_received: 10}]\n';
const certificate = (to: string) => `${busy}certificates: [{id: q, standard: iso-9001, valid_from: 2023-01-01, valid_to: ${to}}]\n`;
const lines = (second: string) => `delivery_lines:\n  - {id: a, plant: north, part: bolt, ordered: 5, committed: 2026-05-20, received: 2026-05-20}\n  - {id: b, plant: north, part: bolt, ordered: 5, committed: 2026-05-20${second}}\n`;
const unreceived = lines('').replace(', received: 2026-05-20', '');
const method = (criteria: number) => ({ 'methods/standard.yaml': methodText.replace(/ {2}parts:[\s\S]*?(?=bands)/, `  parts:\n${Array.from({ length: criteria }, (_, index) => `    - {id: c${index}, kpi: otd_lines, points: value}\n`).join('')}`) });

test.each<[string, string, Readonly<Record<string, string>>, string[]]>([
  ['a certificate with 91 days left', certificate('2026-09-04'), {}, []],
  ['with 90', certificate('2026-09-03'), {}, ['certificate-expiring']],
  ['that ends today', certificate('2026-06-05'), {}, ['certificate-expiring']],
  ['that ended yesterday', certificate('2026-06-04'), {}, ['certificate-expired']],
  ['two lines alike, both received', lines(', received: 2026-05-20'), {}, ['likely-twice']],
  ['received on different days', lines(', received: 2026-05-21'), {}, []],
  ['neither received: two orders that are both late', unreceived, {}, []],
  ['twenty criteria', busy, method(20), []],
  ['twenty-one', busy, method(21), ['many-criteria']],
])('%s', (_, supplier, files, expected) => {
  expect(kinds(supplier, files)).toEqual(expected);
});
