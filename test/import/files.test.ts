/** Files as they come from spreadsheets and business systems, read without a loss. */
import { describe, expect, test } from 'vitest';
import { folderFiles } from '#input/import/folder-files.ts';
import { countsOf, importedOrders, noticesOf, problemsOf, recordsOf, soundMapping } from './orders.ts';

const header = 'Supplier,Order,Quantity,Due,Received\n';
const rows = 'Acme,1,5,2026-05-01,2026-05-02\nAcme,2,7,2026-05-03,\n';
const records = [
  { supplier: 'acme', id: '1', plant: 'north', ordered: 5, committed: '2026-05-01', received: '2026-05-02' },
  { supplier: 'acme', id: '2', plant: 'north', ordered: 7, committed: '2026-05-03' },
];

function utf16(text: string, littleEndian: boolean): Uint8Array {
  return new Uint8Array([...text].flatMap((sign) => (littleEndian ? [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8] : [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255])));
}

describe('the same table in other clothes gives the same records', () => {
  test.each<[title: string, content: string | Uint8Array, changes?: string]>([
    ['lines ended by LF', header + rows],
    ['lines ended by CRLF', (header + rows).replaceAll('\n', '\r\n')],
    ['lines ended by CR alone', (header + rows).replaceAll('\n', '\r')],
    ['line ends mixed', 'Supplier,Order,Quantity,Due,Received\r\nAcme,1,5,2026-05-01,2026-05-02\rAcme,2,7,2026-05-03,\n'],
    ['no line end at the end', (header + rows).trimEnd()],
    ['a byte order mark', '\ufeff' + header + rows],
    ['UTF-16 with a byte order mark', utf16('\ufeff' + header + rows, true)],
    ['UTF-16 with its bytes swapped, with a byte order mark', utf16('\ufeff' + header + rows, false)],
    ['UTF-16 without a mark, as the mapping says', utf16(header + rows, true), 'file: {encoding: utf-16le}'],
    ['semicolons', (header + rows).replaceAll(',', ';'), 'file: {delimiter: ";"}'],
    ['tabs', (header + rows).replaceAll(',', '\t'), 'file: {delimiter: tab}'],
    ['every cell quoted', (header + rows).replace(/[^,\n]+/g, '"$&"')],
    ['every cell quoted by another sign', (header + rows).replace(/[^,\n]+/g, "'$&'"), `file: {quote: "'"}`],
    ['blanks around the cells', (header + rows).replaceAll(',', ' ,  ')],
    ['no-break spaces around the cells', (header + rows).replaceAll(',', '\u00a0,')],
    ['a title above the header', `Orders of May\n\n${header}${rows}`, 'file: {header_row: 3}'],
    ['no header, the columns named by the mapping', rows, 'file: {header_row: 0, columns: [Supplier, Order, Quantity, Due, Received]}'],
    ['other names in the header, as the mapping says', `a,b,c,d,e\n${rows}`, 'file: {columns: [Supplier, Order, Quantity, Due, Received]}'],
    ['a line break in a column’s name', `Supplier,Order,Quantity,"Day\nDue",Received\n${rows}`, 'fields: {id: Order, plant: {value: north}, ordered: Quantity, committed: Day Due, received: Received}'],
    ['further columns nobody asked for, two of one name', `x,${header.trim()},y,y\n${rows.replaceAll('\n', ',,\n').replaceAll('Acme', ',Acme')}`],
    ['empty cells beyond the header', `${header}${rows.replaceAll('\n', ',,,\n')}`],
  ])('%s', (_title, content, changes) => {
    expect(problemsOf(content, changes)).toBe('');
    expect(recordsOf(content, changes)).toEqual(records);
  });
});

describe('letters beyond ASCII come through', () => {
  test.each<[encoding: string, bytes: number[], name: string]>([
    ['gbk', [0xc8, 0xf1, 0xd6, 0xfd], '锐铸'],
    ['big5', [0xbe, 0x55, 0xc5, 0x4b], '銳鐵'],
    ['windows-1252', [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x80], 'Müller €'],
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['windows-1250', [0xa3, 0xf3, 0x64, 0x9f], 'Łódź'],
  ])('%s', (encoding, bytes, name) => {
    const content = new Uint8Array([...new TextEncoder().encode(header), ...bytes, ...new TextEncoder().encode(',1,5,2026-05-01,\n')]);
    const outcome = importedOrders(content, `file: {encoding: ${encoding}}\nsuppliers: {name: Supplier, ids: {"${name}": acme}}`);
    expect('table' in outcome && [...outcome.table.suppliers.get('acme')!.names]).toEqual([name]);
  });

  test('what is not UTF-8 is read as the fallback, and the reader is told', () => {
    const content = new Uint8Array([...new TextEncoder().encode(header), 0x4d, 0xfc, 0x6c, ...new TextEncoder().encode(',1,5,2026-05-01,\n')]);
    expect(recordsOf(content, 'file: {fallback: windows-1252}')).toMatchObject([{ supplier: 'mul' }]);
    expect(noticesOf(content, 'file: {fallback: windows-1252}')).toEqual(['The file is not UTF-8, so it was read as windows-1252.']);
  });

  test('letters lost before the export are told', () => {
    expect(noticesOf(`${header}M\ufffdller,1,5,2026-05-01,\n`)).toEqual(['The sign � (U+FFFD) stands in the file once: letters were lost before it was exported.']);
  });
});

describe('quotes', () => {
  test('a quoted cell may hold delimiters, line breaks and doubled quotes', () => {
    const content = `${header}"Acme, ""the"" works\nand sons",1,5,2026-05-01,\n`;
    const outcome = importedOrders(content);
    expect('table' in outcome && [...outcome.table.suppliers.values()][0]!.names).toEqual(new Set(['Acme, "the" works and sons']));
  });

  test('quotes in the middle of a cell are kept where the mapping says so', () => {
    const changes = 'file: {stray_quotes: keep}\nfields: {id: Order, plant: {value: north}, ordered: Quantity, committed: Due, part: Received}';
    expect(recordsOf(`${header}Acme,1,5,2026-05-01,5" pipe\n`, changes)).toMatchObject([{ part: '5" pipe' }]);
  });

  test('where the file quotes nothing a quote is a sign like any other', () => {
    const changes = 'file: {quote: none}\nfields: {id: Order, plant: {value: north}, ordered: Quantity, committed: Due, part: Received}';
    expect(recordsOf(`${header}Acme,1,5,2026-05-01,"quick"\nAcme,2,5,2026-05-01,"\n`, changes)).toMatchObject([{ part: '"quick"' }, { part: '"' }]);
  });
});

describe('every row is accounted for', () => {
  test('rows written, left out, blank and rejected add up to the rows read', () => {
    const content = `${header}Acme,1,5,2026-05-01,\nOwn stock,2,5,2026-05-01,\n\nAcme,3,x,2026-05-01,\n,,,,\nTotal,4\n`;
    const changes = 'rows: {drop: [{column: Supplier, equals: Own stock, because: no supplier}, {column: Supplier, matches: "^Total"}]}';
    expect(`\n${countsOf(content, changes)}`).toBe(`
orders.csv, utf-8: 6 rows below the header
  1 written as delivery lines of 1 supplier
  1 left out by the mapping: Supplier is “Own stock” (no supplier)
  1 left out by the mapping: Supplier matches ^Total
  2 blank
  1 that cannot be read`);
  });

  test.each<[title: string, rows: string, left: number[]]>([
    ['kept when it meets every condition', 'keep: [{column: Supplier, one_of: [A, B]}, {column: Quantity, equals: "5"}]', [1, 3]],
    ['dropped when it meets one', 'drop: [{column: Supplier, equals: A}, {column: Quantity, equals: "6"}]', [3]],
    ['dropped when a cell is missing', 'drop: [{column: Received, missing: true}]', [1]],
    ['kept when a cell is missing', 'keep: [{column: Received, missing: true}]', [2, 3, 4]],
    ['kept when a pattern matches', 'keep: [{column: Supplier, matches: "^[AB]$"}]', [1, 2, 3]],
  ])('a row is %s', (_title, conditions, left) => {
    const content = `${header}A,1,5,2026-05-01,2026-05-01\nA,2,6,2026-05-01,N/A\nB,3,5,2026-05-01,\nC,4,6,2026-05-01,\n`;
    const ids = recordsOf(content, `missing: [N/A]\nrows: {${conditions}}`).map((record) => Number((record as { id: string }).id));
    expect(ids).toEqual(left);
  });
});

test('a supplier named Constructor is a supplier like any other', () => {
  const outcome = importedOrders(header + rows.replaceAll('Acme', 'Constructor'));
  if (!('table' in outcome)) throw new Error(JSON.stringify(outcome.problems));
  const { files } = folderFiles([{ table: outcome.table, mapping: soundMapping() }], []);
  expect(files.find(({ path }) => path === 'suppliers/constructor.yaml')?.text).toContain('id: constructor\nname: Constructor\n');
});

test('two names of the supplier Constructor are told', () => {
  expect(noticesOf(`${header}Constructor,1,5,2026-05-01,\nConstructor Ltd,2,5,2026-05-01,\n`, 'suppliers: {name: Supplier, ids: {Constructor: constructor, Constructor Ltd: constructor}}')).toEqual([expect.stringContaining('Supplier constructor has several names')]);
});
