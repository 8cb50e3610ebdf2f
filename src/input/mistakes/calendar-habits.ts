/** How people elsewhere write a day or a month, read back into ISO: `03.05.2026`, `2026/5/3`, `3 May 2026`, `2026年5月3日`. */
import { isDay } from '#input/shapes/fields.ts';

/** The days a text may mean, the likelier first, and what one would call its form. */
export interface DayReading {
  readonly as: string;
  readonly days: readonly [string, ...string[]];
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const otherNames: Readonly<Record<string, number>> = { mrz: 3, mär: 3, maer: 3, mai: 5, okt: 10, dez: 12 };

/**
 * The day the text stands for, or undefined.
 * @example dayFrom('03.05.2026') //=> { as: 'the date', days: ['2026-05-03'] }
 * @example dayFrom('03/05/2026') //=> { as: 'the date', days: ['2026-05-03', '2026-03-05'] }
 */
export function dayFrom(text: string): DayReading | undefined {
  const days = readings(text).filter((day, index, all) => isDay(day) && all.indexOf(day) === index);
  const [first, ...others] = days;
  if (first !== undefined) return { as: 'the date', days: [first, ...others] };
  return fromSpreadsheet(text);
}

/**
 * The month the text stands for, or undefined.
 * @example monthFrom('05/2026') //=> '2026-05'
 */
export function monthFrom(text: string): string | undefined {
  const numbers = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  if (numbers) return iso(numbers[1], Number(numbers[2]));
  const turned = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (turned) return iso(turned[2], Number(turned[1]));
  const named = /^(\p{L}+)\.? (\d{4})$/u.exec(text) ?? undefined;
  if (named) return iso(named[2], monthNamed(named[1]!));
  const yearFirst = /^(\d{4}) (\p{L}+)\.?$/u.exec(text);
  return yearFirst ? iso(yearFirst[1], monthNamed(yearFirst[2]!)) : undefined;
}

function readings(text: string): string[] {
  const yearFirst =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return [date(yearFirst[1], yearFirst[2], yearFirst[3])];
  const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (dayFirst) {
    const [, one, sign, two, year] = dayFirst;
    const full = year!.length === 2 ? `20${year}` : year;
    return sign === '.' ? [date(full, two, one)] : [date(full, two, one), date(full, one, two)];
  }
  const named = /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -](\p{L}+)\.?[ -](\d{4})$/u.exec(text);
  if (named) return [date(named[3], monthNamed(named[2]!), named[1])];
  const american = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text);
  return american ? [date(american[3], monthNamed(american[1]!), american[2])] : [];
}

/** Spreadsheets count days from the end of 1899; these are the years 2000 to 2049. */
function fromSpreadsheet(text: string): DayReading | undefined {
  const days = Number(text);
  if (!/^\d{5}(\.\d+)?$/.test(text) || days < 36526 || days > 54788) return undefined;
  return {
    as: 'a spreadsheet’s number for a day,',
    days: [
      Temporal.PlainDate.from('1899-12-30')
        .add({ days: Math.floor(days) })
        .toString(),
    ],
  };
}

function monthNamed(name: string): number {
  const start = name.toLowerCase().slice(0, 3);
  return monthNames.indexOf(start) + 1 || (otherNames[start] ?? 0);
}

function date(year: string | undefined, month: string | number | undefined, day: string | undefined): string {
  return `${year}-${String(Number(month)).padStart(2, '0')}-${String(Number(day)).padStart(2, '0')}`;
}

function iso(year: string | undefined, month: number): string | undefined {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}
