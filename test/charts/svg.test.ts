import { expect, test } from 'vitest';
import type { Chart } from '#charts/chart.ts';
import { svg } from '#charts/svg.ts';
import { emptied, sampleCharts } from './sample-charts.ts';

const charts = [...sampleCharts('en'), ...sampleCharts('zh-CN')];
const [score, ppm, delivery, clocks, incidents] = charts as [Chart, Chart, Chart, Chart, Chart];
const css = (chart: Chart): string => svg(chart, { colours: 'css' });
const hostile = '<script>alert("x")</script> & \'];--';

test.each(charts)('says its title and its sentence to those who do not see it: $id', (chart) => {
  const image = css(chart);
  expect(image).toMatch(new RegExp(`^<svg [^>]*role="img" aria-labelledby="${chart.id}-title ${chart.id}-sentence">`));
  expect(image).toContain(`<title id="${chart.id}-title">${chart.title}</title>`);
  expect(image).toContain(`<desc id="${chart.id}-sentence">${chart.sentence}</desc>`);
});

test.each(charts)('keeps its shape while the page loads, and is small: $id', (chart) => {
  const image = css(chart);
  expect(image).toContain('viewBox="0 0 480 240" width="100%"');
  expect(new TextEncoder().encode(image).length).toBeLessThan(8000);
});

test.each(charts)('takes every colour from the palette, so that one picture serves light and dark: $id', (chart) => {
  for (const [, colour] of css(chart).matchAll(/ (?:fill|stroke)="([^"]*)"/g)) expect(colour).toMatch(/^(none|var\(--[a-z-]+\))$/);
});

test.each(charts)('has plain colours and named fonts in print: $id', (chart) => {
  const image = svg(chart, { colours: 'print' });
  expect(image).not.toContain('var(');
  expect(image).toContain('width="480" height="240" font-family="Noto Sans, Noto Sans SC"');
});

test.each(charts)('is well-formed: $id', (chart) => {
  const open: string[] = [];
  for (const [, close, name, empty] of css(chart).matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (close === '/') expect(open.pop()).toBe(name);
    else if (empty !== '/') open.push(name!);
  }
  expect(open).toEqual([]);
});

test('no break of method runs through the sentence that nothing was measured', () => {
  const dashed = (chart: Chart): boolean => css(chart).includes('stroke-dasharray="3 3"');
  expect(dashed(score)).toBe(true);
  expect(dashed(emptied(score))).toBe(false);
});

test('the same chart gives the same bytes, whatever was drawn before it', () => {
  const first = charts.map(css);
  expect(charts.toReversed().map(css).toReversed()).toEqual(first);
  charts.map((chart) => css(emptied(chart)));
  expect(charts.map(css)).toEqual(first);
});

test('a month that was not measured has no point: nothing is drawn in its column', () => {
  const alone = { ...delivery, series: [delivery.series[0]!] };
  const gap = { ...alone, series: [{ ...alone.series[0]!, values: alone.series[0]!.values.map((value, index) => (index === 12 ? null : value)) }] };
  const points = (chart: Chart): number => css(chart).match(/stroke-linecap="round" d="([^"]*)"/)![1]!.split('h.1').length - 1;
  expect(points(gap)).toBe(points(alone) - 1);
  expect(strokes(css(gap)) - strokes(css(alone))).toBe(1);
});

/** How many stretches the monthly line has. */
function strokes(image: string): number {
  return [...image.matchAll(/<path fill="none" stroke="var\(--quiet\)" stroke-linejoin="round" d="([^"]*)"/g)].reduce((sum, [, path]) => sum + path!.split(/M/i).length - 1, 0);
}

test('a month between two gaps is a dot', () => {
  const values = score.series[0]!.values.map((_, index) => (index === 3 ? 70 : null));
  const image = css({ ...score, breaks: [], marks: [], series: [{ ...score.series[0]!, values, ends: undefined }] });
  expect(image).toMatch(/stroke="var\(--main\)" stroke-width="6" stroke-linecap="round" d="M[^"]*h\.1"/);
});

test('zero is drawn where zero is, a gap nowhere', () => {
  const at = (value: number | null): string => css({ ...ppm, series: [{ ...ppm.series[1]!, ends: undefined, values: ppm.series[1]!.values.map((_, index) => (index === 5 ? value : 100)) }] });
  expect(at(0)).not.toBe(at(null));
});

test.each([score, clocks])('without any value it says so: $id', (chart) => {
  expect(css(emptied(chart))).toContain(`>${chart.empty}</text>`);
  expect(css(chart)).not.toContain(chart.empty);
});

test('the last value of a line is written beside it', () => {
  expect(css(score)).toContain('>84.3</text>');
  expect(css(delivery)).toContain('>96.1</text>');
});

test('a cut bar says its value', () => {
  expect(css(ppm)).toContain('>8,400</text>');
});

test('a legend names what is not named in the picture; a chart of one thing needs none', () => {
  expect(css(incidents)).toMatch(/>Critical<.*>Major<.*>Minor</);
  expect(css(clocks).match(/>Met</g)).toHaveLength(1);
  expect(css({ ...score, lines: [], marks: [] })).not.toContain('>Score</text>');
});

test('markup in words is text', () => {
  const words = { title: hostile, sentence: hostile, id: 'a"b' };
  const bad: Chart = {
    ...score,
    ...words,
    labels: score.labels.map(() => hostile),
    ticks: score.ticks.map((tick) => ({ ...tick, text: hostile })),
    axis: { ...score.axis, title: hostile, ticks: score.axis.ticks.map((tick) => ({ ...tick, text: hostile })) },
    bands: score.bands.map((band) => ({ ...band, label: hostile })),
    breaks: score.breaks.map((one) => ({ ...one, text: 'x<b>' })),
    marks: score.marks.map((mark) => ({ ...mark, name: hostile, text: hostile })),
    series: score.series.map((series) => ({ ...series, name: hostile, ends: series.values.map(() => hostile) })),
  };
  for (const image of [css(bad), css({ ...emptied(bad), empty: hostile }), svg(bad, { colours: 'print' })]) {
    expect(image).not.toMatch(/<script|<b>/);
    expect(image).toContain('&lt;script&gt;');
    expect(image).toContain('id="a&quot;b-title"');
  }
});

test.each([1, 2, 6, 12, 36, 60])('any number of months fits: %d', (count) => {
  for (const chart of [score, ppm, delivery, clocks, incidents]) {
    const stretched = <T>(items: readonly T[]): T[] => Array.from({ length: count }, (_, index) => items[index % items.length]!);
    const image = css({
      ...chart,
      labels: stretched(chart.labels),
      ticks: chart.ticks.filter(({ index }) => index < count),
      bands: chart.bands.map((band) => ({ ...band, last: count - 1 })),
      breaks: chart.breaks.filter(({ index }) => index < count),
      marks: chart.marks.filter(({ index }) => index < count),
      series: chart.series.map((series) => ({ ...series, values: stretched(series.values), texts: stretched(series.texts), ends: series.ends && stretched(series.ends) })),
    });
    expect(image).not.toMatch(/NaN|undefined|Infinity|null/);
    for (const [, x] of image.matchAll(/ x="([^"]*)"/g)) expect(Number(x)).toBeLessThanOrEqual(481);
  }
});

test('another size is another picture of the same', () => {
  expect(svg(score, { colours: 'css', size: { width: 360, height: 240, text: 12 } })).toContain('viewBox="0 0 360 240"');
  expect(css(score)).toContain('viewBox="0 0 480 240"');
});

/** One element a line, to be read in a review. Rewritten by `vitest run test/charts -u`, never by itself. */
test.each([score, ppm, clocks])('is drawn as agreed: $id', async (chart) => {
  await expect(`${css(chart).replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`golden/${chart.id}.svg`);
});
