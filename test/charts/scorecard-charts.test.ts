import { describe, expect, test } from 'vitest';
import { scorecardCharts } from '#charts/scorecard-charts.ts';
import { svg } from '#charts/svg.ts';
import { languages } from '#domain/text.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { scorecard, type Scorecard } from '#view/scorecard/scorecard.ts';
import { siteIn } from '#view/site-view.ts';
import { wordsIn } from '#words/words.ts';
import { aCategory, aCriterion, aDeliveryMonth, aMethod, aMoment, aMonitoring, anEightDReport, anIncident, aProgramme, aSupplier } from '../support/builders.ts';

const supplier = aSupplier({
  id: 'sharp-castings',
  delivery_months: ['2026-03', '2026-04', '2026-06'].map((month, index) => aDeliveryMonth({ id: `d${index}`, month, lines_due: 40, lines_on_time: 38 - index, parts_received: 10_000 })),
  incidents: [anIncident({ id: 'i1', severity: 'major', detected: aMoment('2026-04-10') })],
  eight_d_reports: [anEightDReport({ notified: aMoment('2026-04-11T08:00:00+02:00') })],
});
const rated = rateProgramme(aProgramme({ methods: [aMethod({})], suppliers: [supplier], history: 6 }));
const card = (language: (typeof languages)[number]): Scorecard => scorecard(siteIn(rated, language), 'sharp-castings');

test.each(languages)('a scorecard has five charts, each with its sentence, its table and an id of its own: %s', (language) => {
  const { history } = card(language);
  const charts = scorecardCharts(card(language), wordsIn(language));
  expect(charts.map(({ kind }) => kind)).toEqual(['score', 'ppm', 'delivery', 'clocks', 'incidents']);
  expect(new Set(charts.map(({ id }) => id)).size).toBe(5);
  for (const chart of charts) {
    expect(chart.sentence).toMatch(/[.。]$/);
    expect(chart.table.caption).not.toBe('');
    expect(chart.table.rows).toHaveLength(history.length);
    for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.head.length);
    for (const row of chart.table.rows) for (const cell of row.slice(0, -1)) expect(cell).not.toBe('');
    expect(svg(chart, { colours: 'css' })).not.toMatch(/NaN|undefined/);
  }
});

test.each([
  ['one line says that it is one, and stands for its own month alone', [['2026-04', 1, 1]], '100.0 % in Apr 26. Only 1 line was due in all these months.', '26年4月为 100.0%。这些月份总共只有 1 条到期订单行。'],
  ['few lines say how many', [['2026-04', 4, 4], ['2026-06', 5, 4]], 'Fell from 100.0 % in Apr 26 to 88.9 % in Jun 26. Only 9 lines were due in all these months.', '由 26年4月的 100.0% 降至 26年6月的 88.9%。这些月份总共只有 9 条到期订单行。'],
  ['enough lines need no word of it', [['2026-04', 20, 20]], '100.0 % in Apr 26.', '26年4月为 100.0%。'],
] as const)('on-time delivery: %s', (_, months, en, chinese) => {
  const thin = aSupplier({ id: 'thin', delivery_months: months.map(([month, lines_due, lines_on_time]) => aDeliveryMonth({ month, lines_due, lines_on_time, parts_received: 10 })) });
  const programme = rateProgramme(aProgramme({ methods: [aMethod({})], suppliers: [thin], history: 6 }));
  const sentence = (language: (typeof languages)[number]) => scorecardCharts(scorecard(siteIn(programme, language), 'thin'), wordsIn(language)).find(({ kind }) => kind === 'delivery')!.sentence.replaceAll(/[\u202f\u00a0]/g, ' ');
  expect(sentence('en')).toBe(en);
  expect(sentence('zh-CN')).toBe(chinese);
});

test('charts show the figures of the scorecard, unrounded', () => {
  const { history } = card('en');
  const [score, ppm, delivery] = scorecardCharts(card('en'), wordsIn('en'));
  expect(score!.series[0]!.values).toEqual(history.map((month) => month.score.value));
  expect(ppm!.series.map(({ values }) => values)).toEqual([history.map((month) => month.ppm.value), history.map((month) => month.ppm_window.value)]);
  expect(delivery!.series.map(({ texts }) => texts)).toEqual([history.map((month) => month.otd.text), history.map((month) => month.otd_window.text)]);
});

test.each(languages)('the axis of the PPM writes its unit as every page does: %s', (language) => {
  expect(scorecardCharts(card(language), wordsIn(language))[1]!.axis.title).toMatch(/^[\d,]+\u202fPPM$/);
});

test('a month of which two things are told parts them as the language does', () => {
  const told = card('zh-CN');
  const history = told.history.map((month) => ({ ...month, method_break: '方法第2版', rating: { ...month.rating, capped: true } }));
  const [score] = scorecardCharts({ ...told, history }, wordsIn('zh-CN'));
  expect(score!.table.rows.at(-1)!.at(-1)).toMatch(/^方法第2版；/);
});

describe('a method of 0 to 5 after one of 0 to 100', () => {
  const outOfFive = aMethod({ version: 2, window: 1, effective_from: '2026-05', scale: { from: 0, to: 5 }, score: aCategory({ parts: [aCriterion({ points: { kind: 'line', marks: [[0, 0], [100, 5]] } })] }), bands: [{ rating: 'A', edge: 4 }, { rating: 'B', edge: 0 }] });
  const score = (...shares: readonly (readonly [month: string, onTime: number])[]) => {
    const rescaled = aSupplier({ id: 'rescaled', since: '2026-03', delivery_months: shares.map(([month, onTime]) => aDeliveryMonth({ id: month, month, lines_due: 100, lines_on_time: onTime })) });
    const programme = rateProgramme(aProgramme({ methods: [aMethod({ window: 1 }), outOfFive], suppliers: [rescaled], history: 6 }));
    return scorecardCharts(scorecard(siteIn(programme, 'en'), 'rescaled'), wordsIn('en'))[0]!;
  };

  test('80 of 100 is not drawn as the best of five; the sentence tells the months of the new scale', () => {
    const chart = score(['2026-03', 80], ['2026-04', 80], ['2026-05', 80], ['2026-06', 90]);
    expect(chart.series[0]!.values).toEqual([null, null, 4, 4.5]);
    expect(chart.axis.max).toBe(5);
    expect(chart.table.rows.map(([, cell]) => cell)).toEqual(['80.0', '80.0', '4.0', '4.5']);
    expect(chart.sentence).toMatch(/^Rose from 4.0 in May 26 to 4.5 in Jun 26\./);
  });

  test('is not the scale of the picture before anything is rated by it', () => {
    const chart = score(['2026-03', 80], ['2026-04', 90]);
    expect(chart.series[0]!.values).toEqual([80, 90, null, null]);
    expect(chart.axis.max).toBe(100);
    expect(chart.sentence).toMatch(/^Rose from 80.0 in Mar 26 to 90.0 in Apr 26\./);
  });
});

test('a month without deliveries is a gap in the monthly figures', () => {
  const [, , delivery] = scorecardCharts(card('en'), wordsIn('en'));
  const may = card('en').history.findIndex(({ month }) => month === '2026-05');
  expect(delivery!.series[0]!.values[may]).toBeNull();
});

test('incidents are counted in words', () => {
  const incidents = scorecardCharts(card('en'), wordsIn('en')).at(-1)!;
  expect(incidents.sentence).toMatch(/^1 incident in \d+ months?: 1 major\.$/);
});

test('a chart without anything to show is left out; the score stays', () => {
  const bare = aSupplier({ id: 'bare', monitoring: aMonitoring('not_monitored') });
  const site = siteIn(rateProgramme(aProgramme({ methods: [aMethod({})], suppliers: [bare], history: 6 })), 'en');
  expect(scorecardCharts(scorecard(site, 'bare'), wordsIn('en')).map(({ kind }) => kind)).toEqual(['score']);
});

test('without any month there is no chart', () => {
  expect(scorecardCharts({ ...card('en'), history: [] }, wordsIn('en'))).toEqual([]);
});
