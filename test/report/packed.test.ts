import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packed } from '#report/packed.ts';

const plain = Buffer.from(
  ['%PDF-1.7', '%âãÏÓ', '', '1 0 obj', '<<', '  /Type /Catalog', '  /Pages 2 0 R', '>>', 'endobj', '', '2 0 obj', '<< /Type /Pages /Count 0 /Kids [] >>', 'endobj', '', '3 0 obj', '<< /Length 5 >>', 'stream', 'hello', 'endstream', 'endobj', '', ''].join('\n'),
  'latin1',
);

/** The objects as a file: the table in Typst's form. */
function file(): Buffer {
  const text = plain.toString('latin1');
  const places = [1, 2, 3].map((number) => `${String(text.indexOf(`${number} 0 obj`)).padStart(10, '0')} 00000 n\r\n`);
  return Buffer.concat([plain, Buffer.from(`xref\n0 4\n0000000000 65535 f\r\n${places.join('')}trailer\n<<\n  /Size 4\n  /Root 1 0 R\n>>\nstartxref\n${plain.length}\n%%EOF`, 'latin1')]);
}

test('streams stay as they are, small objects are packed, and the file says where everything is', () => {
  const text = packed(file(), deflateSync).toString('latin1');
  expect(text).toContain('stream\nhello\nendstream');
  expect(text).not.toContain('/Catalog');
  expect(text).toContain('/Type /ObjStm /N 2');
  expect(text).toMatch(/\/Type \/XRef \/W \[1 4 2\] \/Size 6 \/Root 1 0 R/);
  const start = Number(/startxref\n(\d+)/.exec(text)![1]);
  expect(text.slice(start)).toMatch(/^5 0 obj/);
});

test('a file in another form is left as it is', () => {
  const other = Buffer.from('%PDF-1.7\nno table');
  expect(packed(other, deflateSync)).toBe(other);
});
