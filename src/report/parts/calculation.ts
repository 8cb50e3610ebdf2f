/** Section "Calculation": a row for each category and criterion, from its records to its points, then from the score to the rating. */
import type { Block, Cell } from '#report/document.ts';
import { heading } from '#report/numbering.ts';
import { recordsText } from '#report/parts/records.ts';
import { joinedSentences, prose, type Printing } from '#report/parts/printing.ts';
import { table, type Row } from '#report/table.ts';
import type { CalculationLine } from '#view/calculation/calculation-line.ts';
import type { CalculationPart } from '#view/calculation/calculation-page.ts';
import { formatCount, formatList } from '#words/format.ts';

/** The blocks of the calculation, numbered as on the calculation page. */
export function calculationSection(printing: Printing): Block[] {
  const { calculation, words, folder, isOneFile, scorecard, language } = printing;
  const { sections, conclusion } = calculation;
  if (sections.length === 0) return [heading(1, words.headings.calculation), prose(words.empty.calculation, 'soft')];
  const { columns } = words;
  const root = sections.filter(({ level }) => level === 0);
  const uncounted = new Set(scorecard.criteria.filter(({ weight }) => weight.value === 0).map(({ name }) => name));
  const watched = sections.filter(({ level, name }) => level > 0 && uncounted.has(name));
  const unmeasured = sections.filter((part) => part.level > 0 && !watched.includes(part) && hasNothing(part));
  const below = sections.filter((part) => part.level > 0 && !watched.includes(part) && !unmeasured.includes(part));
  return [
    heading(1, words.headings.calculation),
    prose(words.evidence.files(isOneFile ? scorecard.supplier.source.file : folder), 'lead'),
    table({
      caption: words.captions.calculation,
      columns: [{ head: columns.criterion, least: 90, most: 120 }, { head: columns.calculation }, { head: columns.points, numeric: true, least: 48 }],
      rows: [...below, ...root].map((part) => partRow(printing, part)),
      note: joinedSentences(printing, [...unmeasuredSentences(printing, unmeasured), words.evidence.exact, watched.length === 0 ? '' : words.evidence.watched(formatCount(watched.length, language))]),
    }),
    ...(conclusion.length === 0 ? [] : [conclusionTable(printing, conclusion)]),
  ];
}

/** Whether a criterion has neither a figure nor a record that would explain why. */
function hasNothing({ figure, evidence }: CalculationPart): boolean {
  return figure !== null && figure.state !== 'measured' && evidence.length === 0;
}

/** Criteria without points, a sentence for each reason. */
function unmeasuredSentences({ words, language }: Printing, parts: readonly CalculationPart[]): string[] {
  return [...Map.groupBy(parts, ({ figure }) => figure?.value.text ?? '')].map(([state, group]) => words.evidence.unmeasured(state, formatList(group.map(({ number, name }) => `${number} ${name}`), language)));
}

/** The number and name of a part, how its points come about, and the points. What it weighs and lost stands among the criteria. */
function partRow(printing: Printing, { number, name, level, category, lines, figure, ...part }: CalculationPart): Row {
  const { share, lost } = printing.all.calculation;
  const own = lines.filter(({ label }) => label !== share && label !== lost);
  const at = (wanted: string): CalculationLine | undefined => lines.find(({ label }) => label === wanted);
  const points = own.at(-1)?.result.text ?? '';
  const weighed = at(share)?.result.text ?? '';
  const lostLine = at(lost);
  // How much was lost is said among the criteria, but where the method does more than weigh.
  const further = lostLine && lostLine.formula !== '' && !isSaid(lostLine.formula, [weighed, points]) ? [printing.words.evidence.labelled(lostLine.label, lostLine.formula)] : [];
  const text = [...own.map((line, index) => stepText(printing, line, index === own.length - 1)), ...further].filter((step) => step !== '').join(printing.words.semicolon);
  const records = figure === null ? '' : recordsText(printing, part.evidence, figure, (lostLine?.result.value ?? 0) !== 0);
  const how: Cell = records === '' ? text : { text, look: 'detail', detail: records };
  const title = level === 0 ? name : `${number} ${name}`;
  return { look: level === 0 ? 'total' : category ? 'group' : 'plain', cells: [category ? { text: title, look: 'strong' } : title, how, points] };
}

/** `100 × 13 ÷ 14 = 92.9 %`; the last step's result stands in the column of points. */
function stepText({ words, all }: Printing, { label, formula, result }: CalculationLine, isLast: boolean): string {
  const { figure, points } = all.calculation;
  const said = isLast || formula === result.text ? formula : [formula, result.text].filter((text) => text !== '').join(result.value === null ? words.comma : ' = ');
  const isUsual = label === figure || label.startsWith(points);
  return isUsual || said === '' ? said : words.evidence.labelled(label, said);
}

function isSaid(formula: string, values: readonly string[]): boolean {
  return values.every((value) => formula.includes(value));
}

function conclusionTable({ words }: Printing, conclusion: readonly CalculationLine[]): Block {
  const { columns, captions } = words;
  return table({
    caption: captions.conclusion,
    columns: [{ head: columns.step, whole: true }, { head: columns.of }, { head: columns.result, numeric: true }],
    rows: conclusion.map(({ label, formula, result }, index) => ({ look: index === conclusion.length - 1 ? ('total' as const) : ('plain' as const), cells: [label, formula, result.text] })),
  });
}
