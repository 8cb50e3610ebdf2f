/** Addresses: the same path in every language, below the language. */
import { expect, test } from 'vitest';
import { href, pageOfRecord, paths, recordHref } from '#view/links.ts';
import { anIncident, aSpecialStatus, aSupplier } from '../support/builders.ts';

test('a page stands below its language', () => {
  expect(href('en', paths.supplier('acme'))).toBe('/en/suppliers/acme.html');
  expect(href('zh-CN', paths.supplier('acme'))).toBe('/zh-cn/suppliers/acme.html');
  expect(href('en', paths.calculation('acme'), 'part-ppm')).toBe('/en/suppliers/acme/calculation.html#part-ppm');
});

test('the first page of the list has the plain name', () => {
  expect([paths.suppliers(), paths.suppliers(1), paths.suppliers(2)]).toEqual(['suppliers.html', 'suppliers.html', 'suppliers-2.html']);
});

test.each([
  ['incidents', '/en/suppliers/acme/incidents/x.html'],
  ['eight_d_reports', '/en/suppliers/acme/eight-d/x.html'],
  ['visits', '/en/suppliers/acme/visits/x.html'],
  ['delivery_lines', null],
  ['readings', null],
] as const)('a record of kind %s opens at %s', (kind, address) => {
  expect(recordHref('en', 'acme', kind, 'x')).toBe(address);
});

test('a special status that stands in an incident opens there, one of its own nowhere', () => {
  const of = (incident?: string) => aSupplier({ id: 'acme', incidents: [anIncident({ id: 'inc-1' })], special_status: [aSpecialStatus({ id: 'x', ...(incident !== undefined && { incident }) })] });
  expect(pageOfRecord('en', of('inc-1'), 'special_status', 'x')).toBe('/en/suppliers/acme/incidents/inc-1.html');
  expect(pageOfRecord('en', of(), 'special_status', 'x')).toBeNull();
});

test('no two pages share a path', () => {
  const all = [paths.overview, paths.suppliers(), paths.suppliers(2), paths.supplier('a'), paths.calculation('a'), paths.incident('a', 'x'), paths.eightD('a', 'x'), paths.visit('a', 'x'), paths.methods, paths.method('m', 1), paths.data, paths.guide, paths.scorecardPdf('a'), paths.scorecardJson('a'), paths.portfolioPdf, paths.programmeJson, paths.scoresCsv, paths.figuresCsv, paths.eventsCsv, paths.feed];
  expect(new Set(all).size).toBe(all.length);
});
