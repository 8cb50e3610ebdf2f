/** The rows as a table in plain text. */
import { isMet, type Measured, type Row, type Target } from '#cli/bench/results.ts';
import { grouped } from '#cli/grouped.ts';

/** The table: a column for each size, then the target and whether it is met at the largest size. */
export function printedResults(rows: readonly Row[], sizes: readonly number[]): string {
  const head = ['', '', ...sizes.map((size) => `${grouped(size)} suppliers`), 'target', 'met'];
  const body = rows.map((row) => [row.name, row.unit, ...row.values.map(measured), target(row), met(row, sizes)]);
  return [head, ...body].map((cells, _, all) => line(cells, widths(all))).join('\n');
}

function measured(value: Measured | null): string {
  if (value === null) return '–';
  return value.n === null ? number(value.value) : `${number(value.value)} (n ${value.n})`;
}

/** Three digits that count; whole from a hundred on. */
function number(value: number): string {
  if (Math.abs(value) >= 100) return grouped(Math.round(value));
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2).replace(/^(\d+)\.0+$/, '$1');
}

function target({ target: wanted, unit }: Row): string {
  return wanted === null ? '' : `${signs[wanted.bound]} ${grouped(wanted.value)} ${unit}`.trimEnd();
}

const signs: { readonly [bound in Target['bound']]: string } = { at_most: '≤', at_least: '≥' };

function met(row: Row, sizes: readonly number[]): string {
  if (row.target === null) return '';
  const known = isMet(row, sizes);
  if (known !== null) return known ? 'yes' : 'no';
  return row.values.at(-1) && row.target.suppliers !== null ? `set for ${grouped(row.target.suppliers)}` : 'not measured';
}

function widths(lines: readonly (readonly string[])[]): number[] {
  return lines[0]!.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
}

/** Words at the left, numbers at the right. */
function line(cells: readonly string[], columns: readonly number[]): string {
  const last = cells.length - 1;
  return cells.map((cell, column) => (column < 2 || column >= last - 1 ? cell.padEnd(columns[column]!) : cell.padStart(columns[column]!))).join('  ').trimEnd();
}
