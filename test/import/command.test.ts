/** `npm run import` as a user meets it: what it prints, what it writes, what it never overwrites. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { importCommand } from '#cli/import.ts';
import { load } from '#input/load.ts';
import { readDataFolder } from '#input/read-data-folder.ts';
import { digest } from '#report/digest.ts';

const root = mkdtempSync(join(tmpdir(), 'vernier-import-'));
const out = join(root, 'data');
const home = process.cwd();
const method = readFileSync('examples/scms/method.yaml', 'utf8');

const header = 'Supplier,Order,Quantity,Due,Received\n';
const mapping = `suppliers: {name: Supplier}
records: delivery_lines
fields: {id: Order, plant: {value: north}, ordered: Quantity, committed: Due, received: Received}
programme:
  id: acme
  name: Acme
  customer: Acme
  as_of: 2026-06-01
  plants: [{id: north, name: North plant, time_zone: Europe/Berlin}]
methods: [method.yaml]
`;

/** Runs the command in the folder of the test; the options stand behind the usual ones. */
function run(...options: string[]) {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) => vi.spyOn(process[stream], 'write').mockImplementation((text) => ((written[stream] += String(text)), true)));
  const status = importCommand(['--file', 'orders.csv', '--mapping', 'mapping.yaml', ...(options.includes('--out') ? [] : ['--out', 'data']), ...options]);
  for (const spy of spies) spy.mockRestore();
  return { status, ...written };
}

function put(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

function contents(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

beforeEach(() => {
  for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
  put('orders.csv', `${header}Sharp Castings,1,5,2026-05-01,2026-05-02\nBlunt Castings,2,7,2026-05-03,\n`);
  put('mapping.yaml', mapping);
  put('method.yaml', method);
});

beforeAll(() => process.chdir(root));

afterAll(() => {
  process.chdir(home);
  rmSync(root, { recursive: true, force: true });
});

test('writes a folder that checks clean, one line for each record, and tells where every row went', () => {
  const { status, stdout, stderr } = run();
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stderr: '',
    stdout: `orders.csv, utf-8: 2 rows below the header
  2 written as delivery lines of 2 suppliers
  0 blank
  0 that cannot be read
Wrote 2 suppliers to data; the report is data/import/report.yaml.
See it with: npm start -- --data data
`,
  });
  expect(contents('data/suppliers/sharp-castings.yaml')).toBe(`# Made by \`npm run import\` from orders.csv: import again rather than edit.
id: sharp-castings
name: Sharp Castings
delivery_lines:
  - {id: "1", plant: north, ordered: 5, committed: 2026-05-01, received: 2026-05-02}
`);
  const { files, problems } = readDataFolder(out);
  expect(load(files, problems)).toMatchObject({ problems: [], warnings: [] });
  expect(readdirSync(root).sort()).toEqual(['data', 'mapping.yaml', 'method.yaml', 'orders.csv']);
});

test('writes nothing while a row cannot be read', () => {
  put('orders.csv', `${header}Sharp Castings,1,5,2026-05-01,\nBlunt Castings,2,7,soon,\n`);
  const { status, stderr } = run();
  expect(`\n${stderr}`).toBe(`

orders.csv, column “Due”: not a day
  row 3, line 3: “soon”
  Expected  a day written yyyy-MM-dd (2015-09-30) or yyyy-MM-dd HH:mm:ss (2015-09-30 00:00:00)
  To mend   correct the cell, add its format to the formats in the mapping, or, if it means that there is no date, add it to missing

1 row cannot be read. --skip-unreadable writes the others and keeps these in data/import/rejected.csv.
Nothing was written.
`);
  expect(status).toBe(1);
  expect(existsSync(out)).toBe(false);
});

test('writes what can be read when asked to, and keeps the other rows with their reasons', () => {
  put('orders.csv', `${header}Sharp Castings,1,5,2026-05-01,\n"Blunt, Castings",2,7,soon,x\n`);
  const { status, stdout } = run('--skip-unreadable');
  expect(status).toBe(0);
  expect(stdout).toContain('  1 written as delivery lines of 1 supplier\n  0 blank\n  1 that cannot be read\n');
  expect(contents('data/import/rejected.csv')).toBe('\ufeffrow,line,problem,Supplier,Order,Quantity,Due,Received\n3,3,"Due: not a day, found “soon”; Received: not a day, found “x”","Blunt, Castings",2,7,soon,x\n');
  expect(contents('data/import/report.yaml')).toContain('    rows:\n      read: 2\n      written: 1\n      filtered: 0\n      blank: 0\n      rejected: 1\n');
  const { files, problems } = readDataFolder(out);
  expect(load(files, problems).problems).toEqual([]);
});

test('a record that refers to one whose row cannot be read says so', () => {
  put('orders.csv', 'Supplier,No,Day,Repeats\nSharp Castings,qn-1,soon,\nSharp Castings,qn-2,2026-05-02,qn-1\nSharp Castings,qn-3,2026-05-03,qn-2\nSharp Castings,qn-4,2026-05-04,qn-9\nSharp Castings,qn-5,2026-05-04,\n');
  put('mapping.yaml', mapping.replace('records: delivery_lines', 'records: incidents').replace(/^fields: .*$/m, 'fields: {id: No, title: No, detected: Day, plant: {value: north}, detection_point: {value: incoming}, severity: {value: minor}, repeat_of: Repeats}'));
  const { status, stdout } = run('--skip-unreadable');
  expect(status).toBe(0);
  expect(stdout).toContain('  1 written as incidents of 1 supplier\n');
  const reasons = contents('data/import/rejected.csv').split('\n').map((line) => /found the incident [^",]*(?:, [^",]*)?/.exec(line)?.[0]);
  expect(reasons).toEqual([undefined, undefined, 'found the incident qn-1, whose row 2 in orders.csv cannot be read', 'found the incident qn-2, whose row 3 in orders.csv cannot be read', 'found the incident qn-9, which does not exist', undefined]);
});

test('mended rows are imported beside the table they come from, by the mapping without its file', () => {
  put('orders.csv', `Orders of May\n\n${header}Sharp Castings,1,5,2026-05-01,\nBlunt Castings,2,7,soon,\n`.replaceAll(',', ';'));
  put('mapping.yaml', `file: {delimiter: ";", header_row: 3}\n${mapping}`);
  expect(run('--skip-unreadable').status).toBe(0);
  put('mended.csv', contents('data/import/rejected.csv').replace(',soon,', ',2026-05-03,'));
  put('mended.yaml', mapping);
  expect(run('--file', 'mended.csv', '--mapping', 'mended.yaml', '--skip-unreadable')).toMatchObject({ status: 0, stderr: expect.stringContaining('“soon”') });
  expect(contents('data/suppliers/blunt-castings.yaml')).toContain('committed: 2026-05-03');
  expect(contents('data/suppliers/sharp-castings.yaml')).toContain('committed: 2026-05-01');
});

test('what was defused in the rows left out is read as it stood in the table', () => {
  put('orders.csv', 'Supplier,Order,Quantity,Due,+/-\n=Best Co,1,5,soon,-A12\n=Best Co,2,5,2026-05-01,-A12\n');
  put('mapping.yaml', mapping.replace('received: Received', 'part: +/-'));
  expect(run('--skip-unreadable').status).toBe(0);
  expect(contents('data/import/rejected.csv')).toContain(`,Supplier,Order,Quantity,Due,'+/-\n2,2,"Due: not a day, found “soon”",'=Best Co,1,5,soon,'-A12`);
  put('mended.csv', contents('data/import/rejected.csv').replace(',soon,', ',2026-05-03,'));
  expect(run('--file', 'mended.csv', '--mapping', 'mapping.yaml', '--skip-unreadable').status).toBe(0);
  expect(readdirSync(join(out, 'suppliers'))).toEqual(['best-co.yaml']);
  expect(contents('data/suppliers/best-co.yaml')).toContain(`name: =Best Co
delivery_lines:
  - {id: "2", plant: north, part: "-A12", ordered: 5, committed: 2026-05-01}
  - {id: "1", plant: north, part: "-A12", ordered: 5, committed: 2026-05-03}
`);
});

test('rows that stay unreadable when they were mended are kept with one apostrophe, not two', () => {
  put('orders.csv', `${header}=Best Co,1,5,soon,\nSharp Castings,2,5,2026-05-01,\n`);
  run('--skip-unreadable');
  put('mended.csv', contents('data/import/rejected.csv'));
  expect(run('--file', 'mended.csv', '--mapping', 'mapping.yaml', '--skip-unreadable').status).toBe(0);
  expect(contents('data/import/rejected-2.csv')).toContain(",'=Best Co,1,5,soon,");
});

test('an apostrophe in any other table is the table’s own', () => {
  put('orders.csv', 'Supplier,Order,Quantity,Due,Part\nSharp Castings,1,5,2026-05-01,\'-A12\n');
  put('mapping.yaml', mapping.replace('received: Received', 'part: Part'));
  expect(run().status).toBe(0);
  expect(contents('data/suppliers/sharp-castings.yaml')).toContain(`part: "'-A12"`);
});

test('a record that a data folder cannot have is told by its row before anything is written', () => {
  put('orders.csv', `${header}Sharp Castings,1,5,2026-05-01,\nSharp Castings,2,7,2026-05-03,2026-07-01\n`);
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toContain('orders.csv: a record that the data folder cannot have (received)\n  row 3, line 3: ');
  expect(run('--skip-unreadable')).toMatchObject({ status: 0 });
  expect(contents('data/suppliers/sharp-castings.yaml').match(/^ {2}- /gm)).toHaveLength(1);
  expect(contents('data/import/rejected.csv')).toContain('3,3,"a record that the data folder cannot have (received), found');
});

test('what a spreadsheet would run as a formula is defused in the rows left out; numbers below 0 are numbers', () => {
  put('orders.csv', `${header}"=HYPERLINK(""http://x"")",+cmd,-5,soon,@x\nSharp Castings,1,5,2026-05-01,\n`);
  expect(run('--skip-unreadable').status).toBe(0);
  expect(contents('data/import/rejected.csv').split('\n')[1]).toMatch(/,"'=HYPERLINK\(""http:\/\/x""\)",'\+cmd,-5,soon,'@x$/);
});

test('a sign that stands for nothing is left as it is, so that a mended row can be imported by the same mapping', () => {
  put('orders.csv', `${header}-,--,+,soon,-x\nSharp Castings,1,5,2026-05-01,\n`);
  expect(run('--skip-unreadable').status).toBe(0);
  expect(contents('data/import/rejected.csv').split('\n')[1]).toMatch(/,-,--,\+,soon,'-x$/);
});

test('a character that no PDF can print is told by its row, in a name by what the mapping can do about it', () => {
  put('orders.csv', `${header}Sharp Castings,한1,5,2026-05-01,\nSharp Castings,2,7,2026-05-03,\n`);
  put('mapping.yaml', mapping.replace('{id: Order,', '{id: {column: Quantity}, part: Order,'));
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toContain('the character 한 (U+D55C), which the fonts of the PDFs do not have');
  put('orders.csv', `${header}Sharp 한 Castings,1,5,2026-05-01,\n`);
  expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('the name of a supplier, which the mapping can give under suppliers: names') });
});

test('a mapping with mistakes is told by its lines', () => {
  put('mapping.yaml', mapping.replace('ordered: Quantity', 'orderd: Quantity').replace('records: delivery_lines', 'records: delivery_lines\ndates: {formats: [YYYY-MM-DD]}'));
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toContain('mapping.yaml:4:');
  expect(stderr).toContain('did you mean ordered?');
  put('mapping.yaml', mapping.replace('records: delivery_lines', 'records: delivery_lines\ndates: {formats: [YYYY-MM-DD]}'));
  expect(run().stderr).toBe(`mapping.yaml:3:19
  mapping.yaml, dates, formats, entry 1

    2 | records: delivery_lines
  > 3 | dates: {formats: [YYYY-MM-DD]}
      |                   ^^^^^^^^^^
  Found     “YYYY-MM-DD”; years are written with small letters (yyyy), and so are days (dd)
  Expected  a date format such as d-MMM-yy
  To mend   see the letters of date formats in docs/import.md

1 problem in 1 file. Nothing was written.
`);
});

test('takes the place of an earlier import, and of an empty folder', () => {
  mkdirSync(out);
  expect(run().status).toBe(0);
  put('orders.csv', `${header}Other Castings,1,5,2026-05-01,\n`);
  expect(run().status).toBe(0);
  expect(readdirSync(join(out, 'suppliers'))).toEqual(['other-castings.yaml']);
});

test('leaves a folder alone that is no earlier import, unless told to replace it', () => {
  mkdirSync(out);
  put('data/precious.txt', 'mine');
  expect(run()).toEqual({ status: 2, stdout: '', stderr: 'data is not empty and was not made by an import. Name another folder with --out, or replace it with --force.\nNothing was written. See npm run import -- --help.\n' });
  expect(contents('data/precious.txt')).toBe('mine');
  expect(run('--force').status).toBe(0);
  expect(existsSync(join(out, 'precious.txt'))).toBe(false);
});

test('leaves an import alone that somebody changed since, unless told to replace it', () => {
  run();
  put('data/suppliers/sharp-castings.yaml', `${contents('data/suppliers/sharp-castings.yaml')}notes: [{text: Mine}]\n`);
  put('data/suppliers/new-castings.yaml', 'name: New Castings\n');
  const { status, stderr } = run();
  expect(status).toBe(2);
  expect(stderr).toContain('data was changed after it was imported: suppliers/new-castings.yaml, suppliers/sharp-castings.yaml.');
  expect(contents('data/suppliers/sharp-castings.yaml')).toContain('Mine');
  expect(run('--force').status).toBe(0);
});

test('never replaces the folder one is in, or one that holds the table', () => {
  expect(run('--out', '.', '--force')).toMatchObject({ status: 2, stderr: expect.stringContaining('. holds the folder you are in, which would be lost.') });
  mkdirSync(out);
  put('data/orders.csv', contents('orders.csv'));
  const { status, stderr } = run('--file', 'data/orders.csv', '--mapping', 'mapping.yaml', '--force');
  expect(status).toBe(2);
  expect(stderr).toContain('data holds data/orders.csv, which would be lost.');
});

test('never replaces a folder that holds a method file the mapping names', () => {
  mkdirSync(out);
  put('data/method.yaml', method);
  put('mapping.yaml', mapping.replace('method.yaml', 'data/method.yaml'));
  expect(run('--force')).toEqual({ status: 2, stdout: '', stderr: 'data holds data/method.yaml, which would be lost.\nNothing was written. See npm run import -- --help.\n' });
  expect(contents('data/method.yaml')).toBe(method);
});

test('a method file may be named by its whole path', () => {
  put('mapping.yaml', mapping.replace('method.yaml', join(root, 'method.yaml')));
  expect(run()).toMatchObject({ status: 0, stderr: '' });
  expect(contents('data/methods/method.yaml')).toBe(method);
});

test('several tables become one programme; the further mappings leave it to the first', () => {
  put('claims.csv', 'Supplier;Claim;Found\nSharp Castings;Q 1;3.5.2026\n');
  put('claims.yaml', `file: {delimiter: ";"}
dates: {formats: [d.M.yyyy]}
suppliers: {name: Supplier}
records: incidents
fields: {id: Claim, title: Claim, detected: Found, plant: {value: north}, detection_point: {value: incoming}, severity: {value: minor}}
`);
  const { status, stdout } = run('--file', 'claims.csv', '--mapping', 'claims.yaml');
  expect(status).toBe(0);
  expect(stdout).toContain('claims.csv, utf-8: 1 row below the header\n  1 written as incidents of 1 supplier\n');
  expect(contents('data/suppliers/sharp-castings.yaml')).toBe(`# Made by \`npm run import\` from orders.csv, claims.csv: import again rather than edit.
id: sharp-castings
name: Sharp Castings
delivery_lines:
  - {id: "1", plant: north, ordered: 5, committed: 2026-05-01, received: 2026-05-02}
incidents:
  - {id: q-1, title: Q 1, detected: 2026-05-03, plant: north, detection_point: incoming, severity: minor}
`);
});

test('says what is missing before it begins', () => {
  expect(run('--file', 'nowhere.csv', '--mapping', 'mapping.yaml')).toMatchObject({ status: 2, stderr: 'There is no file nowhere.csv.\nNothing was written. See npm run import -- --help.\n' });
  expect(run('--file', 'orders.csv')).toMatchObject({ status: 2 });
  put('mapping.yaml', mapping.replace('method.yaml', 'none.yaml'));
  expect(run()).toMatchObject({ status: 1, stderr: 'mapping.yaml names the method file none.yaml, which is not there.\nNothing was written.\n' });
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: npm run import') });
});

test('method files that could not be read as data are told all at once, with the mapping that names them', () => {
  put('method.txt', 'id: m\n');
  put('.m.yaml', 'id: m\n');
  put('mapping.yaml', mapping.replace(/^methods:.*$/m, 'methods: [none.yaml, method.txt, .m.yaml]'));
  expect(run()).toMatchObject({
    status: 1,
    stderr: [
      'mapping.yaml names the method file none.yaml, which is not there.',
      'mapping.yaml names the method file method.txt; method files end in .yaml and do not begin with a dot.',
      'mapping.yaml names the method file .m.yaml; method files end in .yaml and do not begin with a dot.',
      'Nothing was written.\n',
    ].join('\n'),
  });
});

test('a method file in another encoding is told, never copied with its characters lost', () => {
  writeFileSync(join(root, 'method.yaml'), Buffer.from('# M\xfcller\nid: m\n', 'latin1'));
  const { status, stderr } = run();
  expect([status, stderr]).toEqual([1, expect.stringContaining('methods/method.yaml:1:4')]);
  expect(stderr).toContain('UTF-8');
});

test.each([
  ['a workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]), 'a spreadsheet (.xlsx, .ods) or another zipped file'],
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'a spreadsheet of the old kind (.xls)'],
  ['a printed table', new TextEncoder().encode('%PDF-1.7\n'), 'a PDF'],
])('%s is no delimited file, and is told to be saved as one', (_, bytes, found) => {
  writeFileSync(join(root, 'orders.csv'), bytes);
  const { status, stderr } = run();
  expect([status, stderr]).toEqual([1, expect.stringContaining(`Found     ${found}\n`)]);
  expect(stderr).toContain('save the sheet as CSV in UTF-8');
});

test('a line that tells spreadsheets the delimiter is told apart from a header', () => {
  put('orders.csv', `sep=,\n${header}Sharp,1,5,2026-05-01,\n`);
  expect(run().stderr).toContain('say header_row: 2 under file in the mapping');
  put('mapping.yaml', `file: {header_row: 2}\n${mapping}`);
  expect(run().status).toBe(0);
});

test('a column in capitals is found to be the one that was meant, and one with an invisible character is shown with it', () => {
  put('orders.csv', `SUPPLIER,Order,Quantity,Due\u200b,Received\nSharp,1,5,2026-05-01,\n`);
  const { stderr } = run();
  expect(stderr).toContain('did you mean “SUPPLIER”?');
  expect(stderr).toContain('did you mean “Due<U+200B>”?');
});

test('a character without width makes no second supplier', () => {
  put('orders.csv', `${header}Sharp Castings,1,5,2026-05-01,\nSha\u200brp Castings,2,5,2026-05-01,\n`);
  expect(run().stdout).toContain('2 written as delivery lines of 1 supplier');
});

test('a folder in the place of a file is named', () => {
  mkdirSync(join(root, 'folder'));
  expect(run('--file', 'folder', '--mapping', 'mapping.yaml')).toMatchObject({ status: 2, stderr: expect.stringContaining('folder is a folder, not a file.') });
  put('mapping.yaml', mapping.replace('method.yaml', 'folder'));
  expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('mapping.yaml names the method file folder, which is no file.') });
});

test.each([
  ['a delimiter that is the quote, too', 'file: {delimiter: ";", quote: ";"}', 'another sign than the delimiter'],
  ['a digit between groups of digits', 'numbers: {thousands: "5"}', 'a sign between groups of three digits'],
])('%s is refused', (_, key, expected) => {
  put('mapping.yaml', `${key}\n${mapping}`);
  expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining(expected) });
});

test('an empty mapping is told to be empty', () => {
  put('mapping.yaml', '# nothing yet\n');
  expect(run().stderr).toContain('Found     a file without any entry');
});

test('a mapping may come through a pipe, which gives it only once, and the report has the digest of what was used', () => {
  const command = 'mkfifo piped.yaml && (cat mapping.yaml > piped.yaml & "$0" "$1" --file orders.csv --mapping piped.yaml --out data)';
  const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, join(home, 'src/cli/import.ts')], { cwd: root, encoding: 'utf8', timeout: 20_000 });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(contents('data/import/report.yaml')).toContain(`      file: piped.yaml\n      sha256: ${digest(mapping)}\n`);
});
