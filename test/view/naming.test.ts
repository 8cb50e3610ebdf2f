/** The names a reader sees for what the data calls by ids. */
import { describe, expect, test } from 'vitest';
import { definitionsFor } from '#view/definitions.ts';
import { className, commodityName, incidentPlants, kpiWords, methodName, onlyWords, partName, plantName, ratingName, written } from '#view/naming.ts';
import { aCategory, aCriterion, aMethod, anIncident, anOwnKpi, aSupplier, someDefinitions } from '../support/builders.ts';
import { aSite } from './site.ts';

const programme = { kpis: [anOwnKpi({ name: { en: 'Fill rate', 'zh-CN': '满足率' }, definition: 'Orders filled from stock' })], commodities: [{ id: 'castings', name: { en: 'Castings', 'zh-CN': '铸件' } }], classes: [{ id: 'series', name: 'Series' }] };
const site = aSite(programme);
const chinese = aSite(programme, 'zh-CN');

describe('a KPI', () => {
  test('that comes with Vernier is named and defined in the reader’s language', () => {
    expect(kpiWords(site, 'ppm')).toMatchObject({ name: 'Defect rate (PPM)', unit: 'ppm', better: 'lower', numerator: 'Defective parts' });
    expect(kpiWords(chinese, 'ppm').name).toBe('不良率（PPM）');
  });

  test('of the customer’s own is named as the customer says', () => {
    expect(kpiWords(chinese, 'fill-rate')).toMatchObject({ name: '满足率', definition: 'Orders filled from stock', unit: 'percent', better: 'higher' });
  });

  test('nobody declared is called by its id', () => {
    expect(kpiWords(site, 'mystery').name).toBe('mystery');
  });
});

test('a part has its own name, else its KPI’s, else its id', () => {
  expect(partName(site, aCriterion({ name: 'On time' }))).toBe('On time');
  expect(partName(site, aCriterion())).toBe('On-time delivery (lines)');
  expect(partName(site, aCategory({ id: 'quality' }))).toBe('quality');
});

test('criteria that would have the same name are told apart by their ids, unless the method names them', () => {
  const own = [aCriterion(), aCriterion({ id: 'last-quarter', window: 3 }), aCriterion({ id: 'samples', name: 'Samples on time' }), aCriterion({ id: 'defects', kpi: 'ppm' })];
  const rated = aSite({ methods: [aMethod({ score: aCategory({ parts: [aCategory({ id: 'delivery', parts: own.slice(0, 2) }), ...own.slice(2)] }) })] });
  expect(own.map((part) => partName(rated, part))).toEqual(['On-time delivery (lines)', 'On-time delivery (lines) · last-quarter', 'Samples on time', 'Defect rate (PPM)']);
});

test('a method is named with its version, a rating in the method’s words', () => {
  const method = aMethod({ version: 3, bands: [{ rating: 'preferred', name: { en: 'Preferred', 'zh-CN': '优先' }, edge: 0 }] });
  expect([methodName(site, method), methodName(chinese, method)]).toEqual(['Standard method, version 3', 'Standard method（第 3\u00a0版）']);
  expect([ratingName(chinese, method, 'preferred'), ratingName(site, method, 'B'), ratingName(site, null, 'B')]).toEqual(['优先', 'B', 'B']);
});

test('plants, commodities and classes fall back to their ids, and to nothing where there is none', () => {
  expect([plantName(site, 'north'), plantName(site, 'moon')]).toEqual(['North plant', 'moon']);
  expect([commodityName(chinese, 'castings'), commodityName(site, 'other'), commodityName(site, undefined)]).toEqual(['铸件', 'other', '']);
  expect(className(site, 'series')).toBe('Series');
});

test('an incident names every plant it reached, its own first', () => {
  expect(incidentPlants(site, anIncident({ plant: 'south', also_at: ['north'] }))).toBe('South plant, North plant');
});

test('what a KPI was narrowed to is in words, of every filter', () => {
  expect(onlyWords(site, { severity: ['major', 'critical'], detection_point: ['field'], part_kind: ['sample'], status: ['new_business_hold'], action: ['recall'], standard: ['iso-9001'] })).toBe('major, critical, in the field, sample, New-business hold, Recall, ISO 9001');
  expect(onlyWords(chinese, { severity: ['major'] })).toBe('严重');
  expect(onlyWords(site, undefined)).toBe('');
});

test('a text that is not there is empty', () => {
  expect([written(undefined, 'en'), written({ 'zh-CN': '注' }, 'en')]).toEqual(['', '注']);
});

test('records are counted by the method in force for the supplier, else by the defaults', () => {
  const definitions = someDefinitions({ delivery_window: { early: 1, late: 1, against: 'requested', month_of: 'due' } });
  const inForce = aSite({ methods: [aMethod({ definitions, score: aCategory() })] });
  expect(definitionsFor(inForce, aSupplier()).delivery_window.early).toBe(1);
  expect(definitionsFor(aSite({ methods: [] }), aSupplier())).toEqual(someDefinitions());
});
