/** On-time delivery: which lines, pieces and receipts are on time, late, excused, or still to come. */
import { describe, expect, test } from 'vitest';
import type { DeliveryLine, DeliveryMonth } from '#domain/delivery.ts';
import { defaultDefinitions, type DeliveryWindow } from '#domain/method.ts';
import { onTimeLines, onTimeQuantity, onTimeReceipts } from '#kpi/delivery.ts';
import type { Question } from '#kpi/figure.ts';
import { aDeliveryLine, aDeliveryMonth, aMonitoring, aProgramme, aQuestion, aSupplier, someDefinitions } from '../support/builders.ts';

const june = { from: '2026-06', to: '2026-06' };

function ofLines(lines: readonly DeliveryLine[], delivery: Partial<DeliveryWindow> = {}, over: Partial<Question> = {}): Question {
  const delivery_window = { ...defaultDefinitions.delivery_window, ...delivery };
  return aQuestion({ supplier: aSupplier({ delivery_lines: lines }), definitions: someDefinitions({ delivery_window }), window: june, ...over });
}

function ofMonths(months: readonly DeliveryMonth[], over: Partial<Question> = {}): Question {
  return aQuestion({ supplier: aSupplier({ delivery_months: months }), ...over });
}

function received(...on: readonly string[]): Pick<DeliveryLine, 'receipts'> {
  return { receipts: on.map((day) => ({ on: day, quantity: 100 / on.length })) };
}

describe('one line of 100 pieces, due on 15 June, seen on 5 July', () => {
  test.each<{ title: string; line: Partial<DeliveryLine>; window?: Partial<DeliveryWindow>; counts: readonly [number, number] }>([
    { title: 'received on the day is on time', line: received('2026-06-15'), counts: [1, 1] },
    { title: 'five days early is on time', line: received('2026-06-10'), counts: [1, 1] },
    { title: 'six days early is not', line: received('2026-06-09'), counts: [0, 1] },
    { title: 'a day late is late', line: received('2026-06-16'), counts: [0, 1] },
    { title: 'any earliness can be allowed', line: received('2026-01-02'), window: { early: 'any' }, counts: [1, 1] },
    { title: 'two days of lateness can be allowed', line: received('2026-06-17'), window: { late: 2 }, counts: [1, 1] },
    { title: 'but not the third', line: received('2026-06-18'), window: { late: 2 }, counts: [0, 1] },
    { title: 'two receipts inside the window are on time together', line: received('2026-06-14', '2026-06-15'), counts: [1, 1] },
    { title: 'one of two outside makes the line late', line: received('2026-06-15', '2026-06-16'), counts: [0, 1] },
    { title: 'never received is late', line: { receipts: [] }, counts: [0, 1] },
    { title: 'received in part is late', line: { receipts: [{ on: '2026-06-15', quantity: 99 }] }, counts: [0, 1] },
    { title: 'more than ordered is on time', line: { receipts: [{ on: '2026-06-15', quantity: 101 }] }, counts: [1, 1] },
    { title: 'measured against the first commitment it can be late', line: { first_committed: '2026-06-14' }, window: { against: 'first_committed' }, counts: [0, 1] },
    { title: 'measured against the request it can be on time', line: { requested: '2026-06-20', ...received('2026-06-18') }, window: { against: 'requested' }, counts: [1, 1] },
    { title: 'without a first commitment the one that holds is taken', line: received('2026-06-15'), window: { against: 'first_committed' }, counts: [1, 1] },
    { title: 'without a request the commitment is taken', line: received('2026-06-15'), window: { against: 'requested' }, counts: [1, 1] },
  ])('$title', ({ line, window, counts }) => {
    const figure = onTimeLines(ofLines([aDeliveryLine({ committed: '2026-06-15', ...line })], window));
    expect([figure.numerator, figure.denominator]).toEqual(counts);
  });
});

describe('a line that is not there yet', () => {
  test.each([
    { asOf: '2026-06-15', late: 0, verdict: 'not due yet on its last day' },
    { asOf: '2026-06-16', late: 0, verdict: 'late a day after' },
    { asOf: '2026-06-17', late: 2, verdict: 'not due yet while lateness is allowed' },
    { asOf: '2026-06-18', late: 2, verdict: 'late a day after' },
  ])('due on 15 June, $late days allowed, seen on $asOf: $verdict', ({ asOf, late, verdict }) => {
    const figure = onTimeLines(ofLines([aDeliveryLine({ receipts: [] })], { late }, { programme: aProgramme({ as_of: asOf }) }));
    const excluded = verdict.startsWith('not') ? 'not_due_yet' : undefined;
    expect(figure.evidence.map((entry) => entry.excluded)).toEqual([excluded]);
    expect(figure.denominator).toBe(excluded ? 0 : 1);
  });

  test('a line that came whole is judged before it is due', () => {
    const line = aDeliveryLine({ committed: '2026-07-20', receipts: [{ on: '2026-07-01', quantity: 100 }] });
    const window = { from: '2026-07', to: '2026-07' };
    expect(onTimeLines(ofLines([line], {}, { window }))).toMatchObject({ numerator: 0, denominator: 1 });
    expect(onTimeLines(ofLines([line], { early: 'any' }, { window }))).toMatchObject({ numerator: 1, denominator: 1 });
  });
});

describe('a line whose cause names somebody else', () => {
  test.each([
    { by: 'customer', day: '2026-06-16', counts: [0, 0], excluded: 'excused' },
    { by: 'force_majeure', day: '2026-06-16', counts: [0, 0], excluded: 'excused' },
    { by: 'carrier', day: '2026-06-16', counts: [0, 1], excluded: undefined },
    { by: 'supplier', day: '2026-06-16', counts: [0, 1], excluded: undefined },
    { by: 'unknown', day: '2026-06-16', counts: [0, 1], excluded: undefined },
    { by: 'customer', day: '2026-06-15', counts: [1, 1], excluded: undefined },
  ] as const)('caused by $by, received on $day (due on the 15th): $counts', ({ by, day, counts, excluded }) => {
    const line = aDeliveryLine({ cause: { by }, ...received(day) });
    for (const figure of [onTimeLines(ofLines([line])), onTimeReceipts(ofLines([line]))]) {
      expect([figure.numerator, figure.denominator]).toEqual(counts);
      expect(figure.evidence[0]!.excluded).toBe(excluded);
    }
    expect(onTimeQuantity(ofLines([line])).denominator).toBe(100 * counts[1]);
  });

  test('excused lines alone are no activity, and stay listed', () => {
    const figure = onTimeLines(ofLines([aDeliveryLine({ cause: { by: 'customer' }, receipts: [] })]));
    expect(figure).toMatchObject({ state: 'no_activity', value: null, n: 0 });
    expect(figure.evidence).toHaveLength(1);
  });
});

describe('the month of a line', () => {
  const line = aDeliveryLine({ committed: '2026-05-30', receipts: [{ on: '2026-05-29', quantity: 60 }, { on: '2026-06-02', quantity: 40 }] });
  test.each([
    { month_of: 'due', month: '2026-05' },
    { month_of: 'received', month: '2026-06' },
  ] as const)('$month_of: $month', ({ month_of, month }) => {
    const { evidence } = onTimeLines(ofLines([line], { month_of }, { window: { from: '2026-01', to: '2026-12' } }));
    expect(evidence.map((entry) => entry.month)).toEqual([month]);
  });

  test('a line that never came stays in the month it was due in', () => {
    const { evidence } = onTimeLines(ofLines([aDeliveryLine({ receipts: [] })], { month_of: 'received' }));
    expect(evidence.map((entry) => entry.month)).toEqual(['2026-06']);
  });
});

describe('an order of 100 pieces that comes in parts', () => {
  const due = '2026-06-15';
  const caseA = aDeliveryLine({ committed: due, receipts: [{ on: '2026-06-14', quantity: 5 }, { on: due, quantity: 5 }, { on: '2026-06-29', quantity: 90 }] });
  const caseB = aDeliveryLine({ committed: due, receipts: [{ on: due, quantity: 90 }, { on: '2026-06-16', quantity: 5 }, { on: '2026-06-29', quantity: 5 }] });
  test.each([
    { title: '5 early, 5 on the day, 90 two weeks late', line: caseA, byReceipt: 66.6667, byQuantity: 10 },
    { title: '90 on the day, 5 a day late, 5 two weeks late', line: caseB, byReceipt: 33.3333, byQuantity: 90 },
  ])('$title: $byReceipt % of receipts, $byQuantity % of pieces, and the line is late', ({ line, byReceipt, byQuantity }) => {
    expect(onTimeReceipts(ofLines([line])).value).toBeCloseTo(byReceipt, 4);
    expect(onTimeQuantity(ofLines([line])).value).toBe(byQuantity);
    expect(onTimeLines(ofLines([line]))).toMatchObject({ value: 0, numerator: 0, denominator: 1 });
  });
});

test('a line that was never delivered is late: 1 of 2 is 50 %', () => {
  const lines = [
    aDeliveryLine({ id: 'line-1', committed: '2026-03-10', receipts: [{ on: '2026-03-09', quantity: 100 }] }),
    aDeliveryLine({ id: 'line-2', committed: '2026-03-20', receipts: [] }),
  ];
  const question = ofLines(lines, {}, { window: { from: '2026-03', to: '2026-03' }, programme: aProgramme({ as_of: '2026-04-05' }) });
  expect(onTimeLines(question)).toMatchObject({ state: 'measured', value: 50, numerator: 1, denominator: 2, n: 2 });
});

describe('by quantity', () => {
  test('more than ordered counts no more than ordered', () => {
    const line = aDeliveryLine({ receipts: [{ on: '2026-06-15', quantity: 150 }] });
    expect(onTimeQuantity(ofLines([line]))).toMatchObject({ value: 100, numerator: 100, denominator: 100 });
  });

  test('large lines weigh more than small ones, and there is no interval', () => {
    const large = aDeliveryLine({ id: 'large', ordered: 900 });
    const small = aDeliveryLine({ id: 'small', ordered: 100, receipts: [] });
    expect(onTimeQuantity(ofLines([large, small]))).toMatchObject({ value: 90, n: 1000, interval: null });
  });
});

describe('by receipt', () => {
  test('a line past due of which nothing came is one late receipt', () => {
    const came = aDeliveryLine({ id: 'came', ...received('2026-06-14', '2026-06-15', '2026-06-15') });
    const never = aDeliveryLine({ id: 'never', receipts: [] });
    expect(onTimeReceipts(ofLines([came, never]))).toMatchObject({ value: 75, numerator: 3, denominator: 4 });
  });

  test.each([
    { title: '1 piece in time and 99 missing past due: 1 of 2', receipts: [{ on: '2026-06-15', quantity: 1 }], counts: [1, 2] },
    { title: '1 piece in time and 99 a month later: 1 of 2', receipts: [{ on: '2026-06-15', quantity: 1 }, { on: '2026-07-01', quantity: 99 }], counts: [1, 2] },
    { title: '1 piece late and 99 missing: 0 of 2', receipts: [{ on: '2026-06-16', quantity: 1 }], counts: [0, 2] },
    { title: 'more than ordered in time: 1 of 1', receipts: [{ on: '2026-06-15', quantity: 101 }], counts: [1, 1] },
  ])('$title', ({ receipts, counts }) => {
    const figure = onTimeReceipts(ofLines([aDeliveryLine({ receipts })]));
    expect([figure.numerator, figure.denominator]).toEqual(counts);
  });

  test('what came of a line counts while the rest is still to come', () => {
    const line = aDeliveryLine({ committed: '2026-07-10', receipts: [{ on: '2026-07-05', quantity: 50 }] });
    const question = ofLines([line], {}, { window: { from: '2026-07', to: '2026-07' } });
    expect(onTimeReceipts(question)).toMatchObject({ numerator: 1, denominator: 1 });
    expect(onTimeLines(question)).toMatchObject({ state: 'no_activity', denominator: 0 });
  });

  test('nothing received of a line that is not due yet is no receipt', () => {
    const question = ofLines([aDeliveryLine({ receipts: [] })], {}, { programme: aProgramme({ as_of: '2026-06-15' }) });
    expect(onTimeReceipts(question)).toMatchObject({ denominator: 0, evidence: [{ excluded: 'not_due_yet' }] });
  });

  test.each([
    { day: '2026-06-01', counts: [0, 0], because: 'too early by the customer’s doing leaves both sides' },
    { day: '2026-06-12', counts: [1, 1], because: 'in time counts' },
  ])('half a line that came on $day, the rest still to come on the 15th: $because', ({ day, counts }) => {
    const line = aDeliveryLine({ cause: { by: 'customer' }, receipts: [{ on: day, quantity: 50 }] });
    const figure = onTimeReceipts(ofLines([line], {}, { programme: aProgramme({ as_of: '2026-06-13' }) }));
    expect([figure.numerator, figure.denominator]).toEqual(counts);
  });

  test('totals of a month do not tell receipts', () => {
    const figure = onTimeReceipts(ofMonths([aDeliveryMonth({ lines_due: 10, lines_on_time: 9 })]));
    expect(figure).toMatchObject({ state: 'not_provided', value: null });
  });
});

describe('totals of a month', () => {
  test('lines on time are a share of the lines due less those excused', () => {
    const figure = onTimeLines(ofMonths([aDeliveryMonth({ lines_due: 41, lines_on_time: 38, lines_excused: 1 })]));
    expect(figure).toMatchObject({ value: 95, numerator: 38, denominator: 40, n: 40 });
  });

  test('quantities on time are a share of the quantities due', () => {
    expect(onTimeQuantity(ofMonths([aDeliveryMonth({ quantity_due: 200, quantity_on_time: 150 })])).value).toBe(75);
  });

  test.each([
    { told: {}, state: 'not_provided' },
    { told: { lines_due: 10 }, state: 'not_provided' },
    { told: { lines_on_time: 10 }, state: 'not_provided' },
    { told: { lines_due: 0, lines_on_time: 0 }, state: 'no_activity' },
    { told: { lines_due: 10, lines_on_time: 0 }, state: 'measured' },
  ])('a month that tells $told is $state', ({ told, state }) => {
    expect(onTimeLines(ofMonths([aDeliveryMonth(told)])).state).toBe(state);
  });

  test('more lines excused than due leave nothing to be a share of', () => {
    expect(onTimeLines(ofMonths([aDeliveryMonth({ lines_due: 2, lines_on_time: 0, lines_excused: 3 })]))).toMatchObject({ value: null });
  });

  test('a month that tells nothing is listed beside one that does', () => {
    const figure = onTimeLines(ofMonths([aDeliveryMonth({ month: '2026-05' }), aDeliveryMonth({ lines_due: 10, lines_on_time: 9 })]));
    expect(figure).toMatchObject({ state: 'measured', value: 90, denominator: 10 });
    expect(figure.evidence.map(({ month, excluded }) => [month, excluded])).toEqual([['2026-05', 'not_provided'], ['2026-06', undefined]]);
  });

  test('more on time than due has no interval', () => {
    expect(onTimeLines(ofMonths([aDeliveryMonth({ lines_due: 1, lines_on_time: 2 })]))).toMatchObject({ value: 200, interval: null });
  });
});

test('114 of 120 lines on time may be anything from 89.5 to 97.7 %', () => {
  const { interval } = onTimeLines(ofMonths([aDeliveryMonth({ lines_due: 120, lines_on_time: 114 })]));
  expect(interval!.low).toBeCloseTo(89.5197, 4);
  expect(interval!.high).toBeCloseTo(97.6886, 4);
  expect(interval).toMatchObject({ sides: 'two', by: 'wilson' });
});

test('each plant has its own lines, and part kinds can be told apart', () => {
  const question = ofLines([
    aDeliveryLine({ id: 'a' }),
    aDeliveryLine({ id: 'b', plant: 'south', receipts: [] }),
    aDeliveryLine({ id: 'c', kind: 'sample', receipts: [] }),
  ]);
  expect(onTimeLines(question)).toMatchObject({ numerator: 1, denominator: 3 });
  expect(onTimeLines({ ...question, plant: 'north' })).toMatchObject({ numerator: 1, denominator: 2, plant: 'north' });
  expect(onTimeLines({ ...question, plant: 'south' })).toMatchObject({ numerator: 0, denominator: 1 });
  expect(onTimeLines({ ...question, only: { part_kind: ['series'] } })).toMatchObject({ numerator: 1, denominator: 2 });
});

test('without receipts for seven months there is no figure: neither 0 nor 100', () => {
  const long = { from: '2025-06', to: '2025-11' };
  const supplier = aSupplier({ delivery_lines: [aDeliveryLine({ id: 'before', committed: '2025-11-20' })] });
  const question = aQuestion({ supplier, window: { from: '2025-12', to: '2026-06' } });
  for (const figure of [onTimeLines(question), onTimeQuantity(question), onTimeReceipts(question)]) {
    expect(figure).toMatchObject({ state: 'no_activity', value: null, interval: null, evidence: [] });
  }
  expect(onTimeLines({ ...question, window: long }).value).toBe(100);
});

test('deliveries that nobody watches are not monitored, unless there are some', () => {
  const monitoring = aMonitoring('always', { deliveries: 'not_monitored' });
  expect(onTimeLines(aQuestion({ supplier: aSupplier({ monitoring }) })).state).toBe('not_monitored');
  expect(onTimeLines(aQuestion({ supplier: aSupplier({ monitoring, delivery_lines: [aDeliveryLine()] }) })).value).toBe(100);
});
