/** Section "Requirements of standards": the indicators that a standard asks for, certificates, and where each clause is answered. */
import type { Block } from '#report/document.ts';
import { list } from '#report/list.ts';
import { heading } from '#report/numbering.ts';
import { prose, sourceColumn, type Printing } from '#report/parts/printing.ts';
import { table } from '#report/table.ts';
import type { FigureView } from '#view/figure-view.ts';
import type { IndicatorRow } from '#view/scorecard/indicators.ts';
import { formatList } from '#words/format.ts';

/** The section about indicators, certificates and clauses. */
export function standardsSection(printing: Printing): Block[] {
  const { words, scorecard } = printing;
  const clauses = clauseItems(printing);
  return [
    heading(1, words.headings.standards),
    // After the table the one line could stand alone on the next page.
    ...(scorecard.certificates.length === 0 ? [prose(scorecard.empty.certificates, 'lead'), indicatorsTable(printing)] : [indicatorsTable(printing), certificatesTable(printing)]),
    ...(clauses.length === 0 ? [] : [heading(2, words.headings.clauses), list(clauses), prose(words.clauses.note, 'soft')]),
  ];
}

function indicatorsTable(printing: Printing): Block {
  const { scorecard, words } = printing;
  const { columns, captions } = words;
  return table({
    caption: captions.indicators,
    columns: [{ head: columns.indicator }, { head: columns.figure }],
    rows: scorecard.indicators.map((row) => ({ cells: [words.clauses.indicator(row.letter, row.name), indicatorText(row, printing)] })),
  });
}

/** The figures, or the words for what was watched and did not happen, or was not watched. */
function indicatorText({ figures, state }: IndicatorRow, printing: Printing): string {
  const { words } = printing;
  const [first, ...others] = figures;
  if (first === undefined) return state;
  if (state === first.value.text) return figures.map((figure) => figureText(figure, printing)).join(words.semicolon);
  return [words.evidence.labelled(first.name, state), ...others.map((figure) => figureText(figure, printing))].join(words.semicolon);
}

function figureText({ name, value, fraction, state, provisional }: FigureView, { words, all }: Printing): string {
  const text = state === 'measured' && fraction !== '' ? value.text + all.site.together.aside(fraction) : value.text;
  return words.evidence.labelled(name, provisional === null ? text : text + words.comma + provisional);
}

function certificatesTable(printing: Printing): Block {
  const { columns, captions } = printing.words;
  const { certificates } = printing.scorecard;
  const source = sourceColumn(printing, captions.certificates, certificates.map(({ source }) => source));
  return table({
    caption: source.caption,
    columns: [{ head: columns.standard }, { head: columns.number }, { head: columns.issuedBy }, { head: columns.valid }, { head: columns.state }, source.column],
    rows: certificates.map(({ standard, number, issued_by, valid, state, state_text }, index) => ({ cells: [standard, number, issued_by, valid, { text: state_text, look: 'tone', tone: tones[state] }, source.cells[index]!] })),
  });
}

const tones = { valid: 'best', expires_soon: 'middle', expired: 'worst', not_yet: 'none' } as const;

/** Clause numbers of the standards that the programme names, in the edition it names, each with the sections that answer it. */
function clauseItems({ scorecard, words, language }: Printing): string[] {
  const { clauses } = words;
  const item = (standard: string, clause: keyof typeof answering, about: string): string => {
    const sections = answering[clause];
    return clauses.item(standard, clause, about, clauses[sections.length === 1 ? 'section' : 'sections'](formatList(sections, language)));
  };
  return scorecard.document.standards.flatMap((standard) => {
    if (/ISO 9001/.test(standard)) return [item(standard, '8.4.1', clauses.evaluation)];
    if (!/IATF 16949/.test(standard)) return [];
    return [item(standard, '8.4.2.4', clauses.monitoring), item(standard, '8.4.2.5', clauses.development), item(standard, '10.2.3', clauses.problemSolving)];
  });
}

/** Which sections of a scorecard answer a clause; a test compares them with the headings. */
export const answering = { '8.4.1': ['1', '5'], '8.4.2.4': ['6'], '8.4.2.5': ['3'], '10.2.3': ['4'] } as const;
