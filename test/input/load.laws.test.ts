/** Laws of loading: order does not matter, folders are files in pieces, and nothing that a person writes makes it fall over. */
import { describe, expect, test } from 'vitest';
import { inWords } from '#cli/in-words.ts';
import { load } from '#input/load.ts';
import { lineOf, sourceFile } from '#input/source-file.ts';
import { folder, withoutPlaces } from './folders.ts';
import { fc } from '../support/properties.ts';

const lists = {
  delivery_lines: [
    '{id: po-1, plant: north, ordered: 100, committed: 2026-05-14, received: 2026-05-13}',
    '{id: po-2, plant: wuxi, ordered: 5, requested: 2026-04-14}',
    '{id: po-10, plant: north, ordered: 7, committed: 2026-03-14, receipts: [{on: 2026-03-14, quantity: 7}]}',
  ],
  incidents: [
    '{id: inc-1, title: Burr, detected: 2026-05-03T10:00:00+02:00, notified: 2026-05-03, plant: north, detection_point: incoming, severity: major, special_status: {kind: quality_watch, from: 2026-05-04}}',
    '{id: inc-2, title: Crack, detected: 2026-05-04, plant: wuxi, detection_point: field, severity: minor, repeat_of: inc-1}',
  ],
  eight_d_reports: ['{id: 8d-1, title: Burr, incident: inc-1}', '{id: 8d-2, title: Crack, plant: north, notified: 2026-05-05}'],
  special_status: ['{id: hold, kind: new_business_hold, from: 2026-01-01}', '{id: a-watch, kind: quality_watch, from: 2026-02-01}'],
  readings: ['{kpi: fill-rate, month: 2026-05, value: 97}', '{kpi: fill-rate, month: 2026-04, value: 98}'],
  visits: ['{id: v-2, title: Audit, on: 2026-05-02, plant: north, touchpoints: {host_waiting: met}}', '{id: v-1, title: Audit, on: 2026-05-03, plant: north}'],
} as const;

const names = Object.keys(lists) as (keyof typeof lists)[];
const scalars = ['name: Sharp', 'status: active', 'since: 2020-01', 'monitoring: {visits: {since: 2025-01}}'];

/** The supplier in one file, its records in the order given. */
function oneFile(order: (items: readonly string[]) => readonly string[]): string {
  return [...scalars, ...names.map((name) => `${name}: [${order(lists[name]).join(', ')}]`)].join('\n');
}

const whole = load(folder({ 'suppliers/sharp.yaml': oneFile((items) => items) })).programme!;

describe('the order of things', () => {
  test('the order of files does not matter', () => {
    const files = folder({
      'suppliers/b.yaml': 'name: B\nvisits: []\n',
      'suppliers/a.yaml': 'name: A\nvisits: []\n',
      'suppliers/c/one.yaml': 'name: C\nvisits: []\n',
      'suppliers/c/two.yaml': 'incidents: []\n',
    });
    const loaded = load(files);
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        const { programme, warnings } = load(shuffled);
        expect({ programme, warnings }).toEqual({ programme: loaded.programme, warnings: loaded.warnings });
      }),
    );
    expect(loaded.programme!.suppliers.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('the order of records does not matter', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (stream) => {
        const shuffled = oneFile((items) =>
          [...items]
            .map((item) => ({ item, at: stream.next().value as number }))
            .sort((one, other) => one.at - other.at)
            .map(({ item }) => item),
        );
        expect(withoutPlaces(load(folder({ 'suppliers/sharp.yaml': shuffled })).programme)).toEqual(withoutPlaces(whole));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a folder', () => {
  test('split over files in any way is the same as one file', () => {
    const pieces = [...scalars, ...names.flatMap((name) => lists[name].map((item) => `${name}: [${item}]`))];
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { minLength: pieces.length, maxLength: pieces.length }), (homes) => {
        // Two pieces of one list in the same file would be a key given twice: they go to files of their own.
        const files: Record<string, string> = {};
        const taken = new Set<string>();
        for (const [index, piece] of pieces.entries()) {
          let home = homes[index]!;
          while (taken.has(`${home} ${piece.split(':')[0]}`)) home += 1;
          taken.add(`${home} ${piece.split(':')[0]}`);
          const path = `suppliers/sharp/${home}.yaml`;
          files[path] = `${files[path] ?? ''}${piece}\n`;
        }
        expect(withoutPlaces(load(folder(files)).programme)).toEqual(withoutPlaces(whole));
      }),
      { numRuns: 40 },
    );
  });
});

describe('whatever is written', () => {
  const files = folder({ 'suppliers/sharp.yaml': oneFile((items) => items).replaceAll('}, {', '},\n  {') });
  const slips = fc.constantFrom(
    '',
    ':',
    ' ',
    '\t',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '-',
    '#',
    '&a ',
    '*a',
    '!!x ',
    '|',
    '>',
    '%',
    '@',
    '\n',
    '\r\n',
    '\u0000',
    '\u202e',
    '\ufeff',
    'null',
    '~',
    '-1',
    '1e999',
    '.nan',
    'yes',
    '2026-02-30',
    '2026-05-03T25:00:00Z',
    '../..',
    '__proto__: 1',
    '<<: x',
    '？',
    '中',
    '\ud800',
  );

  test('is either a programme or problems with places that exist, never an exception', () => {
    fc.assert(
      fc.property(fc.nat({ max: files.length - 1 }), fc.nat(), fc.nat({ max: 12 }), slips, (which, at, length, slip) => {
        const { path, text } = files[which]!;
        const start = at % text.length;
        const broken = { path, text: text.slice(0, start) + slip + text.slice(start + length) };
        const given = files.map((file) => (file.path === path ? broken : file));
        const { programme, problems, warnings } = load(given);
        expect(programme === null).toBe(problems.length > 0);
        for (const problem of inWords([...problems, ...warnings])) {
          const file = given.find((one) => one.path === problem.file)!;
          const line = lineOf(sourceFile(file), problem.line);
          expect(line, `${problem.file}:${problem.line} ${problem.found}`).toBeDefined();
          expect(problem.column - 1).toBeLessThanOrEqual(line!.length);
          expect(
            [problem.about, problem.found, problem.expected, problem.mend].every(
              (words) => words.trim() !== '' && !words.includes('undefined') && !words.includes('[object'),
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('problems come in file order, one for each place', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), slips), { minLength: 1, maxLength: 6 }), (edits) => {
        const given = files.map(({ path, text }) => ({
          path,
          text: edits.reduce((broken, [at, slip]) => broken.slice(0, at % broken.length) + slip + broken.slice(at % broken.length), text),
        }));
        const places = load(given).problems.map(({ file, line, column }) => ({ file, line, column }));
        expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(places.length);
        for (const [index, place] of places.entries()) {
          const before = places[index - 1];
          if (before?.file === place.file) expect(before.line * 10_000 + before.column).toBeLessThan(place.line * 10_000 + place.column);
        }
      }),
      { numRuns: 100 },
    );
  });
});
