/** Sections "Where the points went", "What would lift the rating" and "Over other windows". */
import type { Block } from '#report/document.ts';
import { heading } from '#report/numbering.ts';
import { prose, type Printing } from '#report/parts/printing.ts';
import { table } from '#report/table.ts';
import type { WindowView } from '#view/scorecard.ts';

/** The blocks about the way to the score, the way up, and the other windows. */
export function outlookSections(printing: Printing): Block[] {
  const { words, scorecard } = printing;
  return [
    heading(1, words.headings.lost),
    ...lostBlocks(printing),
    heading(1, words.headings.wayUp),
    ...wayUpBlocks(printing),
    ...(scorecard.windows.length === 0 ? [] : [heading(1, words.headings.windows), windowsTable(printing)]),
  ];
}

function lostBlocks({ scorecard, words }: Printing): Block[] {
  const { lost, lost_total, rating } = scorecard;
  if (rating.score.value === null) return [prose(words.empty.lostUnrated, 'soft')];
  if (lost.length === 0) return [prose(words.empty.lost, 'soft')];
  const { columns } = words;
  return [
    table({
      caption: words.captions.lost,
      columns: [{ head: columns.criterion }, { head: columns.lost }, { head: columns.why }],
      rows: [
        ...lost.map(({ name, category, lost, share_of_largest, sentence }) => ({
          cells: [category === '' ? name : `${category}: ${name}`, { text: lost.text, look: 'bar' as const, size: share_of_largest }, sentence],
        })),
        { look: 'total' as const, cells: [words.rating.total, lost_total.text, ''] },
      ],
    }),
  ];
}

function wayUpBlocks({ scorecard, words }: Printing): Block[] {
  const { sentence, steps, caps, criteria } = scorecard.way_up;
  const { columns } = words;
  const head = [{ head: columns.criterion }, { head: columns.from }, { head: columns.to }, { head: columns.gain, numeric: true }, { head: columns.how }];
  const row = ({ name, from, to, gain, hint }: (typeof steps)[number]) => ({ cells: [name, from, to, gain.text, hint] });
  return [
    prose(sentence, 'strong'),
    ...(caps.length === 0 ? [] : [{ kind: 'list', items: caps } as const]),
    ...(steps.length === 0 ? [] : [table({ caption: words.captions.wayUp, columns: head, rows: steps.map(row) })]),
    ...(criteria.length === 0 ? [prose(words.empty.wayUp, 'soft')] : [table({ caption: words.captions.gains, columns: head, rows: criteria.map(row) })]),
  ];
}

function windowsTable({ scorecard, words }: Printing): Block {
  const { windows } = scorecard;
  const names = [...new Set(windows.flatMap(({ criteria }) => criteria.map(({ name }) => name)))];
  const cells = (of: (window: WindowView) => readonly (string | undefined)[]): string[] => windows.map((window) => of(window).filter(Boolean).join(' · '));
  return table({
    caption: words.captions.windows,
    columns: [{ head: words.columns.criterion }, ...windows.map(({ label }) => ({ head: words.evidence.withPoints(label) }))],
    rows: [
      { look: 'group', cells: [words.columns.rating, ...cells(({ rating }) => [rating.name, rating.score.text])] },
      ...names.map((name) => ({
        cells: [
          name,
          ...cells(({ criteria }) => {
            const found = criteria.find((criterion) => criterion.name === name);
            return [found?.figure, found?.points.text];
          }),
        ],
      })),
      { look: 'soft', cells: [words.columns.coverage, ...cells(({ coverage }) => [coverage.text])] },
    ],
  });
}
