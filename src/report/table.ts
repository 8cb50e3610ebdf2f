/** Tables with columns as wide as their contents need, so that numbers stand close and names keep the room. */
import type { Cell, PrintedColumn, PrintedRow, PrintedTable } from '#report/document.ts';
import type { Weight } from '#charts/text-width.ts';
import { breadth, lines } from '#report/lines.ts';

// In typographic points; the templates set the same.
/** The width of the text on a page. */
export const pageWidth = 493.2;
/** The width of one of two columns of text. */
export const halfWidth = 237.6;
/** The size of the text in tables. */
export const tableText = 7.2;
/** The size of the text that is in none. */
export const bodyText = 8.2;
/** The height of a line of it. */
export const bodyLine = 11.5;
const headText = 6.3;
const headLine = 9.5;
/** What stands free between two columns of a table. */
export const columnGap = 7;
const detailText = 6.4;
const lineHeight = 10.2;
const rowGap = 1.4;
const detailHeight = 8.8;
const signHeight = 24;
const indent = 7;

export interface Column {
  readonly head: string;
  /** Numbers stand at the right and never wrap. */
  readonly numeric?: boolean;
  /** Short words that must not wrap, such as dates. */
  readonly whole?: boolean;
  /** The least width, for cells that are filled in by hand or that must not become a ladder of single words. */
  readonly least?: number;
  /** The greatest width where there is not room for all, for words that may wrap beside a longer text. */
  readonly most?: number;
}

export interface Row {
  /** Null where the cell before reaches across. */
  readonly cells: readonly (Cell | null)[];
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
  const heads = columns.map(({ head }, index) => headLines(head, widths[index]!));
  return {
    kind: 'table',
    label: '',
    caption,
    columns: columns.map(({ head, numeric = false }, index): PrintedColumn => ({ head: heads[index]?.join('\n') ?? head, width: widths[index]!, align: numeric ? 'right' : 'left' })),
    head_height: heads.includes(null) ? null : rounded(headLine * Math.max(...heads.map((head) => head!.length))),
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

/**
 * Every column gets what its longest text needs; what is too much is taken from columns of words, the longest most; what is left is given to them.
 * Widths grow in steps: tables of one kind mostly have the same columns, and Typst remembers the cells that many documents share.
 */
function columnWidths(columns: readonly Column[], rows: readonly Row[], width: number): number[] {
  const wanted = columns.map(({ head, numeric = false, whole = false, least = 10 }, index) =>
    stepped(Math.max(least, ...rows.map(({ cells, look }) => needed(cellOf(cells, index), look)), numeric ? longestWord(head, 700) : breadth(head, tableText, 700)), numeric || whole),
  );
  const room = width - columnGap * (columns.length - 1);
  if (sum(wanted) <= room) return shareOut(wanted, columns, room);
  const natural = wanted.map((width, index) => Math.min(width, columns[index]!.most ?? width));
  const minimal = columns.map(({ head, numeric = false, whole = false, least = 10 }, index) => {
    if (numeric || whole) return natural[index]!;
    const byWords = Math.max(least, longestWord(head, 700), ...rows.map(({ cells, look }) => neededByWords(cellOf(cells, index), look)));
    return Math.min(natural[index]!, stepped(Math.min(byWords, mostOfOneWord), false));
  });
  const widths = shortened(natural, minimal, room);
  return withRest(widths, wanted.map((width, index) => width - widths[index]!), room);
}

/** What a row has in a column alone. */
function cellOf(cells: Row['cells'], index: number): Cell {
  return cells[index + 1] === null ? '' : (cells[index] ?? '');
}

/** The longest columns are cut to a common width, as wide as it can be for all to fit; a short one is not cut for the sake of a long one. */
function shortened(natural: readonly number[], minimal: readonly number[], room: number): number[] {
  let most = Math.min(Math.max(...natural), stepped(room, true));
  const widths = (): number[] => natural.map((width, index) => Math.max(minimal[index]!, Math.min(width, most)));
  while (most > 0 && sum(widths()) > room) most -= smallStep;
  return widths();
}

/** Numbers and dates that must not wrap take small steps, words that may wrap large ones. */
const [smallStep, largeStep] = [6, 18];

function stepped(width: number, isWhole: boolean): number {
  const step = isWhole || width < 2 * largeStep ? smallStep : largeStep;
  return Math.ceil(width / step) * step;
}

/** A word that is longer than this, such as a path, may be parted where it allows it. */
const mostOfOneWord = 110;

function shareOut(widths: readonly number[], columns: readonly Column[], room: number): number[] {
  const wordy = columns.map(({ numeric = false }, index) => !numeric && widths[index]! > 24);
  const total = sum(widths.filter((_, index) => wordy[index]));
  const left = room - sum(widths);
  const shared = widths.map((width, index) => (wordy[index] ? width + Math.floor((left * width) / total / largeStep) * largeStep : width));
  return withRest(shared, shared.map((width, index) => (columns[index]!.numeric ? 0 : width)), room);
}

/** What is less than a step goes to the column that lacks most. */
function withRest(widths: readonly number[], lacking: readonly number[], room: number): number[] {
  const neediest = lacking.indexOf(Math.max(...lacking));
  const left = Math.max(0, room - sum(widths));
  return widths.map((width, index) => rounded(index === neediest ? width + left : width));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** A head in its lines, those it comes with among them; null where only Typst can break it. */
function headLines(head: string, width: number): string[] | null {
  const broken = head.split('\n').map((part) => lines(part, width + 0.05, headText, 700));
  return broken.includes(null) ? null : broken.flatMap((part) => part!);
}

function printedRow({ cells, look = 'plain' }: Row, widths: readonly number[]): PrintedRow {
  const set = cells.flatMap((cell, index) => (cell === null ? [] : [reachingCell(cell, look, widths.slice(index, reach(cells, index)))]));
  const height = set.reduce<number | null>((highest, { height }) => (highest === null || height === null ? null : Math.max(highest, height)), look === 'sign' ? signHeight : 0);
  return { cells: set.map(({ cell }) => cell), look, height: height === null ? null : rounded(height) };
}

/** The column after the last that a cell reaches across. */
function reach(cells: Row['cells'], index: number): number {
  const next = cells.findIndex((cell, at) => at > index && cell !== null);
  return next === -1 ? cells.length : next;
}

function reachingCell(cell: Cell, look: PrintedRow['look'], widths: readonly number[]): { readonly cell: PrintedRow['cells'][number]; readonly height: number | null } {
  const columns = widths.length;
  const printed = printedCell(cell, look, sum(widths) + columnGap * (columns - 1));
  return columns === 1 ? printed : { cell: { look: 'across', columns, cell: printed.cell }, height: printed.height };
}

/** The cell with its lines, and its height; a text that only Typst can break keeps its words and allows long ones to be parted. */
function printedCell(cell: Cell, look: PrintedRow['look'], width: number): { readonly cell: Cell; readonly height: number | null } {
  const weight = weightOf(cell, look);
  if (typeof cell === 'string') {
    const broken = lines(cell, width + 0.05, tableText, weight);
    return broken === null ? { cell: wrappable(cell, width, tableText), height: null } : { cell: broken.join('\n'), height: heightOf(broken.length) };
  }
  const broken = lines(cell.text, width + 0.05 - beside(cell), tableText, weight);
  if (cell.look === 'detail') {
    const detail = lines(cell.detail, width, detailText, 400);
    if (broken === null || detail === null) return { cell: { ...cell, text: wrappable(cell.text, width, tableText), detail: wrappable(cell.detail, width, tableText) }, height: null };
    return { cell: { ...cell, text: broken.join('\n'), detail: detail.join('\n') }, height: heightOf(broken.length) + detail.length * detailHeight };
  }
  return broken === null ? { cell: { ...cell, text: wrappable(cell.text, width, tableText) }, height: null } : { cell: { ...cell, text: broken.join('\n') }, height: heightOf(broken.length) };
}

function heightOf(count: number): number {
  return count * lineHeight + rowGap;
}

function weightOf(cell: Cell, look: PrintedRow['look']): Weight {
  const isBold = look === 'total' || (typeof cell !== 'string' && (cell.look === 'strong' || (cell.look === 'indent' && cell.bold === true) || cell.look === 'badge' || cell.look === 'tone'));
  return isBold ? 700 : 400;
}

/** What stands beside the text of a cell. */
function beside(cell: Exclude<Cell, string>): number {
  if (cell.look === 'bar') return barWidth;
  if (cell.look === 'badge') return 8;
  return cell.look === 'indent' ? indent * (cell.size ?? 1) : 0;
}

function needed(cell: Cell, look: PrintedRow['look'] = 'plain'): number {
  const weight = weightOf(cell, look);
  if (typeof cell === 'string') return breadth(cell, tableText, weight);
  if (cell.look === 'detail') return Math.max(breadth(cell.text, tableText, weight), breadth(cell.detail, detailText, weight));
  return breadth(cell.text, tableText, weight) + beside(cell);
}

/** Room for the longest bar beside its number. */
const barWidth = 40;

/** What a cell needs when it may wrap between words and between Chinese characters. */
function neededByWords(cell: Cell, look: PrintedRow['look'] = 'plain'): number {
  const text = typeof cell === 'string' ? cell : cell.text;
  return (typeof cell === 'string' ? 0 : beside(cell)) + longestWord(text, weightOf(cell, look));
}

function longestWord(text: string, weight: Weight): number {
  // Chinese wraps anywhere, but a word or a short head of up to four characters is not torn apart.
  return Math.max(...text.split(/\s+|(?<=[\u2e80-\uffef]{4})|(?<=[\u2e80-\uffef])(?=\d)/).map((word) => breadth(word, tableText, weight)));
}

function rounded(width: number): number {
  return Math.round(width * 100) / 100;
}
