/** The records behind a criterion: each with its place in the data, or summed by month where there are too many to read. */
import type { Block } from '#report/document.ts';
import { place, prose, type Printing } from '#report/parts/printing.ts';
import { table, type Row } from '#report/table.ts';
import type { CalculationPart } from '#view/calculation-page.ts';
import type { EvidenceRow } from '#view/figure-view.ts';
import { formatCount } from '#words/format.ts';

/** So many records are listed one by one; more are summed by month, and the attached data lists each. */
const mostRows = 40;

/** The table of a criterion's records, or words that there are none. */
export function evidence(printing: Printing, part: CalculationPart): Block[] {
  const { words } = printing;
  if (part.evidence.length === 0) return [prose(words.empty.evidence, 'soft')];
  return [part.evidence.length > mostRows ? summed(printing, part) : listed(printing, part)];
}

function listed(printing: Printing, part: CalculationPart): Block {
  const rows = part.evidence.map(
    (row): Row => ({
      look: row.counted ? 'plain' : 'soft',
      cells: [row.remark === '' ? row.record.text : `${row.record.text} (${row.remark})`, row.month, ...counts(part, row.numerator.text, row.denominator.text), place(printing, row.source)],
    }),
  );
  return evidenceTable(printing, part, printing.words.columns.source, rows, '');
}

/** One row for each month, kind and remark: what was added, how often, and the first place. */
function summed(printing: Printing, part: CalculationPart): Block {
  const { words, scorecard } = printing;
  const groups = Map.groupBy(part.evidence, ({ month, kind, remark, counted }) => [month, kind, remark, counted].join('\n'));
  const sum = (rows: readonly EvidenceRow[], of: 'numerator' | 'denominator'): string => formatCount(rows.reduce((total, row) => total + (row[of].value ?? 0), 0), scorecard.language);
  const rows = [...groups.values()].map((group): Row => {
    const { month, kind, remark, counted, source } = group[0]!;
    const records = words.evidence.records(formatCount(group.length, scorecard.language), kind);
    return {
      look: counted ? 'plain' : 'soft',
      cells: [remark === '' ? records : `${records} (${remark})`, month, ...counts(part, sum(group, 'numerator'), sum(group, 'denominator')), place(printing, source)],
    };
  });
  const note = words.evidence.summed(formatCount(groups.size, scorecard.language), formatCount(part.evidence.length, scorecard.language));
  return evidenceTable(printing, part, words.columns.line, rows, note);
}

function evidenceTable({ words }: Printing, part: CalculationPart, source: string, rows: readonly Row[], note: string): Block {
  const { numerator, denominator } = part.evidence_head;
  return table({
    caption: words.captions.evidence(part.name),
    columns: [{ head: words.columns.record }, { head: words.columns.month }, ...counts(part, numerator, denominator).map((head) => ({ head, numeric: true })), { head: source }],
    rows,
    note,
  });
}

/** A plain count has no denominator, so it has no column for it. */
function counts({ evidence_head }: CalculationPart, numerator: string, denominator: string): string[] {
  return evidence_head.denominator === '' ? [numerator] : [numerator, denominator];
}
