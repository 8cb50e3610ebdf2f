/** Rows to records: fields by column, causes by code, receipts joined, moments by the plant's clock, suppliers by name or number. */
import { describe, expect, test } from 'vitest';
import { supplierIdentifier, type MetSupplier } from '#input/import/suppliers.ts';
import { countsOf, noticesOf, problemsOf, recordsOf, soundMapping } from './orders.ts';

const programme = `programme:
  id: acme
  name: Acme
  customer: Acme
  as_of: 2026-06-01
  plants: [{id: north, name: {en: North plant, zh-CN: 北厂}, time_zone: Europe/Berlin}, {id: wuxi, name: Wuxi works, time_zone: Asia/Shanghai}]
`;

describe('delivery lines', () => {
  const causes = `
fields:
  id: {columns: [Order, Item], prefix: po-}
  plant: {value: north}
  ordered: Quantity
  committed: Due
  received: Received
  cause:
    by: {column: Code, values: {AD011: customer, AD060: force_majeure, UD040: supplier, UD160: carrier, none: null}, otherwise: unknown}
    code: {column: Code, missing: [none]}
`;
  const header = 'Supplier,Order,Item,Quantity,Due,Received,Code\n';

  test.each([
    ['AD011', { by: 'customer', code: 'AD011' }],
    ['AD060', { by: 'force_majeure', code: 'AD060' }],
    ['UD040', { by: 'supplier', code: 'UD040' }],
    ['UD160', { by: 'carrier', code: 'UD160' }],
    ['XX999', { by: 'unknown', code: 'XX999' }],
    ['none', undefined],
    ['', undefined],
  ])('the code %s becomes the cause %j', (code, cause) => {
    const [record] = recordsOf(`${header}Acme,4711,10,5,2026-05-01,2026-05-03,${code}\n`, causes) as [{ cause?: object; id: string }];
    expect(record.cause).toEqual(cause);
    expect(record.id).toBe('po-4711-10');
  });

  test('a code that the mapping does not know is a problem where nothing is said of others', () => {
    const strict = causes.replace(', otherwise: unknown', '');
    expect(`\n${problemsOf(`${header}Acme,4711,10,5,2026-05-01,2026-05-03,XX999\n`, strict)}`).toBe(`
orders.csv, column “Code”: not among the values of the mapping
  row 2, line 2: “XX999”
  Expected  one of AD011, AD060, UD040, UD160, none
  To mend   add the text under values in the mapping, or say there under otherwise what any other text means`);
  });

  const receipts = 'fields: {id: Order, plant: {value: north}, ordered: Quantity, committed: Due, receipts: {on: Received, quantity: Came}}';
  const receiptHeader = 'Supplier,Order,Quantity,Due,Received,Came\n';

  test('one row for each receipt becomes one line with several receipts', () => {
    expect(recordsOf(`${receiptHeader}Acme,1,100,2026-05-13,2026-05-13,60\nAcme,2,5,2026-05-13,,\nAcme,1,100,2026-05-13,2026-05-20,40\n`, receipts)).toEqual([
      { supplier: 'acme', id: '1', plant: 'north', ordered: 100, committed: '2026-05-13', receipts: [{ on: '2026-05-13', quantity: 60 }, { on: '2026-05-20', quantity: 40 }] },
      { supplier: 'acme', id: '2', plant: 'north', ordered: 5, committed: '2026-05-13' },
    ]);
  });

  test('rows of one line that do not agree are a problem', () => {
    expect(`\n${problemsOf(`${receiptHeader}Acme,1,100,2026-05-13,2026-05-13,60\nAcme,1,90,2026-05-13,2026-05-20,40\n`, receipts)}`).toBe(`
orders.csv, column “Order”: a row of an order line of which another row cannot be read
  row 2, line 2: “1”, as in row 3
  Expected  all receipts of the line
  To mend   correct the other row

orders.csv, column “Order”: rows of one order line that do not agree
  row 3, line 3: “1”, which has another ordered in row 2
  Expected  the same in every field but the receipts
  To mend   correct one of the rows, or make the id of enough columns to tell the lines apart`);
  });

  test('a line of which one receipt cannot be read is left out whole, so that it does not look as if less had come', () => {
    const content = `${receiptHeader}Acme,1,100,2026-05-13,2026-05-13,60\nAcme,1,100,2026-05-13,soon,40\nAcme,2,5,2026-05-13,2026-05-13,5\n`;
    expect(recordsOf(content, receipts)).toMatchObject([{ id: '2' }]);
    expect(problemsOf(content, receipts)).toContain('a row of an order line of which another row cannot be read\n  row 2, line 2: “1”, as in row 3\n');
    expect(countsOf(content, receipts)).toContain('3 rows below the header\n  1 written as delivery lines of 1 supplier\n  0 blank\n  2 that cannot be read');
  });

  test('0 parts without a day of receipt is nothing received', () => {
    const changes = 'fields: {id: Order, plant: {value: north}, ordered: Quantity, committed: Due, received: Received, received_quantity: Came}';
    expect(recordsOf(`${receiptHeader}Acme,1,100,2026-05-13,,0\nAcme,2,100,2026-05-13,2026-05-13,60\n`, changes)).toEqual([
      { supplier: 'acme', id: '1', plant: 'north', ordered: 100, committed: '2026-05-13' },
      { supplier: 'acme', id: '2', plant: 'north', ordered: 100, committed: '2026-05-13', received: '2026-05-13', received_quantity: 60 },
    ]);
  });

  test('two formats in one column are told apart, and a date that fits both is told', () => {
    const changes = 'dates: {formats: [M/d/yy, d/M/yy]}';
    const content = 'Supplier,Order,Quantity,Due,Received\nAcme,1,5,9/30/14,30/9/14\nAcme,2,5,9/11/14,\n';
    expect(recordsOf(content, changes)).toMatchObject([{ committed: '2014-09-30', received: '2014-09-30' }, { committed: '2014-09-11' }]);
    expect(noticesOf(content, changes)).toEqual(['Column “Due”: 1 date fits more than one of the formats, such as 9/11/14; the first format was taken.']);
  });

  test('a date inside a group of fields is told once', () => {
    const changes = `dates: {formats: [M/d/yy, d/M/yy]}\n${receipts}`;
    expect(noticesOf(`${receiptHeader}Acme,1,100,5/30/26,9/11/25,60\n`, changes)).toEqual(['Column “Received”: 1 date fits more than one of the formats, such as 9/11/25; the first format was taken.']);
  });

  test('a plant is found by its id or by its name in any language', () => {
    const content = 'Supplier,Order,Quantity,Due,Plant\nAcme,1,5,2026-05-01,north\nAcme,2,5,2026-05-01,北厂\nAcme,3,5,2026-05-01,Wuxi works\n';
    expect(recordsOf(content, `${programme}fields: {id: Order, plant: Plant, ordered: Quantity, committed: Due}`)).toMatchObject([{ plant: 'north' }, { plant: 'north' }, { plant: 'wuxi' }]);
  });
});

describe('other kinds of record come in the same way', () => {
  test('incidents, their times by the clocks of the plant', () => {
    const mapping = `${programme}
records: incidents
dates: {formats: [dd.MM.yyyy HH:mm, dd.MM.yyyy]}
suppliers: {name: Supplier}
fields:
  id: No
  title: What
  detected: Found
  plant: Plant
  also_at: {column: Also, split: /}
  detection_point: {column: Where, values: {Line: in_process, Dock: incoming}}
  severity: Severity
  quantity: {suspect: Suspect, confirmed: Confirmed}
  consequences: {column: Then, split: +}
  self_disclosed: {column: Told, values: {x: true}}
  cost: {amount: Cost, currency: {value: EUR}}
`;
    const content = `Supplier,No,What,Found,Plant,Also,Where,Severity,Suspect,Confirmed,Then,Told,Cost
Acme,Q-1,"Burr,
sharp",03.05.2026 10:20,wuxi,north/wuxi,Dock,Major,1200,37,Line stop + sorting,x,900.50
Acme,Q-2,Rust,04.05.2026,north,,Line,minor,,,,,
`;
    expect(recordsOf(content, mapping)).toEqual([
      { supplier: 'acme', id: 'q-1', title: 'Burr,\nsharp', detected: '2026-05-03T10:20:00+08:00', plant: 'wuxi', also_at: ['north', 'wuxi'], detection_point: 'incoming', severity: 'major', quantity: { suspect: 1200, confirmed: 37 }, consequences: ['line_stop', 'sorting'], self_disclosed: true, cost: { amount: 900.5, currency: 'EUR' } },
      { supplier: 'acme', id: 'q-2', title: 'Rust', detected: '2026-05-04', plant: 'north', detection_point: 'in_process', severity: 'minor' },
    ]);
  });

  describe('values of a field that holds several stand for each part of the cell', () => {
    const mapping = (source: string) => `records: incidents\nfields: {id: No, title: No, detected: Day, plant: {value: north}, detection_point: {value: incoming}, severity: {value: minor}, consequences: ${source}}`;
    const consequencesOf = (cell: string, source: string) => recordsOf(`Supplier,No,Day,Then\nAcme,1,2026-05-01,${cell}\n`, mapping(source)).map((record) => (record as { consequences?: string[] }).consequences);
    const values = 'values: {停线: line_stop, 挑选: sorting, 无: null, 停线、返工: rework}';

    test.each<[cell: string, source: string, consequences: string[] | undefined]>([
      ['停线', `{column: Then, split: 、, ${values}}`, ['line_stop']],
      ['停线、挑选', `{column: Then, split: 、, ${values}}`, ['line_stop', 'sorting']],
      ['停线 、 挑选、', `{column: Then, split: 、, ${values}}`, ['line_stop', 'sorting']],
      ['停线;挑选', `{column: Then, ${values}}`, ['line_stop', 'sorting']],
      ['停线、返工', `{column: Then, split: 、, ${values}}`, ['rework']],
      ['停线、无', `{column: Then, split: 、, ${values}}`, ['line_stop']],
      ['无、无', `{column: Then, split: 、, ${values}}`, undefined],
      ['挑选、挑选', `{column: Then, split: 、, ${values}}`, ['sorting']],
      ['停线、客诉', `{column: Then, split: 、, ${values}, otherwise: return}`, ['line_stop', 'return']],
      ['all', '{column: Then, values: {all: line_stop; sorting}}', ['line_stop', 'sorting']],
    ])('%s by %s is %j', (cell, source, consequences) => {
      expect(consequencesOf(cell, source)).toEqual([consequences]);
    });

    test('a part that is not listed is told', () => {
      expect(problemsOf('Supplier,No,Day,Then\nAcme,1,2026-05-01,停线、客诉\nAcme,2,2026-05-01,客诉\n', mapping(`{column: Then, split: 、, ${values}}`))).toBe(`orders.csv, column “Then”: not among the values of the mapping (2 rows)
  row 2, line 2: “客诉” in “停线、客诉”
  row 3, line 3: “客诉”
  Expected  one of 停线, 挑选, 无, 停线、返工
  To mend   add the text under values in the mapping, or say there under otherwise what any other text means`);
    });
  });

  test.each([
    ['29.03.2026 02:30', 'a time that does not exist'],
    ['25.10.2026 02:30', ''],
  ])('%s in Berlin, when clocks change: %s', (time, heading) => {
    const mapping = `records: incidents\ndates: {formats: [dd.MM.yyyy HH:mm]}\nfields: {id: No, title: No, detected: Found, plant: {value: north}, detection_point: {value: incoming}, severity: {value: minor}}`;
    expect(problemsOf(`Supplier,No,Found\nAcme,1,${time}\n`, mapping)).toContain(heading);
    expect(problemsOf(`Supplier,No,Found\nAcme,1,${time}\n`, mapping) === '').toBe(heading === '');
  });

  test('totals of a month, known by month and plant', () => {
    const mapping = 'records: delivery_months\ndates: {formats: [MMM yyyy]}\nfields: {month: Month, plant: {value: north}, lines_due: Due, lines_on_time: In time}';
    expect(recordsOf('Supplier,Month,Due,In time\nAcme,May 2026,40,38\n', mapping)).toEqual([{ supplier: 'acme', month: '2026-05', plant: 'north', lines_due: 40, lines_on_time: 38 }]);
    expect(problemsOf('Supplier,Month,Due,In time\nAcme,May 2026,40,38\nAcme,May 2026,1,1\n', mapping)).toBe(`orders.csv, column “Month”: the same month and plant twice
  row 3, line 3: “2026-05 north”, as in row 2
  Expected  one row of each supplier for each month and plant
  To mend   correct the month or plant, or make one row of them`);
    expect(problemsOf('Supplier,Month,Due,In time,No\nAcme,May 2026,40,38,1\nAcme,Jun 2026,1,1,1\n', mapping.replace('{month', '{id: No, month'))).toBe(`orders.csv, column “No”: the same id twice
  row 3, line 3: “1”, as in row 2
  Expected  an id of its own for each of the supplier’s records
  To mend   make the id of enough columns to tell the rows apart`);
  });

  test('premium freight', () => {
    const mapping = 'records: premium_freight\nfields: {id: No, on: Day, plant: {value: north}, caused_by: {column: Whose, values: {S: supplier, C: customer}}, cost: {amount: Cost, currency: Currency}}';
    expect(recordsOf('Supplier,No,Day,Whose,Cost,Currency\nAcme,1,2026-05-02,S,4200,EUR\n', mapping)).toEqual([{ supplier: 'acme', id: '1', on: '2026-05-02', plant: 'north', caused_by: 'supplier', cost: { amount: 4200, currency: 'EUR' } }]);
  });

  test('certificates, whose last day alone may lie however far ahead', () => {
    const mapping = 'records: certificates\ndates: {formats: [dd.MM.yyyy]}\nfields: {id: No, standard: {value: iso-9001}, valid_from: From, valid_to: To}';
    expect(recordsOf('Supplier,No,From,To\nAcme,1,01.05.2025,31.12.9999\n', mapping)).toEqual([{ supplier: 'acme', id: '1', standard: 'iso-9001', valid_from: '2025-05-01', valid_to: '9999-12-31' }]);
    expect(recordsOf('Supplier,No,From\nAcme,1,01.05.2025\n', mapping.replace('valid_to: To', 'valid_to: {value: 9999-12-31}'))).toMatchObject([{ valid_to: '9999-12-31' }]);
    expect(problemsOf('Supplier,No,From,To\nAcme,1,31.12.9999,31.12.9999\nAcme,2,01.05.2025,31.12.1899\n', mapping)).toBe(`orders.csv, column “From”: a year that is not read
  row 2, line 2: “31.12.9999”
  Expected  a year from 1900 to 2199
  To mend   correct the cell, or, if it means that there is no date, add it to missing

orders.csv, column “To”: a year that is not read
  row 3, line 3: “31.12.1899”
  Expected  a year from 1900 on
  To mend   correct the cell, or, if it means that there is no date, add it to missing`);
  });

  test('a currency alone makes no cost, as exports name it in every row', () => {
    const mapping = 'records: premium_freight\nfields: {id: No, on: Day, plant: {value: north}, caused_by: {value: supplier}, cost: {amount: Cost, currency: Currency}}';
    expect(recordsOf('Supplier,No,Day,Cost,Currency\nAcme,1,2026-05-02,,EUR\n', mapping)).toEqual([{ supplier: 'acme', id: '1', on: '2026-05-02', plant: 'north', caused_by: 'supplier' }]);
    expect(problemsOf('Supplier,No,Day,Cost,Currency\nAcme,1,2026-05-02,4200,\n', mapping)).toContain('nothing there, and currency is needed');
  });

  test('readings, each with a value or with a numerator and a denominator, known by KPI, month and plant', () => {
    const mapping = 'records: readings\nnumbers: {decimal: ",", ignore: ["%"]}\nfields: {kpi: {value: fill-rate}, month: Month, value: Rate}';
    expect(recordsOf('Supplier;Month;Rate\nAcme;2026-05;97,2 %\n', `${mapping}\nfile: {delimiter: ";"}`)).toEqual([{ supplier: 'acme', kpi: 'fill-rate', month: '2026-05', value: 97.2 }]);
    expect(problemsOf('Supplier;Month;Rate\nAcme;2026-05;97,2 %\nAcme;2026-05;98 %\n', `${mapping}\nfile: {delimiter: ";"}`)).toContain(`the same KPI and month twice
  row 3, line 3: “fill-rate 2026-05”, as in row 2
  Expected  one row of each supplier for each KPI and month
  To mend   correct the KPI or month, or make one row of them`);
  });
});

describe('suppliers', () => {
  const header = 'Supplier,Number,Order,Quantity,Due,Received\n';

  test('two names that the mapping gives one id are one supplier, and the reader is told which name is shown', () => {
    const changes = 'suppliers: {name: Supplier, ids: {ACME Ltd: acme, Acme Limited: acme}}';
    const content = `${header}ACME Ltd,,1,5,2026-05-01,\nAcme  Limited,,2,5,2026-05-01,\n`;
    expect(recordsOf(content, changes)).toMatchObject([{ supplier: 'acme' }, { supplier: 'acme' }]);
    expect(noticesOf(content, changes)).toEqual(['Supplier acme has several names: “ACME Ltd”, “Acme Limited”. The first is shown; say under suppliers: names which one should be.']);
  });

  test('a name that makes the id which the mapping gives to another is the same supplier once the mapping names both', () => {
    const content = `${header}Sharp Castings,,1,5,2026-05-01,\nBlunt Forgings,,2,5,2026-05-01,\n`;
    expect(recordsOf(content, 'suppliers: {name: Supplier, ids: {Blunt Forgings: sharp-castings}}')).toMatchObject([{ supplier: 'sharp-castings', id: '1' }]);
    expect(recordsOf(content, 'suppliers: {name: Supplier, ids: {Blunt Forgings: sharp-castings, Sharp Castings: sharp-castings}}')).toMatchObject([{ supplier: 'sharp-castings', id: '1' }, { supplier: 'sharp-castings', id: '2' }]);
  });

  test.each<[title: string, first: string, further: string, together: boolean]>([
    ['by the same name, the mapping of one giving its id', '{Acme: acme}', '{}', true],
    ['by the same name, the mapping of the other giving its id', '{}', '{Acme: acme}', true],
    ['by a name that only one of the mappings knows', '{}', '{Acme Limited: acme}', false],
    ['by a name that the further mapping says is the other', '{}', '{Acme Limited: acme, Acme: acme}', true],
  ])('of two tables a supplier is one %s', (_title, first, further, together) => {
    const identify = (ids: string, met: Map<string, MetSupplier>) => supplierIdentifier(soundMapping(`suppliers: {name: Supplier, ids: ${ids}}`).suppliers, met);
    const met = new Map<string, MetSupplier>();
    expect(identify(first, met)('Acme', null)).toEqual({ id: 'acme' });
    expect('id' in identify(further, met)(further.includes('Limited') ? 'Acme Limited' : 'Acme', null)).toBe(together);
  });

  test('a supplier without a name is told, as its number is shown in its place', () => {
    const changes = 'suppliers: {name: Supplier, id: Number}';
    const content = `${header},007,1,5,2026-05-01,\n`;
    expect(recordsOf(content, changes)).toMatchObject([{ supplier: '007' }]);
    expect(noticesOf(content, changes)).toEqual(['Supplier 007 has no name in the table, so its id is shown; say under suppliers: names what it is called.']);
    expect(noticesOf(content, 'suppliers: {name: Supplier, id: Number, names: {"007": Acme}}')).toEqual([]);
  });

  test('where the customer has numbers for suppliers, the number makes the id', () => {
    const content = `${header}Acme,V-100,1,5,2026-05-01,\nAcme,V-200,2,5,2026-05-01,\n`;
    expect(recordsOf(content, 'suppliers: {name: Supplier, id: Number}')).toMatchObject([{ supplier: 'v-100' }, { supplier: 'v-200' }]);
  });

  test('a name that differs in blanks only is the same supplier', () => {
    expect(recordsOf(`${header}Acme  Works,,1,5,2026-05-01,\n Acme Works ,,2,5,2026-05-01,\n`)).toMatchObject([{ supplier: 'acme-works' }, { supplier: 'acme-works' }]);
  });

  test('an id in the mapping that no row belongs to is told', () => {
    expect(noticesOf(`${header}Acme,,1,5,2026-05-01,\n`, 'suppliers: {name: Supplier, ids: {Acne: acne}, details: {other: {commodity: castings}}}')).toEqual(['The mapping names suppliers that no row belongs to: acne, other.']);
  });
});
