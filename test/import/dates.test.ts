/** Dates as files write them. */
import { describe, expect, test } from 'vitest';
import { dateExample, dateRead, isBeyondYears, isSpreadsheetDay, patternFault, type DateStyle } from '#input/import/dates.ts';

const style = (formats: string[], more: Partial<DateStyle> = {}): DateStyle => ({ formats, languages: ['en'], two_digit_years_from: 1970, words: {}, last_year: 2199, ...more });
const day = (text: string, formats: string[], more: Partial<DateStyle> = {}) => dateRead(text, style(formats, more))?.date.wallClock.slice(0, 10) ?? null;

describe('a date is read by the first format that fits', () => {
  test.each([
    ['2-Jun-06', ['d-MMM-yy'], '2006-06-02'],
    ['02-JUN-06', ['d-MMM-yy'], '2006-06-02'],
    ['9/11/14', ['d-MMM-yy', 'M/d/yy'], '2014-09-11'],
    ['9/11/14', ['d/M/yy'], '2014-11-09'],
    ['9/11/14', ['M/d/yyyy', 'M/d/yy'], '2014-09-11'],
    ['2015-09-30', ['yyyy-MM-dd'], '2015-09-30'],
    ['20150930', ['yyyyMMdd'], '2015-09-30'],
    ['2015-09-30 23:59:00', ['yyyy-MM-dd HH:mm:ss'], '2015-09-30'],
    ['30.09.2015', ['dd.MM.yyyy'], '2015-09-30'],
    ['29-Feb-16', ['d-MMM-yy'], '2016-02-29'],
    ['2015年9月3日', ['yyyy年M月d日'], '2015-09-03'],
  ])('%s by %j is %s', (text, formats, expected) => {
    expect(day(text, formats)).toBe(expected);
  });
});

describe('what fits no format is no date, however near it comes', () => {
  test.each([
    ['31-Feb-15', ['d-MMM-yy']],
    ['29-Feb-15', ['d-MMM-yy']],
    ['2-Jun-2006', ['d-MMM-yy']],
    ['2-Jun-06', ['d-MMM-yyyy']],
    ['13/13/14', ['M/d/yy']],
    ['2015093', ['yyyyMMdd']],
    ['Pre-PQ Process', ['d-MMM-yy', 'M/d/yy']],
    ['2-Sept-06', ['d-MMM-yy']],
    ['', ['d-MMM-yy']],
    ['0015-09-30', ['yyyy-MM-dd']],
  ])('%s by %j', (text, formats) => {
    expect(day(text, formats)).toBe(null);
  });
});

describe('what fits a format but for its year', () => {
  test.each([
    ['31.12.9999', ['dd.MM.yyyy'], true],
    ['12/31/1899', ['MM/dd/yyyy'], true],
    ['0001-01-01', ['yyyy-MM-dd'], true],
    ['9/11/14', ['M/d/yyyy'], false],
    ['31.02.9999', ['dd.MM.yyyy'], false],
    ['soon', ['dd.MM.yyyy'], false],
  ])('%s by %j: %s', (text, formats, expected) => {
    expect(isBeyondYears(text, style(formats))).toBe(expected);
  });
});

test.each([
  ['46162', true],
  ['46162.5', true],
  ['46162,5', true],
  ['20260520', false],
  ['2026', false],
  ['46162.', false],
])('the number by which a spreadsheet keeps a day: %s, %s', (text, expected) => {
  expect(isSpreadsheetDay(text)).toBe(expected);
});

test('a year as far ahead as the style says is read', () => {
  expect(day('31.12.9999', ['dd.MM.yyyy'], { last_year: 9999 })).toBe('9999-12-31');
  expect(day('31.12.9999', ['dd.MM.yyyy'])).toBe(null);
});

describe('two-digit years mean one of the hundred years from the one stated', () => {
  test.each([
    ['1-Jan-69', 1970, '2069-01-01'],
    ['1-Jan-70', 1970, '1970-01-01'],
    ['1-Jan-99', 1970, '1999-01-01'],
    ['1-Jan-00', 1970, '2000-01-01'],
    ['1-Jan-99', 2000, '2099-01-01'],
    ['1-Jan-00', 2000, '2000-01-01'],
  ])('%s from %d is %s', (text, two_digit_years_from, expected) => {
    expect(day(text, ['d-MMM-yy'], { two_digit_years_from })).toBe(expected);
  });
});

describe('names of months are read in the languages stated and in no other', () => {
  test.each([
    ['30. September 2015', 'd. MMMM yyyy', ['de'], '2015-09-30'],
    ['1. Mai 2015', 'd. MMMM yyyy', ['de'], '2015-05-01'],
    ['3 mai 2015', 'd MMM yyyy', ['en', 'fr'], '2015-05-03'],
    ['3 mai 2015', 'd MMM yyyy', ['en'], null],
    ['30 września 2015', 'd MMMM yyyy', ['pl'], '2015-09-30'],
  ] as const)('%s in %s, %j', (text, format, languages, expected) => {
    expect(day(text, [format], { languages: [...languages] })).toBe(expected);
  });

  test('a word that no language knows is read as the mapping says', () => {
    expect(day('2-Sept-06', ['d-MMM-yy'], { words: { Sept: 'Sep' } })).toBe('2006-09-02');
  });
});

test('a date that two formats read as different days is marked', () => {
  expect(dateRead('9/11/14', style(['M/d/yy', 'd/M/yy']))).toMatchObject({ ambiguous: true, date: { wallClock: '2014-09-11T00:00:00' } });
  expect(dateRead('9/9/14', style(['M/d/yy', 'd/M/yy']))?.ambiguous).toBe(false);
  expect(dateRead('9/30/14', style(['M/d/yy', 'd/M/yy']))?.ambiguous).toBe(false);
});

test('a time with its offset is an exact instant', () => {
  expect(dateRead('2015-09-30T10:22:00+08:00', style(["yyyy-MM-dd'T'HH:mm:ssXXX"]))?.date.epoch).toBe(Date.parse('2015-09-30T02:22:00Z'));
});

describe('a format has to name what is asked for', () => {
  test.each([
    ['d-MMM-yy', 'day', null],
    ['MMM yyyy', 'month', null],
    ['MMM yyyy', 'day', 'it has no day of the month (d or dd)'],
    ['d-MMM', 'day', 'it has no year (yyyy or yy)'],
    ['d yyyy', 'day', 'it has no month (M, MM, MMM or MMMM)'],
    ['YYYY-MM-DD', 'day', 'years are written with small letters (yyyy), and so are days (dd)'],
    ['d-MMM-yy Q', 'day', 'it has a letter that stands for nothing a date needs; put plain words between single quotes'],
  ] as const)('%s for a %s: %s', (pattern, precision, fault) => {
    expect(patternFault(pattern, precision)?.found ?? null).toBe(fault);
  });
});

describe('a format names each part of a date once, and none by halves', () => {
  test.each([
    ['dd.MM.yy HH:MM', 'it names the month twice (MM and MM)', 'MM is the month; minutes are mm'],
    ['dd.MM.yy HH:dd', 'it names the day twice (dd and dd)', 'dd is the day; minutes are mm'],
    ['d MMM yy (MM)', 'it names the month twice (MMM and MM)', 'write one of the two; put plain words between single quotes'],
    ['yyyy-MM-dd HH:mm:mm', 'it names the minute twice (mm and mm)', 'mm is the minute; seconds are ss'],
    ['yyyy/yy-MM-dd', 'it names the year twice (yyyy and yy)', 'write one of the two; put plain words between single quotes'],
    ['yyyyMMdd HHhh', 'it names the hour twice (HH and hh)', 'write one of the two; put plain words between single quotes'],
    ['dd.MM.yyyy hh:mm', 'it has hours to 12 (hh) and nothing that says morning or afternoon', 'hh needs a (AM/PM); or write HH, hours to 23'],
    ['M/d/yy h:mm', 'it has hours to 12 (h) and nothing that says morning or afternoon', 'h needs a (AM/PM); or write H, hours to 23'],
    ['yyyy-MM-dd HH:mm a', 'it has a (AM/PM) beside HH, hours to 23', 'write hh with a, or HH without it'],
  ])('%s: %s', (pattern, found, mend) => {
    expect(patternFault(pattern, 'day')).toEqual({ found, mend });
  });

  test.each(['dd.MM.yy HH:mm', 'M/d/yy h:mm a', "yyyy-MM-dd'T'HH:mm:ssXXX", "EEEE d. MMMM yyyy 'um' H:mm 'Uhr'", 'yyyy年M月d日 HH:mm', 'yyMd', 'dd.MM.yyyy HH:mm:ss.SSS'])('%s is sound', (pattern) => {
    expect(patternFault(pattern, 'day')).toBe(null);
  });
});

test('an example of a format is written in the language of the file', () => {
  expect(dateExample('d. MMMM yyyy', 'de')).toBe('30. September 2015');
  expect(dateExample('M/d/yy', 'en')).toBe('9/30/15');
});
