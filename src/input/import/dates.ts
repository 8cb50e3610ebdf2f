/** Dates as files write them: formats tried in order, month names in stated languages, no ambient locale, time zone or year. */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { format } from 'date-fns/format';
import { parse } from 'date-fns/parse';
import { monthLanguages, type MonthLanguage } from '#input/import/languages.ts';

/** How a column writes its dates. */
export interface DateStyle {
  /** Unicode patterns such as `d-MMM-yy`, tried in order. */
  readonly formats: readonly string[];
  readonly languages: readonly MonthLanguage[];
  /** The first of the hundred years a two-digit year can mean. */
  readonly two_digit_years_from: number;
  /** The last year that is read. */
  readonly last_year: number;
  /** Words of the file and what they stand for, for example `Sept` for `Sep`. */
  readonly words: { readonly [written: string]: string };
}

/** What a text says: wall-clock time, or an exact instant where the text carries an offset. */
export interface WrittenDate {
  /** `YYYY-MM-DDTHH:MM:SS`, without offset. */
  readonly wallClock: string;
  readonly hasTime: boolean;
  /** Milliseconds since 1970 where the format reads an offset. */
  readonly epoch: number | null;
}

export interface DateReading {
  readonly date: WrittenDate;
  /** Whether another of the formats reads another day in the same text. */
  readonly ambiguous: boolean;
}

/** The first year that is read: an earlier one is a mistake, or a sign that stands for none. */
export const firstYear = 1900;
/** The last year that is read where a day has come, or will: systems write 9999 where no end is known. */
export const lastYear = 2199;
/** The last year of what may hold for ever, as four digits write it. */
export const farthestYear = 9999;

/**
 * The date by the first format that fits; null when none does.
 * @example dateRead('2-Jun-06', style).date.wallClock //=> '2006-06-02T00:00:00'
 */
export function dateRead(text: string, style: DateStyle): DateReading | null {
  const spelled = text.replace(/\p{L}+/gu, (word) => (Object.hasOwn(style.words, word) ? style.words[word]! : word));
  const found = style.formats.map((pattern) => byPattern(spelled, pattern, style)).filter((date) => date !== null);
  const first = found[0];
  if (first === undefined) return null;
  return { date: first, ambiguous: found.some(({ wallClock }) => wallClock.slice(0, 10) !== first.wallClock.slice(0, 10)) };
}

/**
 * Whether the text fits a format but for its year, as what systems write for no day at all does: 31.12.9999, 12/31/1899. The year has to stand
 * there with its four digits: a year 14 is a format that does not fit.
 */
export function isBeyondYears(text: string, style: DateStyle): boolean {
  return style.formats.some((pattern) =>
    style.languages.some((language) => {
      const year = parse(text, pattern, referenceDate(style), { locale: monthLanguages[language] }).getUTCFullYear();
      return (year < firstYear || year > style.last_year) && text.includes(String(year).padStart(4, '0'));
    }),
  );
}

/** Whether the text looks like the number of days since 1900 that a spreadsheet keeps for a date, for example 46162 or, with a time, 46162.5. */
export function isSpreadsheetDay(text: string): boolean {
  return /^[1-9]\d{4}(?:[.,]\d+)?$/.test(text);
}

/** A day written in the pattern, to show what is expected. */
export function dateExample(pattern: string, language: MonthLanguage): string {
  return format(new UTCDateMini(2015, 8, 30), pattern, { locale: monthLanguages[language] });
}

/** What is wrong with a pattern, and what to write in its place. */
export interface PatternFault {
  readonly found: string;
  readonly mend: string;
}

/** What is wrong with a pattern that has to name a day (or only a month); null when nothing is. */
export function patternFault(pattern: string, precision: 'day' | 'month'): PatternFault | null {
  const gap = patternGap(tokensOf(pattern), precision);
  if (gap !== null) return { found: gap, mend: seeLetters };
  const runs = runsOf(pattern);
  return namedTwice(runs) ?? halfDays(runs) ?? unusable(pattern);
}

const seeLetters = 'see the letters of date formats in docs/import.md';

/** What a pattern lacks, or has in the letters of another program. */
function patternGap(tokens: string, precision: 'day' | 'month'): string | null {
  if (/[YD]/.test(tokens)) return 'years are written with small letters (yyyy), and so are days (dd)';
  if (/[^yuMLdEahHmsSXx]/.test(tokens)) return 'it has a letter that stands for nothing a date needs; put plain words between single quotes';
  if (!/[yu]/.test(tokens)) return 'it has no year (yyyy or yy)';
  if (!/[ML]/.test(tokens)) return 'it has no month (M, MM, MMM or MMMM)';
  return precision === 'day' && !/d/.test(tokens) ? 'it has no day of the month (d or dd)' : null;
}

/** The parts of a date, and the letters that stand for each. */
const parts = { year: 'yu', month: 'ML', day: 'd', weekday: 'E', hour: 'hH', minute: 'm', second: 's', fraction: 'S', 'half of the day': 'a', offset: 'Xx' } as const;

/** A part that two groups of letters stand for, of which a cell could say two different things. */
function namedTwice(runs: readonly string[]): PatternFault | null {
  for (const [part, letters] of Object.entries(parts)) {
    const [one, other] = runs.filter((run) => letters.includes(run[0]!));
    if (one !== undefined && other !== undefined) return { found: `it names the ${part} twice (${one} and ${other})`, mend: slip(other, part, runs) };
  }
  return null;
}

/** Hours to 12 without the half of the day would be read twelve hours wrong; with hours to 23 it has nothing to say. */
function halfDays(runs: readonly string[]): PatternFault | null {
  const [half, short, long] = ['a', 'h', 'H'].map((letter) => runs.find((run) => run[0] === letter));
  if (short !== undefined && half === undefined) return { found: `it has hours to 12 (${short}) and nothing that says morning or afternoon`, mend: `${short} needs a (AM/PM); or write ${short.toUpperCase()}, hours to 23` };
  if (long !== undefined && half !== undefined) return { found: `it has ${half} (AM/PM) beside ${long}, hours to 23`, mend: `write ${long.toLowerCase()} with ${half}, or ${long} without it` };
  return null;
}

/** What was most likely meant: a time that has no minutes, or no seconds, has them under the wrong letter. */
function slip(run: string, part: string, runs: readonly string[]): string {
  const has = (letters: string) => runs.some(([letter]) => letters.includes(letter!));
  if (part !== 'hour' && has(parts.hour) && !has(parts.minute)) return `${run} is the ${part}; minutes are mm`;
  if (part === 'minute' && !has(parts.second)) return `${run} is the ${part}; seconds are ss`;
  return 'write one of the two; put plain words between single quotes';
}

/** What else the library refuses: some only when it writes a date, some only when it reads one. */
function unusable(pattern: string): PatternFault | null {
  try {
    // Every part has two digits, so that reading goes through to the pattern's end.
    const sample = new UTCDateMini(2015, 10, 22, 23, 45, 45);
    parse(format(sample, pattern), pattern, sample);
    return null;
  } catch (error) {
    return { found: `it cannot be used: ${error instanceof Error ? error.message : String(error)}`, mend: seeLetters };
  }
}

function byPattern(text: string, pattern: string, style: DateStyle): WrittenDate | null {
  // Without separators a missing digit would silently be taken from the next number.
  if (/^[A-Za-z]+$/.test(pattern) && text.length !== pattern.length) return null;
  for (const language of style.languages) {
    const read = parse(text, pattern, referenceDate(style), { locale: monthLanguages[language] });
    const year = read.getUTCFullYear();
    // A four-digit pattern also takes the year 14, which is never what a file means.
    if (Number.isNaN(read.getTime()) || year < firstYear || year > style.last_year) continue;
    return written(read, tokensOf(pattern));
  }
  return null;
}

/** The library puts two-digit years into the hundred years that begin fifty years before this date. */
function referenceDate({ two_digit_years_from }: DateStyle): Date {
  return new UTCDateMini(two_digit_years_from + 50, 0, 1);
}

function written(read: Date, tokens: string): WrittenDate {
  const hasOffset = /[Xx]/.test(tokens);
  return { wallClock: new UTCDateMini(read.getTime()).toISOString().slice(0, 19), hasTime: /[hH]/.test(tokens), epoch: hasOffset ? read.getTime() : null };
}

/** The letters of the pattern that stand for something. */
function tokensOf(pattern: string): string {
  return runsOf(pattern).join('');
}

/** The same, by groups of one letter: yyyy, MM, dd. */
function runsOf(pattern: string): string[] {
  return pattern.replace(/''|'(?:''|[^'])*'/g, ' ').match(/([A-Za-z])\1*/g) ?? [];
}
