/** What each kind of field expects, in words a reader of the data understands, with an example; shapes name them, problems print them. */

/** What sort of value is wanted; decides which human mistakes are looked for. */
export type ExpectedKind = 'text' | 'texts' | 'number' | 'boolean' | 'day' | 'month' | 'moment' | 'time' | 'id' | 'choice' | 'list' | 'map';

export interface Expectation {
  readonly kind: ExpectedKind;
  /** Fits after “Expected”: `a day such as 2026-05-31`. */
  readonly expected: string;
  /** As one would write it. */
  readonly example: string;
  /** Of numbers: whether only whole ones will do. */
  readonly whole?: boolean;
  /** Of a list: how many entries it has, where that is fixed. */
  readonly entries?: number;
  /** Of keys with values: whether the keys are the writer's own names, such as ratings. */
  readonly ownNames?: boolean;
  /** Of a choice: what can be chosen. */
  readonly choices?: readonly string[];
}

/** Every expectation that shapes refer to by name. */
export const expectations = {
  id: { kind: 'id', expected: 'an id of small letters a to z, digits and hyphens, at most 64 of them', example: 'po-4711-10' },
  kpi: { kind: 'id', expected: 'a KPI by its id, such as otd_lines', example: 'otd_lines' },
  text: { kind: 'texts', expected: 'a text, or one for each language such as {en: North plant, zh-CN: 北厂}', example: 'North plant' },
  name: { kind: 'texts', expected: 'a name of at most 300 characters, or one for each language', example: 'North plant' },
  words: { kind: 'text', expected: 'a text', example: '"7L6-123"' },
  day: { kind: 'day', expected: 'a day such as 2026-05-31', example: '2026-05-31' },
  month: { kind: 'month', expected: 'a month such as 2026-05', example: '2026-05' },
  moment: { kind: 'moment', expected: 'a day such as 2026-05-31, or a timestamp with its offset such as 2026-05-31T16:51:00+08:00', example: '2026-05-31' },
  time: { kind: 'time', expected: 'a time of day such as "09:55"', example: '"09:55"' },
  boolean: { kind: 'boolean', expected: 'true or false', example: 'true' },
  number: { kind: 'number', expected: 'a number', example: '90.5' },
  reach: { kind: 'number', expected: 'a number no further from 0 than 1,000,000,000,000', example: '1200' },
  weight: { kind: 'number', expected: 'a weight, 0 or more', example: '40' },
  percent: { kind: 'number', expected: 'a percentage from 0 to 100', example: '90.5' },
  mark: { kind: 'number', expected: 'a mark from 0 to 3', example: '3' },
  amount: { kind: 'number', expected: 'an amount of money, 0 or more', example: '1200.50' },
  quantity: { kind: 'number', whole: true, expected: 'a whole number of parts, 0 or more', example: '1200' },
  ordered: { kind: 'number', whole: true, expected: 'a whole number of parts, 1 or more', example: '100' },
  count: { kind: 'number', whole: true, expected: 'a whole number, 0 or more', example: '40' },
  minutes: { kind: 'number', expected: 'minutes, 0 or more', example: '5' },
  minutes_of_day: { kind: 'number', expected: 'minutes from 0 to 1440, which is a day', example: '5' },
  days_around: { kind: 'number', whole: true, expected: 'a whole number of days from -999 to 999, or any for no limit', example: '5' },
  days: { kind: 'number', whole: true, expected: 'a whole number of days from -999 to 999', example: '0' },
  duration: { kind: 'number', whole: true, expected: 'a whole number from 1 to 9999', example: '24' },
  months: { kind: 'number', whole: true, expected: 'a number of months from 1 to 60', example: '12' },
  first_months: { kind: 'number', whole: true, expected: 'a number of months from 0 to 60', example: '3' },
  history: { kind: 'number', whole: true, expected: 'a number of months from 1 to 120', example: '24' },
  periods: { kind: 'number', whole: true, expected: 'a number of months in a row, 1 to 60', example: '3' },
  version: { kind: 'number', expected: 'a version number above 0', example: '3' },
  decimals: { kind: 'number', whole: true, expected: 'a number of decimals from 0 to 6', example: '1' },
  decay: { kind: 'number', expected: 'a number of months above 0, at most 1200', example: '12' },
  currency: { kind: 'text', expected: 'a currency by its ISO 4217 code, three capital letters such as EUR', example: 'EUR' },
  country: { kind: 'text', expected: 'a country by its ISO 3166 code, two capital letters such as CN', example: 'CN' },
  email: { kind: 'text', expected: 'an e-mail address', example: 'a@example.com' },
  url: { kind: 'text', expected: 'a web address that begins with https:// or http://', example: 'https://example.com' },
  time_zone: { kind: 'text', expected: 'a time zone by its IANA name', example: 'Europe/Berlin' },
  mark_pair: { kind: 'list', entries: 2, expected: 'a value and its points, as in [100, 90]', example: '[100, 90]' },
  column: { kind: 'text', expected: 'a column of the table by its name, or {column: …}, {columns: […]} or {value: …}', example: 'Name of the column' },
  curve: { kind: 'map', expected: 'a curve: steps, a line, or the word value', example: '{line: [[0, 100], [500, 0]]}' },
  periods_rule: { kind: 'choice', expected: 'pooled, mean, {decay: 12} or {weights: [3, 2, 1]}', example: 'pooled', choices: ['pooled', 'mean'] },
  plants_rule: { kind: 'choice', expected: 'pooled, mean, worst or {weights: {north: 3, south: 1}}', example: 'pooled', choices: ['pooled', 'mean', 'worst'] },
  plant_weights: { kind: 'map', ownNames: true, expected: 'a weight for each plant, such as {north: 3, south: 1}', example: '{north: 3, south: 1}' },
  actions: { kind: 'map', ownNames: true, expected: 'an action for each rating, such as {C: Improvement plan within 15 working days}', example: '{C: Improvement plan within 15 working days}' },
  since: {
    kind: 'choice',
    expected: '{since: 2024-11}, not_monitored or not_provided',
    example: '{since: 2024-11}',
    choices: ['not_monitored', 'not_provided'],
  },
  discipline: { kind: 'texts', expected: 'a text, or a text with the day it was done such as {text: Team of five, done: 2026-05-04}', example: 'Team of five' },
  touchpoint: {
    kind: 'choice',
    expected: 'met, missed or not_applicable, or one of them with a time such as {result: met, at: "09:55"}',
    example: 'met',
    choices: ['met', 'missed', 'not_applicable'],
  },
  holiday: { kind: 'day', expected: 'a day such as 2026-01-01, or days such as {from: 2026-12-24, to: 2026-12-31}', example: '2026-01-01' },
} as const satisfies Readonly<Record<string, Expectation>>;

export type ExpectationName = keyof typeof expectations;

/** The expectation a schema's message names. */
export function expectationNamed(message: string): Expectation | undefined {
  return Object.hasOwn(expectations, message) ? expectations[message as ExpectationName] : undefined;
}

/** One of several words. */
export function choiceOf(choices: readonly string[]): Expectation {
  return { kind: 'choice', expected: choices.length === 1 ? choices[0]! : `one of ${listed(choices)}`, example: choices[0] ?? '', choices };
}

/** Entries, each with a dash. */
export const aList: Expectation = { kind: 'list', expected: 'a list', example: '[…]' };

/** Keys with values. */
export const aMapping: Expectation = { kind: 'map', expected: 'keys with values', example: '{…}' };

/**
 * The words with commas and a last “or”.
 * @example listed(['minor', 'major', 'critical']) //=> 'minor, major or critical'
 */
export function listed(words: readonly string[], last = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/**
 * The same of very many words: the first of them, and how many more there are.
 * @example firstListed(['minor', 'major', 'critical'], 2) //=> 'minor, major and 1 more'
 */
export function firstListed(words: readonly string[], most: number): string {
  return words.length <= most ? listed(words) : listed([...words.slice(0, most), `${words.length - most} more`], 'and');
}
