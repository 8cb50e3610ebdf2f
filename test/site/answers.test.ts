/** The files beside the pages as spreadsheets read them. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csv } from '#site/answers.ts';

const textOf = (...cells: readonly string[]): Promise<string> => csv({ head: ['one', 'two'], rows: [cells] }).text();

test.each([
  ['a line end', 'Burr\nand crack'],
  ['the line end of old Macs', 'Burr\rand crack'],
  ['the line end of Windows', 'Burr\r\nand crack'],
])('a text with %s stays one cell', async (_, text) => {
  expect(parse(await textOf(text, 'x'), { bom: true, record_delimiter: '\r\n' })).toEqual([['one', 'two'], [text, 'x']]);
  expect(await textOf(text, 'x')).toContain(`"${text}",x`);
});

test.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '＝1'])('%j is defused', async (text) => {
  expect(parse(await textOf(text, 'x'), { bom: true, record_delimiter: '\r\n' })).toEqual([['one', 'two'], [`'${text}`, 'x']]);
});

test('no line of a text begins a row, where what follows would be a formula', async () => {
  expect(await textOf('Burr\r=1+1', 'Burr\n=1+1')).toBe('one,two\r\n"Burr\r=1+1","Burr\n=1+1"\r\n');
});
