/** What lies ahead and beside: the way up, other windows of time, and the anonymous field of peers. */
import type { Block } from '#report/document.ts';
import { list } from '#report/list.ts';
import { heading } from '#report/numbering.ts';
import { joinedSentences, prose, type Printing } from '#report/parts/printing.ts';
import { table } from '#report/table.ts';
import { formatCount } from '#words/format.ts';

/** So many changes are printed; the attached data has one for every criterion. */
const mostChanges = 3;

/** What it takes to reach the next rating, and the changes that gain most. */
export function wayUpSection({ scorecard, words, language }: Printing): Block[] {
  const { sentence, steps, is_shortest, caps, criteria } = scorecard.way_up;
  const { columns } = words;
  const changes = steps.length > 0 ? steps : criteria;
  const left = changes.length - mostChanges;
  return [
    heading(1, words.headings.wayUp),
    prose(sentence, changes.length === 0 || caps.length > 0 ? 'strong' : 'claim'),
    ...(caps.length === 0 ? [] : [list(caps)]),
    ...(changes.length === 0
      ? []
      : [
          table({
            caption: words.captions[steps.length === 0 ? 'gains' : is_shortest ? 'wayUp' : 'oneWay'],
            columns: [{ head: columns.criterion }, { head: columns.from }, { head: columns.to }, { head: columns.gain, numeric: true }, { head: columns.how }],
            rows: changes.slice(0, mostChanges).map(({ name, from, to, gain, hint }) => ({ cells: [name, from, to, gain.text, hint] })),
            note: left > 0 ? words.evidence.leftOut(formatCount(left, language)) : '',
          }),
        ]),
  ];
}

/** The score over other windows of time and beside the peers, in sentences; the figures of both are in the attached data. */
export function comparison(printing: Printing): Block[] {
  const { scorecard, words, all } = printing;
  const { windows, peers } = scorecard;
  const scored = windows.some(({ rating }) => rating.score.value !== null);
  const over = windows.map(({ label, rated, rating, coverage }) => words.comparison.window(rated ? words.comparison.rated(label) : label, rating.score.value === null ? rating.name : `${rating.letter} ${rating.score.text}`, coverage.text));
  const field = peers.rows.find(({ name }) => name === all.rating.peers.score);
  return [
    prose(
      joinedSentences(printing, [
        scored ? words.comparison.windows(over.join(words.semicolon)) : '',
        peers.sentence,
        field ? words.comparison.field(field.median.text, field.quartile_1.text, field.quartile_3.text) : '',
      ]),
    ),
  ];
}
