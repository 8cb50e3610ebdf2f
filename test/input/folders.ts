/** Small data folders for the tests of loading. */
import { load } from '#input/load.ts';
import type { Problem } from '#input/problem.ts';
import type { DataFile } from '#input/source-file.ts';
import type { Method } from '#domain/method.ts';
import type { Supplier } from '#domain/supplier.ts';

export const programmeText = `id: acme
name: Acme supplier programme
customer: Acme Motors
as_of: 2026-06-05
plants:
  - {id: north, name: North plant, time_zone: Europe/Berlin}
  - {id: wuxi, name: Wuxi plant, time_zone: Asia/Shanghai}
kpis:
  - {id: fill-rate, name: Fill rate, unit: percent, better: higher, total: mean}
`;

export const methodText = `id: standard
version: 1
effective_from: 2026-01
score:
  parts:
    - {kpi: ppm, weight: 60, points: {line: [[0, 100], [500, 0]]}}
    - {kpi: otd_lines, weight: 40, points: value}
bands: [{rating: A, from: 90}, {rating: B, from: 80}, {rating: C, from: 0}]
`;

/** A folder with the programme, the method and these files; a file of the same path takes the place of the usual one. */
export function folder(files: Readonly<Record<string, string>> = {}): DataFile[] {
  const all = { 'programme.yaml': programmeText, 'methods/standard.yaml': methodText, ...files };
  return Object.entries(all).map(([path, text]) => ({ path, text }));
}

/** The only supplier, from its text; fails with the problems if there are any. */
export function supplierOf(text: string): Supplier {
  const { programme, problems } = load(folder({ 'suppliers/sharp.yaml': text.includes('name:') ? text : `name: Sharp\n${text}` }));
  if (programme === null) throw new Error(problems.map(inShort).join('\n'));
  return programme.suppliers[0]!;
}

/** The method in force, from its text; fails with the problems if there are any. */
export function methodOf(text: string): Method {
  const { programme, problems } = load(folder({ 'methods/standard.yaml': text }));
  if (programme === null) throw new Error(problems.map(inShort).join('\n'));
  return programme.methods[0]!;
}

/** Problems of a supplier’s text, each as place and words. */
export function problemsOf(text: string): string[] {
  return load(folder({ 'suppliers/sharp.yaml': `name: Sharp\n${text}` })).problems.map(inShort);
}

/** What is found, and how to mend it. */
export function inShort({ file, line, column, found, mend }: Problem): string {
  return `${file}:${line}:${column} ${found} → ${mend}`;
}

/** The value without any place in it. */
export function withoutPlaces<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'source' ? undefined : inner))) as Value;
}
