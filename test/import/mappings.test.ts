/** Mistakes in a mapping, each at its place and with how to mend it. */
import { expect, test } from 'vitest';
import { mappingFile } from '#input/import/mapping-file.ts';

const sound = `suppliers: {name: Supplier}
records: delivery_lines
fields: {id: Order, plant: {value: north}, ordered: Quantity, committed: Due}
programme: {id: acme, name: Acme, customer: Acme, as_of: 2026-06-01, plants: [{id: north, name: North, time_zone: Europe/Berlin}]}
methods: [method.yaml]
`;

/** Every problem as place, found, expected and how to mend it. */
function problemsIn(text: string): string[][] {
  const outcome = mappingFile({ path: 'mapping.yaml', text }, null);
  if ('mapping' in outcome) return [];
  return outcome.problems.map(({ line, column, found, expected, mend }) => [`${line}:${column}`, found, expected, mend]);
}

test('a sound mapping has no problems', () => {
  expect(problemsIn(sound)).toEqual([]);
});

test.each<[title: string, from: string, to: string, problem: [place: string, found: string, expected: string, mend: string]]>([
  ['a kind of record that does not exist', 'records: delivery_lines', 'records: delivery_line', ['2:10', 'the text "delivery_line"', 'one of delivery_lines, delivery_months, premium_freight, incidents, special_status, field_actions, certificates or readings', 'write records: delivery_lines']],
  ['a kind of record in capitals, whose fields are not taken for those of another', sound.split('\n').slice(1, 3).join('\n'), 'records: Incidents\nfields: {id: No, title: What, detected: Found}', ['2:10', 'the text "Incidents"', 'one of delivery_lines, delivery_months, premium_freight, incidents, special_status, field_actions, certificates or readings', 'write records: incidents']],
  ['no kind of record', 'records: delivery_lines\n', '', ['1:1', 'no records', 'records: one of delivery_lines, delivery_months, premium_freight, incidents, special_status, field_actions, certificates or readings', 'add a line such as records: delivery_lines']],
  ['visits, which are documents', sound.split('\n').slice(1, 3).join('\n'), 'records: visits\nfields: {id: No, on: Day}', ['2:10', 'visits, which are documents rather than rows', 'one of delivery_lines, delivery_months, premium_freight, incidents, special_status, field_actions, certificates or readings', 'write them by hand in the supplier’s folder']],
  ['8D reports, which are documents', 'records: delivery_lines', 'records: eight_d_reports', ['2:10', '8D reports, which are documents rather than rows', 'one of delivery_lines, delivery_months, premium_freight, incidents, special_status, field_actions, certificates or readings', 'write them by hand in the supplier’s folder']],
  ['a field that the kind of record does not have', 'ordered: Quantity', 'quantity: Quantity', ['3:44', 'the key "quantity"', 'one of the keys id, plant, part, kind, ordered, requested, first_committed, committed, received, received_quantity, receipts or cause', 'did you mean ordered? Write ordered: Quantity']],
  ['lines without a day on which they are due', ', committed: Due', '', ['3:9', 'neither committed nor requested', 'at least one of the two', 'say which column has the day on which a line was due']],
  ['a field that a record needs', 'plant: {value: north}, ', '', ['3:9', 'no plant', 'plant: a column of the table by its name, or {column: …}, {columns: […]} or {value: …}', 'add a line such as plant: Name of the column']],
  ['a misspelt key of a field', 'ordered: Quantity', 'ordered: {colum: Quantity}', ['3:54', 'the key "colum"', 'one of the keys column, columns, join, value, prefix, missing, values, otherwise, formats, numbers or split', 'did you mean column? Write column: Quantity']],
  ['a field that comes from nowhere', 'ordered: Quantity', 'ordered: {prefix: x}', ['3:53', 'nothing that says where the value comes from', 'exactly one of column, columns and value', 'write column: and its name, for example']],
  ['a field that comes from two places', 'ordered: Quantity', 'ordered: {column: Quantity, value: 5}', ['3:53', 'column and value', 'exactly one of column, columns and value', 'write column: and its name, for example']],
  ['a constant that the field cannot have', 'ordered: Quantity', 'ordered: {value: many}', ['3:61', '“many”', 'a whole number of parts, 1 or more', 'write one that fits']],
  ['a plant that the programme does not have', '{value: north}', '{value: south}', ['3:36', '“south”', 'one of the programme’s plants: north', 'write one that fits']],
  ['a value map that leads nowhere', 'ordered: Quantity', 'ordered: Quantity, cause: {by: {column: C, values: {A: client}}}', ['3:99', '“client”', 'one of supplier, customer, carrier, force_majeure, unknown', 'write one that fits']],
  ['a format without a day', 'committed: Due', 'committed: {column: Due, formats: [MMM yyyy]}', ['3:98', '“MMM yyyy”; it has no day of the month (d or dd)', 'a date format such as d-MMM-yy', 'see the letters of date formats in docs/import.md']],
  ['a format in the letters of another program', 'methods', 'dates: {formats: [DD.MM.YYYY]}\nmethods', ['5:19', '“DD.MM.YYYY”; years are written with small letters (yyyy), and so are days (dd)', 'a date format such as d-MMM-yy', 'see the letters of date formats in docs/import.md']],
  ['a format with the month in place of the minutes', 'methods', 'dates: {formats: [dd.MM.yy HH:MM]}\nmethods', ['5:19', '“dd.MM.yy HH:MM”; it names the month twice (MM and MM)', 'a date format such as d-MMM-yy', 'MM is the month; minutes are mm']],
  ['an encoding that nobody knows', 'methods', 'file: {encoding: klingon}\nmethods', ['5:18', '“klingon”', 'an encoding by its usual name', 'write for example utf-8, windows-1252, gbk, shift_jis or utf-16le']],
  ['no header and no names of columns', 'methods', 'file: {header_row: 0}\nmethods', ['5:7', 'no columns', 'columns: […], as the file has no header to take the names from', 'name the columns in their order under file: columns']],
  ['one sign for decimals and thousands', 'methods', 'numbers: {decimal: ",", thousands: ","}\nmethods', ['5:36', '“,”', 'another sign than the decimal one', 'say both, for example {decimal: ",", thousands: "."}']],
  ['a digit to leave out of numbers', 'methods', 'numbers: {ignore: ["0"]}\nmethods', ['5:20', '“0”', 'a text that no number is made of', 'write a unit or a currency, for example ignore: [EUR, "%"]; say how numbers are written under decimal and thousands']],
  ['the decimal sign to leave out of numbers', 'methods', 'numbers: {decimal: ",", ignore: [EUR, ",-"]}\nmethods', ['5:39', '“,-”', 'a text that no number is made of', 'write a unit or a currency, for example ignore: [EUR, "%"]; say how numbers are written under decimal and thousands']],
  ['the point to leave out of numbers, where nothing is said of decimals', 'ordered: Quantity', 'ordered: {column: Quantity, numbers: {ignore: [.]}}', ['3:91', '“.”', 'a text that no number is made of', 'write a unit or a currency, for example ignore: [EUR, "%"]; say how numbers are written under decimal and thousands']],
  ['a condition without a test', 'methods', 'rows: {drop: [{column: A}]}\nmethods', ['5:15', 'no test', 'exactly one of equals, one_of, matches and missing', 'write one condition for each test']],
  ['a pattern that is none', 'methods', 'rows: {keep: [{column: A, matches: "("}]}\nmethods', ['5:36', '“(”', 'a regular expression', 'put a backslash before signs that stand for themselves']],
  ['a code without quotes', 'methods', 'rows: {drop: [{column: A, equals: 5}]}\nmethods', ['5:35', 'the number 5', 'a text', 'write equals: "5", in quotes']],
  ['receipts beside received', 'ordered: Quantity', 'ordered: Quantity, received: R, receipts: {on: R, quantity: Q}', ['3:86', 'receipts beside received', 'one of the two ways', 'write receipts if each row is one receipt, received if each row is a whole line']],
  ['a group of fields written as one', 'ordered: Quantity', 'ordered: Quantity, cause: Code', ['3:70', 'the text "Code"', 'keys with values: by, code or note', 'write cause: {by: …}, for example']],
  ['an id that is none', '{name: Supplier}', '{name: Supplier, ids: {Acme Ltd: Acme Ltd}}', ['1:45', 'the text "Acme Ltd"', 'an id of small letters a to z, digits and hyphens, at most 64 of them', 'write Acme Ltd: acme-ltd']],
  ['a time zone that is none', 'Europe/Berlin', 'Asia/Beijing', ['4:115', '“Asia/Beijing”', 'a time zone by its IANA name', 'write time_zone: Asia/Shanghai']],
  ['a programme without its customer', 'customer: Acme, ', '', ['4:12', 'no customer', 'customer: who rates', 'add a line such as customer: Acme Motors']],
  ['a list in place of keys', sound, '- a\n', ['1:1', 'a list', 'keys with values', 'write keys with values, without dashes']],
])('%s', (_title, from, to, problem) => {
  expect(problemsIn(sound.replace(from, () => to))).toEqual([problem]);
});

test.each(['ignore: ["%", EUR, pcs]', 'decimal: ",", ignore: [Stk.]', 'ignore: [Rs., pcs-]', 'decimal: ".", ignore: [","]'])('numbers: {%s} leaves nothing out that numbers are made of', (numbers) => {
  expect(problemsIn(`${sound}numbers: {${numbers}}\n`)).toEqual([]);
});

test('a further mapping may leave the programme to the first', () => {
  const first = mappingFile({ path: 'mapping.yaml', text: sound }, null);
  if ('problems' in first) throw new Error('the mapping is sound');
  const text = sound.replace(/programme:.*\n/, '').replace(/methods:.*\n/, '');
  const further = mappingFile({ path: 'further.yaml', text }, first.mapping);
  expect('mapping' in further && further.mapping.programme.id).toBe('acme');
});

/** Every problem of the further mapping beside the first, as place, found and how to mend it. */
function disagreementsIn(from: string, to: string): string[][] {
  const text = sound.replace('customer: Acme', 'customer: Acme, languages: [en]');
  const first = mappingFile({ path: 'mapping.yaml', text }, null);
  if ('problems' in first) throw new Error('the mapping is sound');
  const outcome = mappingFile({ path: 'further.yaml', text: text.replace(from, () => to) }, first.mapping);
  return 'mapping' in outcome ? [] : outcome.problems.map(({ line, column, found, mend }) => [`${line}:${column}`, found, mend]);
}

test.each<[title: string, from: string, to: string, problems: string[][]]>([
  ['the same programme', '', '', []],
  ['the same programme, its keys in another order', 'id: acme, name: Acme', 'name: Acme, id: acme', []],
  ['another day of the export', 'as_of: 2026-06-01', 'as_of: 2026-06-30', [['4:75', 'as_of other than in the first mapping', 'leave programme out here, or write as_of as the first mapping does']]],
  ['a plant that keeps other time', 'Europe/Berlin', 'Asia/Shanghai', [['4:95', 'plants other than in the first mapping', 'leave programme out here, or write plants as the first mapping does']]],
  ['a key that the first does not have', 'id: acme,', 'id: acme, monitoring: {incidents: {since: 2026-01}},', [['4:35', 'monitoring, which the first mapping does not have', 'leave programme out here, or write monitoring in the first mapping']]],
  ['a programme without a key of the first', 'languages: [en], ', '', [['4:12', 'no languages, which the first mapping has', 'leave programme out here, or write languages as the first mapping does']]],
  ['other methods', 'methods: [method.yaml]', 'methods: [other.yaml]', [['5:10', 'methods other than in the first mapping', 'leave methods out here, and name the method files in the first mapping']]],
])('a further mapping that has %s', (_title, from, to, problems) => {
  expect(disagreementsIn(from, to)).toEqual(problems);
});
