/** 8D clocks: from a start, through a limit in hours, days or working days, to a deadline on the plant's calendar. */
import type { Moment } from '#domain/moment.ts';
import { weekdays, type Plant, type WorkingCalendar } from '#domain/plant.ts';

/** How long a clock may run: exactly one of the three. */
export type Limit = { readonly hours: number } | { readonly days: number } | { readonly working_days: number };

/**
 * The deadline of a clock that starts at the moment given. Hours run through nights and holidays; days and working days keep
 * the plant's wall-clock time, so a change to summer time moves no deadline. A start without a time of day starts when that day ends.
 */
export function deadline(start: Moment, limit: Limit, plant: Plant): Moment {
  const from = startOf(start, plant.time_zone);
  const due = later(from, limit, plant.calendar);
  return { day: due.toPlainDate().toString(), at: due.toString({ timeZoneName: 'never', smallestUnit: 'second' }), epoch: due.epochMilliseconds };
}

/** Whether the moment keeps the deadline; one that names only its day keeps it on the deadline's own day. */
export function meets(moment: Moment, due: Moment): boolean {
  if (moment.epoch === null || due.epoch === null) return moment.day <= due.day;
  return moment.epoch <= due.epoch;
}

/** Whether the plant works on that day. */
export function isWorkingDay(day: Temporal.PlainDate, calendar: WorkingCalendar): boolean {
  const text = day.toString();
  if (calendar.extra_working_days.includes(text)) return true;
  return calendar.working_days.includes(weekdays[day.dayOfWeek - 1]!) && !calendar.holidays.includes(text);
}

function startOf({ day, epoch }: Moment, timeZone: string): Temporal.ZonedDateTime {
  if (epoch !== null) return Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(timeZone);
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '23:59:59' });
}

function later(from: Temporal.ZonedDateTime, limit: Limit, calendar: WorkingCalendar): Temporal.ZonedDateTime {
  if ('hours' in limit) return from.add({ hours: limit.hours });
  if ('days' in limit) return from.add({ days: limit.days });
  return afterWorkingDays(from, limit.working_days, calendar);
}

function afterWorkingDays(from: Temporal.ZonedDateTime, count: number, calendar: WorkingCalendar): Temporal.ZonedDateTime {
  const start = from.toPlainDate();
  let days = 0;
  // A calendar without working days is refused at input, so every step comes nearer to the end.
  for (let left = count; left > 0; ) {
    days += 1;
    if (isWorkingDay(start.add({ days }), calendar)) left -= 1;
  }
  // Added at once: day by day, an hour that a change to summer time skips would move every later day too.
  return from.add({ days });
}
