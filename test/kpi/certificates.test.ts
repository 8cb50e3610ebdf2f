/** Valid certificates, counted by standard. */
import { describe, expect, test } from 'vitest';
import { validCertificates } from '#kpi/certificates.ts';
import { aCertificate, aMonitoring, aProgramme, aQuestion, aSupplier } from '../support/builders.ts';

describe('valid on the last day of the window, 30 June', () => {
  test.each([
    { valid_from: '2024-01-01', valid_to: '2026-06-30', count: 1 },
    { valid_from: '2024-01-01', valid_to: '2026-06-29', count: 0 },
    { valid_from: '2026-06-30', valid_to: '2029-06-29', count: 1 },
    { valid_from: '2026-07-01', valid_to: '2029-06-30', count: 0 },
  ])('from $valid_from to $valid_to: $count', ({ valid_from, valid_to, count }) => {
    const supplier = aSupplier({ certificates: [aCertificate({ valid_from, valid_to })] });
    expect(validCertificates(aQuestion({ supplier }))).toMatchObject({ state: 'measured', value: count });
  });

  test('where the data ends earlier, that day is looked at', () => {
    const supplier = aSupplier({ certificates: [aCertificate({ valid_to: '2026-06-15' })] });
    expect(validCertificates(aQuestion({ supplier, programme: aProgramme({ as_of: '2026-06-15' }) })).value).toBe(1);
    expect(validCertificates(aQuestion({ supplier, programme: aProgramme({ as_of: '2026-06-16' }) })).value).toBe(0);
  });
});

describe('standards', () => {
  const certificates = [
    aCertificate({ id: 'iso-wuxi', site: 'wuxi' }),
    aCertificate({ id: 'iso-berlin', site: 'berlin' }),
    aCertificate({ id: 'iatf', standard: 'iatf-16949' }),
    aCertificate({ id: 'environment', standard: 'iso-14001', valid_to: '2025-12-31' }),
  ];
  const question = aQuestion({ supplier: aSupplier({ certificates }) });

  test('two sites with the same standard are one standard; both are listed', () => {
    const figure = validCertificates(question);
    expect(figure.value).toBe(2);
    expect(figure.evidence.map(({ id, numerator }) => [id, numerator])).toEqual([['iatf', 1], ['iso-berlin', 1], ['iso-wuxi', 0]]);
  });

  test.each([
    { only: ['iatf-16949'], count: 1 },
    { only: ['iso-14001'], count: 0 },
    { only: ['iso-9001', 'iso-14001'], count: 1 },
    { only: ['vda-6-1'], count: 0 },
  ])('narrowed to $only: $count', ({ only, count }) => {
    expect(validCertificates({ ...question, only: { standard: only } }).value).toBe(count);
  });

  test('every plant sees the same certificates', () => {
    expect(validCertificates({ ...question, plant: 'south' }).value).toBe(2);
  });
});

test('an unknown register is not an empty one', () => {
  for (const state of ['not_monitored', 'not_provided'] as const) {
    expect(validCertificates(aQuestion({ supplier: aSupplier({ monitoring: aMonitoring(state) }) })).state).toBe(state);
  }
  expect(validCertificates(aQuestion({ supplier: aSupplier() }))).toMatchObject({ state: 'measured', value: 0 });
});
