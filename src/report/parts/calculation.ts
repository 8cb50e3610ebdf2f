/** Section "Calculation": every rule, line and record behind the score, numbered as on the calculation page. */
import type { Block, Lines } from '#report/document.ts';
import { heading } from '#report/numbering.ts';
import { evidence } from '#report/parts/evidence.ts';
import { prose, type Printing } from '#report/parts/printing.ts';
import { table } from '#report/table.ts';
import type { CalculationLine } from '#view/calculation-lines.ts';
import type { CalculationPart } from '#view/calculation-page.ts';

/** The blocks of the calculation, criterion by criterion, then from the score to the rating. */
export function calculationSection(printing: Printing): Block[] {
  const { calculation, words } = printing;
  const { sections, conclusion } = calculation;
  if (sections.length === 0) return [heading(1, words.headings.calculation), prose(words.empty.calculation, 'soft')];
  return [
    heading(1, words.headings.calculation),
    ...(printing.folder === '' ? [] : [prose(words.evidence.files(printing.folder), 'soft')]),
    ...sections.flatMap((part) => partBlocks(printing, part)),
    ...(conclusion.length === 0 ? [] : [heading(2, words.headings.conclusion, String(sections.filter(({ level }) => level <= 1).length + 1)), lines(conclusion)]),
  ];
}

function partBlocks(printing: Printing, part: CalculationPart): Block[] {
  const { words } = printing;
  const { figure, rules, slices } = part;
  const asked = figure === null ? '' : words.evidence.window(figure.window, figure.plant ?? words.evidence.allPlants);
  const about = sentences([figure?.definition ?? '', asked, ...rules]);
  return [
    heading(part.level <= 1 ? 2 : 3, part.name, part.number),
    ...(about === '' ? [] : [prose(about, 'soft')]),
    ...(part.lines.length === 0 ? [] : [lines(part.lines)]),
    ...(slices.length === 0 ? [] : [slicesTable(printing, part)]),
    ...(figure === null ? [] : evidence(printing, part)),
  ];
}

/** Sentences after one another; what is no sentence, such as a step of a curve, ends with a semicolon. */
function sentences(texts: readonly string[]): string {
  const said = texts.filter((text) => text !== '');
  return said.map((text, index) => (/[.。]$/.test(text) || index === said.length - 1 ? text : `${text};`)).join(' ');
}

function lines(all: readonly CalculationLine[]): Lines {
  return { kind: 'lines', lines: all.map(({ label, formula, result }) => ({ label, formula, result: result.text })) };
}

function slicesTable({ words }: Printing, { slices }: CalculationPart): Block {
  const { columns, captions } = words;
  return table({
    caption: captions.months,
    columns: [{ head: columns.slice }, { head: columns.figure }, { head: columns.points, numeric: true }, { head: columns.weight, numeric: true }],
    rows: slices.map(({ label, figure, points, weight }) => ({ cells: [label, figure, points.text, weight.text] })),
  });
}
