/** A receiving site of the customer: its time zone decides the day and month of an event, its calendar the working days. */
import type { Day } from '#domain/moment.ts';
import type { Source } from '#domain/source.ts';
import type { Text } from '#domain/text.ts';

/** Days of the week as the data writes them, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** The days on which a plant works: these weekdays, less these holidays, plus these extra working days (as China's make-up days). */
export interface WorkingCalendar {
  readonly working_days: readonly Weekday[];
  readonly holidays: readonly Day[];
  readonly extra_working_days: readonly Day[];
}

export interface Plant {
  readonly id: string;
  readonly name: Text;
  /** IANA name, for example `Europe/Berlin`. */
  readonly time_zone: string;
  readonly calendar: WorkingCalendar;
  readonly source: Source;
}
