/** The flat tables for spreadsheets: raw values, one row for each thing. */
import { describe, expect, test } from 'vitest';
import { eventTable, figureTable, scoreTable, type Table } from '#view/programme/tables.ts';
import { aCategory, aCriterion, aDeliveryLine, aDeliveryMonth, aFieldAction, aMethod, anEightDReport, anIncident, anOwnKpi, aPremiumFreight, aReading, aReview, aSpecialStatus, aVisit } from '../../support/builders.ts';
import { aSiteOf, scoring } from '../site.ts';

/** The rows as objects, by the names in the head. */
function objects({ head, rows }: Table) {
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));
}

describe('scores', () => {
  const table = scoreTable(aSiteOf({ delivery_months: [scoring(85, '2026-05'), scoring(95)] }, { methods: [aMethod({ window: 1 })] }));

  test('have a row for each supplier and month, unrounded, months the ISO way', () => {
    expect(objects(table)).toEqual([
      { supplier: 'sharp-castings', name: 'Sharp Castings', month: '2026-05', outcome: 'rated', rating: 'B', uncapped: 'B', score: 85, coverage: 100, method: 'standard', version: 1 },
      { supplier: 'sharp-castings', name: 'Sharp Castings', month: '2026-06', outcome: 'rated', rating: 'A', uncapped: 'A', score: 95, coverage: 100, method: 'standard', version: 1 },
    ]);
  });

  test('absence is an empty cell, never a zero', () => {
    expect(objects(scoreTable(aSiteOf({}, { methods: [] })))[0]).toMatchObject({ outcome: 'not_rated', rating: null, score: null, method: null, version: null });
  });
});

describe('figures', () => {
  const score = aCategory({ parts: [aCriterion({ weight: 60 }), aCriterion({ kpi: 'visit_handling', id: 'visits', weight: 40 })] });
  const rows = objects(figureTable(aSiteOf({ delivery_months: [scoring(90)] }, { methods: [aMethod({ score })] })));

  test('have a row for each criterion with everything needed to recompute it', () => {
    expect(rows[0]).toEqual({ supplier: 'sharp-castings', name: 'Sharp Castings', criterion: 'otd_lines', kpi: 'otd_lines', from: '2025-07', to: '2026-06', state: 'measured', value: 90, unit: 'percent', numerator: 90, denominator: 100, n: 100, low: expect.closeTo(82.56, 2), high: expect.closeTo(94.48, 2), provisional: 'no', points: 90, weight: 0.6, share: 1, lost: expect.closeTo(10, 9), missing: null });
  });

  test('a criterion without a figure says why, and has empty cells', () => {
    expect(rows[1]).toMatchObject({ criterion: 'visits', state: 'no_activity', value: null, points: null, share: 0, missing: 'no_activity' });
  });
});

describe('events', () => {
  const supplier = {
    incidents: [anIncident({ quantity: { suspect: 9, confirmed: 4 }, cost: { amount: 900, currency: 'EUR' } })],
    eight_d_reports: [anEightDReport({ reviews: [aReview({ marks: { d2: 3 } })] })],
    visits: [aVisit({ results: { host_waiting: 'met' }, level: 'desired' })],
    premium_freight: [aPremiumFreight({ reason: 'Line would have stopped', cost: { amount: 4200, currency: 'EUR' } })],
    special_status: [aSpecialStatus()],
    field_actions: [aFieldAction({ parts: 200 })],
  };
  const table = eventTable(aSiteOf(supplier));

  test('have a row for each record, with file and line', () => {
    expect(objects(table).map(({ kind, day, quantity, state, score }) => [kind, day, quantity, state, score])).toEqual([
      ['incident', '2026-06-10', 4, null, null],
      ['eight_d_report', '2026-06-01', null, 'open', 100],
      ['visit', '2026-06-16', null, 'desired', 100],
      ['premium_freight', '2026-06-10', null, 'supplier', null],
      ['special_status', '2026-06-10', null, 'controlled_shipping_1', null],
      ['field_action', '2026-06-10', 200, 'recall', null],
    ]);
    expect(objects(table).every(({ file, line }) => file === 'suppliers/acme.yaml' && line === 1)).toBe(true);
  });

  test('an order line has every day and quantity its being on time rests on', () => {
    const line = aDeliveryLine({ requested: '2026-06-08', first_committed: '2026-06-09', committed: '2026-06-10', ordered: 100, receipts: [{ on: '2026-06-10', quantity: 60 }, { on: '2026-06-13', quantity: 40 }] });
    const [row] = objects(eventTable(aSiteOf({ delivery_lines: [line] })));
    expect(row).toMatchObject({ kind: 'delivery_line', day: '2026-06-10', month: '2026-06', requested: '2026-06-08', first_committed: '2026-06-09', committed: '2026-06-10', received: '2026-06-13', days_after_due: 3, quantity: 100, quantity_received: 100, quantity_on_time: 60, state: 'late' });
  });

  test('totals of a month and readings have a month, their numbers, and no day', () => {
    const rows = objects(eventTable(aSiteOf({ delivery_months: [aDeliveryMonth({ parts_received: 5000, lines_due: 14, lines_on_time: 13 })], readings: [aReading({ value: 97 })] }, { kpis: [anOwnKpi()] })));
    expect(rows[0]).toMatchObject({ kind: 'delivery_month', day: null, month: '2026-06', parts_received: 5000, lines_due: 14, lines_on_time: 13, lines_excused: null });
    expect(rows[1]).toMatchObject({ kind: 'reading', day: null, month: '2026-06', title: 'fill-rate', value: 97, numerator: null });
  });

  test('carry no costs', () => {
    expect(JSON.stringify(table)).not.toMatch(/900|4200|EUR/);
  });
});

test('every row is as long as the head', () => {
  const site = aSiteOf({ delivery_months: [scoring(90)], incidents: [anIncident()], visits: [aVisit()] });
  for (const { head, rows } of [scoreTable(site), figureTable(site), eventTable(site)]) expect(rows.every((row) => row.length === head.length)).toBe(true);
});
