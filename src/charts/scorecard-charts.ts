/** The charts of a scorecard: score, PPM, on-time delivery, 8D clocks, incidents by severity. */
import { axisNumber, monthNames } from '#charts/axis-words.ts';
import { changeSentence } from '#charts/change-sentence.ts';
import { hasValues, type Chart } from '#charts/chart.ts';
import { clocksChart } from '#charts/kinds/clocks-chart.ts';
import { countsChart } from '#charts/kinds/counts-chart.ts';
import { deliveryChart } from '#charts/kinds/delivery-chart.ts';
import type { ChartFrame } from '#charts/kinds/frame.ts';
import { ppmChart } from '#charts/kinds/ppm-chart.ts';
import { scaleOf, scoreChart } from '#charts/kinds/score-chart.ts';
import type { MonthRow } from '#view/scorecard/month-rows.ts';
import type { Scorecard } from '#view/scorecard/scorecard.ts';
import type { Value } from '#view/value.ts';
import { formatCount, formatList, formatNumber } from '#words/format.ts';
import { writingIn, type Words } from '#words/words.ts';

/**
 * Score, PPM, delivery, clocks, incidents, over the months of the scorecard's history. Beside the score only charts that have something
 * to show: what was not monitored is said among the indicators, and an empty picture would look like a zero.
 */
export function scorecardCharts(scorecard: Scorecard, words: Words): Chart[] {
  if (scorecard.history.length === 0) return [];
  const drawing = { scorecard, words, history: scorecard.history, language: scorecard.language };
  return [score(drawing), ...[ppm(drawing), delivery(drawing), clocks(drawing), incidents(drawing)].filter(hasValues)];
}

interface Drawing {
  readonly scorecard: Scorecard;
  readonly words: Words;
  readonly history: readonly MonthRow[];
  readonly language: Scorecard['language'];
}

function frame({ history, words }: Drawing, id: string, { title, empty }: { readonly title: string; readonly empty: string }, sentence: string): ChartFrame {
  const labels = history.map(({ label }) => label);
  const window = labels.length === 1 ? labels[0]! : `${labels[0]!} – ${labels.at(-1)!}`;
  return { id: `chart-${id}`, title, sentence, empty, caption: words.charts.caption(title, window), month_head: words.charts.month, joints: words.charts.joints, labels, ticks: monthNames(history.map(({ month }) => month), words.charts) };
}

function changed({ history, words, language }: Pick<Drawing, 'history' | 'words' | 'language'>, empty: string, pick: (month: MonthRow) => Value): string {
  return changeSentence(history.map(pick), history.map(({ label }) => label), empty, words, language);
}

function score(drawing: Drawing): Chart {
  const { scorecard, words, history, language } = drawing;
  const { score: own } = words.charts;
  const { lower, upper, since } = scorecard.trend;
  // The picture has the scale of the newest score; where nothing was scored, that of the newest method.
  const newest = history.findLastIndex((month) => month.score.value !== null);
  const bands = history[newest]?.bands ?? history.findLast((month) => month.bands.length > 0)?.bands ?? [];
  // Scores by another method cannot be compared.
  const comparable = history.slice(Math.max(0, history.findLastIndex(({ method_break }, index) => index <= newest && method_break !== null)), newest + 1);
  const sentences = [changed({ words, language, history: comparable }, own.empty, (month) => month.score), scorecard.trend.sentence];
  return scoreChart(
    frame(drawing, 'score', own, sentences.join(writingIn(language).sentences)),
    history.map((month) => ({ ...month, capped: month.rating.capped ? own.cappedAt(month.rating.letter) : null })),
    {
      ...scaleOf(bands),
      limits: lower.value === null || upper.value === null ? null : { lower: lower.value, upper: upper.value, first: Math.max(0, history.findIndex(({ month }) => month === since)) },
    },
    { score: own.title, unit: own.unit, capped: own.capped, limits: own.limits, notes: own.notes, semicolon: words.report.semicolon, number: axisNumber(language) },
  );
}

function ppm(drawing: Drawing): Chart {
  const { words, history, language } = drawing;
  const { ppm: own } = words.charts;
  const months = history.map((month) => ({ monthly: month.ppm, rolling: month.ppm_window }));
  return ppmChart(frame(drawing, 'ppm', own, changed(drawing, own.empty, (month) => month.ppm_window)), months, { ...own, unit: (number) => number + writingIn(language).units.ppm, number: axisNumber(language), value: (value) => formatNumber(value, value > 0 && value < 10 ? 1 : 0, language) });
}

/** With fewer lines in all, a share says little: 20 of 20 may still be 84 %. */
const enoughLines = 20;

function delivery(drawing: Drawing): Chart {
  const { words, history, language } = drawing;
  const { delivery: own } = words.charts;
  const lines = sum(history.map(({ lines_due }) => lines_due));
  // One line stands in the window for a year: where only one month had any, that month alone is said.
  const isOneMonth = history.filter(({ lines_due }) => lines_due.value).length === 1;
  const moved = changed(drawing, own.empty, (month) => (isOneMonth ? month.otd : month.otd_window));
  const sentence = [moved, ...(lines > 0 && lines < enoughLines ? [own.fewLines(formatCount(lines, language))] : [])].join(writingIn(language).sentences);
  const months = history.map((month) => ({ monthly: month.otd, rolling: month.otd_window, lines_due: month.lines_due }));
  return deliveryChart(frame(drawing, 'delivery', own, sentence), months, { ...own, lines_due: own.linesDue, number: axisNumber(language), value: (value) => formatNumber(value, 1, language) });
}

function clocks(drawing: Drawing): Chart {
  const { words, history, language } = drawing;
  const { clocks: own } = words.charts;
  const lanes = (history[0]?.clocks ?? []).map(({ name }, lane) => {
    const months = history.map((month) => dueOnly(month.clocks[lane]!, words.charts.gap));
    const [met, missed] = [sum(months.map((month) => month.met)), sum(months.map((month) => month.missed))];
    return { name, sum: own.sum(formatCount(met, language), formatCount(met + missed, language)), months, met, due: met + missed };
  });
  const [met, due] = [lanes.reduce((all, lane) => all + lane.met, 0), lanes.reduce((all, lane) => all + lane.due, 0)];
  const sentence = due === 0 ? own.empty : own.sentence(formatCount(met, language), formatCount(due, language), words.rating.windows(String(history.length)));
  return clocksChart(frame(drawing, 'clocks', own, sentence), lanes, own);
}

/** A month in which no clock was due has nothing to show: a gap. */
function dueOnly({ met, missed }: { readonly met: Value; readonly missed: Value }, gap: string): { met: Value; missed: Value } {
  const none = { value: null, text: gap };
  return met.value === 0 && missed.value === 0 ? { met: none, missed: none } : { met, missed };
}

function incidents(drawing: Drawing): Chart {
  const { words, history, language } = drawing;
  const { incidents: own, gap } = words.charts;
  const ofSeverity = (severity: 'minor' | 'major' | 'critical'): { name: string; role: 'minor' | 'major' | 'critical'; months: Value[] } => ({
    name: own.severities[severity],
    role: severity,
    months: history.map(({ incidents: counts }) => (counts === null ? { value: null, text: gap } : { value: counts[severity], text: formatCount(counts[severity], language) })),
  });
  const counts = [ofSeverity('critical'), ofSeverity('major'), ofSeverity('minor')];
  const parts = counts.filter(({ months }) => sum(months) > 0).map(({ role, months }) => own.part(formatCount(sum(months), language), words.records.severities[role]));
  const total = counts.reduce((all, { months }) => all + sum(months), 0);
  const watched = history.filter(({ incidents: one }) => one !== null).length;
  const window = words.rating.windows(String(watched));
  const sentence = watched === 0 ? own.empty : total === 0 ? own.none(window) : own.sentence(formatCount(total, language), window, formatList(parts, language));
  return countsChart('incidents', frame(drawing, 'incidents', own, sentence), counts, { unit: own.unit, number: axisNumber(language) });
}

function sum(values: readonly Value[]): number {
  return values.reduce((all, { value }) => all + (value ?? 0), 0);
}
