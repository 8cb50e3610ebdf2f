/** Records that the folder cannot have, and those that refer to them, are taken out before the folder is checked again. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkedFolder } from '#input/import/checked-folder.ts';
import { problemsInWords } from '#input/import/import-words.ts';
import { importedOrders, soundMapping } from './orders.ts';

const method = { path: 'methods/method.yaml', text: readFileSync('examples/scms/method.yaml', 'utf8') };
const changes = 'records: incidents\nfields: {id: No, title: No, detected: Day, plant: {value: north}, detection_point: {value: incoming}, severity: {value: minor}, repeat_of: Repeats}';

/** The folder of the rows of incidents, and how often it was checked as a whole. */
function checked(rows: readonly string[]) {
  const outcome = importedOrders(`Supplier,No,Day,Repeats\n${rows.map((row) => `${row}\n`).join('')}`, changes);
  if (!('table' in outcome)) throw new Error(problemsInWords(outcome.problems));
  let checks = 0;
  const folder = checkedFolder([{ table: outcome.table, mapping: soundMapping(changes) }], [method], (text) => {
    if (text.includes('customer: ')) checks += 1;
    return [];
  });
  return { ...folder, checks };
}

/** `qn-2` repeats `qn-1`, `qn-3` repeats `qn-2`, and so on. */
const chain = (first: string, length: number) => [`Acme,qn-1,${first}`, ...Array.from({ length: length - 1 }, (_, index) => `Acme,qn-${index + 2},2026-05-02,qn-${index + 1}`)];

test.each<[title: string, first: string, length: number, own: number]>([
  ['a row that cannot be read', 'soon,', 2, 0],
  ['a row that cannot be read, link by link', 'soon,', 30, 0],
  ['a record that the folder cannot have, link by link', '2026-05-02,qn-404', 30, 1],
])('what refers to %s is taken out at once', (_title, first, length, own) => {
  const { tables, rowProblems, checks } = checked([...chain(first, length), 'Acme,qn-100,2026-05-02,']);
  expect(tables[0]!.table.counts).toMatchObject({ written: 1, rejected: length });
  expect(rowProblems).toHaveLength(length - 1 + own);
  expect(rowProblems.at(-1)).toMatchObject({ row: length + 1, heading: 'a record that the data folder cannot have (repeat of)', found: `the incident qn-${length - 1}, whose row ${length} in orders.csv cannot be read`, mend: 'correct that row; nothing is wrong with this one' });
  expect(checks).toBe(2);
});

test('all that is wrong with a record is told beside what it refers to', () => {
  const { rowProblems } = checked(['Acme,qn-1,soon,', 'Acme,qn-2,2026-07-02,qn-1', 'Acme,qn-3,2026-07-03,qn-2', 'Acme,qn-4,2026-05-02,']);
  expect(rowProblems.map(({ row, found }) => `${row} ${found}`)).toEqual([
    '3 2026-07-02, which is after 2026-06-01, the “today” of the programme',
    '3 the incident qn-1, whose row 2 in orders.csv cannot be read',
    '4 2026-07-03, which is after 2026-06-01, the “today” of the programme',
    '4 the incident qn-2, whose row 3 in orders.csv cannot be read',
  ]);
});
