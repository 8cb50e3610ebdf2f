/** Who the supplier is: names, places, roles, and what its empty lists mean. */
import { describe, expect, test } from 'vitest';
import type { Supplier } from '#domain/supplier.ts';
import { emptyLists } from '#view/scorecard/empty-lists.ts';
import { frame } from '#view/frame.ts';
import { indicatorRows } from '#view/scorecard/indicators.ts';
import { assessPeriod } from '#rating/rate-programme.ts';
import { sourceView } from '#view/source-view.ts';
import { supplierFacts } from '#view/scorecard/supplier-facts.ts';
import { aMonitoring, anIncident, aSupplier } from '../../support/builders.ts';
import { aSite, aSiteOf, scoring, typed } from '../site.ts';

const facts = (over: Partial<Supplier>, language: 'en' | 'zh-CN' = 'en') => supplierFacts(aSite({ commodities: [{ id: 'castings', name: { en: 'Castings', 'zh-CN': '铸件' } }] }, language), aSupplier(over));

describe('the facts', () => {
  test('are names in the reader’s language, the first there is where that is missing', () => {
    expect(facts({ name: { en: 'Sharp', 'zh-CN': '锐' } }, 'zh-CN').name).toBe('锐');
    expect(facts({ name: { en: 'Sharp' } }, 'zh-CN').name).toBe('Sharp');
  });

  test('tell former names and mergers', () => {
    const told = facts({ former_names: [{ name: 'Blunt Castings', until: '2025-03-31' }], predecessors: [{ name: 'Old Foundry', merged: '2025-04-01' }] });
    expect(told.name_notes).toEqual(['formerly Blunt Castings, until 31 March 2025', 'with Old Foundry, merged on 1 April 2025']);
  });

  test('name commodity, plants, sites and status', () => {
    const sites = [{ id: 'wuxi', name: 'Wuxi works', city: { en: 'Wuxi', 'zh-CN': '无锡' }, country: 'CN' }];
    expect(facts({ commodity: 'castings', sites, status: 'phase_out', since: '2019-04' })).toMatchObject({ commodity: 'Castings', plants: ['North plant', 'South plant'], sites: ['Wuxi works, Wuxi, China'], status: 'phasing out', since: 'supplies since April 2019' });
    expect(facts({ sites }, 'zh-CN').sites).toEqual(['Wuxi works（中国无锡）']);
    expect(facts({})).toMatchObject({ commodity: '', class: '', since: '', sites: [] });
  });

  test('show roles of contacts, and neither names nor addresses', () => {
    const contacts = [{ role: 'Quality manager', name: 'B. Person', email: 'b@example.com', phone: '+49 1' }];
    expect(facts({ contacts }).contact_roles).toEqual(['Quality manager']);
    expect(JSON.stringify(facts({ contacts }))).not.toMatch(/Person|@|\+49/);
  });
});

test('an empty list says whether there was nothing, or nobody looked', () => {
  const supplier = aSupplier({ monitoring: aMonitoring('always', { visits: { since: '2025-06' }, special_status: 'not_provided', field_actions: 'not_monitored' }) });
  expect(emptyLists(aSite(), supplier)).toMatchObject({
    incidents: 'Incidents: monitored, none recorded.',
    visits: 'Visits: monitored since June 2025, none recorded.',
    special_status: 'Special status notifications: not provided.',
    field_actions: 'Field actions: not monitored.',
  });
});

describe('the indicators of the standard, a to f', () => {
  const rows = (over: Partial<Supplier>) => {
    const own = aSupplier(over);
    const site = aSiteOf(own);
    return indicatorRows(site, own, assessPeriod(site.rated, own)).map(({ letter, name, state }) => typed(`${letter} ${name}: ${state}`));
  };

  test('say what was found, or that it was watched and there was none', () => {
    expect(rows({ delivery_months: [scoring(95)], incidents: [anIncident({ consequences: ['line_stop'], quantity: { confirmed: 5 } })], monitoring: aMonitoring('always', { special_status: 'not_provided', field_actions: 'not_monitored' }) })).toEqual([
      'a Delivered product conformity: 100 PPM',
      'b Customer disruptions at the receiving plant, yard holds and stop shipments included: 1',
      'c Delivery schedule performance: 95.0 %',
      'd Premium freight: monitored, none',
      'e Special status customer notifications: not provided',
      'f Dealer returns, warranty, field actions and recalls: not monitored',
    ]);
  });
});

describe('a place in the data', () => {
  const source = { file: 'suppliers/sharp castings.yaml', line: 12, column: 3 };

  test('opens in the customer’s repository where the programme names one', () => {
    const repository = { url: 'https://example.com', line_url: 'https://example.com/blob/main/data/{file}#L{line}' };
    expect(sourceView(aSite({ repository }), source)).toEqual({ file: 'suppliers/sharp castings.yaml', line: 12, href: 'https://example.com/blob/main/data/suppliers/sharp%20castings.yaml#L12' });
  });

  test.each([
    ['suppliers/no#1.yaml', 'suppliers/no%231.yaml'],
    ['suppliers/what?.yaml', 'suppliers/what%3F.yaml'],
    ["suppliers/a$&b$'.yaml", "suppliers/a%24%26b%24'.yaml"],
    ['suppliers/锐铸/100%.yaml', 'suppliers/%E9%94%90%E9%93%B8/100%25.yaml'],
  ])('whose file is %s opens at %s', (file, address) => {
    const repository = { url: 'https://example.com', line_url: 'https://example.com/{file}#L{line}' };
    expect(sourceView(aSite({ repository }), { ...source, file }).href).toBe(`https://example.com/${address}#L12`);
  });

  test.each([[undefined], [{ url: 'https://example.com' }]])('is file and line alone where it does not', (repository) => {
    expect(sourceView(aSite({ repository }), source).href).toBeNull();
  });
});

test('every page says its programme, month and cut-off', () => {
  const site = aSite({ demo: true, attributions: [{ text: 'Open data' }] }, 'zh-CN');
  expect(frame(site, 'data.html', '数据', '关于数据')).toEqual({
    version: 1,
    language: 'zh-CN',
    path: 'data.html',
    title: '数据',
    description: '关于数据',
    breadcrumbs: [],
    programme: { id: 'acme', name: 'Acme supplier programme', customer: 'Acme Motors', demo: true, period: '2026年6月', period_month: '2026-06', as_of: '2026年7月5日', as_of_day: '2026-07-05', attributions: [{ text: 'Open data', url: null, licence: null }] },
  });
});
