/**
 * A table in the order in which Typst sets it: cell after cell, lines by the row that they stand above. A loop over rows and cells
 * costs Typst as much as the text of the cells; here it costs nothing, and the template only gives a look to the few cells that have one.
 */
import type { AcrossCell, Block, Cell, PrintedRow, PrintedTable } from '#report/document.ts';

/** A plain text, or one with a look of its own or that of its row. */
export type SetCell = string | ((Exclude<Cell, string> | AcrossCell | { readonly text: string; readonly look: 'plain' }) & { readonly row?: RowStyle });

export interface SetTable {
  readonly kind: 'table';
  readonly label: string;
  readonly caption: string;
  readonly note: string;
  readonly columns: PrintedTable['columns'];
  /** Where one head takes more lines than another, all stand at the foot of their row. */
  readonly heads_low: boolean;
  /** Of the heads and every row, in points; null where only setting it tells. */
  readonly heights: readonly (number | null)[];
  readonly parts: readonly Part[];
  /** The rows with a thin line above them, and those with a strong one; the heads are row 0. */
  readonly hairlines: readonly number[];
  readonly rules: readonly number[];
  /** A short table stays together. */
  readonly breakable: boolean;
}

/** Rows with a role in common. Typst leaves no head alone at the end of a page. Groups that begin with a group are one head: it cannot set two in a row. */
interface Part {
  readonly is_head: boolean;
  readonly cells: SetCell[];
  /** Which of the cells are more than a plain text. */
  readonly looks: number[];
}

type RowStyle = 'total' | 'soft';

/** The block with every table in it as its template sets it. */
export function withCells(block: Block): object {
  if (block.kind === 'columns') return { ...block, left: block.left.map(withCells), right: block.right.map(withCells) };
  return block.kind === 'table' ? setTable(block) : block;
}

/** More rows, or rows that are taller together, in points, may be parted by the end of a page. */
const [mostTogether, tallestTogether] = [8, 120];

function setTable({ kind, label, caption, note, columns, head_height, rows }: PrintedTable): SetTable {
  const isRuled = ({ look }: PrintedRow): boolean => look === 'total';
  const lined = rows.flatMap((row, index) => (index > 0 && !isRuled(row) ? [index + 1] : []));
  return {
    kind,
    label,
    caption,
    note,
    columns,
    heads_low: head_height === null || columns.some(({ head }) => head.includes('\n')),
    heights: [head_height, ...rows.map(({ height }) => height)],
    parts: partsOf(rows),
    // What is filled in by hand needs a line to write on, the last row too.
    hairlines: rows.at(-1)?.look === 'sign' ? [...lined, rows.length + 1] : lined,
    rules: rows.flatMap((row, index) => (isRuled(row) ? [index + 1] : [])),
    breakable: rows.length > mostTogether || rows.reduce((sum, { height }) => sum + (height ?? 0), 0) > tallestTogether,
  };
}

function partsOf(rows: readonly PrintedRow[]): Part[] {
  const lastRow = rows.findLastIndex(({ look }) => look !== 'group');
  const parts: Part[] = [];
  for (const [index, { cells, look }] of rows.entries()) {
    // Groups without a row below them head nothing.
    const isHead = look === 'group' && index < lastRow;
    const open = parts.at(-1);
    const part = open?.is_head === isHead ? open : { is_head: isHead, cells: [], looks: [] };
    if (part !== open) parts.push(part);
    for (const cell of cells) {
      const set = setCell(cell, look);
      if (typeof set !== 'string') part.looks.push(part.cells.length);
      part.cells.push(set);
    }
  }
  return parts;
}

function setCell(cell: Cell | AcrossCell, look: PrintedRow['look']): SetCell {
  if (cell === '' || (look !== 'total' && look !== 'soft')) return cell;
  return typeof cell === 'string' ? { text: cell, look: 'plain', row: look } : { ...cell, row: look };
}
