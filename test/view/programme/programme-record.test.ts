/** The programme as one JSON document. */
import { expect, test } from 'vitest';
import { programmeRecord } from '#view/programme/programme-record.ts';
import { suppliersPage } from '#view/programme/suppliers-page.ts';
import { aMethod, aSupplier } from '../../support/builders.ts';
import { aSite, scoring } from '../site.ts';

const site = aSite({ suppliers: [aSupplier({ delivery_months: [scoring(95)] }), aSupplier({ id: 'idle', name: 'Idle' })], methods: [aMethod(), aMethod({ id: 'tooling', classes: ['tooling'] })] });
const record = programmeRecord(site);

test('says who is rated how, as the list of suppliers does, with the way to each scorecard', () => {
  expect(record.suppliers.map(({ id, rating, scorecard }) => [id, rating.letter, scorecard])).toEqual([['idle', '–', '/en/suppliers/idle.json'], ['sharp-castings', 'A', '/en/suppliers/sharp-castings.json']]);
  expect(record.suppliers.map(({ scorecard: _, ...row }) => row)).toEqual(suppliersPage(site).rows);
});

test('names every method, and the version of its own form', () => {
  expect(record).toMatchObject({ version: 1, kind: 'programme', language: 'en', programme: { id: 'acme', period_month: '2026-06' } });
  expect(record.methods.map(({ id, version }) => [id, version])).toEqual([['standard', '1'], ['tooling', '1']]);
});
