/**
 * A PDF before it is set: which template prints it, every word and number on it in reading order, and the data it carries.
 * Plain data that survives JSON unchanged. Templates print it and decide nothing but how it looks; no text in it is ever read as code.
 */
import type { Tone } from '#view/rating-view.ts';

export interface Document {
  readonly template: 'scorecard.typ' | 'portfolio.typ';
  readonly sheet: Sheet;
  readonly attachment: Attachment;
}

/** The data behind the PDF, embedded in it as a file. */
export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly json: string;
  /** SHA-256 of `json`, in hexadecimal. */
  readonly digest: string;
}

export interface Sheet {
  /** The language's tag without its region. */
  readonly language: string;
  readonly region: string | null;
  readonly title: string;
  readonly author: string;
  readonly keywords: readonly string[];
  readonly description: string;
  /** The data cut-off: year, month, day. It stands for the day the PDF was made. */
  readonly day: readonly [year: number, month: number, day: number];
  readonly frame: PageFrame;
  readonly cover: Cover;
  readonly blocks: readonly Block[];
}

/** What stands at the head and foot of every page. `page` has `{page}` and `{pages}` where the numbers go. */
export interface PageFrame {
  readonly organisation: string;
  readonly number: string;
  readonly demo: string;
  readonly left: readonly string[];
  readonly page: string;
}

/** The head of the first page. */
export interface Cover {
  readonly overline: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly facts: readonly string[];
  readonly rating: CoverRating | null;
  readonly summary: string;
  readonly reasons: List;
}

export interface CoverRating {
  readonly letter: string;
  readonly name: string;
  readonly tone: Tone;
  readonly score: string;
  readonly of: string;
  /** Under the score: coverage, what the score alone would give. */
  readonly notes: readonly string[];
  readonly scale: Scale | null;
}

/** The bands on a line from 0 to 1 with the place of the score on it; null where there is no score. */
export interface Scale {
  readonly bands: readonly { readonly from: number; readonly to: number; readonly letter: string; readonly tone: Tone }[];
  readonly edges: readonly { readonly at: number; readonly text: string }[];
  readonly marker: number | null;
}

/** A piece of the body. Headings, tables and figures carry their numbers, so that each can be cited. */
export type Block = Heading | Prose | List | Notice | PrintedTable | Figures | Columns;

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly number: string;
  readonly text: string;
}

export interface Prose {
  readonly kind: 'prose';
  readonly text: string;
  /** A lead stays with what it leads to, and a claim, which is strong, with its table. */
  readonly look: 'plain' | 'soft' | 'strong' | 'lead' | 'claim';
}

export interface List {
  readonly kind: 'list';
  /** Of an item, in points. */
  readonly width: number;
  /** The lines of a text are parted by line ends. The height is in points; null where only setting the item tells. */
  readonly items: readonly { readonly text: string; readonly height: number | null }[];
}

/** Something that must not be overlooked, such as a cap. */
export interface Notice {
  readonly kind: 'notice';
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
}

export interface PrintedTable {
  readonly kind: 'table';
  /** `Table 3`; empty for a table that nobody cites. */
  readonly label: string;
  readonly caption: string;
  readonly columns: readonly PrintedColumn[];
  /** In points; null where only setting the heads tells. */
  readonly head_height: number | null;
  readonly rows: readonly PrintedRow[];
  readonly note: string;
}

export interface PrintedColumn {
  /** Its lines parted by line ends. */
  readonly head: string;
  /** In points. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

export interface PrintedRow {
  readonly cells: readonly (Cell | AcrossCell)[];
  /** The row of a group stays with the one below it. */
  readonly look: 'plain' | 'group' | 'total' | 'soft' | 'sign';
  /** In points; null where only setting the row tells. */
  readonly height: number | null;
}

/** A plain text, its lines parted by line ends, or one with a look: a badge in a tone, a bar from 0 to 1 beside its text, an indent, a smaller text below it. */
export type Cell = string | { readonly text: string; readonly look: 'badge' | 'tone' | 'bar' | 'strong' | 'indent'; readonly tone?: Tone; readonly size?: number; readonly bold?: boolean } | { readonly text: string; readonly look: 'detail'; readonly detail: string };

/** A cell that takes so many columns. */
export interface AcrossCell {
  readonly look: 'across';
  readonly columns: number;
  readonly cell: Cell;
}

/** Two columns of blocks beside each other, read one after the other. */
export interface Columns {
  readonly kind: 'columns';
  /** Whether it stands on one page, and what follows with it. */
  readonly whole: boolean;
  readonly left: readonly Block[];
  readonly right: readonly Block[];
}

/** Charts side by side, or one alone in the width of a column. */
export interface Figures {
  readonly kind: 'figures';
  readonly items: readonly PrintedFigure[];
}

export interface PrintedFigure {
  readonly label: string;
  readonly title: string;
  readonly sentence: string;
  /** The picture without its texts, and the texts as real text on it, in the picture's own unit. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PictureText[];
}

/** A text on a picture: its left end and base line, in the picture's own unit. */
export interface PictureText {
  readonly left: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly bold: boolean;
  readonly text: string;
}
