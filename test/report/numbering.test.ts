import { expect, test } from 'vitest';
import { heading, numbered } from '#report/numbering.ts';
import { table } from '#report/table.ts';

const words = { table: (number: string) => `Table ${number}`, figure: (number: string) => `Figure ${number}` };

test('sections, tables and figures are numbered in reading order, columns included', () => {
  const one = table({ caption: 'c', columns: [{ head: 'h' }], rows: [] });
  const blocks = numbered([heading(1, 'A'), { kind: 'columns', whole: false, left: [one], right: [heading(2, 'B')] }, heading(2, 'C'), one, heading(1, 'D'), heading(2, 'E')], words);
  const told = blocks.flatMap((block) => (block.kind === 'columns' ? [...block.left, ...block.right] : [block])).map((block) => (block.kind === 'heading' ? block.number : block.kind === 'table' ? block.label : ''));
  expect(told).toEqual(['1', 'Table 1', '1.1', '1.2', 'Table 2', '2', '2.1']);
});
