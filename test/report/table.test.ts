import { expect, test } from 'vitest';
import { typeset } from '#report/compiler.ts';
import { columnGap, pageWidth, table, wrappable } from '#report/table.ts';
import { fc } from '../support/properties.ts';
import { busySupplier, sample } from './sample.ts';

const width = (columns: readonly { readonly width: number }[]): number => columns.reduce((sum, column) => sum + column.width, 0) + columnGap * (columns.length - 1);

test('columns fill the page: numbers get what they need, words get the rest', () => {
  const { columns, rows } = table({ caption: 'c', columns: [{ head: 'Name' }, { head: 'n', numeric: true }], rows: [{ cells: ['Sharp Castings', '120,400'] }] });
  expect(width(columns)).toBeCloseTo(pageWidth, 0);
  expect(columns[1]!.width).toBeLessThan(40);
  expect(rows[0]!.height).toBeLessThan(12);
});

test('a long text makes its row higher, line by line, and leaves dates and numbers whole', () => {
  const long = 'Porosity in the pump housing found after machining '.repeat(6);
  const { columns, rows } = table({ caption: 'c', columns: [{ head: 'Date', whole: true }, { head: 'Title' }, { head: 'n', numeric: true }], rows: [{ cells: ['13 September 2026', long, '7'] }] });
  expect(width(columns)).toBeCloseTo(pageWidth, 0);
  expect(columns[0]!.width).toBeGreaterThan(60);
  const [date, title] = rows[0]!.cells as string[];
  expect(date).toBe('13 September 2026');
  expect(title!.split('\n').join(' ')).toBe(long.trim());
  expect(rows[0]!.height).toBeCloseTo(1.4 + 10.2 * title!.split('\n').length, 5);
});

test('a text in a script whose widths are not known has its height found by Typst', () => {
  const { rows } = table({ caption: 'c', columns: [{ head: 'Title' }], rows: [{ cells: ['Донецкий завод металлургии '.repeat(12)] }] });
  expect(rows[0]!.height).toBeNull();
});

test('a remark that reaches across what is empty after it neither wraps nor widens its column', () => {
  const remark = 'no activity in the window of twelve months';
  const columns = [{ head: 'Criterion' }, { head: 'From', most: 40 }, { head: 'Interval' }, { head: 'Lost', numeric: true }];
  const told = { cells: ['Defect rate', '3 in 93,300', '6.6 PPM to 94 PPM', '1.4'] };
  const both = table({ caption: 'c', columns, rows: [told, { cells: ['8D closure', remark, null, '–'] }], width: 300 });
  expect(both.columns).toEqual(table({ caption: 'c', columns, rows: [told], width: 300 }).columns);
  expect(both.rows[1]).toMatchObject({ cells: ['8D closure', { look: 'across', columns: 2, cell: remark }, '–'], height: both.rows[0]!.height });
});

test('only a word wider than its room may be parted', () => {
  expect(wrappable('short words stay', 40, 8)).toBe('short words stay');
  expect(wrappable('ab abcdefghijkl', 40, 8).split('\u200b')).toHaveLength(12);
  expect(wrappable('中文自己会换行中文自己会换行', 40, 8)).not.toContain('\u200b');
});

test('heads come in lines, those they were given among them, with the height they take; all as high as the highest', () => {
  const least = { numeric: true, least: 24 };
  const { columns, head_height } = table({ caption: 'c', columns: [{ head: 'Supplier' }, { head: '25 年\n11 月', ...least }, { head: 'Open 8D reports', ...least }], rows: [{ cells: ['Sharp Castings', 'A', '2'] }] });
  expect(columns[1]!.head).toBe('25 年\n11 月');
  expect(columns[2]!.head.replaceAll('\n', ' ')).toBe('Open 8D reports');
  const lines = Math.max(...columns.map(({ head }) => head.split('\n').length));
  expect(lines).toBeGreaterThan(1);
  expect(head_height).toBeCloseTo(9.5 * lines, 5);
});

test('a head in a script whose widths are not known has its height found by Typst', () => {
  expect(table({ caption: 'c', columns: [{ head: 'Донецкий завод металлургии', numeric: true }], rows: [], width: 60 }).head_height).toBeNull();
});

test('groups may follow groups, begin and end a table, over pages: a category may begin with a category', () => {
  const { document } = sample(busySupplier({}), 'en');
  const printed = (looks: readonly ('group' | 'plain' | 'total' | 'soft')[]) =>
    table({ caption: 'c', columns: [{ head: 'Part' }, { head: 'n', numeric: true }], rows: looks.map((look, index) => ({ cells: [`Part ${index + 1}`, '1'], look })) });
  const look = fc.oneof({ weight: 3, arbitrary: fc.constant('group' as const) }, { weight: 4, arbitrary: fc.constantFrom('plain' as const, 'soft' as const) }, { weight: 1, arbitrary: fc.constant('total' as const) });
  fc.assert(
    fc.property(fc.array(look, { minLength: 1, maxLength: 80 }), (looks) => {
      expect(typeset({ ...document, sheet: { ...document.sheet, blocks: [printed(looks)] } }).length).toBeGreaterThan(1000);
    }),
    { numRuns: 60 },
  );
});
