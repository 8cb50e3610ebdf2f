/** A published scheme in force: its method file from `data/methods/examples/`, in a data folder of one supplier, loaded as any other. */
import { readdirSync, readFileSync } from 'node:fs';
import { load } from '#input/load.ts';
import { assess } from '#rating/assess.ts';
import { history } from '#rating/history.ts';
import type { Assessment } from '#rating/assessment.ts';

const folder = new URL('../../data/methods/examples/', import.meta.url);

/** The names of all method files there. */
export const exampleNames = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))
  .sort();

/** The text of a method file. */
export function exampleText(name: string): string {
  return readFileSync(new URL(`${name}.yaml`, folder), 'utf8');
}

/** The KPIs that a method file asks for in its head, as `programme.yaml` would declare them. */
export function kpisAskedFor(name: string): string {
  const lines = exampleText(name).split('\n').filter((line) => line.startsWith('#'));
  const from = lines.findIndex((line) => line.includes('kpis:'));
  return from === -1 ? '' : lines.slice(from).map((line) => line.replace(/^# {3}/, '')).join('\n');
}

const programme = (kpis: string) => `
id: acme
name: Acme supplier programme
customer: Acme Motors
as_of: 2026-07-05
period: 2026-06
plants: [{id: north, name: North plant, time_zone: Europe/Berlin}, {id: south, name: South plant, time_zone: Europe/Berlin}]
monitoring: {deliveries: {since: 2020-01}, incidents: {since: 2020-01}, special_status: {since: 2020-01}, premium_freight: {since: 2020-01}, eight_d_reports: {since: 2020-01}, certificates: {since: 2020-01}}
${kpis}
`;

function loaded(name: string, supplier: string) {
  const files = [
    { path: 'programme.yaml', text: programme(kpisAskedFor(name)) },
    { path: `methods/${name}.yaml`, text: exampleText(name) },
    { path: 'suppliers/sharp-castings.yaml', text: `name: Sharp Castings\nplants: [north]\n${supplier}` },
  ];
  const { programme: made, problems } = load(files);
  if (!made) throw new Error(problems.map(({ file, line, found, expected }) => `${file}:${line} found ${found}, expected ${expected}`).join('\n'));
  return { programme: made, supplier: made.suppliers[0]! };
}

/** June 2026 by the scheme, for a supplier whose records are written as in its file. */
export function ratedBy(name: string, supplier: string): Assessment {
  const { programme: made, supplier: one } = loaded(name, supplier);
  return assess(made, one, '2026-06');
}

/** Every month of the history by the scheme. */
export function historyBy(name: string, supplier: string): Assessment[] {
  const { programme: made, supplier: one } = loaded(name, supplier);
  return history(made, one);
}
