/** The records behind a criterion in a few words: those that cost points or do not count one by one, the rest as a count with its lines. */
import { place, shortFile, type Printing } from '#report/parts/printing.ts';
import type { EvidenceRow, FigureView } from '#view/figure-view.ts';
import { formatCount } from '#words/format.ts';

/** So many records are named; the attached data has every one. */
const mostNamed = 12;

/** The records of a criterion, such as `inc-2: 6, incidents.yaml:56; 24 further counted: deliveries.yaml:16–62`. Where no point was lost, only those left out are named. */
export function recordsText(printing: Printing, rows: readonly EvidenceRow[], figure: FigureView, lost: boolean): string {
  const { words, language } = printing;
  const { evidence } = words;
  if (rows.length === 0) return words.empty.evidence;
  const told = rows.filter((row) => !row.counted || row.remark !== '' || (lost && lowers(row, figure)));
  const rest = rows.filter((row) => !told.includes(row));
  const named = told.slice(0, mostNamed).map((row) => recordText(printing, row, figure));
  const more = told.length - named.length;
  return [
    ...named,
    ...(more > 0 ? [evidence.more(formatCount(more, language), ranges(printing, told.slice(mostNamed)))] : []),
    ...(rest.length > 0 ? [evidence[told.length === 0 ? 'counted' : 'further'](formatCount(rest.length, language), ranges(printing, rest))] : []),
  ].join(words.semicolon);
}

/** Whether a record kept the figure from its best: a part of what was due that was not met, anything that should not have been, or one of the values of a mean. */
function lowers({ numerator, denominator }: EvidenceRow, { better, fraction }: FigureView): boolean {
  const [top, bottom] = [numerator.value ?? 0, denominator.value ?? 0];
  if (better === 'lower') return top !== 0;
  return fraction === '' || top < bottom;
}

function recordText(printing: Printing, { record, numerator, denominator, remark, counted, source }: EvidenceRow, { fraction }: FigureView): string {
  const { words, all } = printing;
  const isAlone = denominator.value === 0 || (fraction === '' && denominator.value === 1);
  const amount = !counted ? '' : isAlone ? numerator.text : all.figures.of(numerator.text, denominator.text);
  return words.evidence.record(record.text, [amount, remark, place(printing, source)].filter(Boolean).join(words.comma));
}

/** The lines of records, file by file: `deliveries.yaml:16–62`. */
function ranges(printing: Printing, rows: readonly EvidenceRow[]): string {
  const { words, isOneFile } = printing;
  return [...Map.groupBy(rows, ({ source }) => source.file)]
    .map(([file, group]) => {
      const lines = group.map(({ source }) => source.line);
      const [first, last] = [Math.min(...lines), Math.max(...lines)].map(String) as [string, string];
      const range = first === last ? first : `${first}–${last}`;
      return isOneFile ? words.evidence.line(range) : `${shortFile(printing, file)}:${range}`;
    })
    .join(words.comma);
}
