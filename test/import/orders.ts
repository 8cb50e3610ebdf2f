/** A small table of orders, and what an import of it says: what the tests of this folder start from. */
import { parse, stringify } from 'yaml';
import { importTable, type TableOutcome } from '#input/import/import-table.ts';
import { countsInWords, problemsInWords } from '#input/import/import-words.ts';
import { mappingFile, type MappingOutcome } from '#input/import/mapping-file.ts';
import type { Mapping } from '#input/import/mapping.ts';

const base = `
suppliers: {name: Supplier}
records: delivery_lines
fields: {id: Order, plant: {value: north}, ordered: Quantity, committed: Due, received: Received}
programme:
  id: acme
  name: Acme
  customer: Acme
  as_of: 2026-06-01
  plants: [{id: north, name: North plant, time_zone: Europe/Berlin}]
methods: [method.yaml]
`;

/** The mapping of the orders with some keys replaced or added, written as YAML, or the problems in it. */
export function ordersMapping(changes = ''): MappingOutcome {
  return mappingFile({ path: 'mapping.yaml', text: stringify({ ...parse(base), ...(parse(changes) ?? {}) }, { lineWidth: 0 }) }, null);
}

/** The same mapping; fails where it has problems. */
export function soundMapping(changes = ''): Mapping {
  const outcome = ordersMapping(changes);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems, null, 2));
  return outcome.mapping;
}

/** What becomes of the file: text in UTF-8, or bytes. */
export function importedOrders(content: string | Uint8Array, changes = ''): TableOutcome {
  return importTable(typeof content === 'string' ? new TextEncoder().encode(content) : content, 'orders.csv', soundMapping(changes), { suppliers: new Map(), report: () => {} });
}

/** Every problem as a person reads it; empty when there is none. */
export function problemsOf(content: string | Uint8Array, changes = ''): string {
  const outcome = importedOrders(content, changes);
  return problemsInWords('problems' in outcome ? outcome.problems : outcome.table.rejected.flatMap(({ problems }) => problems));
}

/** The records in the order of the file, each with its supplier's id; fails when the table cannot be read at all. */
export function recordsOf(content: string | Uint8Array, changes = ''): object[] {
  const outcome = importedOrders(content, changes);
  if ('problems' in outcome) throw new Error(problemsInWords(outcome.problems));
  return [...outcome.table.records].flatMap(([supplier, records]) => records.map(({ record }) => ({ supplier, ...record })));
}

/** Where every row went, as a person reads it. */
export function countsOf(content: string | Uint8Array, changes = ''): string {
  const outcome = importedOrders(content, changes);
  return 'problems' in outcome ? problemsInWords(outcome.problems) : countsInWords(outcome.table);
}

/** What a reader should know although nothing is wrong. */
export function noticesOf(content: string | Uint8Array, changes = ''): readonly string[] {
  const outcome = importedOrders(content, changes);
  return 'problems' in outcome ? [] : outcome.table.notices;
}
