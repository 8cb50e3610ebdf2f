/** What a method’s file becomes: defaults, curves by their kind, definitions merged, bands best first. */
import { describe, expect, test } from 'vitest';
import { builtInKpis } from '#domain/kpi.ts';
import { defaultDefinitions, isCriterion, type Category, type Criterion } from '#domain/method.ts';
import { load } from '#input/load.ts';
import { folder, methodOf, methodText, programmeText } from './folders.ts';

const head = 'id: standard\nversion: 1\neffective_from: 2026-01\n';
const bands = 'bands: [{rating: A, from: 90}, {rating: B, from: 80}, {rating: C, from: 0}]\n';
const criterionOf = (rest: string, more = '') => methodOf(`${head}score: {parts: [{kpi: otd_lines, ${rest}}]}\n${bands}${more}`);
const firstPart = (rest: string, more = '') => (criterionOf(rest, more).score as Category).parts[0] as Criterion;

describe('a method', () => {
  test('fills in what is left out', () => {
    const method = methodOf(methodText);
    expect(method).toMatchObject({
      name: 'standard',
      window: 12,
      new_supplier_months: 0,
      minimum_coverage: 60,
      scale: { from: 0, to: 100 },
      better: 'higher',
      caps: [],
      actions: {},
      escalation: [],
      definitions: defaultDefinitions,
    });
    expect(method.classes).toBeUndefined();
    expect(method.score).toMatchObject({ id: 'score', weight: 1, combine: 'mean', base: 0, minimum_coverage: 0, periods: 'pooled', plants: 'pooled' });
  });

  test('takes a part’s id from its KPI, its weight as 1', () => {
    expect(firstPart('points: value')).toMatchObject({
      id: 'otd_lines',
      weight: 1,
      minimum: {},
      periods: 'pooled',
      plants: 'pooled',
      points: { kind: 'value' },
    });
  });

  test('puts periods and plants of the whole method into its score, unless the score has its own', () => {
    expect(criterionOf('points: value', 'periods: {decay: 12}\nplants: worst\n').score).toMatchObject({ periods: { decay: 12 }, plants: 'worst' });
    expect(methodOf(`${head}periods: mean\nscore: {periods: pooled, parts: [{kpi: ppm, points: value}]}\n${bands}`).score.periods).toBe('pooled');
    expect(firstPart('points: value', 'periods: mean\n').periods).toBe('pooled');
  });

  test.each([
    [
      'up_to',
      '{steps: [{up_to: 0, points: 100}, {up_to: 3, points: 80}], beyond: 0}',
      {
        kind: 'up_to',
        steps: [
          { edge: 0, points: 100 },
          { edge: 3, points: 80 },
        ],
        beyond: 0,
      },
    ],
    [
      'from',
      '{steps: [{from: 98, points: 100}, {from: 95, points: 80}], below: 0}',
      {
        kind: 'from',
        steps: [
          { edge: 98, points: 100 },
          { edge: 95, points: 80 },
        ],
        below: 0,
      },
    ],
    [
      'line',
      '{line: [[0, 100], [100, 90]]}',
      {
        kind: 'line',
        marks: [
          [0, 100],
          [100, 90],
        ],
      },
    ],
    ['value', 'value', { kind: 'value' }],
  ])('knows a curve by its kind: %s', (_kind, written, expected) => {
    expect(firstPart(`points: ${written}`).points).toEqual(expected);
  });

  test('puts its definitions over the defaults, and a part’s over the method’s', () => {
    const { definitions } = firstPart('points: value, definitions: {delivery_window: {early: any}}', 'definitions: {delivery_window: {early: 2, late: 1}}\n');
    expect(definitions.delivery_window).toEqual({ early: 'any', late: 1, against: 'committed', month_of: 'due' });
    expect(definitions.visits).toEqual(defaultDefinitions.visits);
  });

  test('takes a clock’s limit as a whole: days do not join hours', () => {
    expect(firstPart('points: value', 'definitions: {clocks: {containment: {limit: {days: 2}}}}\n').definitions.clocks.containment).toEqual({
      start: 'notified',
      stop: 'd3',
      limit: { days: 2 },
    });
  });

  test('sorts its bands best first: falling where higher is better, rising where lower is', () => {
    expect(
      methodOf(`${head}score: {kpi: ppm, points: value}\nbands: [{rating: C, from: 0}, {rating: B, from: 80}, {rating: A, from: 90}]`).bands.map(
        ({ rating, edge }) => `${rating} ${edge}`,
      ),
    ).toEqual(['A 90', 'B 80', 'C 0']);
    expect(
      methodOf(`${head}better: lower\nscore: {kpi: ppm, points: value}\nbands: [{rating: C, up_to: 100}, {rating: A, up_to: 10}]`).bands.map(
        ({ rating, edge }) => `${rating} ${edge}`,
      ),
    ).toEqual(['A 10', 'C 100']);
  });

  test('names a cap’s comparison and threshold', () => {
    expect(criterionOf('points: value', 'caps: [{kpi: disruptions, at_least: 1, within: 6, at_most: C, because: stop}]\n').caps).toEqual([
      {
        kpi: 'disruptions',
        comparison: 'at_least',
        threshold: 1,
        within: 6,
        at_most: 'C',
        because: 'stop',
        source: { file: 'methods/standard.yaml', line: 6, column: 8 },
      },
    ]);
  });

  test.each([
    ['without an id', 'parts: [{kpi: ppm, points: value}]', 'score'],
    ['with an id of its own', 'id: total, parts: [{kpi: ppm, points: value}]', 'total'],
    ['of one KPI', 'kpi: ppm, points: value', 'ppm'],
    ['with a part that is called score', 'id: total, parts: [{id: score, kpi: ppm, points: value}]', 'score'],
  ])('a cap on score looks at the whole: one %s', (_, score, id) => {
    const method = methodOf(`${head}score: {${score}}\n${bands}caps: [{part: score, below: 50, at_most: C, because: too few points}]\n`);
    expect(method.caps[0]).toMatchObject({ part: id });
  });

  test('rounds half up to whole points where a part says round and nothing else', () => {
    expect(firstPart('points: value, round: {}').round).toEqual({ decimals: 0, mode: 'half_up' });
  });

  test('may nest parts as deep as it likes', () => {
    const { score } = methodOf(`${head}score: {parts: [{id: quality, parts: [{id: parts, combine: worst, parts: [{kpi: ppm, points: value}]}]}]}\n${bands}`);
    const inner = ((score as Category).parts[0] as Category).parts[0] as Category;
    expect([inner.combine, inner.parts.map(({ id }) => id), isCriterion(inner.parts[0]!)]).toEqual(['worst', ['ppm'], true]);
  });
});

test('an unknown KPI is answered with those there are; of very many, with the first 40 and how many more', () => {
  const own = Array.from({ length: 30 }, (_, index) => `  - {id: own-${index + 1}, name: Own ${index + 1}, unit: percent, better: higher, total: mean}\n`);
  const { problems } = load(folder({ 'programme.yaml': programmeText + own.join(''), 'methods/standard.yaml': methodText.replace('kpi: ppm', 'kpi: zzzzzz') }));
  // With fill-rate there are 31 of the programme's own.
  const more = Object.keys(builtInKpis).length + 31 - 40;
  expect(problems.map(({ expected }) => expected)).toEqual([expect.stringMatching(new RegExp(`programme\\.yaml: ppm, .+, own-\\d+ and ${more} more$`))]);
});

describe('several methods', () => {
  test('come sorted by id and effective month', () => {
    const files = folder({
      'methods/a.yaml': methodText.replace('2026-01', '2026-04').replace('version: 1', 'version: 2'),
      'methods/z.yaml': methodText.replace('standard', 'another').replace('effective', 'classes: [x]\neffective'),
    });
    expect(load(files).programme!.methods.map(({ id, effective_from }) => `${id} ${effective_from}`)).toEqual([
      'another 2026-01',
      'standard 2026-01',
      'standard 2026-04',
    ]);
  });

  test('examples are validated but never in force, and may name KPIs of other programmes', () => {
    const { programme, examples } = load(
      folder({
        'methods/examples/driv.yaml': methodText.replace('standard', 'driv').replace('ppm', 'scar-count').replace('score:', 'classes: [elsewhere]\nscore:'),
      }),
    );
    expect([programme!.methods.map(({ id }) => id), examples.map(({ id }) => id)]).toEqual([['standard'], ['driv']]);
  });
});
