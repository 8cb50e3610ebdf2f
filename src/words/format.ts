/** Numbers, months and days as people write them in a language. */
import type { Day, Moment } from '#domain/moment.ts';
import type { Month, Window } from '#domain/month.ts';
import type { Money } from '#domain/record.ts';
import type { Language } from '#domain/text.ts';
import type { Unit } from '#domain/unit.ts';
import { writingIn } from '#words/words.ts';

/** How a number or a day is written, by language and then by decimals or style. */
type Formats<Style, Written> = Map<Language, Map<Style, (value: Written) => string>>;

const numbers: Formats<number, number> = new Map();
const exactNumbers: Formats<number, number> = new Map();
const amounts: Formats<string, number> = new Map();
const dates: Formats<string, Day> = new Map();
const countries: Formats<'short', string> = new Map();

/**
 * A number with grouped thousands and a fixed count of decimals.
 * @example formatNumber(1234.5, 1, 'en') //=> '1,234.5'
 */
export function formatNumber(value: number, decimals: number, language: Language): string {
  return formatOf(numbers, language, decimals, () => numberFormat(language, decimals, decimals))(value);
}

function numberFormat(language: Language, least: number, most: number): (value: number) => string {
  const intl = new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most, useGrouping: true, signDisplay: 'negative' });
  return (value) => intl.format(value).replace('-', '−');
}

/**
 * A change with its sign, so that a gain cannot be taken for a level.
 * @example formatChange(1.25, 1, 'en') //=> '+1.3'
 */
export function formatChange(value: number, decimals: number, language: Language): string {
  const text = formatNumber(value, decimals, language);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

const unitDecimals: { readonly [unit in Unit]: number } = { percent: 1, ppm: 0, count: 0, points: 1, per_million: 1, days: 1, hours: 1, minutes: 0, index: 1 };

/**
 * A figure's value with its unit. Counts that are not whole, such as shares of responsibility, keep up to two decimals; `more` asks for further ones.
 * @example formatUnit(97.24, 'percent', 'en') //=> '97.2 %'
 */
export function formatUnit(value: number, unit: Unit, language: Language, more = 0): string {
  return formatNumber(value, decimalsOf(value, unit) + more, language) + writingIn(language).units[unit];
}

/** A weight or coverage: whole where it is whole, else one decimal. */
export function formatPercent(value: number, language: Language): string {
  const decimals = Math.abs(value - Math.round(value)) < 0.05 ? 0 : 1;
  return formatNumber(value, decimals, language) + writingIn(language).units.percent;
}

/**
 * As many decimals as the number has, at most four unless more are asked for: what a reader needs to come to the same result by hand.
 * @example formatExact(1234.5, 'en') //=> '1,234.5'
 */
export function formatExact(value: number, language: Language, most = 4): string {
  return formatOf(exactNumbers, language, most, () => numberFormat(language, 0, most))(value);
}

/** The same in per cent. */
export function formatExactPercent(value: number, language: Language, most = 4): string {
  return formatExact(value, language, most) + writingIn(language).units.percent;
}

/** How many decimals a figure of the unit is printed with at most. */
export function printedDecimals(unit: Unit): number {
  return unitDecimals[unit];
}

/** How many decimals `formatUnit` prints the value with. */
export function decimalsOf(value: number, unit: Unit): number {
  if (unit === 'ppm' && value > 0 && value < 10) return 1;
  if (unit === 'count') return wholeDecimals(value);
  return unitDecimals[unit];
}

/** A count: whole where it is whole, else up to two decimals. */
export function formatCount(value: number, language: Language): string {
  return formatNumber(value, wholeDecimals(value), language);
}

function wholeDecimals(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  if (Number.isInteger(rounded)) return 0;
  return Number.isInteger(Math.round(rounded * 1000) / 100) ? 1 : 2;
}

/** `October 2026`, `2026年10月`. */
export function formatMonth(month: Month, language: Language): string {
  return date(`${month}-01`, language, 'month', { year: 'numeric', month: 'long' });
}

/** A short month for axes: `Oct 26`, `26年10月`. */
export function formatShortMonth(month: Month, language: Language): string {
  return date(`${month}-01`, language, 'short', { year: '2-digit', month: 'short' });
}

/** `November 2025 to October 2026`; one month alone where both ends are the same. */
export function formatWindow({ from, to }: Window, language: Language): string {
  if (from === to) return formatMonth(from, language);
  return writingIn(language).window(formatMonth(from, language), formatMonth(to, language));
}

/** `3 May 2026`, `2026年5月3日`. */
export function formatDay(day: Day, language: Language): string {
  return date(day, language, 'day', { year: 'numeric', month: 'long', day: 'numeric' });
}

/**
 * A moment as it was written: day and time with their offset, or the day alone. `3 May 2026, 10:20 (+02:00)`.
 * The day belongs to the time: the plant’s own day beside another zone’s clock would be a day off.
 */
export function formatMoment(moment: Moment, language: Language): string {
  const time = moment.at?.match(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*?(Z|[+-]\d\d:\d\d)$/);
  if (!time) return formatDay(moment.day, language);
  const [, written = '', clock = '', offset = ''] = time;
  const day = formatDay(written, language);
  const zone = offset === 'Z' ? 'UTC' : offset.replace('-', '−');
  return writingIn(language).moment(day, clock, zone);
}

/** An amount with its currency code and the decimals that the currency has, two where it has fewer and the amount is not whole: `EUR 4,200.00`, `JPY 4,200`. */
export function formatMoney({ amount, currency }: Money, language: Language): string {
  const format = formatOf(amounts, language, currency, () => {
    const decimals = new Intl.NumberFormat(language, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits!;
    return (known) => `${currency}\u00a0${formatNumber(known, Number.isInteger(known) ? decimals : Math.max(decimals, 2), language)}`;
  });
  return format(amount);
}

/**
 * A country by its ISO 3166 code, in the short form that an address has.
 * @example formatCountry('CZ', 'en') //=> 'Czechia'
 */
export function formatCountry(code: string, language: Language): string {
  const format = formatOf(countries, language, 'short', () => {
    const names = new Intl.DisplayNames(language, { type: 'region', style: 'short' });
    return (region) => names.of(region) ?? region;
  });
  return format(code);
}

/** Names in a row, as the language joins them. */
export function formatList(items: readonly string[], language: Language): string {
  return items.join(writingIn(language).list);
}

/** Which of two names comes first in the language: Chinese by pinyin, numbers by their value. */
export function nameOrder(language: Language): (one: string, other: string) => number {
  return new Intl.Collator(language, { numeric: true }).compare;
}

/** Sorted by name as the language sorts. Equal names keep the order of their ids. */
export function sortedByName<Named extends { readonly name: string; readonly id: string }>(items: readonly Named[], language: Language): Named[] {
  const compare = nameOrder(language);
  return items.toSorted((one, other) => compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
}

function date(day: Day, language: Language, style: string, options: Intl.DateTimeFormatOptions): string {
  const format = formatOf(dates, language, style, () => {
    // British order of days in English: the readers are spread over the world, and 3 May cannot be misread.
    const locale = language === 'en' && options.day !== undefined ? 'en-GB' : language;
    const intl = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' });
    return (known) => intl.format(Date.parse(known));
  });
  return format(day);
}

function formatOf<Style, Written>(formats: Formats<Style, Written>, language: Language, style: Style, make: () => (value: Written) => string): (value: Written) => string {
  const ofLanguage = formats.get(language) ?? new Map<Style, (value: Written) => string>();
  formats.set(language, ofLanguage);
  const format = ofLanguage.get(style) ?? remembering(make());
  ofLanguage.set(style, format);
  return format;
}

/** The texts that one format keeps; then it begins anew. */
const mostKept = 10_000;

/** Intl takes its time, and pages write the same numbers and days over and over. */
function remembering<Written>(write: (value: Written) => string): (value: Written) => string {
  const kept = new Map<Written, string>();
  return (value) => {
    const known = kept.get(value);
    if (known !== undefined) return known;
    const text = write(value);
    if (kept.size === mostKept) kept.clear();
    kept.set(value, text);
    return text;
  };
}
