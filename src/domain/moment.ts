/** A moment as the data tells it: always the plant's calendar day, and the exact instant where a time was written. */
import { addMonths, type Month } from '#domain/month.ts';

/** A calendar day `YYYY-MM-DD`. Compares correctly as text. */
export type Day = string;

/**
 * When something happened. `day` is the plant's local day. `at` is the timestamp as written, with its offset, and
 * `epoch` its milliseconds since 1970; both are null when the data gives a day only.
 */
export interface Moment {
  readonly day: Day;
  readonly at: string | null;
  readonly epoch: number | null;
}

/**
 * The moment a day or an offset timestamp stands for, seen from a time zone: 23:30 in Mexico may be the next day there or here.
 * Throws a RangeError for text that is neither; input checks the text first.
 * @example momentIn('2026-05-31T23:30:00-06:00', 'Europe/Berlin').day //=> '2026-06-01'
 */
export function momentIn(written: string, timeZone: string): Moment {
  if (!written.includes('T')) return { day: Temporal.PlainDate.from(written).toString(), at: null, epoch: null };
  const instant = Temporal.Instant.from(written);
  const day = instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return { day, at: written, epoch: instant.epochMilliseconds };
}

/** The same moment with its timestamp written by the clock of a time zone; a day without a time stays as it is. */
export function seenFrom(moment: Moment, timeZone: string): Moment {
  if (moment.at === null) return moment;
  const there = Temporal.Instant.from(moment.at).toZonedDateTimeISO(timeZone);
  return { ...moment, day: there.toPlainDate().toString(), at: there.toString({ timeZoneName: 'never' }) };
}

/** Whole days from one calendar day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The last day of a month. */
export function lastDayOf(month: Month): Day {
  return `${month}-${daysBetween(`${month}-01`, `${addMonths(month, 1)}-01`)}`;
}
