/** Files that nobody would wish for, and word for word what an import says of each. */
import { expect, test } from 'vitest';
import { problemsOf } from './orders.ts';

const header = 'Supplier,Order,Quantity,Due,Received\n';

/** Text in UTF-8 with single bytes between. */
function bytes(...parts: readonly (string | number)[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));
}

function utf16(text: string): Uint8Array {
  return new Uint8Array([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
}

interface Hostile {
  readonly title: string;
  readonly content: string | Uint8Array;
  /** Keys of the mapping that differ. */
  readonly changes?: string;
  readonly says: string;
}

const hostile: readonly Hostile[] = [
  {
    title: 'a column that the file does not have',
    content: 'Supplier,Order,Qty,Due,Received\nAcme,1,5,2026-05-01,\n',
    says: `
orders.csv, column “Quantity”: the mapping asks for a column that the file does not have
  row 1, line 1: the columns Supplier, Order, Qty, Due, Received
  Expected  a column named “Quantity”
  To mend   correct the column’s name in the mapping; did you mean “Qty”?`,
  },
  {
    title: 'a file with another delimiter',
    content: 'Supplier;Order;Quantity;Due;Received\nAcme;1;5;2026-05-01;\n',
    says: `
orders.csv: the header is a single column
  row 1, line 1: “Supplier;Order;Quantity;Due;Received”
  Expected  columns with “,” between them, as the mapping says
  To mend   say under file in the mapping delimiter: ";"`,
  },
  {
    title: 'another delimiter, and names of columns that the mapping gives',
    content: 'Vendor;Order;Number;Due;Came\nAcme;1;5;2026-05-01;\n',
    changes: 'file: {columns: [Supplier, Order, Quantity, Due, Received]}',
    says: `
orders.csv: the header is a single column
  row 1, line 1: “Vendor;Order;Number;Due;Came”
  Expected  columns with “,” between them, as the mapping says
  To mend   say under file in the mapping delimiter: ";"`,
  },
  {
    title: 'another delimiter in a file without a header',
    content: 'Acme|1|5|2026-05-01|\n',
    changes: 'file: {header_row: 0, columns: [Supplier, Order, Quantity, Due, Received]}',
    says: `
orders.csv: the row is a single column
  row 1, line 1: “Acme|1|5|2026-05-01|”
  Expected  columns with “,” between them, as the mapping says
  To mend   say under file in the mapping delimiter: "|"`,
  },
  {
    title: 'another delimiter between quoted cells, which by the mapping’s own are quotes in the middle of a cell',
    content: '"Supplier";"Order";"Quantity";"Due";"Received"\n"Acme, sons";"1";"5";"2026-05-01";""\n',
    changes: 'file: {columns: [Supplier, Order, Quantity, Due, Received]}',
    says: `
orders.csv: the header is a single column
  row 1, line 1: “"Supplier";"Order";"Quantity";"Due";"Received"”
  Expected  columns with “,” between them, as the mapping says
  To mend   say under file in the mapping delimiter: ";"`,
  },
  {
    title: 'another delimiter, and only one cell that is quoted',
    content: 'Supplier;Order;Quantity;Due;Received\n"Acme, sons";1;5;2026-05-01;\n',
    changes: 'file: {columns: [Supplier, Order, Quantity, Due, Received]}',
    says: `
orders.csv: the header is a single column
  row 1, line 1: “Supplier;Order;Quantity;Due;Received”
  Expected  columns with “,” between them, as the mapping says
  To mend   say under file in the mapping delimiter: ";"`,
  },
  {
    title: 'a column that stands twice',
    content: 'Supplier,Order,Quantity,Due,Due,Received\nAcme,1,5,2026-05-01,2026-05-01,\n',
    says: `
orders.csv, column “Due”: the column’s name stands more than once
  row 1, line 1: columns D and E
  Expected  one column of that name
  To mend   rename one of them in the file, or name all columns under file: columns in the mapping`,
  },
  {
    title: 'rows with too few and too many cells',
    content: header + 'Acme,1,5,2026-05-01\nAcme,2,5,2026-05-01,2026-05-01,x\nAcme,3,5,2026-05-01,2026-05-01,,\n',
    says: `
orders.csv: too few cells in the row
  row 2, line 2: 4 cells, the last in column D
  Expected  5 cells, as the header has
  To mend   look for a line break or a delimiter inside a cell that is not quoted, and quote the cell; a total below the table can be left out with rows: {drop: […]} in the mapping

orders.csv: too many cells in the row
  row 3, line 3: 6 cells, the last in column F
  Expected  5 cells, as the header has
  To mend   look for a line break or a delimiter inside a cell that is not quoted, and quote the cell; a total below the table can be left out with rows: {drop: […]} in the mapping`,
  },
  {
    title: 'a total below the table, of fewer cells',
    content: header + 'Acme,1,5,2026-05-01,\nTotal,1\n',
    says: `
orders.csv: too few cells in the row
  row 3, line 3: 2 cells, the last in column B
  Expected  5 cells, as the header has
  To mend   look for a line break or a delimiter inside a cell that is not quoted, and quote the cell; a total below the table can be left out with rows: {drop: […]} in the mapping`,
  },
  {
    title: 'bytes that are not UTF-8',
    content: bytes(header, 'Acme,1,5,2026-05-01,\nM', 0xfc, 'ller,2,5,2026-05-01,\n'),
    says: `
orders.csv: the bytes are no text in this encoding
  line 3: the bytes FC 6C 6C 65 after “me,1,5,2026-05-01,⏎M”
  Expected  text in utf-8
  To mend   say under file in the mapping how the file is written, for example encoding: windows-1252 (Western Europe) or encoding: gbk (China)`,
  },
  {
    title: 'bytes that the encoding stated cannot have',
    content: bytes(header, 'Acme,1,5,2026-05-01,\n', 0xff, 0xff, ',2,5,2026-05-01,\n'),
    changes: 'file: {encoding: gbk}',
    says: `
orders.csv: the bytes are no text in this encoding
  line 3: the bytes FF FF 2C 32 after “cme,1,5,2026-05-01,⏎”
  Expected  text in gbk
  To mend   save the file as UTF-8, or say under file in the mapping which encoding it is written in`,
  },
  {
    title: 'UTF-16 without a byte order mark',
    content: utf16(header + 'Acme,1,5,2026-05-01,\n'),
    says: `
orders.csv: the text contains zero bytes
  line 1: zero bytes in what was read as utf-8
  Expected  text; zero bytes are a sign of UTF-16
  To mend   say encoding: utf-16le under file in the mapping, or save the file as UTF-8`,
  },
  {
    title: 'an empty file',
    content: '',
    says: `
orders.csv: nothing to import
  Found     an empty file
  Expected  a header and at least one row
  To mend   export the table again, with its rows`,
  },
  {
    title: 'a header without rows',
    content: header + '\n,,,,\n',
    says: `
orders.csv: nothing to import
  Found     a header and no rows below it
  Expected  a header and at least one row
  To mend   export the table again, with its rows`,
  },
  {
    title: 'a header beyond the end of the file',
    content: header,
    changes: 'file: {header_row: 3}',
    says: `
orders.csv: nothing to import
  Found     fewer than 3 rows
  Expected  a header and at least one row
  To mend   correct header_row under file in the mapping`,
  },
  {
    title: 'a quote that is never closed',
    content: header + 'Acme,1,5,2026-05-01,\nAcme,"2,5,2026-05-01,\nAcme,3,5,2026-05-01,\n',
    says: `
orders.csv: quotes that do not match: from here on the rows cannot be told apart
  row 3, line 3: a quote that is opened and never closed
  Expected  cells quoted from their first to their last character, with quotes inside them doubled
  To mend   correct the row; or say under file in the mapping stray_quotes: keep, if cells hold quotes such as 5" pipe, or quote: none, if the file quotes nothing`,
  },
  {
    title: 'a quote in the middle of a cell',
    content: header + 'Acme,"1"a,5,2026-05-01,\n',
    says: `
orders.csv: quotes that do not match: from here on the rows cannot be told apart
  row 2, line 2: a quote in the middle of a cell
  Expected  cells quoted from their first to their last character, with quotes inside them doubled
  To mend   correct the row; or say under file in the mapping stray_quotes: keep, if cells hold quotes such as 5" pipe, or quote: none, if the file quotes nothing`,
  },
  {
    title: 'words in a column of dates',
    content: header + 'Acme,1,5,Pre-PQ Process,\nAcme,2,5,Date Not Captured,\nAcme,3,5,31-Feb-15,\nAcme,4,5,2-Jun-06,Date Not Captured\n',
    changes: 'dates: {formats: [d-MMM-yy, M/d/yy]}',
    says: `
orders.csv, column “Due”: not a day (3 rows)
  row 2, line 2: “Pre-PQ Process”
  row 3, line 3: “Date Not Captured”
  row 4, line 4: “31-Feb-15”
  Expected  a day written d-MMM-yy (30-Sep-15) or M/d/yy (9/30/15)
  To mend   correct the cell, add its format to the formats in the mapping, or, if it means that there is no date, add it to missing

orders.csv, column “Received”: not a day
  row 5, line 5: “Date Not Captured”
  Expected  a day written d-MMM-yy (30-Sep-15) or M/d/yy (9/30/15)
  To mend   correct the cell, add its format to the formats in the mapping, or, if it means that there is no date, add it to missing`,
  },
  {
    title: 'more rows of one kind than anyone wants to read',
    content: header + [1, 2, 3, 4, 5, 6, 7].map((n) => `Acme,${n},5,soon,\n`).join(''),
    says: `
orders.csv, column “Due”: not a day (7 rows)
  row 2, line 2: “soon”
  row 3, line 3: “soon”
  row 4, line 4: “soon”
  row 5, line 5: “soon”
  row 6, line 6: “soon”
  and 2 more
  Expected  a day written yyyy-MM-dd (2015-09-30) or yyyy-MM-dd HH:mm:ss (2015-09-30 00:00:00)
  To mend   correct the cell, add its format to the formats in the mapping, or, if it means that there is no date, add it to missing`,
  },
  {
    title: 'a number that may be one or one thousand',
    content: header + 'Acme,1,"1,000",2026-05-01,\nAcme,2,1.000,2026-05-01,\n',
    says: `
orders.csv, column “Quantity”: a number that can be read in two ways (2 rows)
  row 2, line 2: “1,000”
  row 3, line 3: “1.000”
  Expected  a whole number of parts, 1 or more; the point or comma may be a decimal sign or stand between thousands
  To mend   say under numbers in the mapping how numbers are written, for example {decimal: ".", thousands: ","} or {decimal: ",", thousands: "."}`,
  },
  {
    title: 'numbers in another form than stated',
    content: header + 'Acme,1,"1.200,0",2026-05-01,\nAcme,2,"1.200,5",2026-05-01,\nAcme,3,1.2,2026-05-01,\nAcme,4,-5,2026-05-01,\nAcme,5,0,2026-05-01,\n',
    changes: 'numbers: {decimal: ",", thousands: "."}',
    says: `
orders.csv, column “Quantity”: not a whole number of parts, 1 or more (3 rows)
  row 3, line 3: “1.200,5”
  row 5, line 5: “-5”
  row 6, line 6: “0”
  Expected  a whole number of parts, 1 or more
  To mend   correct the cell

orders.csv, column “Quantity”: not a number
  row 4, line 4: “1.2”
  Expected  a whole number of parts, 1 or more
  To mend   correct the cell, or say under numbers in the mapping how numbers are written (decimal, thousands, ignore)`,
  },
  {
    title: 'a supplier whose name has no Latin letter',
    content: bytes(header, 0xc8, 0xf1, 0xd6, 0xfd, ',1,5,2026-05-01,\n'),
    changes: 'file: {encoding: gbk}',
    says: `
orders.csv, column “Supplier”: no id can be made of the supplier
  row 2, line 2: “锐铸”
  Expected  a name with at least one Latin letter or digit, or an id in the mapping
  To mend   give the id in the mapping, for example suppliers: {ids: {"锐铸": acme}}`,
  },
  {
    title: 'two names that would get one id',
    content: header + 'Müller GmbH,1,5,2026-05-01,\nMuller-GmbH,2,5,2026-05-01,\n',
    says: `
orders.csv, column “Supplier”: the id muller-gmbh already belongs to “Müller GmbH”
  row 3, line 3: “Muller-GmbH”
  Expected  an id of its own for each supplier
  To mend   if both are one supplier, give both that id in the mapping, suppliers: {ids: {"Müller GmbH": muller-gmbh, "Muller-GmbH": muller-gmbh}}; else give each its own`,
  },
  {
    title: 'a name that happens to make the id that the mapping gives to another',
    content: header + 'Blunt Forgings Ltd,1,5,2026-05-01,\nSharp Castings GmbH,2,5,2026-05-01,\n',
    changes: 'suppliers: {name: Supplier, ids: {Blunt Forgings Ltd: sharp-castings-gmbh}}',
    says: `
orders.csv, column “Supplier”: the id sharp-castings-gmbh already belongs to “Blunt Forgings Ltd”
  row 3, line 3: “Sharp Castings GmbH”
  Expected  an id of its own for each supplier
  To mend   if both are one supplier, give both that id in the mapping, suppliers: {ids: {"Blunt Forgings Ltd": sharp-castings-gmbh, "Sharp Castings GmbH": sharp-castings-gmbh}}; else give each its own`,
  },
  {
    title: 'the same the other way round, by numbers',
    content: 'Supplier,Number,Order,Quantity,Due,Received\nSharp Castings,1001,1,5,2026-05-01,\nBlunt Forgings,1002,2,5,2026-05-01,\n',
    changes: 'suppliers: {name: Supplier, id: Number, ids: {"1002": "1001"}}',
    says: `
orders.csv, column “Number”: the id 1001 already belongs to “1001”
  row 3, line 3: “1002”
  Expected  an id of its own for each supplier
  To mend   if both are one supplier, give both that id in the mapping, suppliers: {ids: {"1001": "1001", "1002": "1001"}}; else give each its own`,
  },
  {
    title: 'one order number twice',
    content: header + 'Acme,1,5,2026-05-01,\nAcme,1,6,2026-05-02,\nOther,1,5,2026-05-01,\n',
    says: `
orders.csv, column “Order”: the same id twice
  row 3, line 3: “1”, as in row 2
  Expected  an id of its own for each of the supplier’s records
  To mend   make the id of enough columns to tell the rows apart, or, if each row is one receipt of the same order line, map receipts instead of received`,
  },
  {
    title: 'nothing where something is needed',
    content: header + 'Acme,1,N/A,2026-05-01,\n,2,5,2026-05-01,\nAcme,,5,2026-05-01,\nAcme,4,5,,2026-05-01\n',
    changes: 'missing: [N/A]',
    says: `
orders.csv, column “Quantity”: nothing there, and ordered is needed
  row 2, line 2: “N/A”
  Expected  a whole number of parts, 1 or more
  To mend   fill the cell in, or leave such rows out with rows: {drop: [{column: "Quantity", missing: true}]} in the mapping

orders.csv, column “Supplier”: nothing there that names the supplier
  row 3, line 3: an empty cell
  Expected  the supplier’s name or number
  To mend   fill the cell in, or leave such rows out with rows: {drop: [{column: "Supplier", missing: true}]} in the mapping

orders.csv, column “Order”: nothing there, and id is needed
  row 4, line 4: an empty cell
  Expected  an id with at least one Latin letter or digit
  To mend   fill the cell in, or leave such rows out with rows: {drop: [{column: "Order", missing: true}]} in the mapping

orders.csv, column “Due”: nothing there that could be the day on which the line was due
  row 5, line 5: no day
  Expected  a committed or a requested day
  To mend   fill the cell in, or leave such rows out with rows: {drop: [{column: "Due", missing: true}]} in the mapping`,
  },
  {
    title: 'several things wrong in one row',
    content: header + ',#,x,y,z\n',
    says: `
orders.csv, column “Supplier”: nothing there that names the supplier
  row 2, line 2: an empty cell
  Expected  the supplier’s name or number
  To mend   fill the cell in, or leave such rows out with rows: {drop: [{column: "Supplier", missing: true}]} in the mapping

orders.csv, column “Order”: no id can be made of it
  row 2, line 2: “#”
  Expected  an id with at least one Latin letter or digit
  To mend   take another column for the id, or give the ids under values in the mapping

orders.csv, column “Quantity”: not a number
  row 2, line 2: “x”
  Expected  a whole number of parts, 1 or more
  To mend   correct the cell, or say under numbers in the mapping how numbers are written (decimal, thousands, ignore)

orders.csv, column “Due”: not a day
  row 2, line 2: “y”
  Expected  a day written yyyy-MM-dd (2015-09-30) or yyyy-MM-dd HH:mm:ss (2015-09-30 00:00:00)
  To mend   correct the cell, add its format to the formats in the mapping, or, if it means that there is no date, add it to missing

orders.csv, column “Received”: not a day
  row 2, line 2: “z”
  Expected  a day written yyyy-MM-dd (2015-09-30) or yyyy-MM-dd HH:mm:ss (2015-09-30 00:00:00)
  To mend   correct the cell, add its format to the formats in the mapping, or, if it means that there is no date, add it to missing`,
  },
  {
    title: 'a control character in a name',
    content: header + 'Ac\u0007me,1,5,2026-05-01,\n',
    says: `
orders.csv, column “Supplier”: control characters in the supplier’s name
  row 2, line 2: “Ac<U+0007>me”
  Expected  a text that can be seen and printed
  To mend   correct the cell, or look whether the file has another encoding`,
  },
  {
    title: 'letters that another program lost, in a name',
    content: header + 'M\ufffdller,1,5,2026-05-01,\nAcme,2,5,2026-05-01,\n',
    says: `
orders.csv, column “Supplier”: letters lost in the supplier’s name
  row 2, line 2: “M�ller”
  Expected  the letters that were there, where the file has the sign � (U+FFFD)
  To mend   correct the cell, or export the table anew`,
  },
  {
    title: 'letters that another program lost, in a text',
    content: 'Supplier,Order,Quantity,Due,Part\nAcme,1,5,2026-05-01,H\ufffdlse\n',
    changes: 'fields: {id: Order, plant: {value: north}, ordered: Quantity, committed: Due, part: Part}',
    says: `
orders.csv, column “Part”: letters lost in a text
  row 2, line 2: “H�lse”
  Expected  the letters that were there, where the file has the sign � (U+FFFD)
  To mend   correct the cell, or export the table anew`,
  },
  {
    title: 'line breaks inside quoted cells: rows and lines part',
    content: header + '"Acme\nWorks",1,5,2026-05-01,2026-05-02\nAcme,2,x,2026-05-01,\n',
    says: `
orders.csv, column “Quantity”: not a number
  row 3, line 4: “x”
  Expected  a whole number of parts, 1 or more
  To mend   correct the cell, or say under numbers in the mapping how numbers are written (decimal, thousands, ignore)`,
  },
  {
    title: 'a plant that the programme does not have',
    content: header + 'Acme,1,5,2026-05-01,\n',
    changes: 'fields: {id: Order, plant: Supplier, ordered: Quantity, committed: Due}',
    says: `
orders.csv, column “Supplier”: not a plant of the programme
  row 2, line 2: “Acme”
  Expected  one of the programme’s plants: north
  To mend   add the plant under programme: plants in the mapping, or say under values which plant the text means`,
  },
  {
    title: 'days as the numbers by which a spreadsheet keeps them, and years that are not read',
    content: 'Supplier,Order,Quantity,Due,Received\nAcme,1,5,46162,\nAcme,2,5,46163.5,\nAcme,3,5,05/20/2026,12/31/1899\nAcme,4,5,05/20/2026,12/31/9999\n',
    changes: 'dates: {formats: [MM/dd/yyyy]}',
    says: `
orders.csv, column “Due”: the number by which a spreadsheet keeps a day (2 rows)
  row 2, line 2: “46162”
  row 3, line 3: “46163.5”
  Expected  a day written MM/dd/yyyy (09/30/2015)
  To mend   format the column as a date in the spreadsheet, and save the table again

orders.csv, column “Received”: a year that is not read (2 rows)
  row 4, line 4: “12/31/1899”
  row 5, line 5: “12/31/9999”
  Expected  a year from 1900 to 2199
  To mend   correct the cell, or, if it means that there is no date, add it to missing`,
  },
  {
    title: 'a text that is needed and not there',
    content: 'Supplier,No,Title,Found\nAcme,1,,2026-05-01\n',
    changes: 'records: incidents\nfields: {id: No, title: Title, detected: Found, plant: {value: north}, detection_point: {value: incoming}, severity: {value: minor}}',
    says: `
orders.csv, column “Title”: nothing there, and title is needed
  row 2, line 2: an empty cell
  Expected  a text
  To mend   fill the cell in, or leave such rows out with rows: {drop: [{column: "Title", missing: true}]} in the mapping`,
  },
];

test.each(hostile)('$title', ({ content, changes, says }) => {
  expect(`\n${problemsOf(content, changes)}`).toBe(says);
});
