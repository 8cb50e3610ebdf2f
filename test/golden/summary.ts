/** A scorecard in a few lines that a reader can check by hand: what the golden files hold. */
import type { Scorecard } from '#view/scorecard/scorecard.ts';
import type { Value } from '#view/value.ts';

/** The whole programme, a scorecard after the other. */
export function summaryOf(scorecards: readonly Scorecard[]): string {
  return scorecards.map(summary).join('\n');
}

function summary(card: Scorecard): string {
  const { supplier, rating, coverage, method, caps, reasons, way_up, actions, history, eight_d_reports } = card;
  const score = rating.score.value === null ? 'no score' : `score ${number(rating.score)}`;
  const lines = [
    `## ${supplier.name}: ${rating.name}${rating.capped ? ` (capped from ${rating.uncapped})` : ''}`,
    `${score}, coverage ${number(coverage)} %, ${method ? `${method.id} version ${method.version}` : 'no method'}`,
    card.summary,
    ...(card.criteria.length === 0 ? [] : ['', ...aligned([head, ...card.criteria.map(row), total(card)])]),
    ...section('caps', caps.map(({ state, effect, rule, found, records }) => `${state}: ${effect} when ${rule}; ${found}${records.length === 0 ? '' : `: ${records.map(({ id }) => id).join(', ')}`}`)),
    ...section('reasons', reasons),
    ...section('way up', [way_up.sentence, ...way_up.caps]),
    ...section('follows', actions),
    ...section('8D clocks', eight_d_reports.flatMap(({ id, clocks }) => clocks.map(({ name, deadline, state_text, margin }) => `${id}, ${name}: due ${deadline}, ${state_text}, ${margin}`))),
    ...section('months', history.length < 2 ? [] : history.map(({ month, rating: { name, score: value }, method: by, method_break }) => `${month}: ${name}, ${value.value === null ? '–' : number(value)}, ${by === '' ? 'no method' : by}${method_break ? ' (new)' : ''}`)),
  ];
  return `${lines.map((line) => line.replaceAll(/[\u202f\u00a0]/g, ' ').trimEnd()).join('\n')}\n`;
}

const head = ['criterion', 'figure', 'of', 'points', 'weight', 'counts', 'lost', 'missing'];

function row({ name, level, figure, points, weight, share, lost, note }: Scorecard['criteria'][number]): string[] {
  const indent = '  '.repeat(Math.max(0, level - 1));
  return [indent + name, figure?.value.text ?? '', figure?.fraction ?? '', number(points), `${number(weight)} %`, share.value === null ? '–' : `${number(share)} %`, number(lost), note];
}

function total({ rating, lost_total }: Scorecard): string[] {
  return ['score', '', '', number(rating.score), '', '', number(lost_total), ''];
}

/** At most two decimals; a dash where there is none. */
function number({ value }: Value): string {
  return value === null ? '–' : String(Math.round(value * 100) / 100 + 0);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

/** Columns under each other: words to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => [...cells[column]!].length)));
  const isNumeric = (column: number) => column >= 3 && column <= 6;
  return rows.map((cells) => cells.map((cell, column) => (isNumeric(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  '));
}
