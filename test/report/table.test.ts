import { expect, test } from 'vitest';
import { columnGap, pageWidth, table, wrappable } from '#report/table.ts';

const width = (columns: readonly { readonly width: number }[]): number => columns.reduce((sum, column) => sum + column.width, 0) + columnGap * (columns.length - 1);

test('columns fill the page: numbers get what they need, words get the rest', () => {
  const { columns, rows } = table({ caption: 'c', columns: [{ head: 'Name' }, { head: 'n', numeric: true }], rows: [{ cells: ['Sharp Castings', '120,400'] }] });
  expect(width(columns)).toBeCloseTo(pageWidth, 0);
  expect(columns[1]!.width).toBeLessThan(40);
  expect(rows[0]!.single).toBe(true);
});

test('a long text makes its row higher and leaves dates and numbers whole', () => {
  const long = 'Porosity in the pump housing found after machining '.repeat(6);
  const { columns, rows } = table({ caption: 'c', columns: [{ head: 'Date', whole: true }, { head: 'Title' }, { head: 'n', numeric: true }], rows: [{ cells: ['13 September 2026', long, '7'] }] });
  expect(width(columns)).toBeCloseTo(pageWidth, 0);
  expect(columns[0]!.width).toBeGreaterThan(60);
  expect(rows[0]!.single).toBe(false);
});

test('only a word wider than its room may be parted', () => {
  expect(wrappable('short words stay', 40, 8)).toBe('short words stay');
  expect(wrappable('ab abcdefghijkl', 40, 8).split('\u200b')).toHaveLength(12);
  expect(wrappable('中文自己会换行中文自己会换行', 40, 8)).not.toContain('\u200b');
});
