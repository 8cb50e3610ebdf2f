/** Criteria as rows: figure, points, weight, share, loss, and a note on what is missing. */
import { describe, expect, test } from 'vitest';
import type { Criterion, Method } from '#domain/method.ts';
import type { Language } from '#domain/text.ts';
import type { Supplier } from '#domain/supplier.ts';
import { assessPeriod } from '#rating/rate-programme.ts';
import { criteriaNote, criterionRows } from '#view/scorecard/criterion-view.ts';
import { aFed } from '../../rating/scheme.ts';
import { aCategory, aCriterion, aDeliveryMonth, aMethod, aMonitoring, aSupplier } from '../../support/builders.ts';
import { aSiteOf, fed, scoring, typed } from '../site.ts';

const quality = aCategory({ id: 'quality', name: { en: 'Quality', 'zh-CN': '质量' }, weight: 60, parts: [aFed('burrs', { name: 'Burrs', weight: 70 }), aFed('repeats', { name: 'Repeats', weight: 30 })] });
const score = aCategory({ parts: [quality, aFed('lines', { name: 'Lines', weight: 40 })] });

function table(method: Partial<Method>, values: Parameters<typeof fed>[1]) {
  const { site, supplier, assessment } = fed(method, values);
  return criterionRows(site, supplier, assessment);
}

function told(rows: ReturnType<typeof table>) {
  return rows.map((row) => [`${'· '.repeat(row.level - 1)}${row.name}`, row.points.text, row.weight.text, row.share.text, row.lost.text].map(typed));
}

test('a row for every category and criterion, depth first, with weight as written, share and loss', () => {
  expect(told(table({ score }, { burrs: 80, repeats: 100, lines: 75 }))).toEqual([
    ['Quality', '86.0', '60 %', '60 %', '8.4'],
    ['· Burrs', '80.0', '42 %', '42 %', '8.4'],
    ['· Repeats', '100.0', '18 %', '18 %', '0.0'],
    ['Lines', '75.0', '40 %', '40 %', '10.0'],
  ]);
});

test('what is missing has no points, loses nothing, and its siblings share its weight', () => {
  expect(told(table({ score }, { burrs: 80, lines: 75 }))).toEqual([
    ['Quality', '80.0', '60 %', '60 %', '12.0'],
    ['· Burrs', '80.0', '42 %', '60 %', '12.0'],
    ['· Repeats', '–', '18 %', '0 %', '–'],
    ['Lines', '75.0', '40 %', '40 %', '10.0'],
  ]);
});

test('what is only shown keeps its points and loses nothing', () => {
  const shown = aCategory({ parts: [aFed('burrs', { weight: 1 }), aFed('lines', { name: 'Lines', weight: 0 })] });
  const [, row] = table({ score: shown }, { burrs: 90, lines: 20 });
  expect(row).toMatchObject({ points: { text: '20.0' }, lost: { value: null, text: '–' }, missing: 'not_counted', note: 'shown, not counted' });
});

test('a method of a single criterion has a single row', () => {
  expect(table({ score: aFed('lines', { name: 'Lines' }) }, { lines: 75 }).map(({ name, lost }) => [name, lost.text])).toEqual([['Lines', '25.0']]);
});

test('each row opens its own place in the calculation', () => {
  expect(table({ score }, { lines: 75 }).at(-1)?.href).toBe('/en/suppliers/sharp-castings/calculation.html#part-lines');
});

test('without a method there is no table', () => {
  const site = aSiteOf({}, { methods: [] });
  const { supplier } = site.rated.suppliers[0]!;
  expect(criterionRows(site, supplier, assessPeriod(site.rated, supplier))).toEqual([]);
});

describe('where points are deducted from a start', () => {
  const deducting = aCategory({ id: 'deducting', combine: 'sum', base: 100, parts: [aFed('late', { points: { kind: 'line', marks: [[0, 0], [10, -25]] } })] });

  test('the table says what the score starts at', () => {
    const { site, assessment } = fed({ score: deducting }, { late: 1 });
    expect(criteriaNote(site, assessment)).toBe('The score starts at 100 points; the points of each criterion are added, and those below zero deducted.');
    expect(criteriaNote(site, fed({ score }, { burrs: 80 }).assessment)).toBe('');
  });

  test('a category says what it starts at', () => {
    expect(table({ score: aCategory({ parts: [deducting, aFed('lines')] }) }, { late: 1, lines: 90 })[0]!.note).toBe('starts at 100');
  });
});

describe('the note says why a criterion earned no points', () => {
  function note(supplier: Partial<Supplier>, criterion: Partial<Criterion>, language: Language = 'en') {
    const site = aSiteOf(supplier, { methods: [aMethod({ score: aCategory({ parts: [aCriterion(criterion)] }) })] }, language);
    const own = aSupplier(supplier);
    return criterionRows(site, own, assessPeriod(site.rated, own))[0]!.note;
  }

  const parts = (parts_received: number) => ({ delivery_months: [aDeliveryMonth({ parts_received, lines_due: 3, lines_on_time: 3 })] });

  test.each([
    ['too few parts', parts(130), { kpi: 'ppm', minimum: { parts_received: 1000 } }, 'too few: 130 of at least 1,000 parts received', '样本不足：收货件数 130，至少需 1,000'],
    ['too few lines', parts(130), { minimum: { lines_due: 20 } }, 'too few: 3 of at least 20 lines due', '样本不足：应交行数 3，至少需 20'],
    ['too few months', parts(130), { minimum: { months: 6 } }, 'too few: 1 of at least 6 months with deliveries', '样本不足：有交付的月数 1，至少需 6'],
    ['too few observations', parts(130), { minimum: { n: 5 } }, 'too few: 3 of at least 5 observations', '样本不足：样本数 3，至少需 5'],
    ['the first minimum that is not reached', parts(130), { minimum: { lines_due: 2, n: 5 } }, 'too few: 3 of at least 5 observations', '样本不足：样本数 3，至少需 5'],
    ['nothing happened', {}, {}, 'no activity in the window', '统计期内无业务或案例'],
    ['nobody looked', { monitoring: aMonitoring('not_monitored') }, { kpi: 'ppm' }, 'not monitored', '未监控'],
    ['nobody told us', { monitoring: aMonitoring('not_provided') }, { kpi: 'special_status' }, 'not provided', '未提供'],
    ['nothing is missing', { delivery_months: [scoring(90)] }, {}, '', ''],
  ] as const)('%s', (_, supplier, criterion, en, chinese) => {
    expect(note(supplier, criterion)).toBe(en);
    expect(note(supplier, criterion, 'zh-CN')).toBe(chinese);
  });

  test('a category says how much of it its points rest on, and nothing of shares where there is no score', () => {
    const thin = aCategory({ minimum_coverage: 60, parts: [aCategory({ id: 'quality', weight: 80, parts: [aFed('burrs', { weight: 90 }), aFed('repeats', { weight: 10 })] }), aFed('lines', { weight: 20 })] });
    const [quality, , repeats] = table({ score: thin, minimum_coverage: 60 }, { repeats: 100, lines: 75 });
    expect(typed(quality!.note)).toBe('10 % measured');
    expect([quality!.share, repeats!.share]).toEqual([{ value: null, text: '–' }, { value: null, text: '–' }]);
    expect(typed(table({ score }, { burrs: 80, lines: 75 })[0]!.note)).toBe('70 % measured');
    expect(table({ score }, { burrs: 80, repeats: 100, lines: 75 })[0]!.note).toBe('');
  });

  test('a category of which too little was measured says so', () => {
    const thin = aCategory({ parts: [{ ...quality, minimum_coverage: 80 }, aFed('lines')] });
    expect(table({ score: thin }, { burrs: 80, lines: 75 })[0]).toMatchObject({ missing: 'low_coverage', note: 'too little measured', points: { text: '–' } });
  });
});
