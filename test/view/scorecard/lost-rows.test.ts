/** Where the points went: rows that a reader can add up to what the score lacks. */
import { describe, expect, test } from 'vitest';
import { lostRows } from '#view/scorecard/lost-rows.ts';
import { score as printedScore } from '#view/numbers.ts';
import { aFed } from '../../rating/scheme.ts';
import { aCategory } from '../../support/builders.ts';
import { fed, typed, type Fed } from '../site.ts';

const quality = aCategory({ id: 'quality', name: 'Quality', weight: 60, parts: [aFed('burrs', { name: 'Burrs', weight: 70 }), aFed('repeats', { weight: 30 })] });
const delivery = aCategory({ id: 'delivery', name: 'Delivery', weight: 40, parts: [aFed('lines', { name: 'Lines on time' })] });
const score = aCategory({ parts: [quality, delivery] });

function lost({ site, supplier, assessment }: Fed) {
  return lostRows(site, supplier, assessment);
}

// Quality 0.7 × 80 + 0.3 × 100 = 86, delivery 75: the score is 0.6 × 86 + 0.4 × 75 = 81.6.
describe('a score of 81.6', () => {
  const view = lost(fed({ score }, { burrs: 80, repeats: 100, lines: 75 }));

  test('names the criterion that lost most first, with its category', () => {
    expect(view.rows.map(({ name, category, lost: { text } }) => [name, category, text])).toEqual([['Lines on time', 'Delivery', '10.0'], ['Burrs', 'Quality', '8.4']]);
    expect(view.total.text).toBe('18.4');
  });

  test('says of each what its figure gives and what it weighs', () => {
    expect(typed(view.rows[1]!.sentence)).toBe('80.0 gives 80.0 points; it weighs 42 %.');
  });

  test('draws each loss as a part of the greatest', () => {
    expect(view.rows.map(({ share_of_largest }) => share_of_largest)).toEqual([1, expect.closeTo(0.84, 9)]);
  });

  test('opens each row at its calculation', () => {
    expect(view.rows[0]?.href).toBe('/en/suppliers/sharp-castings/calculation.html#part-lines');
  });
});

test('where a method deducts, a row says what the figure costs', () => {
  const deducting = aCategory({ combine: 'sum', base: 100, parts: [aFed('late', { name: 'Late', points: { kind: 'line', marks: [[0, 0], [10, -25]] } })] });
  expect(typed(lost(fed({ score: deducting }, { late: 1 })).rows[0]!.sentence)).toBe('1.0 costs 2.5 points; it weighs 100 %.');
});

describe('what is printed adds up', () => {
  const thirds = aCategory({ parts: [aFed('a'), aFed('b'), aFed('c')] });

  test.each([
    ['three equal losses of 3.33', { a: 90, b: 90, c: 90 }, '90.0', ['3.4', '3.3', '3.3'], '10.0'],
    ['a score of 8.35, printed 8.4', { a: 25.05, b: 0, c: 0 }, '8.4', ['33.3', '33.3', '25.0'], '91.6'],
    ['a score near an edge, 89.96', { a: 89.96, b: 89.96, c: 89.96 }, '89.96', ['3.35', '3.35', '3.34'], '10.04'],
    ['a criterion beyond the best gives points back', { a: 120, b: 60, c: 60 }, '80.0', ['13.3', '13.3', '−6.6'], '20.0'],
  ])('%s', (_, values, text, rows, total) => {
    const { site, supplier, assessment } = fed({ score: thirds }, values);
    const view = lostRows(site, supplier, assessment);
    expect(printedScore(site, assessment.score, assessment.method).text).toBe(text);
    expect(view.rows.map(({ lost: { text } }) => text).toSorted()).toEqual(rows.toSorted());
    expect(view.total.text).toBe(total);
  });
});

describe('rows', () => {
  test('what a category loses by its own bound stands apart, and says so', () => {
    const bounded = aCategory({ parts: [{ ...quality, ceiling: 90 }] });
    const { rows } = lost(fed({ score: bounded }, { burrs: 100, repeats: 100 }));
    expect(rows.map(({ name, lost: { text }, sentence }) => [name, text, sentence])).toEqual([['Quality', '10.0', 'lost by rounding, a bound or a curve of the category']]);
  });

  test('what is missing loses nothing and has no row', () => {
    expect(lost(fed({ score }, { burrs: 80, repeats: 100 })).rows.map(({ id }) => id)).toEqual(['burrs']);
  });

  test('a full score has none, and a total of 0.0', () => {
    expect(lost(fed({ score }, { burrs: 100, repeats: 100, lines: 100 }))).toEqual({ rows: [], total: { value: 0, text: '0.0' } });
  });

  test('without a score nothing was lost: no rows, and a dash', () => {
    expect(lost(fed({ score }, {}))).toEqual({ rows: [], total: { value: null, text: '–' } });
  });
});
