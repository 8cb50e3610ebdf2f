/** What the text of a cell stands for, by the type of the field it fills. */
import type { DateStyle, WrittenDate } from '#input/import/dates.ts';
import { dateExample, dateRead, firstYear, isBeyondYears, isSpreadsheetDay } from '#input/import/dates.ts';
import { forbiddenText } from '#input/import/forbidden-text.ts';
import type { CellFault } from '#input/import/import-problem.ts';
import { numberRead, type NumberStyle } from '#input/import/numbers.ts';
import { isDate, type DateType, type FieldType } from '#input/import/targets.ts';
import { slug } from '#input/slug.ts';

/** A value as it is written into the data folder. */
export type FieldValue = string | number | boolean | readonly string[];

/** What reading needs beside the text. */
export interface CellContext {
  readonly dates: DateStyle;
  readonly numbers: NumberStyle;
  /** Splits a cell that names several things. */
  readonly split: string;
  /** A plant's id by every text that names it. */
  readonly plants: ReadonlyMap<string, string>;
  /** Of the plant the record belongs to. */
  readonly timeZone: string;
}

/** `ambiguous` marks a date that another of the formats would read differently. */
export type CellReading = { readonly value: FieldValue; readonly ambiguous?: boolean } | { readonly fault: CellFault };

/** The value of a cell that is not empty, or what is wrong with it. */
export function cellValue(text: string, type: FieldType, context: CellContext): CellReading {
  if (typeof type === 'object') return 'one_of' in type ? oneOf(text, type.one_of) : someOf(text, type.some_of, context);
  return readers[type](text, context);
}

/** What a field expects, in words, with an example where that helps. */
export function expectation(type: FieldType, { dates, plants }: CellContext): string {
  if (typeof type === 'object') return 'one_of' in type ? `one of ${type.one_of.join(', ')}` : `any of ${type.some_of.join(', ')}`;
  if (type === 'plant' || type === 'plants') return `one of the programme’s plants: ${[...new Set(plants.values())].join(', ')}`;
  return isDate(type) ? `${nouns[type]} written ${patternsInWords(dates)}` : nouns[type];
}

const nouns = {
  id: 'an id with at least one Latin letter or digit',
  reference: 'the id of another record',
  text: 'a text',
  plant: 'a plant',
  plants: 'plants',
  day: 'a day',
  last_day: 'a day',
  month: 'a month',
  moment: 'a day or a time',
  ordered: 'a whole number of parts, 1 or more',
  quantity: 'a whole number of parts, 0 or more',
  amount: 'an amount of money, 0 or more',
  number: 'a number',
  share: 'a number of per cent from 0 to 100',
  currency: 'a currency of three capital letters, for example EUR',
  flag: 'yes or no, true or false',
} as const;

const readers: { readonly [type in Exclude<FieldType, object>]: (text: string, context: CellContext) => CellReading } = {
  id: (text, context) => sluggedId(text, 'id', context),
  reference: (text, context) => sluggedId(text, 'reference', context),
  text: plainText,
  plant: onePlant,
  plants: (text, context) => list(text, context, (part) => onePlant(part, context)),
  day: (text, context) => dated(text, 'day', context, (date) => dayOf(date, context)),
  last_day: (text, context) => dated(text, 'last_day', context, (date) => dayOf(date, context)),
  month: (text, context) => dated(text, 'month', context, (date) => dayOf(date, context).slice(0, 7)),
  moment: (text, context) => dated(text, 'moment', context, (date) => momentOf(date, context)),
  ordered: (text, context) => numeric(text, 'ordered', context, (value) => Number.isSafeInteger(value) && value >= 1),
  amount: (text, context) => numeric(text, 'amount', context, (value) => value >= 0),
  quantity: (text, context) => numeric(text, 'quantity', context, (value) => Number.isSafeInteger(value) && value >= 0),
  number: (text, context) => numeric(text, 'number', context, Number.isFinite),
  share: (text, context) => numeric(text, 'share', context, (value) => value >= 0 && value <= 100),
  currency: (text, context) => (/^[A-Z]{3}$/.test(text) ? { value: text } : wrong('no currency', 'currency', context)),
  flag: flag,
};

function sluggedId(text: string, type: 'id' | 'reference', context: CellContext): CellReading {
  const id = slug(text);
  if (id !== '') return { value: id };
  return { fault: { heading: 'no id can be made of it', expected: expectation(type, context), mend: 'take another column for the id, or give the ids under values in the mapping' } };
}

function plainText(text: string): CellReading {
  const unified = text.replace(/\r\n?/g, '\n');
  const fault = forbiddenText(unified, 'a text');
  return fault === null ? { value: unified } : { fault };
}

function onePlant(text: string, context: CellContext): CellReading {
  const id = context.plants.get(text) ?? context.plants.get(slug(text));
  if (id !== undefined) return { value: id };
  const mend = 'add the plant under programme: plants in the mapping, or say under values which plant the text means';
  return { fault: { heading: 'not a plant of the programme', expected: expectation('plant', context), mend } };
}

function flag(text: string, context: CellContext): CellReading {
  const lower = text.toLowerCase();
  if (['yes', 'true'].includes(lower)) return { value: true };
  if (['no', 'false'].includes(lower)) return { value: false };
  return { fault: { heading: 'neither yes nor no', expected: expectation('flag', context), mend: 'say under values in the mapping what the text means, for example values: {x: true}' } };
}

function oneOf(text: string, allowed: readonly string[]): CellReading {
  const id = snakeCase(text);
  if (allowed.includes(id)) return { value: id };
  return { fault: { heading: 'not one of the values the field can have', expected: `one of ${allowed.join(', ')}`, mend: 'say under values in the mapping what the text means' } };
}

function someOf(text: string, allowed: readonly string[], context: CellContext): CellReading {
  return list(text, context, (part) => oneOf(part, allowed));
}

function list(text: string, { split }: CellContext, read: (part: string) => CellReading): CellReading {
  const values: string[] = [];
  for (const part of partsOf(text, split)) {
    const reading = read(part);
    if ('fault' in reading) return reading;
    values.push(String(reading.value));
  }
  return { value: values };
}

/** The texts between the signs that split a cell, without the blanks around them and without those that are empty. */
export function partsOf(text: string, split: string): string[] {
  return text.split(split).map((part) => part.trim()).filter((part) => part !== '');
}

function numeric(text: string, type: 'ordered' | 'quantity' | 'amount' | 'number' | 'share', context: CellContext, fits: (value: number) => boolean): CellReading {
  const reading = numberRead(text, context.numbers);
  if ('value' in reading) return fits(reading.value) ? { value: reading.value } : wrong(`not ${nouns[type]}`, type, context);
  if (reading.fault === 'not_a_number') {
    return { fault: { heading: 'not a number', expected: expectation(type, context), mend: 'correct the cell, or say under numbers in the mapping how numbers are written (decimal, thousands, ignore)' } };
  }
  const mend = 'say under numbers in the mapping how numbers are written, for example {decimal: ".", thousands: ","} or {decimal: ",", thousands: "."}';
  return { fault: { heading: 'a number that can be read in two ways', expected: `${expectation(type, context)}; the point or comma may be a decimal sign or stand between thousands`, mend } };
}

function dated(text: string, type: DateType, context: CellContext, value: (date: WrittenDate) => string | null): CellReading {
  const reading = dateRead(text, context.dates);
  if (reading === null) return { fault: undated(text, type, context) };
  const found = value(reading.date);
  if (found !== null) return { value: found, ambiguous: reading.ambiguous };
  const mend = 'correct the time, or write it with its offset';
  return { fault: { heading: 'a time that does not exist', expected: `a time that the clocks of ${context.timeZone} showed on that day`, mend } };
}

/** Why no format reads the text. */
function undated(text: string, type: DateType, context: CellContext): CellFault {
  const expected = expectation(type, context);
  if (isSpreadsheetDay(text)) return { heading: 'the number by which a spreadsheet keeps a day', expected, mend: 'format the column as a date in the spreadsheet, and save the table again' };
  if (isBeyondYears(text, context.dates)) return { heading: 'a year that is not read', expected: type === 'last_day' ? `a year from ${firstYear} on` : `a year from ${firstYear} to ${context.dates.last_year}`, mend: 'correct the cell, or, if it means that there is no date, add it to missing' };
  return { heading: `not ${nouns[type]}`, expected, mend: 'correct the cell, add its format to the formats in the mapping, or, if it means that there is no date, add it to missing' };
}

function dayOf({ wallClock, epoch }: WrittenDate, { timeZone }: CellContext): string {
  if (epoch === null) return wallClock.slice(0, 10);
  return Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

function momentOf(date: WrittenDate, context: CellContext): string | null {
  if (!date.hasTime) return dayOf(date, context);
  const zoned =
    date.epoch === null
      ? Temporal.PlainDateTime.from(date.wallClock).toZonedDateTime(context.timeZone, { disambiguation: 'earlier' })
      : Temporal.Instant.fromEpochMilliseconds(date.epoch).toZonedDateTimeISO(context.timeZone);
  // When clocks go forward an hour is left out; a time within it is moved by the conversion.
  const exists = date.epoch !== null || zoned.toPlainDateTime().equals(Temporal.PlainDateTime.from(date.wallClock));
  return exists ? zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' }) : null;
}

function wrong(heading: string, type: FieldType, context: CellContext): CellReading {
  return { fault: { heading, expected: expectation(type, context), mend: 'correct the cell' } };
}

function patternsInWords({ formats, languages }: DateStyle): string {
  return formats.map((pattern) => `${pattern} (${dateExample(pattern, languages[0]!)})`).join(' or ');
}

function snakeCase(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/g, '_');
}
