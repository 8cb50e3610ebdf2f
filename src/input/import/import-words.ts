/** What an import prints: problems by kind with their first rows, and where every row went. */
import type { ImportedTable, RowCounts } from '#input/import/imported-table.ts';
import { grouped, type ImportProblem, type ProblemGroup } from '#input/import/import-problem.ts';
import { plural } from '#input/plural.ts';
import { keyInWords } from '#input/subject.ts';

/** How many rows of one kind are named before the rest is only counted. */
const rowsShown = 5;

/** All problems, those of one kind in one column told together. */
export function problemsInWords(problems: readonly ImportProblem[]): string {
  return grouped(problems).map(groupInWords).join('\n\n');
}

/** How many rows were read and what became of each; the numbers add up. */
export function countsInWords({ file, encoding, kind, counts, leftOut, records }: ImportedTable): string {
  const lines: [number, string][] = [
    [counts.written, `written as ${keyInWords(kind)} of ${plural(records.size, 'supplier')}`],
    ...leftOut.map(({ rows, condition, because }): [number, string] => [rows, `left out by the mapping: ${condition}${because === null ? '' : ` (${because})`}`]),
    [counts.blank, 'blank'],
    [counts.rejected, 'that cannot be read'],
  ];
  const width = String(counts.read).length;
  return [`${file}, ${encoding}: ${plural(counts.read, 'row')} below the header`, ...lines.map(([count, words]) => `  ${String(count).padStart(width)} ${words}`)].join('\n');
}

/** Whether every row is accounted for; anything else is a mistake in this program. */
export function addsUp({ read, written, filtered, blank, rejected }: RowCounts): boolean {
  return read === written + filtered + blank + rejected;
}

function groupInWords({ file, heading, column, expected, mend, places }: ProblemGroup): string {
  const where = column === null ? file : `${file}, column “${column}”`;
  const hasRows = places[0]!.row !== null;
  const shown = places.slice(0, rowsShown).map(({ row, line, found }) => (hasRows ? `  row ${row}, line ${line}: ${found}` : line === null ? `  Found     ${found}` : `  line ${line}: ${found}`));
  const more = places.length > rowsShown ? [`  and ${places.length - rowsShown} more`] : [];
  const count = places.length > 1 ? ` (${plural(places.length, 'row')})` : '';
  return [`${where}: ${heading}${count}`, ...shown, ...more, `  Expected  ${expected}`, `  To mend   ${mend}`].join('\n');
}
