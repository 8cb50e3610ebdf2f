/** What every part of a scorecard is made from, and small pieces they share. */
import type { FigureView } from '#view/figure-view.ts';
import type { PrintedTable, Prose } from '#report/document.ts';
import { table, type TableContents } from '#report/table.ts';
import type { CalculationPage } from '#view/calculation-page.ts';
import type { Scorecard } from '#view/scorecard.ts';
import type { SourceView } from '#view/value.ts';
import type { Words } from '#words/words.ts';

export interface Printing {
  readonly scorecard: Scorecard;
  readonly calculation: CalculationPage;
  readonly words: Words['report'];
  /** Where the supplier's data stands, such as `suppliers/acme/`; cut off wherever a file is named. */
  readonly folder: string;
}

export function prose(text: string, look: Prose['look'] = 'plain'): Prose {
  return { kind: 'prose', text, look };
}

/** The longest table of events; the attached data has them all. */
const longest = 60;

/** The table, cut to a length that can be read, with a line that says how much is left out. */
export function eventTable(words: Words['report'], contents: TableContents): PrintedTable {
  const left = contents.rows.length - longest;
  if (left <= 0) return table(contents);
  return table({ ...contents, rows: contents.rows.slice(0, longest), note: [contents.note ?? '', words.evidence.leftOut(String(left))].join(' ').trim() });
}

/** A place in the data, as short as it can be and still be found: `incidents.yaml:12`. */
export function place({ folder }: Pick<Printing, 'folder'>, { file, line }: Pick<SourceView, 'file' | 'line'>): string {
  return `${file.startsWith(folder) ? file.slice(folder.length) : file}:${line}`;
}

/** The folder of a file, with its slash; empty for a file in no folder. */
export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/** Words for a list without entries: whether nothing happened or nobody looked. */
export function emptyWords({ scorecard, words }: Printing, what: string, kpis: readonly string[]): Prose {
  const state = stateOf(scorecard, kpis);
  if (state === 'not_monitored') return prose(words.empty.notMonitored(what), 'soft');
  if (state === 'not_provided') return prose(words.empty.notProvided(what), 'soft');
  return prose(state === undefined ? words.empty.none(what) : words.empty.monitoredNone(what), 'soft');
}

function stateOf({ indicators, criteria }: Scorecard, kpis: readonly string[]): FigureView['state'] | undefined {
  const figures = [...indicators.flatMap(({ figures }) => figures), ...criteria.flatMap(({ figure }) => figure ?? [])];
  return figures.find(({ kpi }) => kpis.includes(kpi))?.state;
}
