/** Section "Rating": caps, criteria, trend and what follows. */
import type { Block, Cell, Notice } from '#report/document.ts';
import { figures, type PrintedChart } from '#report/parts/charts.ts';
import { prose, type Printing } from '#report/parts/printing.ts';
import { heading } from '#report/numbering.ts';
import { table, type Row } from '#report/table.ts';
import type { CapView } from '#view/rating-view.ts';
import type { CriterionRow } from '#view/criterion-view.ts';

/** The blocks of the first section; `charts` are those of the score. */
export function ratingSection(printing: Printing, charts: readonly PrintedChart[]): Block[] {
  const { scorecard, words } = printing;
  const { caps, trend, actions, supplier } = scorecard;
  const beside = [
    ...caps.filter(({ state }) => state === 'applies').map((cap) => capNotice(cap, words)),
    heading(2, words.headings.trend),
    prose(trend.sentence),
    ...(actions.length === 0 ? [] : [heading(2, words.headings.follows), { kind: 'list', items: actions } as const]),
    ...checkedCaps(caps, words),
  ];
  return [
    heading(1, words.headings.rating),
    ...(charts.length === 0 ? beside : [{ kind: 'columns', left: figures(charts), right: beside } as const]),
    heading(2, words.headings.criteria),
    criteriaTable(printing),
    ...(supplier.statement === '' ? [] : [heading(2, words.headings.statement), prose(supplier.statement)]),
  ];
}

function capNotice({ effect, because, rule, found, tone }: CapView, words: Printing['words']): Notice {
  return { kind: 'notice', tone, title: words.rating.cap(effect, because), text: [rule, found].filter(Boolean).join(' – ') };
}

function checkedCaps(caps: readonly CapView[], words: Printing['words']): Block[] {
  const items = caps.flatMap(({ state, rule }) => (state === 'applies' ? [] : [state === 'clear' ? words.rating.capChecked(rule) : words.rating.capUnknown(rule)]));
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function criteriaTable({ scorecard, words }: Printing): Block {
  const { columns, captions, rating } = words;
  return table({
    caption: captions.criteria,
    columns: [
      { head: columns.criterion },
      { head: columns.figure },
      { head: columns.interval },
      { head: columns.n, numeric: true },
      { head: columns.points, numeric: true },
      { head: columns.weight, numeric: true },
      { head: columns.share, numeric: true },
      { head: columns.lost, numeric: true },
    ],
    rows: [
      ...scorecard.criteria.map(criterionRow),
      ...(scorecard.rating.score.value === null ? [] : [{ look: 'total' as const, cells: [rating.total, '', '', '', scorecard.rating.score.text, '', '', scorecard.lost_total.text] }]),
    ],
    note: [rating.shared, scorecard.criteria.some(({ figure }) => figure?.interval) ? rating.interval : ''].join(' ').trim(),
  });
}

function criterionRow({ name, level, category, figure, points, weight, share, lost, note }: CriterionRow): Row {
  const first: Cell = category && level <= 1 ? name : { text: name, look: 'indent', size: Math.max(1, level - 1) };
  return {
    look: category ? 'group' : 'plain',
    cells: [first, figureText(figure, note), figure?.interval?.text ?? '', figure === null || figure.state !== 'measured' ? '' : figure.n.text, points.text, weight.text, share.text, lost.text],
  };
}

/** The value and how it comes about, or why there is none. */
function figureText(figure: CriterionRow['figure'], note: string): string {
  if (figure === null) return note;
  const value = figure.fraction === '' || figure.state !== 'measured' ? figure.value.text : `${figure.value.text} (${figure.fraction})`;
  return note === '' || note === figure.value.text ? value : `${value}; ${note}`;
}
