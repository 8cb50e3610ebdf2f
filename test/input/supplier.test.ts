/** What a supplier’s file becomes: defaults filled in, short forms in full. */
import { describe, expect, test } from 'vitest';
import { load } from '#input/load.ts';
import { folder, programmeText, supplierOf, withoutPlaces } from './folders.ts';

const incident = `
incidents:
  - id: inc-1
    title: Burr on sealing face
    detected: 2026-05-03T23:30:00-06:00
    plant: wuxi
    detection_point: incoming
    severity: major
`;

describe('a supplier', () => {
  test('takes its id from its file, and is active unless it says otherwise', () => {
    expect(supplierOf('visits: []')).toMatchObject({
      id: 'sharp',
      name: 'Sharp',
      status: 'active',
      plants: [],
      sites: [],
      contacts: [],
      notes: [],
      former_names: [],
      predecessors: [],
    });
  });

  test('supplies the plants it lists and those its records name, in the order of the programme', () => {
    expect(supplierOf('plants: [wuxi]\nvisits: [{id: v, title: T, on: 2026-05-01, plant: north}]').plants).toEqual(['north', 'wuxi']);
  });

  test('is plain data: it survives JSON unchanged', () => {
    const supplier = supplierOf(`${incident}premium_freight: [{id: p, on: 2026-05-02, plant: north, caused_by: supplier}]`);
    expect(JSON.parse(JSON.stringify(supplier))).toStrictEqual(supplier);
  });

  test('keeps for each record the place it stands at', () => {
    expect(supplierOf(incident).incidents[0]!.source).toEqual({ file: 'suppliers/sharp.yaml', line: 4, column: 5 });
  });
});

describe('a delivery line', () => {
  const line = (rest: string) => withoutPlaces(supplierOf(`delivery_lines: [{id: po-1, plant: north, ordered: 100, ${rest}}]`).delivery_lines[0]!);

  test.each([
    ['not received yet', 'committed: 2026-05-14', { receipts: [] }],
    ['received at once, as ordered', 'committed: 2026-05-14, received: 2026-05-13', { receipts: [{ on: '2026-05-13', quantity: 100 }] }],
    ['received at once, but less', 'committed: 2026-05-14, received: 2026-05-13, received_quantity: 90', { receipts: [{ on: '2026-05-13', quantity: 90 }] }],
    [
      'received in parts, in order of days',
      'committed: 2026-05-14, receipts: [{on: 2026-05-20, quantity: 40}, {on: 2026-05-13, quantity: 60}]',
      {
        receipts: [
          { on: '2026-05-13', quantity: 60 },
          { on: '2026-05-20', quantity: 40 },
        ],
      },
    ],
    ['is committed to the requested day where no other is named', 'requested: 2026-05-12', { requested: '2026-05-12', committed: '2026-05-12' }],
    ['is of series parts unless it says otherwise', 'committed: 2026-05-14', { kind: 'series' }],
  ])('%s', (_title, written, expected) => {
    expect(line(written)).toMatchObject(expected);
  });

  test('says nothing of received once it has receipts', () => {
    expect(Object.keys(line('committed: 2026-05-14, received: 2026-05-13'))).toEqual(['id', 'plant', 'ordered', 'committed', 'kind', 'receipts']);
  });
});

describe('an incident', () => {
  test('is the supplier’s whole responsibility, not self-disclosed, without consequences unless it says otherwise', () => {
    expect(supplierOf(incident).incidents[0]).toMatchObject({
      kind: 'series',
      responsibility_share: 100,
      consequences: [],
      self_disclosed: false,
      also_at: [],
      notes: [],
    });
  });

  test('belongs to the plant’s local day: 23:30 in Mexico is the next day in Wuxi', () => {
    expect(supplierOf(incident).incidents[0]!.detected).toEqual({ day: '2026-05-04', at: '2026-05-03T23:30:00-06:00', epoch: Date.UTC(2026, 4, 4, 5, 30) });
  });

  test('gives its special status and its field action as records of their own', () => {
    const supplier = supplierOf(
      `${incident}    special_status: {kind: controlled_shipping_1, from: 2026-05-05}\n    field_action: {kind: recall, on: 2026-06-01, parts: 200}\n`,
    );
    expect(withoutPlaces(supplier.special_status)).toEqual([
      { id: 'inc-1-status', kind: 'controlled_shipping_1', from: '2026-05-05', plant: 'wuxi', incident: 'inc-1' },
    ]);
    expect(withoutPlaces(supplier.field_actions)).toEqual([
      { id: 'inc-1-action', kind: 'recall', on: '2026-06-01', parts: 200, plant: 'wuxi', incident: 'inc-1' },
    ]);
    expect(supplier.incidents[0]).not.toHaveProperty('special_status');
  });
});

describe('an 8D report', () => {
  test('takes plant and notification from its incident', () => {
    const supplier = supplierOf(`${incident}    notified: 2026-05-04T16:51:00+08:00\neight_d_reports: [{id: 8d-1, title: Burr, incident: inc-1}]`);
    expect(supplier.eight_d_reports[0]).toMatchObject({ plant: 'wuxi', notified: { day: '2026-05-04' }, disciplines: {}, submissions: [], reviews: [] });
  });

  test('an 8D report at another plant begins on the day that it was there', () => {
    // Half past two at night in Wuxi is the evening before at the north plant.
    const reports = supplierOf(`${incident}    notified: 2026-05-05T02:30:00+08:00\neight_d_reports: [{id: 8d-1, title: Burr, incident: inc-1}, {id: 8d-2, title: Burr, incident: inc-1, plant: north}]`).eight_d_reports;
    expect(reports.map(({ plant, notified }) => [plant, notified.day])).toEqual([['wuxi', '2026-05-05'], ['north', '2026-05-04']]);
  });

  test('has its submissions in order of time, undecided ones pending, disciplines as text with or without a day', () => {
    const report = supplierOf(`eight_d_reports:
  - id: 8d-1
    title: Burr
    plant: north
    notified: 2026-05-03
    disciplines: {d1: Team of five, d2: {text: {en: Burr, zh-CN: 毛刺}, done: 2026-05-04}, d3: {en: Sorted, zh-CN: 已分选}}
    submissions: [{at: 2026-05-20, up_to: d8}, {at: 2026-05-04T10:00:00+02:00, up_to: d3, decision: accepted}]
`).eight_d_reports[0]!;
    expect(report.submissions.map(({ up_to, decision }) => `${up_to} ${decision}`)).toEqual(['d3 accepted', 'd8 pending']);
    expect(report.disciplines).toEqual({
      d1: { text: 'Team of five' },
      d2: { text: { en: 'Burr', 'zh-CN': '毛刺' }, done: '2026-05-04' },
      d3: { text: { en: 'Sorted', 'zh-CN': '已分选' } },
    });
  });
});

describe('other records', () => {
  test('a touchpoint may be a word alone', () => {
    expect(
      supplierOf('visits: [{id: v, title: T, on: 2026-05-01, plant: north, touchpoints: {host_waiting: met, agenda_kept: {result: missed, at: "09:55"}}}]')
        .visits[0]!.touchpoints,
    ).toEqual({ host_waiting: { result: 'met' }, agenda_kept: { result: 'missed', at: '09:55' } });
  });

  test('months and readings are named after what they are of', () => {
    const supplier = supplierOf(
      'delivery_months: [{month: 2026-05, plant: north, parts_received: 1}]\nreadings: [{kpi: fill-rate, month: 2026-05, plant: north, value: 97}, {kpi: fill-rate, month: 2026-04, value: 96}]',
    );
    expect(supplier.delivery_months[0]!.id).toBe('2026-05-north');
    expect(supplier.readings.map(({ id }) => id)).toEqual(['fill-rate-2026-04', 'fill-rate-2026-05-north']);
  });

  test('a reading may give its value as a quotient: 970 of 1000 are 97 per cent', () => {
    expect(supplierOf('readings: [{kpi: fill-rate, month: 2026-05, numerator: 970, denominator: 1000}]').readings[0]!.value).toBe(97);
  });

  test('records come in the order of their ids', () => {
    expect(
      supplierOf(
        'premium_freight: [{id: p-2, on: 2026-05-02, plant: north, caused_by: supplier}, {id: p-1, on: 2026-05-03, plant: north, caused_by: supplier}]',
      ).premium_freight.map(({ id }) => id),
    ).toEqual(['p-1', 'p-2']);
  });
});

describe('what is monitored', () => {
  const monitoringOf = (programme: string, supplier: string) =>
    load(folder({ 'programme.yaml': programmeText + programme, 'suppliers/sharp.yaml': `name: Sharp\n${supplier}` })).programme!.suppliers[0]!.monitoring;

  test.each([
    ['named nowhere, no list', '', '', 'not_monitored'],
    ['named nowhere, an empty list', '', 'incidents: []', 'always'],
    ['named by the programme', 'monitoring: {incidents: {since: 2025-01}}', '', { since: '2025-01' }],
    ['named by the programme, whatever list there is', 'monitoring: {incidents: not_provided}', 'incidents: []', 'not_provided'],
    ['named by the supplier too', 'monitoring: {incidents: {since: 2025-01}}', 'monitoring: {incidents: not_monitored}', 'not_monitored'],
  ])('%s', (_title, programme, supplier, expected) => {
    expect(monitoringOf(programme, supplier).incidents).toEqual(expected);
  });

  test('deliveries are one kind, whether they come as lines or as months', () => {
    expect(monitoringOf('', 'delivery_months: []').deliveries).toBe('always');
    expect(monitoringOf('', 'delivery_lines: []').deliveries).toBe('always');
  });

  test('a special status inside an incident says that one was notified, not that others would be known of', () => {
    const inside = `${incident}    special_status: {kind: quality_watch, from: 2026-05-05}\n`;
    expect(monitoringOf('', inside).special_status).toBe('not_monitored');
    expect(monitoringOf('', `${inside}special_status: []\n`).special_status).toBe('always');
  });
});

test('more problems in a file than a function takes arguments are all told', () => {
  const { problems } = load(folder({ 'suppliers/sharp.yaml': `name: Sharp\n${'a: 1\n'.repeat(130_002)}` }));
  expect(problems).toHaveLength(130_002);
});
