/** The small shapes that all others are made of: ids, texts, days, months, moments, numbers with their bounds. */
import { z } from 'zod';
import { languages, type Language } from '#domain/text.ts';
import type { ExpectationName } from '#input/expectation.ts';

/** A schema's message is the name of what it expects; the problem finds its words there. */
export function expecting(name: ExpectationName): { error: ExpectationName } {
  return { error: name };
}

export const id = z
  .string(expecting('id'))
  .regex(/^[a-z0-9-]{1,64}$/, expecting('id'))
  .meta({ id: 'id', description: 'Small letters a to z, digits and hyphens, at most 64.' });

export const words = z.string(expecting('words')).regex(/\S/, expecting('words')).refine(isVisible, expecting('words'));

const textIn = words.optional();

export const text = z
  .union(
    [
      z.string(expecting('text')).regex(/\S/, expecting('text')).refine(isVisible, expecting('text')),
      z
        .strictObject(Object.fromEntries(languages.map((language) => [language, textIn.describe(`The text in ${language}.`)])) as Record<Language, typeof textIn>)
        .refine((texts) => Object.keys(texts).length > 0, expecting('text')),
    ],
    expecting('text'),
  )
  .meta({ id: 'text', description: 'A text, or one for each language: {en: North plant, zh-CN: 北厂}.' });

/** Far above any name in use; a page or a PDF cannot set a word of thousands of letters. */
const longestName = 300;

export const name = text
  .refine((written) => (typeof written === 'string' ? [written] : Object.values(written)).every((one) => one.length <= longestName), expecting('name'))
  .meta({ id: 'name', description: 'A name, or one for each language: {en: North plant, zh-CN: 北厂}.' });

/** No record is older; whatever is, is a slip, or what a system writes for no day at all. */
export const earliestYear = 1900;

/** No record is younger; whatever is, is a slip, or what a system writes where no end is known. */
export const latestYear = 2199;

export const day = z.iso.date(expecting('day')).refine(isNear, expecting('day')).meta({ id: 'day', description: 'A day such as 2026-05-31.' });

/** A day until which something holds; it may lie as far ahead as it likes. */
export const lastDay = z.iso
  .date(expecting('day'))
  .refine((written) => Number(written.slice(0, 4)) >= earliestYear, expecting('day'))
  .meta({ id: 'last_day', description: 'A day such as 2026-05-31, however far ahead.' });

const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

export const month = z
  .string(expecting('month'))
  .regex(monthPattern, expecting('month'))
  .refine(isNear, expecting('month'))
  .meta({ id: 'month', description: 'A month such as 2026-05.' });

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const timestampPattern = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

export const moment = z
  .string(expecting('moment'))
  .regex(new RegExp(`${dayPattern.source}|${timestampPattern.source}`), expecting('moment'))
  .refine((written) => isDay(written.slice(0, 10)) && isNear(written), expecting('moment'))
  .meta({ id: 'moment', description: 'A day such as 2026-05-31, or a timestamp with its offset such as 2026-05-31T16:51:00+08:00.' });

export const time = z.string(expecting('time')).regex(/^([01]\d|2[0-3]):[0-5]\d$/, expecting('time'));

export const flag = z.boolean(expecting('boolean'));

/** No number that is meant is larger, and whatever is added up and multiplied of such stays a number. */
const largest = 1e12;

export const number = z.number(expecting('number')).min(-largest, expecting('reach')).max(largest, expecting('reach'));

/** A number within bounds. */
export function between(name: ExpectationName, low: number, high = largest): z.ZodNumber {
  return z.number(expecting(name)).min(low, expecting(name)).max(high, expecting(high === largest ? 'reach' : name));
}

/** A whole number within bounds. */
export function whole(name: ExpectationName, low: number, high = largest): z.ZodInt {
  const beyond = high === largest ? 'reach' : name;
  // Whole numbers have an end of their own, where a computer can no longer tell neighbours apart.
  return z.int({ error: ({ code }) => (code === 'too_big' ? beyond : name) }).min(low, expecting(name)).max(high, expecting(beyond));
}

/** Per cent, not shares of one: what lies between 0 and 1 was meant as a share. */
export const percent = between('percent', 0, 100).refine((value) => value === 0 || value >= 1, expecting('percent'));
export const quantity = whole('quantity', 0);
export const count = whole('count', 0);

export const url = z.string(expecting('url')).regex(/^https?:\/\/\S+$/, expecting('url'));

export const email = z.string(expecting('email')).regex(/^[^\s@]+@[^\s@]+$/, expecting('email'));

/** Whether there is anything to see: invisible characters alone are as good as nothing. */
function isVisible(written: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(written);
}

function isNear(written: string): boolean {
  const year = Number(written.slice(0, 4));
  return year >= earliestYear && year <= latestYear;
}

/** Whether the text is a month as it is written here. */
export function isMonth(written: string): boolean {
  return monthPattern.test(written);
}

/** Whether the calendar has the day: `2026-02-30` it has not. */
export function isDay(written: string): boolean {
  const [year, monthOfYear, dayOfMonth] = written.split('-').map(Number);
  return dayOfMonth! >= 1 && dayOfMonth! <= daysIn(year!, monthOfYear!);
}

/** How many days the month has; 0 where there is no such month. */
export function daysIn(year: number, monthOfYear: number): number {
  if (monthOfYear === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][monthOfYear - 1] ?? 0;
}
