/** Special status and field actions. */
import { describe, expect, test } from 'vitest';
import { fieldActions, specialStatus } from '#kpi/status.ts';
import { aDeliveryMonth, aFieldAction, aProgramme, aQuestion, aSpecialStatus, aSupplier } from '../support/builders.ts';

const delivery_months = [aDeliveryMonth({ parts_received: 1000 })];
const quarter = { from: '2026-04', to: '2026-06' };

describe('a special status counts while it holds: April to June', () => {
  test.each([
    { from: '2026-05-01', until: '2026-05-31', month: '2026-05' },
    { from: '2026-06-30', until: undefined, month: '2026-06' },
    { from: '2026-01-15', until: undefined, month: '2026-04' },
    { from: '2026-01-15', until: '2026-04-01', month: '2026-04' },
    { from: '2026-01-15', until: '2026-03-31', month: null },
    { from: '2026-07-01', until: undefined, month: null },
  ])('from $from until $until: $month', ({ from, until, month }) => {
    const supplier = aSupplier({ delivery_months, special_status: [aSpecialStatus({ from, until })] });
    const figure = specialStatus(aQuestion({ supplier, window: quarter }));
    expect(figure.evidence.map((entry) => entry.month)).toEqual(month === null ? [] : [month]);
    expect(figure.value).toBe(month === null ? 0 : 1);
  });

  test('what begins after the data ends does not hold yet', () => {
    const supplier = aSupplier({ delivery_months, special_status: [aSpecialStatus({ from: '2026-06-20' })] });
    const programme = aProgramme({ as_of: '2026-06-19' });
    expect(specialStatus(aQuestion({ supplier, programme, window: quarter })).value).toBe(0);
  });
});

test('statuses and actions can be told apart by kind', () => {
  const supplier = aSupplier({
    special_status: [aSpecialStatus({ id: 'a' }), aSpecialStatus({ id: 'b', kind: 'new_business_hold' })],
    field_actions: [aFieldAction({ id: 'a' }), aFieldAction({ id: 'b', kind: 'warranty', parts: 12 })],
  });
  const question = aQuestion({ supplier });
  expect(specialStatus(question).value).toBe(2);
  expect(specialStatus({ ...question, only: { status: ['new_business_hold'] } }).evidence.map(({ id }) => id)).toEqual(['b']);
  expect(fieldActions(question).value).toBe(2);
  expect(fieldActions({ ...question, only: { action: ['warranty', 'dealer_return'] } }).evidence.map(({ id }) => id)).toEqual(['b']);
});

test('one that names no plant counts at every plant, and once for all', () => {
  const supplier = aSupplier({
    special_status: [aSpecialStatus({ id: 'all' }), aSpecialStatus({ id: 'north', plant: 'north' })],
    field_actions: [aFieldAction({ id: 'all' }), aFieldAction({ id: 'north', plant: 'north' })],
  });
  for (const kpi of [specialStatus, fieldActions]) {
    expect(kpi(aQuestion({ supplier })).value).toBe(2);
    expect(kpi(aQuestion({ supplier, plant: 'north' })).value).toBe(2);
    expect(kpi(aQuestion({ supplier, plant: 'south' })).value).toBe(1);
  }
});

test('field actions count in the month they were taken', () => {
  const supplier = aSupplier({ field_actions: ['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map((on) => aFieldAction({ id: on, on })) });
  expect(fieldActions(aQuestion({ supplier, window: quarter })).evidence.map(({ id }) => id)).toEqual(['2026-04-01', '2026-06-30']);
});
