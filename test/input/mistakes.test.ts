/** Human mistakes and the words for them; whole frames are in the museum, `test/bad-data`. */
import { describe, expect, test } from 'vitest';
import { dayFrom, monthFrom } from '#input/mistakes/calendar-habits.ts';
import { nearest } from '#input/mistakes/nearest.ts';
import { zoneMeant, zoneNamed } from '#input/time-zone.ts';
import { problemsOf } from './folders.ts';

const line = (ordered: string) =>
  problemsOf(`delivery_lines: [{id: po-1, plant: north, committed: 2026-05-14, ordered: ${ordered}}]`).map((text) => text.split(' → ')[1]);
const id = (written: string) => problemsOf(`delivery_lines: [{id: ${written}, plant: north, committed: 2026-05-14, ordered: 100}]`).map((text) => text.split(' → ')[1]);
const share = (written: string) =>
  problemsOf(
    `incidents:\n  - id: inc-1\n    title: Burr\n    detected: 2026-05-03\n    plant: north\n    detection_point: field\n    severity: minor\n    responsibility_share: ${written}\n`,
  ).map((text) => text.split(' → ')[1]);
const onDay = (written: string) =>
  problemsOf(`premium_freight:\n  - id: p\n    plant: north\n    caused_by: supplier\n    on: ${written}\n`).map((text) => text.split(' → ')[1]);

describe('a number', () => {
  test.each([
    ['"100"', 'write ordered: 100, without quotes'],
    ['100 pcs', 'write ordered: 100'],
    ['100件', 'write ordered: 100'],
    ['１００', 'write ordered: 100'],
    ["12'000", 'write ordered: 12000'],
    ['12_000', 'write ordered: 12000'],
    ['1.200.000', 'write ordered: 1200000'],
    ['012', 'write ordered: 12'],
    ['0x1F', 'write ordered: 31'],
    ['1e3', 'write ordered: 1000'],
    ['12.000', 'write ordered: 12, or 12000 if the point sets thousands apart'],
    ['1.250', 'write ordered: 1250 if the point sets thousands apart, or 1'],
    ['0', 'write a number within these bounds'],
    ['.nan', 'write ordered: 100, for example'],
    ['"007"', 'write ordered: 7, without quotes'],
    ['5/shift', 'write ordered: 5'],
    ['1/2', 'write ordered: 100, for example'],
    ['05/31/2026', 'write ordered: 100, for example'],
    ['n/a', 'leave ordered out: what is not known is never counted as 0'],
    ['true', 'write ordered: 100, for example'],
  ])('of parts, written %s', (written, mend) => {
    expect(line(written)).toEqual([mend]);
  });

  test.each([
    ['98.5%', 'write responsibility_share: 98.5'],
    ['.nan', 'write responsibility_share: 90.5, for example'],
    ['98,5 %', 'write responsibility_share: 98.5'],
    ['98,5', 'write responsibility_share: 98.5'],
    ['unknown', 'leave responsibility_share out: what is not known is never counted as 0'],
    ['101', 'write a number within these bounds'],
  ])('of per cent, written %s', (written, mend) => {
    expect(share(written)).toEqual([mend]);
  });
});

describe('an id', () => {
  test.each([
    ['4711', 'write id: "4711", in quotes'],
    ['007', 'write id: "007", in quotes'],
    ['4711.10', 'write id: 4711-10'],
    ['0x1F', 'write id: "0x1f", in quotes'],
    ['50 %', 'write id: "50"'],
    ['.inf', 'write id: inf'],
    ['Łódź Ørsted', 'write id: lodz-orsted'],
    ['true', 'write id: "true", in quotes'],
    ['{id: north}', 'write id: north, the id alone'],
    ['{name: North plant}', 'write its id alone, without keys'],
  ])('written %s', (written, mend) => {
    expect(id(written)).toEqual([mend]);
  });
});

describe('a day', () => {
  test.each([
    ['03.05.2026', 'write on: 2026-05-03'],
    ['3.5.26', 'write on: 2026-05-03'],
    ['2026/05/03', 'write on: 2026-05-03'],
    ['2026-5-3', 'write on: 2026-05-03'],
    ['20260503', 'write on: 2026-05-03'],
    ['2026年5月3日', 'write on: 2026-05-03'],
    ['3 May 2026', 'write on: 2026-05-03'],
    ['May 3, 2026', 'write on: 2026-05-03'],
    ['3. Mai 2026', 'write on: 2026-05-03'],
    ['05/13/2026', 'write on: 2026-05-13'],
    ['03/05/2026', 'write on: 2026-05-03, or 2026-03-05 if the month comes first'],
    ['46145', 'write on: 2026-05-03'],
    ['2026-05', 'add the day: 2026-05-01'],
    ['2026-02-30', 'write the day that was meant'],
    ['2026-05-03T10:00:00Z', 'write on: 2026-05-03, the plant’s local day'],
    ['soon', 'write on: 2026-05-31, for example'],
  ])('written %s', (written, mend) => {
    expect(onDay(written)).toEqual([mend]);
  });

  test('in February of a leap year has 29 choices', () => {
    expect(onDay('2024-02-29')).toEqual([]);
    expect(onDay('2026-02-29')).toEqual(['write the day that was meant']);
    expect(onDay('1900-02-29')).toEqual(['write the day that was meant']);
  });

  test('is read from a spreadsheet’s number only between 2000 and 2049', () => {
    expect([dayFrom('45000')?.days, dayFrom('99999'), dayFrom('12345')]).toEqual([['2023-03-15'], undefined, undefined]);
  });
});

describe('a month', () => {
  test.each([
    ['2026-5', '2026-05'],
    ['05/2026', '2026-05'],
    ['202605', '2026-05'],
    ['May 2026', '2026-05'],
    ['2026 May', '2026-05'],
    ['2026年5月', '2026-05'],
    ['13/2026', undefined],
  ])('written %s', (written, month) => {
    expect(monthFrom(written)).toBe(month);
  });
});

describe('a timestamp', () => {
  const incident = (detected: string) =>
    problemsOf(`incidents:\n  - id: inc-1\n    title: Burr\n    detected: ${detected}\n    plant: wuxi\n    detection_point: field\n    severity: minor\n`).map(
      (text) => text.split(' → ')[1],
    );

  test.each([
    ['2026-05-03T10:20', 'write detected: 2026-05-03T10:20:00+08:00 if it is the local time in Asia/Shanghai'],
    ['2026-05-03 10:20:00', 'write detected: 2026-05-03T10:20:00+08:00 if it is the local time in Asia/Shanghai'],
    ['2026-05-03T10:20:00 CEST', 'write detected: 2026-05-03T10:20:00+08:00 if it is the local time in Asia/Shanghai'],
    ['2026-05-03T10:20:00+0200', 'write detected: 2026-05-03T10:20:00+02:00'],
    ['2026-05-03T10:20:00+2', 'write detected: 2026-05-03T10:20:00+02:00'],
    ['2026-05-03 10:20Z', 'write detected: 2026-05-03T10:20:00Z'],
    ['2026-05-03T25:20:00+02:00', 'write the time that was meant'],
    ['2026-02-30T10:20:00+02:00', 'write the day that was meant'],
    ['2026-05-03T10:20:00+02:00', undefined],
    ['2026-05-03T10:20Z', undefined],
    ['2026-05-03', undefined],
  ])('written %s', (written, mend) => {
    expect(incident(written)).toEqual(mend === undefined ? [] : [mend]);
  });
});

describe('what was probably meant', () => {
  test.each([
    ['repeatOf', ['repeat_of', 'part'], 'repeat_of'],
    ['severty', ['severity', 'dispute'], 'severity'],
    ['In Process', ['in_process', 'incoming'], 'in_process'],
    ['monday', ['mon', 'tue'], 'mon'],
    ['inc-2', ['inc-1', 'inc-3'], undefined],
    ['B', ['A', 'C'], undefined],
    ['colour', ['severity'], undefined],
    ['ｐlant', ['plant'], 'plant'],
  ])('by %s', (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant);
  });

  test.each([
    ['Asia/Beijing', 'Asia/Shanghai'],
    ['Munich', 'Europe/Berlin'],
    ['Europe/Berln', 'Europe/Berlin'],
    ['Shanghai', 'Asia/Shanghai'],
    ['GMT+8', 'Asia/Shanghai'],
    ['Atlantis', undefined],
  ])('a zone by %s', (name, zone) => {
    expect(zoneMeant(name)).toBe(zone);
    expect(zoneNamed(name)).toBeUndefined();
  });
});

describe('keys', () => {
  test('that mean an object’s own workings are only unknown keys', () => {
    expect(problemsOf('constructor: x\ntoString: y\n').map((text) => text.split(' → ')[0])).toEqual([
      'suppliers/sharp.yaml:2:1 the key "constructor"',
      'suppliers/sharp.yaml:3:1 the key "toString"',
    ]);
    expect(problemsOf('__proto__: {name: Evil}\n').map((text) => text.split(' → ')[0])).toEqual(['suppliers/sharp.yaml:2:1 the key __proto__']);
    expect(Object.prototype).not.toHaveProperty('name');
  });

  test('that are misspelt are not missed as well', () => {
    expect(problemsOf('premium_freight: [{id: p, onn: 2026-05-02, plnt: north, caused_by: supplier}]')).toEqual([
      'suppliers/sharp.yaml:2:27 the key "onn" → did you mean on? Write on: 2026-05-02',
      'suppliers/sharp.yaml:2:44 the key "plnt" → did you mean plant? Write plant: north',
    ]);
  });

  test('that are missing are named together, at the start of their entry', () => {
    expect(problemsOf('premium_freight: [{id: p, caused_by: supplier}]')).toEqual([
      'suppliers/sharp.yaml:2:19 neither on nor plant → add lines such as on: 2026-05-31 and plant: north',
    ]);
  });
});

describe('a field that can be written in several ways', () => {
  const discipline = (written: string) => problemsOf(`eight_d_reports: [{id: r, title: T, plant: north, notified: 2026-05-01, disciplines: {d1: ${written}}}]`).map((text) => text.replace(/^\S+ /, ''));

  test('is told by the one key that no way knows, not by those that are right', () => {
    expect(discipline('{txt: Team of three, done: 2026-05-02}')).toEqual(['the key "txt" → did you mean text? Write text: Team of three']);
  });

  test('is still told where keys of two ways are mixed', () => {
    expect(discipline('{text: Team of three, en: Team of three}')).not.toEqual([]);
  });
});
