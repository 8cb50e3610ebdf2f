import { expect, test } from 'vitest';
import { quartileStrip, type QuartileStrip } from '#charts/quartile-strip.ts';
import { aValue } from './kinds/a-frame.ts';

function strip(over: Partial<QuartileStrip> = {}): string {
  const field: QuartileStrip = { id: 'peers', title: 'Score', sentence: 'Between the quartiles.', own: aValue(84), quartile_1: aValue(78), median: aValue(86), quartile_3: aValue(92), better: 'higher', words: { better: 'better', median: 'median' } };
  return quartileStrip({ ...field, ...over }, { colours: 'css' });
}

const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!);

test('shows the quartiles and the supplier, and nothing of a single peer', () => {
  expect(texts(strip())).toEqual(['median 86', '78', '92', '84', 'better']);
});

test.each([
  { what: 'far better than the field', over: { own: aValue(100) }, shown: ['median 86', '78', '92', '100', 'better'] },
  { what: 'without a value there is no diamond', over: { own: { value: null, text: 'no activity' } }, shown: ['median 86', '78', '92', 'better'] },
  { what: 'all peers alike', over: { own: aValue(0), quartile_1: aValue(0), median: aValue(0), quartile_3: aValue(0) }, shown: ['median 0', '0', 'better'] },
  { what: 'a quartile that would touch the median is left out', over: { quartile_1: aValue(85.9) }, shown: ['median 86', '92', '84', 'better'] },
  { what: 'too small a field shows nothing', over: { median: { value: null, text: 'too few' } }, shown: [] },
])('$what', ({ over, shown }) => {
  const svg = strip(over);
  expect(texts(svg)).toEqual(shown);
  expect(svg).not.toMatch(/NaN|Infinity/);
});

test('where lower is better the arrow points to the left', () => {
  expect(strip({ better: 'lower' })).toContain('<text x="19" y="14">better</text>');
  expect(strip()).toContain('<text text-anchor="end" x="461" y="14">better</text>');
});

test('has a title and a sentence, and print colours', () => {
  expect(strip()).toContain('<title id="peers-title">Score</title><desc id="peers-sentence">Between the quartiles.</desc>');
  expect(strip({ title: '<b>' })).toContain('&lt;b&gt;');
});
