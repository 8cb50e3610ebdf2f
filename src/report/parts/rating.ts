/** Section "Rating": the score over time, caps, what follows, and every criterion with the points it earned and lost. */
import type { Block, Cell, Notice } from '#report/document.ts';
import { figures, type PrintedChart } from '#report/parts/charts.ts';
import { joinedSentences, prose, type Printing } from '#report/parts/printing.ts';
import { lines } from '#report/lines.ts';
import { list } from '#report/list.ts';
import { heading } from '#report/numbering.ts';
import { bodyText, halfWidth, pageWidth, table, type Column, type Row } from '#report/table.ts';
import type { CapView } from '#view/rating-view.ts';
import type { CriterionRow } from '#view/scorecard/criterion-view.ts';
import { formatList } from '#words/format.ts';

/** The blocks of the first section; `charts` are those of the score. */
export function ratingSection(printing: Printing, charts: readonly PrintedChart[]): Block[] {
  const { scorecard, words } = printing;
  const { caps, actions, supplier } = scorecard;
  const applying = caps.filter(({ state }) => state === 'applies');
  const beside = [
    ...applying.map((cap) => capNotice(cap, printing)),
    ...(actions.length === 0 ? [] : [heading(2, words.headings.follows), list(actions, charts.length === 0 ? pageWidth : halfWidth)]),
    ...checkedCaps(printing),
  ];
  const statement = supplier.statement === '' ? [] : [heading(2, words.headings.statement), prose(supplier.statement)];
  // Beside the chart only where there is room: the column below the chart would stay empty.
  const isBeside = charts.length > 0 && applying.length === 0 && isShort(supplier.statement);
  return [
    heading(1, words.headings.rating),
    ...(charts.length === 0 ? beside : [{ kind: 'columns', whole: false, left: figures(charts), right: isBeside ? [...beside, ...statement] : beside } as const]),
    ...(isBeside ? [] : statement),
    ...(scorecard.criteria.length === 0 ? [] : [criteriaTable(printing)]),
  ];
}

function isShort(statement: string): boolean {
  const broken = lines(statement, halfWidth, bodyText, 400);
  return broken !== null && broken.length <= mostLinesBeside;
}

const mostLinesBeside = 6;

function capNotice({ effect, because, rule, found, tone, records }: CapView, { scorecard, words, language }: Printing): Notice {
  const { outcome, capped } = scorecard.rating;
  const title = words.rating[outcome !== 'rated' ? 'capWould' : capped ? 'cap' : 'capChangesNothing'](effect, because);
  const behind = records.length === 0 ? '' : words.rating.capRecords(formatList(records.map(({ text }) => text), language));
  return { kind: 'notice', tone, title, text: [rule, found, behind].filter(Boolean).join(words.semicolon) };
}

/** The caps that were looked at and do not apply, in one sentence; those that could not be looked at each with its rule. */
function checkedCaps({ scorecard, words }: Printing): Block[] {
  const clear = scorecard.caps.filter(({ state }) => state === 'clear').map(({ rule }) => rule);
  const unknown = scorecard.caps.filter(({ state }) => state === 'unknown').map(({ rule }) => words.rating.capUnknown(rule));
  if (clear.length + unknown.length === 0) return [];
  return [heading(2, words.headings.caps), ...unknown.map((sentence) => prose(sentence)), ...(clear.length === 0 ? [] : [prose(words.rating.capsClear(clear.join(words.semicolon)), 'soft')])];
}

function criteriaTable(printing: Printing): Block {
  const { scorecard, words } = printing;
  const { columns, captions, rating } = words;
  const { lost } = scorecard;
  const criteria = scorecard.criteria.filter(({ weight }) => weight.value !== 0);
  const watched = scorecard.criteria.flatMap(({ name, weight, figure }) => (weight.value === 0 && figure !== null ? [printing.words.evidence.labelled(name, figure.value.text)] : []));
  // A column that would only repeat the weights says nothing.
  const isShared = criteria.some(({ weight, share }) => share.value !== null && weight.text !== share.text);
  const medians = new Map(scorecard.peers.rows.map(({ name, median }) => [name, median.text]));
  const hasPeers = criteria.some(({ name }) => medians.has(name));
  const sizes = new Map(lost.map(({ id, share_of_largest }) => [id, share_of_largest]));
  const head: Column[] = [
    { head: columns.criterion },
    { head: columns.figure, numeric: true, least: 36 },
    { head: columns.of },
    { head: columns.interval },
    ...(hasPeers ? [{ head: columns.peers, numeric: true, least: 30 }] : []),
    { head: columns.points, numeric: true, least: 30 },
    { head: columns.weight, numeric: true, least: 30 },
    ...(isShared ? [{ head: columns.share, numeric: true, least: 30 }] : []),
    { head: columns.lost, numeric: true, least: 66 },
  ];
  const total = [null, null, null, ...(hasPeers ? [medians.get(printing.all.rating.peers.score) ?? ''] : []), scorecard.rating.score.text, '', ...(isShared ? [''] : []), scorecard.lost_total.text];
  return table({
    caption: captions.criteria,
    columns: head,
    rows: [
      ...criteria.map((row) => criterionRow(printing, row, { isShared, size: sizes.get(row.id) ?? 0, median: hasPeers ? (medians.get(row.name) ?? '') : null })),
      ...(scorecard.rating.score.value === null ? [] : [{ look: 'total' as const, cells: [rating.total, ...total] }]),
    ],
    note: joinedSentences(printing, [scorecard.criteria_note, watched.length === 0 ? '' : rating.watched(watched.join(words.semicolon)), isShared ? rating.shared : '', hasPeers ? rating.peers : '', criteria.some(({ figure }) => figure?.interval) ? rating.interval : '']),
  });
}

/** What a row shows beside the criterion itself. */
interface Beside {
  readonly isShared: boolean;
  /** What was lost, as a part of the largest loss. */
  readonly size: number;
  /** The median of the peers, empty where too few have the figure; null where no criterion has one. */
  readonly median: string | null;
}

function criterionRow({ words }: Printing, { name, level, category, figure, points, weight, share, lost, note }: CriterionRow, { isShared, size, median }: Beside): Row {
  const first: Cell = category && level <= 1 ? { text: name, look: 'strong' } : { text: name, look: 'indent', size: Math.max(1, level - 1), bold: category };
  const isMeasured = figure?.state === 'measured';
  const basis = figure === null || !isMeasured ? '' : figure.fraction !== '' ? figure.fraction : figure.n.value ? words.rating.n(figure.n.text) : '';
  const value = isMeasured || note === '' ? (figure?.value.text ?? '') : '';
  const about = [basis, note === value ? '' : note].filter(Boolean).join(words.semicolon);
  const interval = isMeasured ? (figure.interval?.text ?? '') : '';
  const peers = median === null ? [] : [median];
  const sums = [points.text, weight.text, ...(isShared ? [share.text] : [])];
  // A category stands out by its name and its sums; what is remarked on it stays a remark.
  const strong = (text: string): Cell => (category ? { text, look: 'strong' } : text);
  return {
    look: category ? 'group' : 'plain',
    cells: [first, ...reaching([value, about, interval, ...peers]), ...sums.map(strong), !category && size > 0 ? { text: lost.text, look: 'bar', size } : strong(lost.text)],
  };
}

/** What is told of a criterion; where nothing stands after the name or the remark, they have that room. */
function reaching(told: readonly string[]): (string | null)[] {
  if (told.every((text) => text === '')) return told.map(() => null);
  const remark = 1;
  return told.slice(remark + 1).every((text) => text === '') ? told.map((text, index) => (index <= remark ? text : null)) : [...told];
}
