/** Sections "Requirements of standards" and "Field of peers". */
import type { Block } from '#report/document.ts';
import { heading } from '#report/numbering.ts';
import { emptyWords, place, prose, type Printing } from '#report/parts/printing.ts';
import { table } from '#report/table.ts';
import type { FigureView } from '#view/figure-view.ts';

/** The section about indicators, certificates and clauses. */
export function standardsSection(printing: Printing): Block[] {
  const { words, scorecard } = printing;
  const clauses = clauseRows(printing);
  return [
    heading(1, words.headings.standards),
    heading(2, words.headings.indicators),
    indicatorsTable(printing),
    heading(2, words.headings.certificates),
    scorecard.certificates.length === 0 ? emptyWords(printing, words.empty.certificates, ['valid_certificates']) : certificatesTable(printing),
    ...(clauses.length === 0 ? [] : [heading(2, words.headings.clauses), clausesTable(printing, clauses)]),
  ];
}

/** The section about the anonymous field. */
export function peersSection({ scorecard, words }: Printing): Block[] {
  const { sentence, rows } = scorecard.peers;
  const { columns } = words;
  const head = [columns.own, columns.quartile1, columns.median, columns.quartile3, columns.peers].map((head) => ({ head, numeric: true }));
  return [
    heading(1, words.headings.peers),
    prose(sentence, rows.length === 0 ? 'soft' : 'plain'),
    ...(rows.length === 0
      ? []
      : [
          table({
            caption: words.captions.peers,
            columns: [{ head: columns.criterion }, ...head],
            rows: rows.map((row) => ({ cells: [row.name, { text: row.own.text, look: 'strong' }, row.quartile_1.text, row.median.text, row.quartile_3.text, row.n.text] })),
          }),
        ]),
  ];
}

function indicatorsTable({ scorecard, words }: Printing): Block {
  const { columns, captions } = words;
  return table({
    caption: captions.indicators,
    columns: [{ head: columns.letter, whole: true }, { head: columns.indicator }, { head: columns.figure }, { head: columns.state }],
    rows: scorecard.indicators.map(({ letter, name, figures, state }) => ({ cells: [`8.4.2.4 ${letter}`, name, figures.map(figureText).join('; '), state] })),
  });
}

function figureText({ name, value, fraction, state, provisional }: FigureView): string {
  const text = state === 'measured' && fraction !== '' ? `${value.text} (${fraction})` : value.text;
  return `${name}: ${text}${provisional === null ? '' : `; ${provisional}`}`;
}

function certificatesTable(printing: Printing): Block {
  const { columns, captions } = printing.words;
  return table({
    caption: captions.certificates,
    columns: [{ head: columns.standard }, { head: columns.number }, { head: columns.issuedBy }, { head: columns.valid }, { head: columns.state }, { head: columns.source }],
    rows: printing.scorecard.certificates.map(({ standard, number, issued_by, valid, state, state_text, source }) => ({
      cells: [standard, number, issued_by, valid, { text: state_text, look: 'tone', tone: tones[state] }, place(printing, source)],
    })),
  });
}

const tones = { valid: 'best', expires_soon: 'middle', expired: 'worst' } as const;

/** Clause numbers of the standards that the programme names, in the edition it names. */
function clauseRows({ scorecard, words }: Printing): string[][] {
  const { clauses } = words;
  return scorecard.document.standards.flatMap((standard) => {
    if (/ISO 9001/.test(standard)) return [[standard, '8.4.1', clauses.evaluation]];
    if (!/IATF 16949/.test(standard)) return [];
    return [
      [standard, '8.4.2.4 a–f', clauses.monitoring],
      [standard, '8.4.2.5', clauses.development],
      [standard, '10.2.3', clauses.problemSolving],
    ];
  });
}

function clausesTable({ words }: Printing, rows: readonly (readonly string[])[]): Block {
  const { columns, captions, clauses } = words;
  const sections: { readonly [clause: string]: string } = answering;
  return table({
    caption: captions.clauses,
    columns: [{ head: columns.standard }, { head: columns.clause }, { head: columns.indicator }, { head: columns.sections }],
    rows: rows.map(([standard = '', clause = '', about = '']) => ({ cells: [standard, clause, about, clauses.sections(sections[clause] ?? '')] })),
    note: clauses.note,
  });
}

/** Which sections of a scorecard answer a clause; a test compares them with the headings. */
export const answering = { '8.4.1': '1, 9', '8.4.2.4 a–f': '7.1', '8.4.2.5': '4', '10.2.3': '6.2' } as const;
