/** Sections "What would lift the rating" and "In comparison": the way up, other windows of time, and the anonymous field of peers. */
import type { Block } from '#report/document.ts';
import { heading } from '#report/numbering.ts';
import { joinedSentences, prose, type Printing } from '#report/parts/printing.ts';
import { table, type Column, type Row } from '#report/table.ts';
import type { Scorecard } from '#view/scorecard/scorecard.ts';
import { formatCount, formatList } from '#words/format.ts';

/** So many changes are printed; the attached data has one for every criterion. */
const mostChanges = 3;

/** What it takes to reach the next rating, and the changes that gain most. */
export function wayUpSection({ scorecard, words, language }: Printing): Block[] {
  const { sentence, steps, caps, criteria } = scorecard.way_up;
  const { columns } = words;
  const changes = steps.length > 0 ? steps : criteria;
  const left = changes.length - mostChanges;
  return [
    heading(1, words.headings.wayUp),
    prose(sentence, 'strong'),
    ...(caps.length === 0 ? [] : [{ kind: 'list', items: caps } as const]),
    ...(changes.length === 0
      ? []
      : [
          table({
            caption: steps.length > 0 ? words.captions.wayUp : words.captions.gains,
            columns: [{ head: columns.criterion }, { head: columns.from }, { head: columns.to }, { head: columns.gain, numeric: true }, { head: columns.how }],
            rows: changes.slice(0, mostChanges).map(({ name, from, to, gain, hint }) => ({ cells: [name, from, to, gain.text, hint] })),
            note: left > 0 ? words.evidence.leftOut(formatCount(left, language)) : '',
          }),
        ]),
  ];
}

/** The figures over other windows of time, and beside those of the peers. */
export function comparisonSection(printing: Printing): Block[] {
  const { scorecard, words, language } = printing;
  const { windows, peers } = scorecard;
  if (windows.every(({ rating }) => rating.score.value === null)) return [heading(1, words.headings.comparison), prose(peers.sentence, 'soft')];
  const { columns } = words;
  const hasPeers = peers.rows.length > 0;
  const quartileHeads = [columns.quartile1, columns.median, columns.quartile3, ...(peerCountsDiffer(scorecard) ? [columns.peers] : [])];
  const head: Column[] = [
    { head: columns.criterion },
    ...windows.map(({ label, rated }) => ({ head: rated ? words.evidence.ratedWindow(label) : label, numeric: true, least: 44 })),
    ...(hasPeers ? quartileHeads.map((each) => ({ head: each, numeric: true })) : []),
  ];
  return [
    heading(1, words.headings.comparison),
    prose(peers.sentence, 'lead'),
    table({
      caption: hasPeers ? words.captions.comparison : words.captions.windows,
      columns: head,
      rows: comparisonRows(printing),
      note: joinedSentences(printing, [...stateSentences(printing), words.evidence.labelled(columns.coverage, formatList(windows.map(({ label, coverage }) => `${label} ${coverage.text}`), language))]),
    }),
  ];
}

/** Where every row rests on the same peers, the sentence above the table says how many. */
function peerCountsDiffer({ peers }: Scorecard): boolean {
  return new Set(peers.rows.map(({ n }) => n.text)).size > 1;
}

/** Criteria without a figure in any window and without peers would be rows that say the same in every column: a sentence for each reason says it once. */
function stateSentences({ scorecard, words, language }: Printing): string[] {
  const states = Map.groupBy(withoutFigures(scorecard), ([, state]) => state);
  return [...states].map(([state, criteria]) => words.evidence.inEveryWindow(state, formatList(criteria.map(([name]) => name), language)));
}

/** The names of such criteria that weigh something, each with the state of its figure. */
function withoutFigures({ windows, peers, criteria }: Scorecard): [name: string, state: string][] {
  const compared = new Set(peers.rows.map(({ name }) => name));
  return criteria.flatMap(({ name, figure, weight }) => {
    if (figure === null || figure.state === 'measured' || weight.value === 0 || compared.has(name)) return [];
    const isEverywhere = windows.every((window) => window.criteria.some((each) => each.name === name && each.figure === figure.value.text));
    return isEverywhere ? [[name, figure.value.text] as [string, string]] : [];
  });
}

function comparisonRows({ scorecard, all }: Printing): Row[] {
  const { windows, peers, criteria } = scorecard;
  const field = new Map(peers.rows.map((row) => [row.name, row]));
  const without = new Set(withoutFigures(scorecard).map(([name]) => name));
  const counted = new Set(criteria.flatMap(({ name, weight }) => (weight.value === 0 || without.has(name) ? [] : [name])));
  const countsDiffer = peerCountsDiffer(scorecard);
  const quartiles = (name: string): string[] => {
    const row = field.get(name);
    if (!row) return peers.rows.length === 0 ? [] : ['', '', '', ...(countsDiffer ? [''] : [])];
    return [row.quartile_1.text, row.median.text, row.quartile_3.text, ...(countsDiffer ? [row.n.text] : [])];
  };
  const names = windows[0]?.criteria ?? [];
  return [
    { look: 'group', cells: [all.rating.peers.score, ...windows.map(({ rating }) => `${rating.letter} ${rating.score.text}`), ...quartiles(all.rating.peers.score)] },
    ...names.flatMap(({ name }, index) => (counted.has(name) ? [{ cells: [name, ...figuresAt(windows, index), ...quartiles(name)] }] : [])),
  ];
}

function figuresAt(windows: Scorecard['windows'], index: number): string[] {
  return windows.map(({ criteria }) => criteria[index]?.figure ?? '–');
}
