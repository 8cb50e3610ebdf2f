/** Laws of the import, whatever a file holds. */
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { defused, fused } from '#input/import/defused.ts';
import { folderFiles } from '#input/import/folder-files.ts';
import { addsUp } from '#input/import/import-words.ts';
import { hasForbidden } from '#input/inspect.ts';
import { load } from '#input/load.ts';
import { importedOrders, soundMapping } from './orders.ts';
import { fc } from '../support/properties.ts';

const header = ['Supplier', 'Order', 'Quantity', 'Due', 'Received'];
const method = { path: 'methods/method.yaml', text: 'id: m\nname: M\nversion: 1\neffective_from: 2020-01\nscore: {parts: [{kpi: otd_lines, points: {line: [[0, 0], [100, 100]]}}]}\nbands: [{rating: A, from: 0}]\n' };
const withParts = 'fields: {id: Order, plant: {value: north}, ordered: Quantity, committed: Due, part: Received}';

const someText = fc
  .oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('null', '12:30:45', '0x1F', '1e3', '- a', '{a: b}', '# no', '"', "'", 'a: b', '  ', 'yes', '2026-05-01', '&x', '*x', '|', '>', '%', '@', '`', 'a\nb', 'a\r\nb', 'tab\there', '[', '<b>&amp;</b>', '#let x = 1'))
  .filter((text) => !hasForbidden(text));

test('a text that is written is the text that is read again, whatever YAML makes of its signs', () => {
  fc.assert(
    fc.property(fc.array(someText, { minLength: 1, maxLength: 20 }), fc.constantFrom('\n', '\r\n', '\r'), (parts, record_delimiter) => {
      const content = stringify([header, ...parts.map((part, index) => ['Acme', String(index + 1), '5', '2026-05-01', part])], { record_delimiter, quoted: true });
      const outcome = importedOrders(content, withParts);
      if (!('table' in outcome)) throw new Error('the table can be read');
      expect(outcome.table.rejected).toEqual([]);
      const folder = folderFiles([{ table: outcome.table, mapping: soundMapping(withParts) }], [method]);
      const { programme, problems } = load(folder.files);
      expect(problems).toEqual([]);
      const read = new Map(programme!.suppliers[0]!.delivery_lines.map((line) => [line.id, line]));
      for (const [index, part] of parts.entries()) {
        // A part is named in one line.
        const expected = part.trim().replace(/\s*[\r\n]\s*/g, ' ').normalize('NFC');
        const line = read.get(String(index + 1))!;
        expect(line.part ?? '').toBe(expected);
        // The line of the file is the record's own, so that a page can point at it.
        expect(folder.originOf(line.source.file, line.source.line)?.record.record['id']).toBe(line.id);
      }
    }),
    { numRuns: 60 },
  );
});

test('what is defused for spreadsheets is read back as it was, and is no formula', () => {
  const sign = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '＝', '1', 'A', ',', ' ');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: sign }), fc.string()), (cell) => {
      expect(fused(defused(cell))).toBe(cell);
      expect(defused(cell)).toMatch(/^(?![=@\t\r＝＋－＠])/);
    }),
    { numRuns: 1000 },
  );
});

test('no bytes make the import stumble, and every row is accounted for', () => {
  const cell = fc.oneof(fc.constantFrom('', 'Acme', '5', '2026-05-01', '"', ',', '\r', '\n', '""', '\t', 'N/A', '\ufffd'), fc.string());
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(cell, { maxLength: 60 }).map((cells) => new TextEncoder().encode(`${header.join(',')}\n${cells.join(',')}`)),
  );
  fc.assert(
    fc.property(bytes, fc.constantFrom('', 'file: {stray_quotes: keep}', 'file: {quote: none}', 'file: {encoding: gbk}', 'file: {encoding: windows-1252}'), (content, changes) => {
      const outcome = importedOrders(content, changes);
      if ('table' in outcome) expect(addsUp(outcome.table.counts)).toBe(true);
      else expect(outcome.problems).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the order of rows changes nothing but the order of records', () => {
  const rows = fc.uniqueArray(fc.record({ supplier: fc.constantFrom('Acme', 'Sharp', 'Blunt Ltd'), order: fc.integer({ min: 1, max: 50 }) }), { selector: ({ supplier, order }) => `${supplier} ${order}`, minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(rows, (some) => {
      const content = (list: typeof some) => `${header.join(',')}\n${list.map(({ supplier, order }) => `${supplier},${order},5,2026-05-01,\n`).join('')}`;
      const loaded = (list: typeof some) => {
        const outcome = importedOrders(content(list));
        if (!('table' in outcome)) throw new Error('the table can be read');
        const { programme } = load(folderFiles([{ table: outcome.table, mapping: soundMapping() }], [method]).files);
        return programme!.suppliers.map(({ id, delivery_lines }) => [id, delivery_lines.map((line) => line.id)]);
      };
      expect(loaded([...some].reverse())).toEqual(loaded(some));
    }),
    { numRuns: 30 },
  );
});

test('a supplier with many records gets a folder, and nothing else changes', () => {
  const content = `${header.join(',')}\n${Array.from({ length: 25 }, (_, index) => `Acme,${index + 1},5,2026-05-01,\n`).join('')}`;
  const outcome = importedOrders(content);
  if (!('table' in outcome)) throw new Error('the table can be read');
  const tables = [{ table: outcome.table, mapping: soundMapping() }];
  const parted = folderFiles(tables, [method], 10);
  expect(parted.files.map(({ path }) => path)).toEqual(['programme.yaml', 'methods/method.yaml', 'suppliers/acme/supplier.yaml', 'suppliers/acme/delivery-lines-1.yaml', 'suppliers/acme/delivery-lines-2.yaml', 'suppliers/acme/delivery-lines-3.yaml']);
  const lines = (files: typeof parted.files) => load(files).programme!.suppliers[0]!.delivery_lines.map(({ source: _source, ...line }) => line);
  expect(lines(parted.files)).toEqual(lines(folderFiles(tables, [method]).files));
});
