/** Days, months, moments and times of day as people write them elsewhere, and how they are written here. */
import { dayFrom, monthFrom } from '#input/mistakes/calendar-habits.ts';
import { inQuotes, seen, textOf, write, type Finder, type Words, type Wrong } from '#input/mistakes/wrong.ts';
import { daysIn, earliestYear, isDay, isMonth, latestYear } from '#input/shapes/fields.ts';

/** A day written another way, or one the calendar does not have. */
export const dayOtherwise: Finder = (wrong) => {
  const { kind } = wrong.expectation;
  if ((kind !== 'day' && kind !== 'moment') || wrong.node.kind !== 'scalar') return undefined;
  const text = plainSigns(textOf(wrong));
  return otherSigns(wrong, text, isDay(text)) ?? anotherAge(wrong, text) ?? missingDay(text) ?? timestamp(wrong, text) ?? otherDay(wrong, text);
};

/** The text in plain digits and hyphens: others look alike, and word processors put them there. */
function plainSigns(text: string): string {
  return seen(text.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-'));
}

/** A text that is right but for blanks around it, or digits and hyphens that only look like plain ones. */
function otherSigns(wrong: Wrong, text: string, isRight: boolean): Words | undefined {
  const { node, expectation } = wrong;
  if (!isRight || node.kind !== 'scalar' || node.value === text) return undefined;
  return { code: `${expectation.kind}-form`, found: `the text "${String(node.value)}"`, expected: expectation.expected, mend: `${write(node, text)}, in plain digits and hyphens without blanks` };
}

/** A year that nothing here can lie in: a slip, or the day that a system writes where it knows none. */
function anotherAge({ node, expectation, isOptional }: Wrong, text: string): Words | undefined {
  const year = /^(\d{4})-\d{2}(-\d{2}(T.*)?)?$/.exec(text)?.[1];
  if (year === undefined || (Number(year) >= earliestYear && Number(year) <= latestYear)) return undefined;
  const mend = `write the year that was meant${isOptional ? `, or leave ${node.key} out if it is not known` : ''}`;
  const isPast = Number(year) < earliestYear;
  return { code: isPast ? 'long-ago' : 'far-ahead', found: `${text}, ${isPast ? `before ${earliestYear}` : `after ${latestYear}`}`, expected: expectation.expected, mend };
}

function missingDay(text: string): Words | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(T.*)?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  const days = daysIn(year, month);
  const words = { code: 'day-not-in-calendar', mend: 'write the day that was meant' };
  if (days === 0) return { ...words, found: `${text}, but a year has no month ${match[2]}`, expected: 'a month from 01 to 12' };
  return day >= 1 && day <= days
    ? undefined
    : { ...words, found: `${text}, but ${match[1]}-${match[2]} has ${days} days`, expected: `a day from 01 to ${days}` };
}

function timestamp(wrong: Wrong, text: string): Words | undefined {
  const match = /^(\d{4}-\d{1,2}-\d{1,2})[Tt ]\s*(\d{1,2}):(\d{2})(:\d{2}(?:\.\d+)?)?\s*([zZ]|[+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,5})?$/.exec(text);
  if (!match) return undefined;
  const [, written = '', hour = '', minute = '', second = '', offset] = match;
  const day = dayFrom(written)?.days[0];
  if (day === undefined) return undefined;
  const { node, expectation } = wrong;
  if (expectation.kind === 'day')
    return { code: 'timestamp-for-day', found: `the timestamp ${text}`, expected: expectation.expected, mend: `${write(node, day)}, the plant’s local day` };
  if (Number(hour) > 23 || Number(minute) > 59)
    return {
      code: 'time-not-on-clock',
      found: `${text}, but the clock has no ${hour}:${minute}`,
      expected: 'a time from 00:00 to 23:59',
      mend: 'write the time that was meant',
    };
  if (Number(second.slice(1)) >= 60)
    return {
      code: 'time-not-on-clock',
      found: `${text}, but a minute has no second ${second.slice(1)}`,
      expected: 'seconds from 00 to 59',
      mend: 'write the time that was meant',
    };
  const [, hours = '0', minutes = '0'] = /^[+-](\d{1,2}):?(\d{2})?$/.exec(offset ?? '') ?? [];
  if (Number(hours) > 14 || Number(minutes) > 59)
    return {
      code: 'offset-not-on-earth',
      found: `${text}, but no clock is ${offset} from UTC`,
      expected: 'an offset of at most 14 hours',
      mend: 'write the offset that held there, Z for UTC',
    };
  const local = `${day}T${hour.padStart(2, '0')}:${minute}${second.slice(0, finest) || ':00'}`;
  if (offset === undefined || /^[A-Z]{3,5}$/.test(offset)) return withoutOffset(wrong, text, local);
  return { code: 'timestamp-form', found: `the text "${text}"`, expected: expectation.expected, mend: write(node, `${local}${offsetInFull(offset)}`) };
}

/** `:00` and a billionth of a second: what comes behind is left out. */
const finest = ':00.123456789'.length;

function withoutOffset({ node, zone, expectation }: Wrong, text: string, local: string): Words {
  const words = { code: 'timestamp-without-offset', found: `the timestamp ${text}, without an offset`, expected: expectation.expected };
  if (zone === undefined) return { ...words, mend: `${write(node, `${local}+02:00`)} with the offset that held there, Z for UTC` };
  const offset = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).offset;
  return { ...words, mend: `${write(node, `${local}${offset}`)} if it is the local time in ${zone}` };
}

function offsetInFull(offset: string): string {
  if (/^(z|utc|gmt)$/i.test(offset)) return 'Z';
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

function otherDay(wrong: Wrong, text: string): Words | undefined {
  const { node, expectation } = wrong;
  const reading = dayFrom(text);
  if (reading) {
    const [first, second] = reading.days;
    const mend = second === undefined ? write(node, first) : `${write(node, first)}, or ${second} if the month comes first`;
    return { code: 'day-form', found: `${reading.as} ${text}`, expected: expectation.expected, mend };
  }
  const month = monthFrom(text);
  if (month === undefined && !/^\d{4}-\d{2}$/.test(text)) return undefined;
  return { code: 'month-for-day', found: `the month ${text}, without a day`, expected: expectation.expected, mend: `add the day: ${month ?? text}-01` };
}

/** A month written another way, or more or less than a month. */
export const monthOtherwise: Finder = (wrong) => {
  const { node, expectation } = wrong;
  if (expectation.kind !== 'month' || node.kind !== 'scalar') return undefined;
  const text = plainSigns(textOf(wrong));
  const known = anotherAge(wrong, text) ?? otherSigns(wrong, text, isMonth(text));
  if (known) return known;
  const quarter = /^(?:(\d{4})[-/ ]?Q([1-4])|Q([1-4])[-/ ]?(\d{4}))$/i.exec(text);
  if (quarter) {
    const year = quarter[1] ?? quarter[4]!;
    const last = String(Number(quarter[2] ?? quarter[3]) * 3).padStart(2, '0');
    return {
      code: 'quarter-for-month',
      found: `the quarter ${text}`,
      expected: expectation.expected,
      mend: `${write(node, `${year}-${last}`)}, its last month`,
    };
  }
  if (/^\d{4}$/.test(text))
    return {
      code: 'year-for-month',
      found: `the year ${text}, without a month`,
      expected: expectation.expected,
      mend: `${write(node, `${text}-01`)} for January`,
    };
  if (/^\d{4}-\d{2}$/.test(text))
    return {
      code: 'month-not-in-calendar',
      found: `${text}, but a year has no month ${text.slice(5)}`,
      expected: 'a month from 01 to 12',
      mend: 'write the month that was meant',
    };
  const month = monthFrom(text);
  if (month !== undefined) return { code: 'month-form', found: `the text "${text}"`, expected: expectation.expected, mend: write(node, month) };
  const day = dayFrom(text.slice(0, 10))?.days[0] ?? dayFrom(text)?.days[0];
  return day === undefined
    ? undefined
    : { code: 'day-for-month', found: `the day ${text}`, expected: expectation.expected, mend: write(node, day.slice(0, 7)) };
};

/** A time of day written another way. */
export const timeOtherwise: Finder = (wrong) => {
  const { node, expectation } = wrong;
  if (expectation.kind !== 'time' || node.kind !== 'scalar') return undefined;
  const match = /(?:^|[T ])(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*([ap])?\.?m?\.?(?:[+-]\d{2}:\d{2}|Z|\s*Uhr)?$/i.exec(textOf(wrong));
  if (!match) return undefined;
  const [, hour = '', minute = '', half] = match;
  const hours = (Number(hour) % (half ? 12 : 25)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return undefined;
  return {
    code: 'time-form',
    found: `the text "${textOf(wrong)}"`,
    expected: expectation.expected,
    mend: write(node, inQuotes(`${String(hours).padStart(2, '0')}:${minute}`)),
  };
};
