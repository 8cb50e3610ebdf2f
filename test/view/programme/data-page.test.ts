/** The page about the data: warnings, coverage, freshness, and what is monitored at all. */
import { describe, expect, test } from 'vitest';
import type { Language } from '#domain/text.ts';
import type { Warning } from '#domain/warning.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { dataPage } from '#view/programme/data-page.ts';
import { siteIn } from '#view/site-view.ts';
import { aCertificate, aCategory, aCriterion, aMethod, aMonitoring, anIncident, aProgramme, aSupplier, anOwnKpi, aReading } from '../../support/builders.ts';
import { aSite, scoring, typed } from '../site.ts';

const stale = (line: number, latest = '2025-12'): Warning => ({ kind: 'stale', values: [latest, '2026-06'], subject: { supplier: 'acme' }, file: 'suppliers/acme.yaml', line, column: 3 });
const suppliers = [aSupplier({ id: 'acme', name: { en: 'Acme', 'zh-CN': '顶点' }, delivery_months: [scoring(90)], incidents: [anIncident({ id: 'inc-1' })] })];
const pageWith = (warnings: readonly Warning[], language: Language = 'en') => dataPage(siteIn(rateProgramme(aProgramme({ suppliers, methods: [aMethod()] })), language, warnings));

describe('the summary', () => {
  test.each([
    [0, 'Read without a problem: 2 records of 1 supplier.'],
    [1, 'Read without a problem: 2 records of 1 supplier. There is one warning.'],
    [3, 'Read without a problem: 2 records of 1 supplier. There are 3 warnings.'],
  ])('with %d warnings', (count, summary) => {
    expect(pageWith(Array.from({ length: count }, (_, index) => stale(index + 1))).summary).toBe(summary);
  });
});

describe('warnings', () => {
  const repeat = (line: number, earlier: string): Warning => ({ kind: 'unlinked-repeat', values: ['burr', 'P-1', earlier], subject: { supplier: 'acme', record: { kind: 'incidents', id: 'inc-1' } }, file: 'suppliers/acme.yaml', line, column: 5 });

  test('of one kind stand together: what they have in common is said once, the rest in the line of each', () => {
    expect(pageWith([stale(1), stale(9, '2026-01')]).warnings).toEqual([
      {
        kind: 'stale',
        title: 'Suppliers without recent records',
        count: '2',
        found: '',
        expected: 'something recorded in the three months up to June 2026',
        mend: 'bring the data up to date, or set its `status` to `phase_out`, `lost` or `declined`',
        rows: [
          { about: [{ text: 'Acme', href: '/en/suppliers/acme.html' }], found: 'no record since December 2025', expected: '', mend: '', source: { file: 'suppliers/acme.yaml', line: 1, href: null } },
          { about: [{ text: 'Acme', href: '/en/suppliers/acme.html' }], found: 'no record since January 2026', expected: '', mend: '', source: { file: 'suppliers/acme.yaml', line: 9, href: null } },
        ],
        left_out: '',
      },
    ]);
  });

  test('are said in the language of the page', () => {
    const [group] = pageWith([repeat(4, 'inc-0')], 'zh-CN').warnings;
    expect(group).toMatchObject({ title: '未标注的重复发生', found: '零件 P-1 再次出现缺陷 burr，此前是 inc-0', mend: '如果确是重复发生，补上 `repeat_of: inc-0`' });
    expect(group!.rows[0]!.about).toEqual([{ text: '顶点', href: '/zh-cn/suppliers/acme.html' }, { text: '质量事故 inc-1', href: '/zh-cn/suppliers/acme/incidents/inc-1.html' }]);
  });

  test('name what is to be done in each line where it differs', () => {
    const [group] = pageWith([repeat(4, 'inc-0'), repeat(9, 'inc-2')]).warnings;
    expect(group).toMatchObject({ expected: '`repeat_of`, where the one repeats the other', mend: '' });
    expect(group!.rows.map(({ mend }) => mend)).toEqual(['add `repeat_of: inc-0`, if it does', 'add `repeat_of: inc-2`, if it does']);
  });

  test('come in the order in which they should be seen to, whatever the files say', () => {
    const pending: Warning = { kind: 'no-method', values: ['2026-06'], subject: {}, file: 'programme.yaml', line: 1, column: 1 };
    expect(pageWith([stale(1), repeat(2, 'inc-0'), pending]).warnings.map(({ kind }) => kind)).toEqual(['no-method', 'stale', 'unlinked-repeat']);
  });

  test('a page holds 200 of a kind and says how many more there are', () => {
    const [group] = pageWith(Array.from({ length: 203 }, (_, index) => stale(index + 1))).warnings;
    expect(group).toMatchObject({ count: '203', rows: { length: 200 }, left_out: '… and 3 more.' });
  });

  test('what is written in the data cannot pass for code', () => {
    expect(pageWith([{ ...repeat(4, 'inc-0'), kind: 'unlinked-repeat', values: ['`burr`', 'P-1', 'inc-0'] }]).warnings[0]!.found).toBe('the defect ’burr’ on part P-1 again, after inc-0');
  });
});

describe('coverage', () => {
  const score = aCategory({ parts: [aCriterion({ weight: 70 }), aCriterion({ kpi: 'visit_handling', id: 'visits', weight: 30 }), aCriterion({ kpi: 'self_disclosed', id: 'shown', weight: 0 })] });
  const suppliers = [aSupplier({ id: 'measured', name: 'Measured', delivery_months: [scoring(90)], monitoring: aMonitoring('always', { visits: 'not_monitored' }) }), aSupplier({ id: 'silent', name: 'Silent' })];
  const { coverage } = dataPage(aSite({ suppliers, methods: [aMethod({ score })] }));

  test('lists the least known first, with what is missing and why', () => {
    expect(coverage.map(({ supplier, coverage: share, missing }) => [supplier.text, share.text, missing].map(typed))).toEqual([
      ['Silent', '0 %', 'no activity in the window: On-time delivery (lines), Visit handling'],
      ['Measured', '70 %', 'not monitored: Visit handling'],
    ]);
  });

  test('and how fresh the data is', () => {
    expect(coverage.map(({ newest, records }) => [newest, records.text])).toEqual([['no records', '0'], ['June 2026', '1']]);
  });

  test('what is only shown is not missed', () => {
    expect(coverage[1]?.missing).not.toContain('Self-disclosed');
  });
});

test('the records add up to all there are: readings have a row where the programme has figures of its own', () => {
  const suppliers = [aSupplier({ delivery_months: [scoring(90)], readings: [aReading({ kpi: 'fill', value: 96 })] })];
  const page = dataPage(aSite({ suppliers, kpis: [anOwnKpi({ id: 'fill' })] }));
  expect(page.monitoring.at(-1)).toMatchObject({ kind: 'Readings of figures of the programme’s own', monitored: { text: '–' }, records: { value: 1 } });
  expect(page.monitoring.reduce((sum, { records }) => sum + records.value!, 0)).toBe(2);
});

test('what is monitored, at how many suppliers: “none” is a result, “not monitored” is not', () => {
  const suppliers = [
    aSupplier({ id: 'a', incidents: [anIncident()], certificates: [aCertificate({ valid_from: '2024-03-01' })] }),
    aSupplier({ id: 'b', monitoring: aMonitoring({ since: '2026-01' }, { special_status: 'not_provided' }) }),
    aSupplier({ id: 'c', monitoring: aMonitoring('not_monitored') }),
  ];
  const rows = dataPage(aSite({ suppliers })).monitoring.map(({ kind, monitored, not_monitored, not_provided, records, newest }) => [kind, monitored.value, not_monitored.value, not_provided.value, records.value, newest]);
  expect(rows).toContainEqual(['Incidents', 2, 1, 0, 1, 'June 2026']);
  expect(rows).toContainEqual(['Special status notifications', 1, 1, 1, 0, 'no records']);
  // A certificate is as new as the first month it is valid.
  expect(rows.find(([, , , , records, newest]) => newest === 'March 2024' && records === 1)?.[0]).toBe('Certificates');
  expect(rows).toHaveLength(8);
});

test('where the data comes from is said with its licence', () => {
  expect(dataPage(aSite({ attributions: [{ text: { en: 'Open data', 'zh-CN': '公开数据' }, url: 'https://example.com', licence: 'CC BY 4.0' }] })).sources).toEqual([{ text: 'Open data · CC BY 4.0', url: 'https://example.com' }]);
});
