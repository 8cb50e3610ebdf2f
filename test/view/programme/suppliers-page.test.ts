/** The list of suppliers: rows, columns, filters with counts, and pages that work without script. */
import { describe, expect, test } from 'vitest';
import type { Method } from '#domain/method.ts';
import { pageCount, rowsPerPage, suppliersPage } from '#view/programme/suppliers-page.ts';
import { aCategory, aCriterion, aMethod, aMonitoring, anEightDReport, anIncident, aMoment, aPlant, aSupplier } from '../../support/builders.ts';
import { aSite, scoring, typed } from '../site.ts';

const castings = aSupplier({ id: 'castings', name: { en: 'Zeta Castings', 'zh-CN': '东莞铸造' }, commodity: 'castings', class: 'series', plants: ['north'], delivery_months: [scoring(85, '2026-05'), scoring(95)] });
const seals = aSupplier({ id: 'seals', name: { en: 'Alpha Seals', 'zh-CN': '苏州密封' }, commodity: 'seals', class: 'series', plants: ['north', 'south'], delivery_months: [scoring(70)] });
const springs = aSupplier({ id: 'springs', name: { en: 'Beta Springs', 'zh-CN': '宁波弹簧' }, plants: ['south'] });
const programme = {
  suppliers: [castings, seals, springs],
  commodities: [{ id: 'castings', name: { en: 'Castings', 'zh-CN': '铸件' } }, { id: 'seals', name: 'Seals' }],
  classes: [{ id: 'series', name: 'Series suppliers' }],
  plants: [aPlant(), aPlant({ id: 'south', name: 'South plant' })],
  methods: [aMethod({ window: 1 })],
};
const page = suppliersPage(aSite(programme));

describe('the rows', () => {
  test('stand by name, in the order of the language', () => {
    expect(page.rows.map(({ name }) => name)).toEqual(['Alpha Seals', 'Beta Springs', 'Zeta Castings']);
    expect(suppliersPage(aSite(programme, 'zh-CN')).rows.map(({ name }) => name)).toEqual(['东莞铸造', '宁波弹簧', '苏州密封']);
  });

  test('say rating, score and change since the month before', () => {
    expect(page.rows.map(({ rating, score, change, previous }) => [rating.letter, score.text, change.text, previous?.letter])).toEqual([['C', '70.0', '–', undefined], ['–', '–', '–', undefined], ['A', '95.0', '+10.0', 'B']]);
  });

  test('no change is shown across two methods: a new method moves scores by itself', () => {
    const methods = [aMethod({ window: 1 }), aMethod({ window: 1, version: 2, effective_from: '2026-06' })];
    expect(suppliersPage(aSite({ ...programme, methods })).rows.at(-1)).toMatchObject({ change: { value: null, text: '–' }, previous: { letter: 'B' } });
  });

  test('carry the figures people sort by; what is missing is in words', () => {
    const busy = aSupplier({ delivery_months: [scoring(95)], incidents: [anIncident({ quantity: { confirmed: 5 } })], eight_d_reports: [anEightDReport(), anEightDReport({ id: 'closed', accepted: aMoment('2026-06-20') })] });
    const [row] = suppliersPage(aSite({ suppliers: [busy] })).rows;
    expect([row!.ppm, row!.otd, row!.incidents, row!.open_eight_d, row!.coverage].map(({ text }) => typed(text))).toEqual(['100 PPM', '95.0 %', '1', '1', '100 %']);
    expect(page.rows[1]?.ppm).toEqual({ value: null, text: 'no activity' });
  });

  test.each([['not_provided', 'not provided'], ['not_monitored', 'not monitored']] as const)('say of open 8D reports that are %s that they are, and not 0', (eight_d_reports, text) => {
    const supplier = aSupplier({ delivery_months: [scoring(95)], monitoring: aMonitoring('always', { eight_d_reports }) });
    expect(suppliersPage(aSite({ suppliers: [supplier] })).rows[0]?.open_eight_d).toEqual({ value: null, text });
  });

  test('hold the scores of the last twelve months for a small line, gaps as gaps', () => {
    const idle = aSupplier({ delivery_months: [scoring(90, '2026-04'), scoring(80)] });
    const [row] = suppliersPage(aSite({ suppliers: [idle], methods: [aMethod({ window: 1 })] })).rows;
    expect(row?.scores).toEqual([90, null, 80]);
  });

  test('say on which scale these scores stand', () => {
    expect(page.rows[0]?.scale).toEqual({ from: 0, to: 100 });
    expect(suppliersPage(aSite({ methods: [] })).rows[0]?.scale).toBeNull();
  });

  describe('draw the line of scores in per cent of the scale that each month was rated on', () => {
    const onScale = (from: number, to: number, over: Partial<Method> = {}) =>
      aMethod({ window: 1, scale: { from, to }, score: aCategory({ parts: [aCriterion({ points: { kind: 'line', marks: [[0, from], [100, to]] } })] }), bands: [{ rating: 'A', edge: from }], ...over });
    const rowBy = (...methods: readonly Method[]) => suppliersPage(aSite({ suppliers: [aSupplier({ delivery_months: [scoring(80, '2026-03'), scoring(90, '2026-05'), scoring(92.5)] })], methods })).rows[0]!;

    test.each([[0, 100], [0, 1000], [0, 1], [-50, 50]])('of %d to %d', (from, to) => {
      expect(rowBy(onScale(from, to))).toMatchObject({ shares: [80, null, 90, 92.5], trend: 12.5 });
    });

    test('a new scale bends no line, and a month by another version of the method is no part of the trend', () => {
      const row = rowBy(onScale(0, 100), onScale(0, 5, { version: 2, effective_from: '2026-05' }));
      expect(row).toMatchObject({ scores: [80, null, 4.5, 4.625], shares: [80, null, 90, 92.5], trend: 2.5 });
    });

    test('a single month by the method in force is no trend yet, and no method gives none', () => {
      expect(rowBy(onScale(0, 100), onScale(0, 100, { version: 2, effective_from: '2026-06' })).trend).toBeNull();
      expect(rowBy()).toMatchObject({ shares: [null, null, null, null], trend: null });
    });
  });

  test('open the supplier’s page', () => {
    expect(page.rows[0]?.href).toBe('/en/suppliers/seals.html');
  });

  test('name commodity, class and plants by their names', () => {
    expect(page.rows[2]).toMatchObject({ commodity: 'castings', commodity_text: 'Castings', class_text: 'Series suppliers', plants_text: 'North plant' });
    expect(page.rows[0]).toMatchObject({ plants: ['north', 'south'], plants_text: 'North plant, South plant' });
  });
});

test('each filter counts its suppliers, and leaves out what nobody has', () => {
  expect(page.filters).toEqual({
    ratings: [{ value: 'A', text: 'A', count: 1 }, { value: 'C', text: 'C', count: 1 }, { value: 'no_activity', text: 'no activity', count: 1 }],
    commodities: [{ value: 'castings', text: 'Castings', count: 1 }, { value: 'seals', text: 'Seals', count: 1 }],
    plants: [{ value: 'north', text: 'North plant', count: 2 }, { value: 'south', text: 'South plant', count: 2 }],
    classes: [{ value: 'series', text: 'Series suppliers', count: 2 }],
  });
});

describe('columns that say the same in every row are left out', () => {
  const unwatched = (ppm: 'not_provided' | 'not_monitored') => aMonitoring('always', { deliveries: 'not_provided', incidents: ppm, eight_d_reports: ppm });

  test('none, where each tells suppliers apart', () => {
    expect(page.bare).toEqual({ ids: [], notes: [] });
  });

  test('figures that nobody provides or monitors are told in a sentence', () => {
    const suppliers = ['a', 'b'].map((id) => aSupplier({ id, commodity: 'castings', class: 'series', plants: ['north', 'south'], monitoring: unwatched('not_monitored') }));
    expect(suppliersPage(aSite({ ...programme, suppliers })).bare).toEqual({ ids: ['otd', 'ppm', 'incidents', 'open_eight_d'], notes: ['On time: not provided.', 'PPM, Incidents, Open 8Ds: not monitored.'] });
  });

  test('not where one supplier has them, or another reason', () => {
    const suppliers = [aSupplier({ id: 'a', monitoring: unwatched('not_monitored') }), aSupplier({ id: 'b', monitoring: unwatched('not_provided'), delivery_months: [scoring(95)] })];
    expect(suppliersPage(aSite({ ...programme, suppliers })).bare.notes).toEqual([]);
  });

  test('commodity, class and the only plant need no words', () => {
    expect(suppliersPage(aSite({ suppliers: [aSupplier({ plants: ['north'], delivery_months: [scoring(95)] })] })).bare).toEqual({ ids: ['commodity', 'plants', 'class'], notes: [] });
  });
});

test('choices stand by name, in the order of the language', () => {
  const commodities = [{ id: 'ice', name: { en: 'ice', 'zh-CN': '冰块' } }, { id: 'zinc', name: { en: 'Zinc', 'zh-CN': '锌锭' } }, { id: 'alloys', name: { en: 'Alloys', 'zh-CN': '合金' } }];
  const suppliers = commodities.map(({ id }) => aSupplier({ id, commodity: id }));
  const texts = (language: 'en' | 'zh-CN') => suppliersPage(aSite({ commodities, suppliers }, language)).filters.commodities.map(({ text }) => text);
  expect(texts('en')).toEqual(['Alloys', 'ice', 'Zinc']);
  expect(texts('zh-CN')).toEqual(['冰块', '合金', '锌锭']);
});

test('ratings to choose from stand before the states of those without one, in Chinese too', () => {
  expect(suppliersPage(aSite(programme, 'zh-CN')).filters.ratings.map(({ text }) => text)).toEqual(['A', 'C', '无业务']);
});

describe('pages', () => {
  test.each([[0, 1], [1, 1], [200, 1], [201, 2], [10_000, 50]])('%d suppliers fill %d', (suppliers, pages) => {
    expect(pageCount(suppliers)).toBe(pages);
  });

  const many = aSite({ methods: [], history: 1, suppliers: Array.from({ length: 401 }, (_, index) => aSupplier({ id: `s-${String(index).padStart(3, '0')}`, name: `Supplier ${index}` })) });

  test('hold 200 rows each, every supplier on exactly one of them', () => {
    const pages = [1, 2, 3].map((number) => suppliersPage(many, number));
    expect(pages.map(({ rows }) => rows.length)).toEqual([rowsPerPage, rowsPerPage, 1]);
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(401);
    expect(pages[0]?.rows.slice(0, 3).map(({ name }) => name)).toEqual(['Supplier 0', 'Supplier 1', 'Supplier 2']);
  });

  test('link to each other; the filters count all of them', () => {
    const second = suppliersPage(many, 2);
    expect(second.path).toBe('suppliers-2.html');
    expect(second.pages).toEqual([{ text: 'page 1', href: '/en/suppliers.html' }, { text: 'page 2', href: '/en/suppliers-2.html' }, { text: 'page 3', href: '/en/suppliers-3.html' }]);
    expect(second.filters.ratings).toEqual([{ value: 'not_rated', text: 'not rated', count: 401 }]);
    expect(second.total).toEqual({ value: 401, text: '401' });
  });

  test('a list of one page has no links to others', () => {
    expect(page.pages).toEqual([]);
  });
});

test('a programme without suppliers has an empty list', () => {
  expect(suppliersPage(aSite({ suppliers: [] }))).toMatchObject({ rows: [], total: { value: 0 }, filters: { ratings: [], plants: [] } });
});
