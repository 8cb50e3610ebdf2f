/** The calculation: every line can be worked out by hand, with nothing but what is printed, and comes to what is printed. */
import { describe, expect, test } from 'vitest';
import { builtInKpis, traitsOf, type BuiltInKpi } from '#domain/kpi.ts';
import { defaultDefinitions, type Method } from '#domain/method.ts';
import type { Language } from '#domain/text.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { calculationPage, type CalculationPage, type CalculationPart } from '#view/calculation/calculation-page.ts';
import { definitionRules } from '#view/calculation/counting-rules.ts';
import { siteIn } from '#view/site-view.ts';
import { aFed, rate, type Values } from '../../rating/scheme.ts';
import { aCategory, aCertificate, aCriterion, aDeliveryLine, aDeliveryMonth, aFieldAction, aMoment, aMonitoring, anEightDReport, anIncident, anOwnKpi, aPlant, aPremiumFreight, aReview, aSpecialStatus, aSubmission, aVisit } from '../../support/builders.ts';
import { aCap, aSite, typed } from '../site.ts';

function calculated(method: Partial<Method>, values: Values = {}, over: Parameters<typeof rate>[2] = {}, language: Language = 'en') {
  const { programme, supplier } = rate({ minimum_coverage: 0, ...method }, values, { ...over, programme: { history: 1, ...over.programme } });
  return { page: calculationPage(siteIn(rateProgramme(programme), language), supplier.id) };
}

/** The lines of a part, each as `what: how = result`. */
function linesOf(page: CalculationPage, id: string): string[] {
  return sectionOf(page, id).lines.map(({ label, formula, result }) => typed(`${label}: ${formula} = ${result.text}`));
}

function sectionOf({ sections }: CalculationPage, id: string): CalculationPart {
  return sections.find((section) => section.id === `part-${id}`)!;
}

describe('from records to points', () => {
  const line = { kind: 'line', marks: [[0, 100], [100, 90], [500, 60]] } as const;
  const delivered = { delivery_months: [aDeliveryMonth({ parts_received: 20_000, lines_due: 14, lines_on_time: 13 })] };
  const defects = (confirmed: number) => ({ ...delivered, incidents: [anIncident({ quantity: { confirmed } })] });
  const steps = { kind: 'from', steps: [{ edge: 95, points: 100 }, { edge: 90, points: 80 }], below: 20 } as const;
  const rising = { kind: 'up_to', steps: [{ edge: 0, points: 100 }, { edge: 2, points: 60 }], beyond: 0 } as const;
  const only = (criterion: Parameters<typeof aCriterion>[0], supplier: object) => linesOf(calculated({ score: aCategory({ parts: [aCriterion({ ...criterion, id: 'it' })] }) }, {}, { supplier }).page, 'it').slice(0, 2);

  test.each([
    ['a rate between two marks', { kpi: 'ppm', points: line }, defects(4), ['Figure: 1,000,000 × 4 ÷ 20,000 = 200 PPM', 'Points: 200 PPM lies between 100 PPM and 500 PPM: 90 − 30 × (200 − 100) ÷ 400 = 82.5']],
    ['a rate on a mark', { kpi: 'ppm', points: line }, defects(2), ['Figure: 1,000,000 × 2 ÷ 20,000 = 100 PPM', 'Points: 100 PPM is one of the marks = 90']],
    ['none: the first mark', { kpi: 'ppm', points: line }, defects(0), ['Figure: 1,000,000 × 0 ÷ 20,000 = 0 PPM', 'Points: 0 PPM is one of the marks = 100']],
    ['a rate beyond the last mark', { kpi: 'ppm', points: line }, defects(12), ['Figure: 1,000,000 × 12 ÷ 20,000 = 600 PPM', 'Points: 600 PPM lies outside the marks: as at 500 PPM = 60']],
    ['a share on a step', { points: steps }, delivered, ['Figure: 100 × 13 ÷ 14 = 92.9 %', 'Points: 92.9 % is not below 90.0 % = 80']],
    ['a share just below a step, with the decimals that tell it', { points: steps }, { delivery_months: [aDeliveryMonth({ lines_due: 10_000, lines_on_time: 8997 })] }, ['Figure: 100 × 8,997 ÷ 10,000 = 89.97 %', 'Points: 89.97 % is below 90.0 % = 20']],
    ['a share below all steps', { points: steps }, { delivery_months: [aDeliveryMonth({ lines_due: 4, lines_on_time: 3 })] }, ['Figure: 100 × 3 ÷ 4 = 75.0 %', 'Points: 75.0 % is below 90.0 % = 20']],
    ['a count on a step', { kpi: 'incidents', points: rising }, defects(1), ['Figure: 1 = 1', 'Points: 1 is not above 2 = 60']],
    ['a figure that is its own points', { points: { kind: 'value' } }, delivered, ['Figure: 100 × 13 ÷ 14 = 92.86 %', 'Points: the figure itself = 92.86']],
    ['a mean', { kpi: 'visit_handling', points: { kind: 'value' } }, { visits: [aVisit({ results: { host_waiting: 'met' } }), aVisit({ id: 'v2', results: { host_waiting: 'missed' } })] }, ['Figure: 100 ÷ 2 = 50.0', 'Points: the figure itself = 50']],
    ['what is missing', { kpi: 'visit_handling', points: { kind: 'value' } }, delivered, ['Figure:  = no activity', 'Points: no points either way: no activity in the window = –']],
  ] as const)('%s', (_, criterion, supplier, lines) => {
    expect(only(criterion, supplier)).toEqual(lines);
  });

  test('the mean of readings in per cent is a sum divided by their number, not a share', () => {
    const { page } = calculated({ score: aFed('fill') }, { fill: { '2026-06': 96, '2026-05': 98 } }, { kpis: [anOwnKpi({ id: 'fill' })] });
    expect(linesOf(page, 'fill')[0]).toBe('Figure: 194 ÷ 2 = 97.0 %');
  });

  test.each([
    ['of one plant', { '2026-05': 98, 'north 2026-06': 96 }, 'the newest reading, 96 = 96.0 %'],
    ['of two plants', { '2026-05': 98, 'north 2026-06': 96, 'wuxi 2026-06': 90 }, 'the newest reading, 186 ÷ 2 = 93.0 %'],
  ])('the last month’s reading %s', (_, fill, line) => {
    const { page } = calculated({ score: aFed('fill') }, { fill }, { kpis: [anOwnKpi({ id: 'fill', total: 'last' })] });
    expect(linesOf(page, 'fill')[0]).toBe(`Figure: ${line}`);
  });

  test('a bound, then the rounding, each have a line', () => {
    const bounded = aFed('a', { floor: 10, ceiling: 90, round: { decimals: 0, mode: 'half_up' } });
    expect(linesOf(calculated({ score: aCategory({ parts: [bounded] }) }, { a: 96.4 }).page, 'a').slice(1, 3)).toEqual(['Points: the figure itself = 96.4', 'Points: not above 90 = 90']);
    expect(linesOf(calculated({ score: aCategory({ parts: [bounded] }) }, { a: 4.4 }).page, 'a').slice(1, 3)).toEqual(['Points: the figure itself = 4.4', 'Points: not below 10 = 10']);
    expect(linesOf(calculated({ score: aCategory({ parts: [bounded] }) }, { a: 66.46 }).page, 'a').slice(1, 3)).toEqual(['Points: the figure itself = 66.46', 'Points: rounded to 0 decimals, halves up = 66']);
  });
});

describe('from parts to their category', () => {
  const parts = [aFed('a', { weight: 2 }), aFed('b', { weight: 1 })];
  const total = (category: Parameters<typeof aCategory>[0], values: Values) => linesOf(calculated({ score: aCategory({ parts: [aCategory({ id: 'it', parts, ...category })] }) }, values).page, 'it').filter((line) => line.startsWith('Points:'));

  test.each([
    ['a mean by weight', {}, { a: 90, b: 60 }, ['Points: (2 × 90 + 60) ÷ 3 = 80']],
    ['what is missing shares its weight out', {}, { a: 90 }, ['Points: 90 = 90']],
    ['a sum', { combine: 'sum', base: 10 }, { a: 20, b: 5 }, ['Points: 10 + 2 × 20 + 5 = 55']],
    ['a sum in which something is deducted', { combine: 'sum', base: 100 }, { a: 5, b: -20 }, ['Points: 100 + 2 × 5 − 20 = 90']],
    ['a sum with something missing', { combine: 'sum' }, { a: 90 }, ['Points: 300 − (2 × (100 − 90)) × 1.5; what is missing is taken to have lost in the same proportion = 270']],
    ['a product', { combine: 'product' }, { a: 90, b: 50 }, ['Points: 100 × (90 ÷ 100)^2 × (50 ÷ 100) = 40.5']],
    ['the worst', { combine: 'worst' }, { a: 90, b: 50 }, ['Points: the worst of 90, 50 = 50']],
    ['the best', { combine: 'best' }, { a: 90, b: 50 }, ['Points: the best of 90, 50 = 90']],
    ['a curve of its own', { points: { kind: 'line', marks: [[0, 0], [100, 50]] } }, { a: 90, b: 60 }, ['Points: (2 × 90 + 60) ÷ 3 = 80', 'Points: 80.0 lies between 0.0 and 100.0: 50 × 80 ÷ 100 = 40']],
    ['a floor', { combine: 'sum', floor: 0 }, { a: -30, b: 10 }, ['Points: 0 + 2 × −30 + 10 = −50', 'Points: not below 0 = 0']],
    ['rounding', { round: { decimals: 1, mode: 'down' } }, { a: 91, b: 60 }, ['Points: (2 × 91 + 60) ÷ 3 = 80.67', 'Points: rounded to 1 decimal, cut = 80.6']],
    ['nothing measured', {}, {}, ['Points: no points either way: not provided = –']],
  ] as const)('%s', (_, category, values, lines) => {
    expect(total(category, values)).toEqual(lines);
  });

  test('a score beyond the scale is kept to it, and the line says so', () => {
    const { page } = calculated({ score: aCategory({ combine: 'sum', parts }) }, { a: 90, b: 60 });
    expect(linesOf(page, 'score').slice(0, 2)).toEqual(['Points: 0 + 2 × 90 + 60 = 240', 'Points within the scale: the scale ends at 0 and 100 = 100']);
  });
});

describe('its place in the score', () => {
  const score = aCategory({ parts: [aFed('a', { weight: 60 }), aFed('b', { weight: 40 })] });

  test('what was lost is the share times what the points fall short of the best', () => {
    expect(linesOf(calculated({ score }, { a: 90, b: 50 }).page, 'b').slice(2)).toEqual(['Share of the score: 40 ÷ 100 = 40 %', 'Points lost: 40 % × (100 − 50) = 20']);
  });

  test.each([
    ['that its points can move', [[0, 0], [100, 50]], 'Share of the score: 50 ÷ 150; a part of a sum weighs as much as its points can move it = 33.33 %'],
    ['that none can change: by its weight', [[0, 50], [100, 50]], 'Share of the score: 1 ÷ 3; none of the parts measured can change the sum, so each counts by its weight = 33.33 %'],
  ] as const)('a part of a sum %s', (_, marks, line) => {
    const part = (id: string, weight: number) => aCriterion({ id, kpi: id, weight, points: { kind: 'line', marks } });
    const { page } = calculated({ score: aCategory({ combine: 'sum', parts: [part('a', 1), part('b', 2)] }) }, { a: 60, b: 60 });
    expect(linesOf(page, 'a')).toContain(line);
  });

  test('of demerits, it is the share times what the points go beyond the best', () => {
    const bands = [{ rating: 'A', edge: 10 }, { rating: 'B', edge: 100 }];
    expect(linesOf(calculated({ score, better: 'lower', bands }, { a: 0, b: 50 }).page, 'b').at(-1)).toBe('Points lost: 40 % × (50 − 0) = 20');
  });
});

describe('months and plants rated apart', () => {
  test('stand in a table of their own, with what each weighs', () => {
    const { page } = calculated({ score: aFed('a', { periods: { weights: [3, 2, 1] } }), window: 3 }, { a: { '2026-06': 90, '2026-05': 80 } });
    expect(linesOf(page, 'a').slice(0, 2)).toEqual(['Figure over all of it, for comparison: 170 ÷ 2 = 85.0', 'Months rated apart: 60 % × 90 + 40 % × 80 = 86']);
    expect(sectionOf(page, 'a').slices.map(({ label, points, weight }) => [label, points.text, weight.text].map(typed))).toEqual([['Jun 26', '90', '60 %'], ['May 26', '80', '40 %'], ['Apr 26', '–', '0 %']]);
  });

  test('each lost its share times what its points fall short, as a reader works it out from the row', () => {
    const parts = [aFed('a', { periods: { weights: [2, 1] } }), aFed('b', { weight: 2 })];
    const method = { score: aCategory({ parts }), window: 2, better: 'lower', scale: { from: 0, to: 500 }, bands: [{ rating: 'A', edge: 100 }, { rating: 'B', edge: 500 }] } as const;
    const { page } = calculated(method, { a: { '2026-06': 455.614, '2026-05': 401.629 }, b: 88.8 });
    for (const { points, share, lost } of sectionOf(page, 'a').slices) {
      const [earned, of, printed] = [points, share, lost].map(({ text }) => typed(text).replace(' %', ''));
      expect(((Number(of) / 100) * Number(earned)).toFixed(printed!.split('.')[1]!.length)).toBe(printed);
    }
  });

  test('plants are called plants, and where the worst counts it has all the weight', () => {
    const { page } = calculated({ score: aFed('a', { plants: 'worst' }) }, { a: { 'north 2026-06': 90, 'south 2026-06': 70 } });
    expect(linesOf(page, 'a')[1]).toBe('Plants rated apart: the worst plant, of 90, 70 = 70');
    expect(sectionOf(page, 'a').slices.map(({ label, weight }) => [label, typed(weight.text)])).toEqual([['North plant', '0 %'], ['South plant', '100 %']]);
  });

  test.each([
    ['equally bad', { 'north 2026-06': 70, 'south 2026-06': 70 }, '(70 + 70) ÷ 2 = 70'],
    ['one alone that could be measured', { 'north 2026-06': 70 }, '70 = 70'],
  ])('none is the worst of plants %s', (_, a, line) => {
    const { page } = calculated({ score: aFed('a', { plants: 'worst' }) }, { a });
    expect(linesOf(page, 'a')[1]).toBe(`Plants rated apart: ${line}`);
  });

  test('a month that weighs nothing is no worst plant', () => {
    const { page } = calculated({ score: aFed('a', { plants: 'worst', periods: { weights: [1, 0] } }), window: 2 }, { a: { 'north 2026-06': 90, 'north 2026-05': 70, 'south 2026-06': 80 } });
    expect(linesOf(page, 'a')[1]).toBe('Plants rated apart: the worst plant, of 90, 80 = 80');
    expect(sectionOf(page, 'a').slices.filter(({ level }) => level === 0).map(({ label, formula }) => [label, typed(formula)])).toEqual([['North plant', '90'], ['South plant', '80']]);
  });

  test('plants weigh as the method says, and the page says which', () => {
    const { page } = calculated({ score: aFed('a', { plants: { weights: { north: 3, south: 1 } } }) }, { a: { 'north 2026-06': 90, 'south 2026-06': 70 } });
    expect(linesOf(page, 'a')[1]).toBe('Plants rated apart: 75 % × 90 + 25 % × 70 = 85');
    expect(sectionOf(page, 'a').slices.map(({ label, weight }) => [label, typed(weight.text)])).toEqual([['North plant', '75 %'], ['South plant', '25 %']]);
    expect(sectionOf(page, 'a').rules).toContain('Each plant gets its points; their mean by weight counts: North plant 3, South plant 1. Other plants weigh nothing.');
  });

  test('a plant that weighs nothing is shown with that', () => {
    const { page } = calculated({ score: aFed('a', { plants: { weights: { north: 3 } } }) }, { a: { 'north 2026-06': 90, 'south 2026-06': 70 } });
    expect(linesOf(page, 'a')[1]).toBe('Plants rated apart: 90 = 90');
    expect(sectionOf(page, 'a').slices.map(({ label, points, weight }) => [label, points.text, weight.text].map(typed))).toEqual([['North plant', '90', '100 %'], ['South plant', '70', '0 %']]);
  });

  test('and are rounded once, after they were joined', () => {
    const { page } = calculated({ score: aFed('a', { periods: 'mean', round: { decimals: 0, mode: 'half_up' } }), window: 2 }, { a: { '2026-06': 90, '2026-05': 81 } });
    expect(linesOf(page, 'a').slice(1, 3)).toEqual(['Months rated apart: (90 + 81) ÷ 2 = 85.5', 'Points: rounded to 0 decimals, halves up = 86']);
  });
});

describe('the conclusion', () => {
  const score = aCategory({ parts: [aFed('a')], round: { decimals: 1, mode: 'half_up' } });
  const conclusion = (method: Partial<Method>, values: Values, supplier = {}) => calculated({ score, ...method }, values, { supplier }).page.conclusion.map(({ label, formula, result }) => typed(`${label}: ${formula} = ${result.text}`));

  test('leads from coverage over score, band and caps to the rating', () => {
    expect(conclusion({ minimum_coverage: 60 }, { a: 84.44 })).toEqual([
      'Coverage: 100 % of the weight was measured; at least 60 % needed = enough',
      'Score: the points of the whole, rounded as above = 84.4',
      'Rating by the bands: 84.4 lies in the band 80 to below 90; the rounded score is compared = B',
      'Caps: no cap applies = –',
      'Rating: by the bands; no cap lowers it = B',
    ]);
  });

  test('a cap that applies has its rule and what was found', () => {
    const stopped = { incidents: [anIncident({ consequences: ['line_stop'] })], delivery_months: [aDeliveryMonth({ lines_due: 1 })] };
    expect(conclusion({ caps: [aCap({ within: 6 })] }, { a: 95 }, stopped).slice(3)).toEqual(['Caps: Customer disruptions at least 1 within 6 months; found 1, January 2026 to June 2026 = at most C', 'Rating: the bands give A; a cap lowers it = C']);
  });

  test('a cap that could not be checked is not told as one that does not apply', () => {
    const unwatched = { delivery_months: [aDeliveryMonth({ lines_due: 1 })], monitoring: aMonitoring('not_provided') };
    expect(conclusion({ caps: [aCap({ within: 6 })] }, { a: 95 }, unwatched)[3]).toBe('Caps: Customer disruptions at least 1 within 6 months; could not be checked: not provided = –');
  });

  test('points of the whole that are no score say so, and why', () => {
    const half = aCategory({ parts: [aFed('a'), aFed('b')] });
    const lines = (values: Values) => linesOf(calculated({ score: half, minimum_coverage: 60 }, values, { supplier: { delivery_months: [aDeliveryMonth({ lines_due: 1 })] } }).page, 'score');
    expect(lines({ a: 84 }).at(-1)).toBe('Score: these points are no score: too little was measured = –');
    expect(lines({ a: 84, b: 84 }).join()).not.toContain('no score');
  });

  test('without enough coverage there is no band, and no letter', () => {
    const half = aCategory({ parts: [aFed('a'), aFed('b')] });
    expect(conclusion({ score: half, minimum_coverage: 60 }, { a: 84 }, { delivery_months: [aDeliveryMonth({ lines_due: 1 })] })).toEqual(['Coverage: 50 % of the weight was measured; at least 60 % needed = too little', 'Score:  = –', 'Caps: no cap applies = –', 'Rating: too little was measured = not rated']);
  });

  test('near an edge the score is printed with the decimals that tell it, and says which score is compared', () => {
    expect(conclusion({ score: aCategory({ parts: [aFed('a')] }) }, { a: 79.9996 }).slice(1, 3)).toEqual([
      'Score: the points of the whole, not rounded = 79.9996',
      'Rating by the bands: 79.9996 lies in the band 0 to below 80; the unrounded score is compared = C',
    ]);
    expect(conclusion({ score: aCategory({ parts: [aFed('a')] }) }, { a: 84.4412 })[1]).toBe('Score: the points of the whole, not rounded; elsewhere printed as 84.4 = 84.44');
  });

  test('coverage just short of what is needed is printed short of it', () => {
    const almost = aCategory({ parts: [aFed('a', { weight: 59.996 }), aFed('b', { weight: 40.004 })] });
    const delivered = { delivery_months: [aDeliveryMonth({ lines_due: 1 })] };
    expect(conclusion({ score: almost, minimum_coverage: 60 }, { a: 84 }, delivered)[0]).toBe('Coverage: 59.996 % of the weight was measured; at least 60 % needed = too little');
  });

  test('without a method there is nothing to calculate', () => {
    const { page } = calculated({ effective_from: '2027-01' });
    expect(page).toMatchObject({ method: null, sections: [], conclusion: [], bands: [], caps: [], source: null });
  });
});

describe('points lost, where parts are not simply weighed', () => {
  const lostIn = (category: Parameters<typeof aCategory>[0], values: Values, ids: readonly string[]) => {
    const { page } = calculated({ score: aCategory(category) }, values);
    return ids.map((id) => linesOf(page, id).find((line) => line.startsWith('Points lost'))!.replace('Points lost: ', ''));
  };
  const parts = [aFed('a', { weight: 2 }), aFed('b', { weight: 1 })];

  test.each([
    ['the worst part lost all of it', { combine: 'worst', parts }, { a: 90, b: 50 }, ['another part decides = 0', '100 − 50 = 50']],
    ['of a deduction each lost what it took', { combine: 'sum', base: 100, parts: [aFed('a', { weight: 2, floor: -50, ceiling: 0 }), aFed('b', { floor: -50, ceiling: 0 })] }, { a: -5, b: -20 }, ['2 × (0 − (−5)) = 10', '0 − (−20) = 20']],
    ['a rounded mean hands its loss down by what each fell short', { parts, round: { decimals: 0, mode: 'up' } }, { a: 90.1, b: 60 }, ['19 × 6.6 ÷ (6.6 + 13.33); what the category lost, handed down by weight × what each part fell short = 6.29', '19 × 13.33 ÷ (6.6 + 13.33); what the category lost, handed down by weight × what each part fell short = 12.71']],
    ['a bound that took more than one part fell short', { parts, ceiling: 70 }, { a: 90, b: 100 }, ['30; all that the category lost, as no other part fell short = 30', '33.33 % × (100 − 100) = 0']],
    ['a product, by logarithms', { combine: 'product', parts }, { a: 90, b: 50 }, ['59.5 × 0.2107 ÷ (0.2107 + 0.6931); what the category lost, handed down by weight × ln(100 ÷ points) = 13.87', '59.5 × 0.6931 ÷ (0.2107 + 0.6931); what the category lost, handed down by weight × ln(100 ÷ points) = 45.63']],
  ] as const)('%s', (_, category, values, lines) => {
    expect(lostIn(category, values, ['a', 'b'])).toEqual(lines);
  });

  test('a part that lost nothing is not among those that share the loss', () => {
    expect(lostIn({ parts: [...parts, aFed('c')], round: { decimals: 0, mode: 'up' } }, { a: 100, b: 90.1, c: 60 }, ['c'])).toEqual(['12 × 10 ÷ (2.48 + 10); what the category lost, handed down by weight × what each part fell short = 9.62']);
  });
});

test.each(Object.keys(builtInKpis) as BuiltInKpi[])('a definition that concerns %s is told where it is counted, and no other', (kpi) => {
  expect(definitionRules(aSite(), kpi, defaultDefinitions).length > 0).toBe(traitsOf(kpi).definition !== undefined);
});

describe('what records say of themselves', () => {
  const evidence = (criterion: Parameters<typeof aCriterion>[0], supplier: object, values: Values = {}, over: Parameters<typeof rate>[2] = {}) => {
    const { evidence: rows, evidence_columns: columns, evidence_head: head } = sectionOf(calculated({ score: aCategory({ parts: [aCriterion({ ...criterion, id: 'it' })] }) }, values, { ...over, supplier: { ...supplier } }).page, 'it');
    return { head, rows: rows.map((row) => ({ ...Object.fromEntries(columns.map((column, index) => [typed(column.head), typed(row.details[index]!)])), adds: [row.numerator.text, row.denominator.text], remark: row.remark })) };
  };

  test('an order line: the day due, the days received, how far apart, how much', () => {
    const line = aDeliveryLine({ committed: '2026-06-10', ordered: 100, receipts: [{ on: '2026-06-08', quantity: 60 }, { on: '2026-06-12', quantity: 40 }] });
    expect(evidence({ kpi: 'otd_lines' }, { delivery_lines: [line] }).rows).toEqual([
      { 'Committed': '10 June 2026', 'Received': '8 June 2026: 60; 12 June 2026: 40', 'Days after (in time −5 to 0)': '−2; +2', 'Ordered': '100', 'Quantity received': '100', 'adds': ['0', '1'], 'remark': '' },
    ]);
  });

  test('defective parts: the quantity times the share', () => {
    const incident = anIncident({ quantity: { suspect: 12, confirmed: 5 }, responsibility_share: 50 });
    expect(evidence({ kpi: 'ppm' }, { incidents: [incident], delivery_months: [aDeliveryMonth({ parts_received: 1000 })] }).rows.map((row) => [(row as { readonly [head: string]: unknown })['Worked out'], row.adds])).toEqual([['', ['0', '1,000']], ['5 confirmed × 50 %', ['2.5', '0']]]);
  });

  test('incident points: severity × where it was found', () => {
    const incident = anIncident({ severity: 'major', detection_point: 'customer' });
    expect(evidence({ kpi: 'incident_points' }, { incidents: [incident] }).rows[0]).toMatchObject({ 'Worked out': 'major (3) × at the customer (5)', 'adds': ['15', '0'] });
  });

  test('a visit: the weights met and applicable, less the waiting', () => {
    const visit = aVisit({ results: { host_waiting: 'met', agenda_kept: 'missed' }, waited: [12] });
    expect(evidence({ kpi: 'visit_handling' }, { visits: [visit] }).rows[0]).toMatchObject({ 'missed': 'Agenda kept', 'Worked out': '100 × (20) ÷ (20 + 10) − 1 × (12 − 5)', 'adds': ['59.67', '1'] });
  });

  const everything = {
    delivery_lines: [aDeliveryLine()],
    premium_freight: [aPremiumFreight()],
    incidents: [anIncident({ quantity: { confirmed: 1 }, consequences: ['line_stop'] })],
    special_status: [aSpecialStatus()],
    field_actions: [aFieldAction()],
    eight_d_reports: [anEightDReport({ submissions: [aSubmission()], reviews: [aReview({ marks: { d4: 3 } })] })],
    visits: [aVisit({ results: { host_waiting: 'met' } })],
    certificates: [aCertificate()],
  };

  test.each(Object.keys(builtInKpis) as BuiltInKpi[])('what makes a record count for %s is told beside it', (kpi) => {
    const { rows } = evidence({ kpi }, everything);
    expect(rows.map((row) => Object.keys(row).length > 2)).not.toContain(false);
  });

  const twice = anEightDReport({ submissions: [aSubmission()], reviews: [aReview({ marks: { d1: 3, d2: 1 } }), aReview({ marks: { d1: 1, d2: 3 } })] });

  test.each([
    ['of the whole window', {}],
    ['month by month', { periods: 'mean' }],
  ] as const)('two reviews of a month that gave as many marks: each its own, %s', (_, criterion) => {
    expect(evidence({ kpi: 'eight_d_quality', ...criterion }, { eight_d_reports: [twice] }).rows.map((row) => Object.values(row)[0])).toEqual(['D1 3 + D2 1', 'D1 1 + D2 3']);
  });

  test('a clock: start, deadline, stop, and the days that the week does not tell', () => {
    const report = anEightDReport({ notified: aMoment('2026-06-03T10:00:00+02:00'), submissions: [aSubmission({ at: aMoment('2026-06-10T09:00:00+02:00'), up_to: 'd4' })] });
    const [row] = evidence({ kpi: 'root_cause_on_time' }, { eight_d_reports: [report] }, {}, { programme: { plants: [aPlant({ calendar: { working_days: ['mon', 'tue', 'wed', 'thu', 'fri'], holidays: ['2026-06-04', '2026-06-05'], extra_working_days: [] } })] } }).rows;
    expect(row).toMatchObject({ Started: '3 June 2026, 10:00 (+02:00)', Deadline: '12 June 2026, 10:00 (+02:00)', Stopped: '10 June 2026, 09:00 (+02:00)', Calendar: 'off 4 June 2026 to 5 June 2026', adds: ['1', '1'] });
  });

  test('a reading: its value; where the lowest counts, the others are listed beside it', () => {
    const kpis = [anOwnKpi({ id: 'fill', total: 'lowest', unit: 'index' })];
    const { head, rows } = evidence({ kpi: 'fill' }, {}, { fill: { '2026-06': 96, '2026-05': 98 } }, { kpis });
    expect(head).toEqual({ numerator: 'Value', denominator: '' });
    expect(rows.map(({ adds, remark }) => [adds[0], remark])).toEqual([['96', ''], ['98', 'listed beside: another reading decides']]);
  });
});

test('months of plants rated apart are listed plant by plant, with what each was worked out from', () => {
  const apart = aFed('a', { plants: 'worst', periods: 'mean' });
  const { page } = calculated({ score: aCategory({ parts: [apart] }), window: 2 }, { a: { 'north 2026-06': 90, 'north 2026-05': 80, 'south 2026-06': 70 } });
  expect(sectionOf(page, 'a').slices.map(({ label, level, formula, figure, points }) => [label, level, formula, figure, points.text])).toEqual([
    ['North plant', 0, '(90 + 80) ÷ 2', '', '85'],
    ['North plant · Jun 26', 1, '90 ÷ 1', '90.0', '90'],
    ['North plant · May 26', 1, '80 ÷ 1', '80.0', '80'],
    ['South plant', 0, '70', '', '70'],
    ['South plant · Jun 26', 1, '70 ÷ 1', '70.0', '70'],
    ['South plant · May 26', 1, '', 'no activity', '–'],
  ]);
});

test('sections are numbered for citing, the whole score first', () => {
  const score = aCategory({ parts: [aCategory({ id: 'quality', name: 'Quality', parts: [aFed('a', { name: 'A' }), aFed('b', { name: 'B' })] }), aFed('c', { name: 'C' })] });
  expect(calculated({ score }, {}).page.sections.map(({ number, name }) => `${number} ${name}`)).toEqual(['0 Score', '1 Quality', '1.1 A', '1.2 B', '2 C']);
});
