import { expect, test } from 'vitest';
import { sparkline } from '#charts/sparkline.ts';
import { fc } from '../support/properties.ts';

const paths = (values: readonly (number | null)[]): string[] => [...sparkline(values).matchAll(/ d="([^"]*)"/g)].map(([, path]) => path!);

test.each([
  { what: 'a rise', values: [0, 50, 100], line: 'M2 18l34-8 34-8', dots: 'M70 2h.1' },
  { what: 'a level stays in the middle', values: [80, 80], line: 'M2 10h68', dots: 'M70 10h.1' },
  { what: 'a gap breaks the line', values: [50, 50, null, 50, 50], line: 'M2 10h17m34 0h17', dots: 'M70 10h.1' },
  { what: 'a month between two gaps is a dot', values: [50, null, 50], line: '', dots: 'M2 10h.1m67.9 0h.1' },
  { what: 'the top of the scale is not passed', values: [100, 100], line: 'M2 2h68', dots: 'M70 2h.1' },
  { what: 'a month alone', values: [60], line: '', dots: 'M2 10h.1' },
])('$what', ({ values, line, dots }) => {
  expect(paths(values)).toEqual([line, dots]);
});

test('a small change looks small: noise does not fill the height', () => {
  expect(paths([50, 51])[0]).toBe('M2 10.3l68-.6');
});

test('without any score it is empty', () => {
  expect(paths([null, null])).toEqual([]);
  expect(paths([])).toEqual([]);
});

test('it is small, stays in its box, and says nothing twice to a screen reader', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 5 }), { maxLength: 48 }), (values) => {
      const svg = sparkline(values);
      expect(svg.length).toBeLessThan(700);
      expect(svg).not.toMatch(/NaN|Infinity/);
      expect(svg).toContain('aria-hidden="true"');
    }),
  );
  expect(sparkline(Array.from({ length: 24 }, (_, index) => 50 + ((index * 37) % 50))).length).toBeLessThan(600);
});
