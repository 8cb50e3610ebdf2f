/** Two years of a made-up supplier, as charts in both languages: what the tests and the picture sheet draw. */
import type { Chart, MonthTick } from '#charts/chart.ts';
import { clocksChart } from '#charts/kinds/clocks-chart.ts';
import { countsChart } from '#charts/kinds/counts-chart.ts';
import { deliveryChart } from '#charts/kinds/delivery-chart.ts';
import type { ChartFrame } from '#charts/kinds/frame.ts';
import { ppmChart } from '#charts/kinds/ppm-chart.ts';
import { scoreChart } from '#charts/kinds/score-chart.ts';
import { monthTicks } from '#charts/month-ticks.ts';
import { monthsOf, windowEnding } from '#domain/month.ts';
import type { Language } from '#domain/text.ts';
import type { BandView } from '#view/rating-view.ts';
import type { Value } from '#view/value.ts';
import { formatMonth, formatNumber } from '#words/format.ts';

const months = monthsOf(windowEnding('2026-10', 24));

export function sampleCharts(language: Language): Chart[] {
  const say = (en: string, zh: string): string => (language === 'en' ? en : zh);
  const unit = (en: string, zh: string) => (number: string): string => number + say(en, zh);
  const whole = (value: number): string => formatNumber(value, 0, language);
  const one = (value: number): string => formatNumber(value, 1, language);
  const frame = (id: string, title: string, sentence: string): ChartFrame => ({
    id: `${id}-${language}`,
    title,
    sentence,
    empty: say('Nothing was measured in these months.', '这些月份没有可计量的数据。'),
    caption: `${title}: ${say('the months', '各月')}`,
    month_head: say('Month', '月份'),
    joints: { name: say(': ', '：'), told: say('. ', '。') },
    labels: months.map((month) => formatMonth(month, language)),
    ticks: ticks(months, language),
  });
  const value = (number: number | null, text: (value: number) => string): Value => ({ value: number, text: number === null ? say('no activity', '无活动') : text(number) });

  const bands: BandView[] = [
    { rating: 'A', name: 'A', letter: 'A', tone: 'best', from: 90, to: 100, range: '90 to 100' },
    { rating: 'B', name: 'B', letter: 'B', tone: 'middle', from: 80, to: 90, range: '80 to 90' },
    { rating: 'C', name: 'C', letter: 'C', tone: 'worst', from: 0, to: 80, range: '0 to 80' },
  ];
  const scores = [71.2, 72.4, 70.9, 73.8, 75.1, 74.2, 76.9, null, null, 78.4, 79.1, 82.3, 81.7, 83.9, 85.2, 84.8, 87.1, 91.4, 92.3, 90.8, 93.1, 92.6, 88.9, 84.3];
  const score = scoreChart(
    frame('score', say('Score', '得分'), say('Rose from 71 to 84 over two years; a line stop caps the rating at C since September.', '两年内由71分升至84分；因停线，九月起评级限为C级。')),
    scores.map((number, index) => ({ score: value(number, one), bands, method_break: index === 14 ? say('Method 3', '方法第3版') : null, capped: index >= 22 ? say('Capped at C: a line was stopped', '限为C级：造成停线') : null })),
    { from: 0, to: 100, limits: { lower: 72.1, upper: 94.6, first: 0 } },
    { score: say('Score', '得分'), unit: unit(' points', ' 分'), capped: say('Rating capped', '评级受限'), limits: say('Natural process limits', '自然过程界限'), notes: say('Notes', '备注'), semicolon: say('; ', '；'), number: whole },
  );

  const defects = [120, 0, 340, 80, 0, 0, 60, null, null, 8400, 410, 150, 90, 0, 30, 0, 0, 45, 20, 0, 60, 15, 0, 35];
  const rolling = [310, 300, 320, 300, 280, 270, 240, 240, 240, 660, 640, 610, 590, 560, 520, 490, 470, 450, 430, 420, 400, 110, 70, 48];
  const ppm = ppmChart(
    frame('ppm', say('Defective parts per million', '百万件不良数'), say('48 PPM over the last twelve months; one bad lot in August 2025.', '最近十二个月为48 PPM；2025年8月有一批不良。')),
    months.map((_, index) => ({ monthly: value(defects[index]!, whole), rolling: value(rolling[index]!, whole) })),
    { monthly: say('Month', '当月'), rolling: say('Last 12 months', '最近12个月'), unit: (number) => `${number} PPM`, number: whole, value: whole },
  );

  const onTime = [88.1, 90.4, 92.0, 85.7, 91.2, 94.1, 95.5, null, null, 93.2, 96.1, 97.4, 95.0, 96.6, 98.1, 97.2, 99.0, 98.3, 97.9, 98.8, 96.9, 94.2, 90.1, 86.4];
  const onTimeRolling = [89.0, 89.2, 89.5, 89.4, 89.9, 90.3, 90.8, 90.9, 91.0, 91.4, 92.0, 92.6, 93.2, 93.9, 94.5, 95.3, 96.0, 96.4, 96.7, 96.9, 97.1, 97.2, 96.9, 96.1];
  const delivery = deliveryChart(
    frame('delivery', say('On-time delivery', '准时交付'), say('96.1 % of lines over twelve months; the last three months fell to 86.4 %.', '十二个月内96.1%的订单行准时；最近三个月降至86.4%。')),
    months.map((_, index) => ({ monthly: value(onTime[index]!, one), rolling: value(onTimeRolling[index]!, one), lines_due: value(onTime[index] === null ? 0 : 40, whole) })),
    { monthly: say('Month', '当月'), rolling: say('Last 12 months', '最近12个月'), lines_due: say('Lines due', '到期订单行'), unit: unit(' % of lines', '% 订单行'), number: whole, value: one },
  );

  const counts = (text: string): Value[] => [...text].map((digit) => value(digit === '-' ? null : Number(digit), whole));
  const lane = (name: string, met: string, missed: string, sum: string): { name: string; sum: string; months: { met: Value; missed: Value }[] } => ({ name, sum, months: counts(met).map((one, index) => ({ met: one, missed: counts(missed)[index]! })) });
  const lanes = [
    lane(say('Containment', '围堵'), '210120100311200102110211', '000000000000000000010000', say('25 of 26', '25/26')),
    lane(say('Root cause', '根本原因'), '110110000210100101110110', '100010100101100001000101', say('16 of 24', '16/24')),
    lane(say('Closure', '关闭'), '010110000110100100100100', '100000100100000001010011', say('11 of 18', '11/18')),
  ];
  const clockWords = { met: say('Met', '按时'), missed: say('Missed', '超时'), of: (lane: string, what: string) => say(`${lane}: ${what}`, `${lane}：${what}`) };
  const clocks = clocksChart(frame('clocks', say('8D clocks', '8D时限'), say('Containment is in time in 25 of 26 cases; root cause is late in a third.', '围堵26次中25次按时；根本原因三分之一超时。')), lanes, clockWords);

  const incidents = countsChart(
    'incidents',
    frame('incidents', say('Incidents by severity', '按严重度的质量事件'), say('31 incidents in two years, two of them critical, both in August 2025.', '两年31起事件，其中两起致命，均在2025年8月。')),
    [
      { name: say('Critical', '致命'), role: 'critical', months: counts('000000000200000000000010') },
      { name: say('Major', '严重'), role: 'major', months: counts('100110000310100000100101') },
      { name: say('Minor', '轻微'), role: 'minor', months: counts('210120100211100102010110') },
    ],
    { unit: unit(' incidents', ' 起'), number: whole },
  );

  const ratings = countsChart(
    'ratings',
    frame('ratings', say('Suppliers by rating', '供应商评级分布'), say('Nine of fourteen suppliers hold an A.', '十四家供应商中九家为A级。')),
    [
      { name: 'A', label: 'A', role: 'rated_best', months: counts('445555666677777888888999') },
      { name: 'B', label: 'B', role: 'rated_middle', months: counts('444443333332233222333222') },
      { name: 'C', label: 'C', role: 'rated_worst', months: counts('222333222222223222111111') },
      { name: say('Not rated', '未评级'), role: 'rated_none', months: counts('433222222222211112111111') },
    ],
    { unit: unit(' suppliers', ' 家'), number: whole },
  );
  return [score, ppm, delivery, clocks, incidents, ratings];
}

function ticks(shown: readonly string[], language: Language): MonthTick[] {
  return monthTicks(shown).map(({ index, month, says }) => {
    const name = formatMonth(month, language);
    const [short, year] = language === 'en' ? [name.slice(0, 3), name.slice(-4)] : [name.slice(5), name.slice(0, 5)];
    return { index, text: says === 'year' ? year : says === 'month' ? short : `${short} ${year}`, strong: says !== 'month' };
  });
}

/** The same chart with every value gone. */
export function emptied(chart: Chart): Chart {
  return { ...chart, series: chart.series.map((series) => ({ ...series, values: series.values.map(() => null) })), marks: [] };
}
