/** A method page, worded from the method file alone: the published schemes read as their customers print them. */
import { describe, expect, test } from 'vitest';
import type { Cap, Method } from '#domain/method.ts';
import type { Language } from '#domain/text.ts';
import { load } from '#input/load.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { methodPage, type MethodPage } from '#view/method/method-page.ts';
import { siteIn } from '#view/site-view.ts';
import { exampleNames, exampleText, kpisAskedFor } from '../../rating/example.ts';
import { aFed } from '../../rating/scheme.ts';
import { aCategory, aCriterion, aMethod, aSource, someDefinitions } from '../../support/builders.ts';
import { aCap, aSite, typed } from '../site.ts';

function page(method: Partial<Method>, others: readonly Method[] = [], language: Language = 'en'): MethodPage {
  const own = aMethod(method);
  return methodPage(aSite({ methods: [own, ...others], suppliers: [] }, language), own.id, own.version);
}

/** A published scheme from its file, in force in a programme of its own. */
function example(name: string, language: Language = 'en'): MethodPage {
  const programme = `id: acme\nname: Acme\ncustomer: Acme\nas_of: 2026-07-05\nplants: [{id: north, name: North plant, time_zone: Europe/Berlin}]\n${kpisAskedFor(name)}\n`;
  const { programme: made, problems } = load([{ path: 'programme.yaml', text: programme }, { path: `methods/${name}.yaml`, text: exampleText(name) }]);
  if (!made) throw new Error(JSON.stringify(problems));
  return methodPage(siteIn(rateProgramme(made), language), made.methods[0]!.id, made.methods[0]!.version);
}

describe('every published scheme', () => {
  test.each(exampleNames)('%s is worded in both languages, with nothing left open', (name) => {
    for (const language of ['en', 'zh-CN'] as const) {
      const text = JSON.stringify(example(name, language));
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
      expect(JSON.parse(text)).toEqual(example(name, language));
    }
  });

  test.each(exampleNames)('%s: the shares of the criteria that count make up the whole score', (name) => {
    const { parts } = example(name);
    const leaves = parts.filter(({ category }) => !category);
    expect(leaves.reduce((sum, { share }) => sum + share.value!, 0)).toBeCloseTo(100, 6);
  });
});

describe('a scheme reads as its customer prints it', () => {
  test('steps up: DRiV’s table of PPM', () => {
    const ppm = example('driv').parts.find(({ kpi }) => kpi === 'ppm');
    expect(ppm?.curve.map(({ value, points }) => typed(`${value}: ${points}`))).toEqual(['up to 0 PPM: 100 points', 'up to 25 PPM: 90 points', 'up to 50 PPM: 80 points', 'up to 100 PPM: 60 points', 'up to 250 PPM: 40 points', 'up to 500 PPM: 20 points', 'above 500 PPM: 0 points']);
  });

  test('start at 100 and deduct: IVECO', () => {
    const { rules, bands } = example('iveco');
    expect(rules).toContain('Points of the parts, each times its weight, are added to 100; what is missing counts as having lost the same share of its span as what was measured.');
    expect(bands.map(({ name, range }) => `${name}: ${range}`)).toEqual(['Green: 80 to 100', 'Yellow: 60 to below 80', 'Red: 0 to below 60']);
  });

  test('months apart: ERPNext’s decay, and no word of months being counted together', () => {
    const { rules } = example('erpnext-decay');
    expect(rules).toContain('Each month gets its points; month k before the newest weighs (12 − k) ÷ 12.');
    expect(rules.join(' ')).not.toContain('counted together');
  });

  test('weights as printed: 3 and 1 are three quarters and a quarter', () => {
    const shares = example('sap-weights').parts.filter(({ category }) => !category).map(({ weight, share }) => typed(`${weight.text} = ${share.text}`));
    expect(shares).toEqual(expect.arrayContaining(['3 = 75 %', '1 = 25 %']));
  });
});

describe('the rules of the score', () => {
  const rulesOf = (score: Method['score'], method: Partial<Method> = {}) => page({ score, ...method }).rules;

  test.each([
    ['pooled months', aCategory(), ['Months are counted together: numerators and denominators are summed.']],
    ['the mean of months', aCategory({ periods: 'mean' }), ['Each month gets its points; the mean of the months that could be measured counts.']],
    ['weights of months', aCategory({ periods: { weights: [3, 2, 1] } }), ['Each month gets its points; weights from the newest back: 3, 2, 1.']],
    ['the mean of plants', aCategory({ plants: 'mean' }), ['Each plant gets its points; the mean counts.']],
    ['the worst plant', aCategory({ plants: 'worst' }), ['Each plant gets its points; the worst plant counts.']],
    ['a mean', aCategory(), ['Parts are combined by weight; what is missing shares its weight out.']],
    ['a sum', aCategory({ combine: 'sum', base: 100 }), ['Points of the parts, each times its weight, are added to 100; what is missing counts as having lost the same share of its span as what was measured.']],
    ['a product', aCategory({ combine: 'product' }), ['Shares of 100 of the parts are multiplied; weights are exponents, and what is missing shares its own out.']],
    ['the worst', aCategory({ combine: 'worst' }), ['The worst part counts.']],
    ['the best', aCategory({ combine: 'best' }), ['The best part counts.']],
    ['a minimum of the score itself', aCategory({ minimum_coverage: 50 }), ['Needs 50 % of its weight to be measured.', 'Needs 60 % of its weight to be measured.']],
    ['a minimum of its months', aCategory({ minimum_coverage: 50, periods: 'mean' }), ['A month or plant of which less than 50 % of the weight was measured is left out.', 'Needs 60 % of its weight to be measured.']],
    ['bounds', aCategory({ floor: 0, ceiling: 100 }), ['Not below 0 points.', 'Not above 100 points.']],
    ['rounding', aCategory({ round: { decimals: 1, mode: 'half_even' } }), ['Rounded to 1 decimal, halves to even.']],
    ['no rounding', aCategory(), ['Ratings compare the unrounded score.']],
  ] as const)('%s', (_, score, sentences) => {
    expect(rulesOf(score).map(typed)).toEqual(expect.arrayContaining([...sentences]));
  });

  test('months rated apart are not said to be counted together, too', () => {
    for (const periods of ['mean', { decay: 12 }, { weights: [3, 2, 1] }] as const) expect(rulesOf(aCategory({ periods })).filter((rule) => rule.includes('onths are counted together'))).toEqual([]);
  });

  test('window, coverage, new suppliers, scale, direction, caps', () => {
    const rules = page({ window: 6, new_supplier_months: 3, minimum_coverage: 70, better: 'lower', scale: { from: 0, to: 500 }, bands: [{ rating: 'A', edge: 10 }, { rating: 'B', edge: 500 }], caps: [aCap()] }).rules.map(typed);
    expect(rules).toEqual(expect.arrayContaining(['Looks at the last 6 months.', 'A supplier is not yet rated in its first 3 months of supply.', 'Needs 70 % of its weight to be measured.', 'The score runs from 0 to 500.', 'Lower is better.', 'Caps are applied after the score; nothing outweighs a cap.']));
  });
});

describe('the parts', () => {
  const quality = aCategory({ id: 'quality', name: { en: 'Quality', 'zh-CN': '质量' }, weight: 3, parts: [aCriterion({ kpi: 'ppm', id: 'ppm', minimum: { parts_received: 1000 }, points: { kind: 'line', marks: [[0, 100], [500, 0]] } }), aFed('hidden', { weight: 0 })] });
  const score = aCategory({ parts: [quality, aCriterion({ weight: 1, window: 3, only: { part_kind: ['sample'] }, points: { kind: 'from', steps: [{ edge: 98, points: 100 }], below: 0 } })] });
  const { parts } = page({ score });

  test('stand depth first with their weight as written and what that is of the score', () => {
    expect(parts.map(({ name, level, weight, share }) => [name, level, weight.text, share.text].map((text) => typed(String(text))))).toEqual([['Quality', '0', '3', '75 %'], ['Defect rate (PPM)', '1', '1', '75 %'], ['hidden', '1', '0', '0 %'], ['On-time delivery (lines)', '0', '1', '25 %']]);
  });

  test('say their own rules: minimum, window, narrowing, shown only', () => {
    expect(parts.map(({ rules }) => rules)).toEqual([
      ['Parts are combined by weight; what is missing shares its weight out.'],
      ['Needs at least 1,000 parts received; below that it is too few and earns no points either way.'],
      ['Shown, not counted.'],
      ['Looks at the last 3 months.', 'Counts only: sample.'],
    ]);
  });

  test('say how they count where that differs from the method, and nothing where it does not', () => {
    const score = aCategory({
      parts: [
        aCriterion({ id: 'as-the-method' }),
        aCriterion({ id: 'two-days', definitions: someDefinitions({ delivery_window: { early: 2, late: 1, against: 'committed', month_of: 'due' } }) }),
        aCriterion({ id: 'in-two-days', kpi: 'containment_on_time', definitions: someDefinitions({ clocks: { ...someDefinitions().clocks, containment: { start: 'detected', stop: 'd3', limit: { days: 2 } } } }) }),
        aCriterion({ id: 'of-no-lines', kpi: 'ppm', definitions: someDefinitions({ delivery_window: { early: 2, late: 1, against: 'committed', month_of: 'due' } }) }),
      ],
    });
    expect(page({ score }).parts.map(({ rules }) => rules.map(typed))).toEqual([
      [],
      ['In time is up to 2 days early, up to 1 day late, of the committed date.'],
      ['The clock runs 2 days from detection to the first submission up to D3. It counts in the month of its deadline; a day without a time stands for the end of that day.'],
      [],
    ]);
  });

  test.each([
    ['steps up to', { kind: 'up_to', steps: [{ edge: 0, points: 100 }, { edge: 3, points: 1 }], beyond: 0 }, ['up to 0: 100 points', 'up to 3: 1 point', 'above 3: 0 points'], [[-3, 100], [0, 100], [0, 1], [3, 1], [3, 0], [6, 0]]],
    ['steps from', { kind: 'from', steps: [{ edge: 98, points: 100 }, { edge: 90, points: 50 }], below: 0 }, ['from 98: 100 points', 'from 90: 50 points', 'below 90: 0 points'], [[80.2, 0], [90, 0], [90, 50], [98, 50], [98, 100], [107.8, 100]]],
    ['a line', { kind: 'line', marks: [[0, 100], [50, 20]] }, ['0: 100 points', '50: 20 points'], [[0, 100], [50, 20]]],
    ['the figure itself', { kind: 'value' }, ['the figure itself is the points: '], []],
  ] as const)('a curve is a table and a drawing: %s', (_, points, rows, line) => {
    const [part] = page({ score: aCategory({ parts: [aCriterion({ kpi: 'incidents', points })] }) }).parts;
    expect(part?.curve.map(({ value, points: given }) => `${value}: ${given}`)).toEqual(rows);
    expect(part?.curve_note).toBe(points.kind === 'line' ? 'Points lie straight between the marks, flat outside them.' : '');
    expect(part?.line.map(([x, y]) => [Number(x.toFixed(6)), y])).toEqual(line);
  });

  test('a method of one criterion has one part, all of the score', () => {
    expect(page({ score: aCriterion() }).parts.map(({ kpi, share }) => [kpi, typed(share.text)])).toEqual([['otd_lines', '100 %']]);
  });
});

describe('versions', () => {
  const second = aMethod({ version: 2, effective_from: '2026-07', changes: 'Visits count' });

  test('a version holds until the month before the next', () => {
    expect(page({}, [second])).toMatchObject({ in_force: true, validity: 'in force from January 2020 to June 2026' });
  });

  test('the next is not in force yet, and links back', () => {
    const site = aSite({ methods: [aMethod(), second], suppliers: [] });
    expect(methodPage(site, 'standard', 2)).toMatchObject({ in_force: false, validity: 'in force from July 2026', changes: 'Visits count', versions: [{ text: 'Standard method, version 1', href: '/en/methods/standard-1.html' }] });
  });

  test('a method of other classes ends nothing', () => {
    const tooling = aMethod({ id: 'tooling', classes: ['tooling'], effective_from: '2026-01' });
    expect(page({}, [tooling])).toMatchObject({ in_force: true, validity: 'in force since January 2020', classes: 'every class that no other method names' });
  });

  test('one the programme does not have is an error', () => {
    expect(() => methodPage(aSite(), 'standard', 9)).toThrow('The programme has no method standard in version 9.');
  });
});

describe('how records are counted', () => {
  test('the delivery window', () => {
    const early = (over: object) => page({ definitions: someDefinitions({ delivery_window: { early: 5, late: 0, against: 'committed', month_of: 'due', ...over } }) }).definitions.map(({ text }) => text);
    expect(early({})).toEqual(['up to 5 days early, up to 0 days late, of the committed date', 'A line belongs to the month it was due in.', '5 minutes free, then 1 point a minute']);
    expect(early({ early: 'any', late: 1, against: 'first_committed', month_of: 'received' }).slice(0, 2)).toEqual(['any time early, up to 1 day late, of the first committed date', 'A line belongs to the month it was received in.']);
  });

  test('the clocks', () => {
    expect(page({}).clocks.map(({ name, text }) => `${name}: ${text}`)).toEqual(['Containment: 24 h from notification to the first submission up to D3', 'Root cause: 5 working days from notification to the first submission up to D4', 'Closure: 30 days from notification to acceptance by the customer']);
  });

  test('incident points as a table of severity by detection point', () => {
    const { severities, rows } = page({}).incident_weights;
    expect(severities).toEqual(['minor', 'major', 'critical']);
    expect(rows.map(({ detection_point, weights }) => [detection_point, ...weights.map(({ text }) => text)])).toContainEqual(['incoming inspection', '1', '3', '10']);
  });

  test('every KPI with its definition, and what this method uses it for', () => {
    const score = aCategory({ parts: [aCriterion(), aCriterion({ id: 'ppm', kpi: 'ppm', weight: 0 })] });
    const cap: Cap = { kpi: 'disruptions', comparison: 'at_least', threshold: 1, at_most: 'C', because: 'a line was stopped', source: aSource };
    const { kpis } = page({ score, caps: [cap] });
    const used = (use: string) => kpis.filter((kpi) => kpi.use === use).map(({ id }) => id);
    expect([used('counts'), used('shown'), used('cap')]).toEqual([['otd_lines'], ['ppm'], ['disruptions']]);
    expect(kpis.find(({ id }) => id === 'disruptions')?.use_text).toBe('decides a cap');
    expect(kpis.every(({ definition, unit }) => definition !== '' && unit !== '')).toBe(true);
  });
});

test('what a method writes is printed as it is written, to the last decimal', () => {
  const score = aCategory({ periods: { weights: [0.5555, 0.0125] }, parts: [aCriterion({ weight: 0.3333, minimum: { lines_due: 20.125 } }), aFed('light', { weight: 0.0005 })] });
  const caps = [aCap({ kpi: 'otd_lines', comparison: 'below', threshold: 90.255 }), aCap({ kpi: undefined, part: 'light', comparison: 'below', threshold: 69.955 })];
  const definitions = someDefinitions({ incident_weights: { ...someDefinitions().incident_weights, severity: { minor: 0.125, major: 3, critical: 10 } }, visits: { ...someDefinitions().visits, per_minute: 0.125 } });
  const made = page({ score, caps, definitions, minimum_coverage: 66.667, scale: { from: 0.125, to: 99.875 }, bands: [{ rating: 'A', edge: 95.000001 }, { rating: 'B', edge: 80.005 }, { rating: 'C', edge: 0.125 }] });
  expect(made.bands.map(({ range }) => range)).toEqual(['95.000001 to 99.875', '80.005 to below 95.000001', '0.125 to below 80.005']);
  expect(made.caps.map(({ rule }) => typed(rule))).toEqual(['On-time delivery (lines) below 90.255 % within 12 months', 'points of light below 69.955']);
  expect(made.parts.map(({ weight }) => weight.text)).toEqual(['0.3333', '0.0005']);
  expect(made.rules.map(typed)).toEqual(expect.arrayContaining(['Each month gets its points; weights from the newest back: 0.5555, 0.0125.', 'Needs 66.667 % of its weight to be measured.', 'The score runs from 0.125 to 99.875.']));
  expect(typed(made.parts[0]!.rules.join(' '))).toContain('Needs at least 20.125 lines due');
  expect(made.incident_weights.rows[1]?.weights[0]?.text).toBe('0.125');
  expect(made.definitions.at(-1)?.text).toBe('5 minutes free, then 0.125 points a minute');
});

test('caps, actions and escalation in words: nothing is worse than the worst', () => {
  const { caps, actions, escalation } = page({ caps: [aCap({ within: 6 })], actions: { C: 'Improvement plan' }, escalation: [{ rating: 'B', periods: 1, action: 'Letter' }, { rating: 'C', periods: 3, action: 'Development meeting' }] });
  expect(caps).toEqual([{ effect: 'at most C', at_most: 'C', tone: 'worst', because: 'a line was stopped', rule: 'Customer disruptions at least 1 within 6 months' }]);
  expect(actions).toEqual([{ rating: 'C', text: 'Improvement plan' }]);
  expect(escalation).toEqual(['B or worse in 1 month: Letter', 'C in 3 consecutive months: Development meeting']);
});
