/** What every part of a scorecard is made from, and small pieces they share. */
import type { Language } from '#domain/text.ts';
import type { PrintedCalculation } from '#report/data.ts';
import type { PrintedTable, Prose } from '#report/document.ts';
import { table, type Column, type TableContents } from '#report/table.ts';
import type { Scorecard } from '#view/scorecard/scorecard.ts';
import type { SourceView } from '#view/value.ts';
import { formatCount } from '#words/format.ts';
import { wordsIn, writingIn, type Words } from '#words/words.ts';

export interface Printing {
  readonly scorecard: Scorecard;
  readonly calculation: PrintedCalculation;
  /** All words of the language, and those of the report. */
  readonly all: Words;
  readonly words: Words['report'];
  readonly language: Language;
  /** Where the supplier's data stands, such as `suppliers/acme/`; cut off wherever a file is named. */
  readonly folder: string;
  /** Whether the supplier's data stands in one file; then a line alone says where. */
  readonly isOneFile: boolean;
}

/** What the parts of a scorecard are printed from. */
export function printingOf(scorecard: Scorecard, calculation: PrintedCalculation): Printing {
  const { language, supplier, sources } = scorecard;
  const all = wordsIn(language);
  const own = sources.filter(({ file }) => file !== calculation.source?.file);
  return { scorecard, calculation, all, words: all.report, language, folder: folderOf(supplier.source.file), isOneFile: own.length <= 1 };
}

/** A paragraph, plain unless a look is given. */
export function prose(text: string, look: Prose['look'] = 'plain'): Prose {
  return { kind: 'prose', text, look };
}

/** Sentences one after another, as the language joins them. */
export function joinedSentences({ language }: Pick<Printing, 'language'>, sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(writingIn(language).sentences);
}

/** Parts of a title or a remark, with a point between them. */
export function dotted(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** The longest table of events; the attached data has them all. */
const longest = 40;

/** The table, cut to a length that can be read, with a line that says how much is left out. */
export function eventTable(printing: Printing, contents: TableContents): PrintedTable {
  const { words, language } = printing;
  const left = contents.rows.length - longest;
  if (left <= 0) return table(contents);
  return table({ ...contents, rows: contents.rows.slice(0, longest), note: joinedSentences(printing, [contents.note ?? '', words.evidence.leftOut(formatCount(left, language))]) });
}

/** A place in the data, as short as it can be and still be found: `incidents.yaml:12`, or `line 12` where there is one file. */
export function place(printing: Printing, { file, line }: Pick<SourceView, 'file' | 'line'>): string {
  return printing.isOneFile ? printing.words.evidence.line(String(line)) : `${shortFile(printing, file)}:${line}`;
}

/** A file's name below the supplier's folder. */
export function shortFile({ folder }: Pick<Printing, 'folder'>, file: string): string {
  return file.startsWith(folder) ? file.slice(folder.length) : file;
}

/** The column that says where rows come from: the line alone where all stand in the same file, which the caption then names. */
export function sourceColumn(printing: Printing, caption: string, sources: readonly SourceView[]): { readonly caption: string; readonly column: Column; readonly cells: readonly string[] } {
  const { words, isOneFile } = printing;
  const files = new Set(sources.map(({ file }) => file));
  if (files.size > 1) return { caption, column: { head: words.columns.source }, cells: sources.map((source) => place(printing, source)) };
  const [file = ''] = files;
  return {
    caption: isOneFile ? caption : words.captions.inFile(caption, shortFile(printing, file)),
    column: { head: words.columns.line, numeric: true },
    cells: sources.map(({ line }) => String(line)),
  };
}

/** The folder of a file, with its slash; empty for a file in no folder. */
function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
