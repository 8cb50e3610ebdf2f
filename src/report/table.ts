/** Tables with columns as wide as their contents need, so that numbers stand close and names keep the room. */
import type { Cell, PrintedColumn, PrintedRow, PrintedTable } from '#report/document.ts';
import { textWidth, type Weight } from '#charts/text-width.ts';

/** The width of the text on a page, and the size of text in tables; the templates set the same. In points. */
export const pageWidth = 481.9;
export const tableText = 7.5;
export const columnGap = 9;

export interface Column {
  readonly head: string;
  /** Numbers stand at the right and never wrap. */
  readonly numeric?: boolean;
  /** Short words that must not wrap, such as dates. */
  readonly whole?: boolean;
  /** The least width, for cells that are filled in by hand or that must not become a ladder of single words. */
  readonly least?: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly look?: PrintedRow['look'];
}

export interface TableContents {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly note?: string;
  readonly width?: number;
}

/** The table, not numbered yet. */
export function table({ caption, columns, rows, note = '', width = pageWidth }: TableContents): PrintedTable {
  const widths = columnWidths(columns, rows, width);
  return {
    kind: 'table',
    label: '',
    caption,
    columns: columns.map(({ head, numeric = false }, index): PrintedColumn => ({ head, width: widths[index]!, align: numeric ? 'right' : 'left' })),
    rows: rows.map((row) => printedRow(row, widths)),
    note,
  };
}

/**
 * A text that wraps in the width given: a word that is wider, such as a long part number, may be parted anywhere.
 * The marks put in say so to the template, which makes them breaks without a character.
 * @example wrappable('aaaa bb', 10, 8).split('\u200b').length //=> 4
 */
export function wrappable(text: string, width: number, size: number): string {
  if (text.length * size < width) return text;
  return text.replace(/[^\s\u2e80-\uffef]+/g, (word) => (breadth(word, size, 700) <= width ? word : [...word].join('\u200b')));
}

/** Every column gets what its longest text needs; what is too much is taken from columns of words, the longest most; what is left is given to them. */
function columnWidths(columns: readonly Column[], rows: readonly Row[], width: number): number[] {
  const needs = columns.map(({ head, numeric = false, whole = false, least = 10 }, index) => {
    const cells = rows.map(({ cells, look }) => ({ cell: cells[index] ?? '', look }));
    const natural = Math.max(least, ...cells.map(({ cell, look }) => needed(cell, look)), numeric ? longestWord(head, 700) : breadth(head, tableText, 700));
    if (numeric || whole) return { natural, minimal: natural };
    const minimal = Math.max(least, longestWord(head, 700), ...cells.map(({ cell, look }) => neededByWords(cell, look)));
    return { natural, minimal: Math.min(natural, minimal, mostOfOneWord) };
  });
  const room = width - columnGap * (columns.length - 1);
  const natural = sum(needs.map((need) => need.natural));
  const minimal = sum(needs.map((need) => need.minimal));
  if (natural <= room) return shareOut(needs.map((need) => need.natural), columns, room - natural);
  const part = Math.max(0, (room - minimal) / (natural - minimal));
  return needs.map((need) => rounded(need.minimal + (need.natural - need.minimal) * part));
}

/** A word that is longer than this, such as a path, may be parted where it allows it. */
const mostOfOneWord = 110;

function shareOut(widths: readonly number[], columns: readonly Column[], room: number): number[] {
  const wordy = columns.map(({ numeric = false }, index) => !numeric && widths[index]! > 24);
  const total = sum(widths.filter((_, index) => wordy[index]));
  return widths.map((width, index) => rounded(wordy[index] ? width + (room * width) / total : width));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

function printedRow({ cells, look = 'plain' }: Row, widths: readonly number[]): PrintedRow {
  const single = cells.every((cell, index) => needed(cell, look) <= widths[index]! + 0.05);
  return { cells: single ? cells : cells.map((cell, index) => parted(cell, widths[index]!)), look, single };
}

function parted(cell: Cell, width: number): Cell {
  return typeof cell === 'string' ? wrappable(cell, width, tableText) : { ...cell, text: wrappable(cell.text, width, tableText) };
}

function needed(cell: Cell, look: PrintedRow['look'] = 'plain'): number {
  const weight = look === 'group' || look === 'total' ? 700 : 400;
  if (typeof cell === 'string') return breadth(cell, tableText, weight);
  const own = breadth(cell.text, tableText, cell.look === 'strong' || cell.look === 'badge' || cell.look === 'tone' ? 700 : weight);
  if (cell.look === 'bar') return own + barWidth;
  if (cell.look === 'badge') return own + 8;
  return cell.look === 'indent' ? own + 8 * (cell.size ?? 1) : own;
}

/** Room for the longest bar beside its number. */
const barWidth = 60;

/** What a cell needs when it may wrap between words and between Chinese characters. */
function neededByWords(cell: Cell, look: PrintedRow['look'] = 'plain'): number {
  const text = typeof cell === 'string' ? cell : cell.text;
  return needed(cell, look) - needed(text, look) + longestWord(text, look === 'group' || look === 'total' ? 700 : 400);
}

function longestWord(text: string, weight: Weight): number {
  // Chinese wraps anywhere, but a word or a short head of up to four characters is not torn apart.
  return Math.max(...text.split(/\s+|(?<=[\u2e80-\uffef]{4})/).map((word) => breadth(word, tableText, weight)));
}

/** The measured width with a little room: letters beyond ASCII are only estimated. */
function breadth(text: string, size: number, weight: Weight): number {
  const measured = textWidth(text, size, weight);
  // eslint-disable-next-line no-control-regex
  return /^[\u0000-\u007f\u2e80-\uffef]*$/.test(text) ? measured + 0.3 : measured * 1.12 + 0.5;
}

function rounded(width: number): number {
  return Math.round(width * 100) / 100;
}
