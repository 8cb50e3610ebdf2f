/** What `docs/import.md` and `examples/scms` promise. */
import { existsSync, readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { importTable } from '#input/import/import-table.ts';
import { checkedFolder } from '#input/import/checked-folder.ts';
import { countsInWords } from '#input/import/import-words.ts';
import { mapping as shape } from '#input/import/mapping-shape.ts';
import { mappingFile } from '#input/import/mapping-file.ts';
import type { Mapping } from '#input/import/mapping.ts';
import { causers } from '#domain/record.ts';

const guide = readFileSync('docs/import.md', 'utf8');
const codes = '../shared/data/delay-reason-codes/code_lookup.csv';

/** The fenced examples of a language, in order. */
function examples(language: string): string[] {
  return [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, text]) => text!);
}

function soundMapping(text: string, first: Mapping | null = null): Mapping {
  const outcome = mappingFile({ path: 'mapping.yaml', text }, first);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems, null, 2));
  return outcome.mapping;
}

const mappings = examples('yaml').filter((text) => text.includes('records:'));

test('the five minutes work as they are written', () => {
  const mapping = soundMapping(mappings[0]!);
  const outcome = importTable(new TextEncoder().encode(examples('csv')[0]!), 'orders.csv', mapping, { suppliers: new Map(), report: () => {} });
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  expect(examples('text')[0]!).toContain(`${countsInWords(outcome.table)}\n`);
  expect(outcome.table.records.get('1001')!.map(({ record }) => record)).toEqual([
    { id: '4711-10', plant: 'north', part: '7L6-123', ordered: 1200, committed: '2026-05-14', received: '2026-05-13', received_quantity: 1200 },
    { id: '4711-20', plant: 'north', part: '7L6-124', ordered: 80, committed: '2026-05-14', received: '2026-05-20', received_quantity: 80, cause: { by: 'supplier', code: 'UD040' } },
  ]);
  const method = { path: 'methods/method.yaml', text: readFileSync('examples/scms/method.yaml', 'utf8') };
  expect(checkedFolder([{ table: outcome.table, mapping }], [method])).toMatchObject({ problems: [], rowProblems: [] });
});

test('the mapping of a second table is sound beside the first', () => {
  expect(mappings).toHaveLength(2);
  expect(soundMapping(mappings[1]!, soundMapping(mappings[0]!)).records).toBe('incidents');
});

test('the shape that editors know fits every mapping, and no field of another kind of record', () => {
  const scms = readFileSync('examples/scms/mapping.yaml', 'utf8');
  expect(scms).toMatch(/^# yaml-language-server: \$schema=..\/..\/schemas\/mapping.schema.json$/m);
  for (const text of [...mappings, scms]) expect(shape.safeParse(parse(text))).toMatchObject({ success: true });
  expect(shape.safeParse(parse(scms.replace('records: delivery_lines', 'records: incidents'))).success).toBe(false);
});

test('every piece of a mapping in the guide fits into one', () => {
  const [whole] = mappings;
  for (const piece of examples('yaml').filter((text) => !text.includes('records:') && !text.startsWith('cause:'))) {
    expect(() => soundMapping(JSON.stringify({ ...parse(whole!), ...parse(piece) }))).not.toThrow();
  }
});

test.skipIf(!existsSync(codes))('the example maps every delay reason code of the published list (skipped where ../shared/data/delay-reason-codes is absent)', () => {
  const { cause } = parse(examples('yaml').find((text) => text.startsWith('cause:'))!) as { cause: { by: { values: Record<string, string> } } };
  const published = (parseCsv(readFileSync(codes, 'utf8')) as string[][]).map(([code]) => code!).filter((code) => code.toLowerCase() !== 'code');
  expect(Object.keys(cause.by.values).sort()).toEqual(published.sort());
  expect(Object.values(cause.by.values).filter((causer) => !(causers as readonly string[]).includes(causer))).toEqual([]);
});

test('the mapping of the SCMS history is sound, and names its source', () => {
  const { programme } = soundMapping(readFileSync('examples/scms/mapping.yaml', 'utf8'));
  expect(programme.attributions).toMatchObject([{ licence: 'CC BY', url: 'https://data.usaid.gov/d/a3rc-nmf6' }]);
  expect(readFileSync('examples/scms/README.md', 'utf8')).toContain('Partnership for Supply Chain Management / USAID, 2015, CC BY');
});
