/** Cells that a spreadsheet would run as a formula, made harmless in the rows left out, and read again as they stood in the table. */
import type { Row } from '#input/import/table.ts';

/** How the header of rows left out begins, before the table's own columns. */
export const rejectedHead = ['row', 'line', 'problem'] as const;

/**
 * The cell with an apostrophe before it where a spreadsheet would take it for a formula; numbers below 0, and signs alone that stand for nothing, are none.
 * A cell that has apostrophes before such a formula gets one more, so that it can be told from one that got its first.
 * @example defused('=1+1') //=> "'=1+1"
 */
export function defused(cell: string): string {
  return isFormula(cell.replace(/^'+/, '')) ? `'${cell}` : cell;
}

/**
 * The cell as it was before `defused`.
 * @example fused("'=1+1") //=> '=1+1'
 */
export function fused(cell: string): string {
  return cell.startsWith("'") && defused(cell.slice(1)) === cell ? cell.slice(1) : cell;
}

/** Hands rows on to `visit`, those of a table whose header is that of rows left out as they were before they were defused. */
export function asInTheTable(headerRow: number, visit: (row: Row) => void): (row: Row) => void {
  let isRejected = false;
  return (row) => {
    if (row.row === headerRow) isRejected = rejectedHead.every((name, index) => row.cells[index] === name);
    visit(isRejected ? { ...row, cells: row.cells.map(fused) } : row);
  };
}

function isFormula(text: string): boolean {
  return /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(text) && !/^(?:[+-]+|[+-]?[\d.,]+)$/.test(text);
}
