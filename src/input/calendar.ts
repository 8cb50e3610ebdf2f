/** A plant’s working calendar from what programme.yaml says of it: defaults filled in, holidays day by day. */
import type { WorkingCalendar } from '#domain/plant.ts';
import type { WrittenPlant } from '#input/shapes/programme.ts';

/** The calendar: Monday to Friday unless it says otherwise, each day once and in order. */
export function calendarOf({ working_days, holidays = [], extra_working_days = [] }: NonNullable<WrittenPlant['calendar']> = {}): WorkingCalendar {
  return {
    working_days: working_days ?? ['mon', 'tue', 'wed', 'thu', 'fri'],
    holidays: [...new Set(holidays.flatMap((holiday) => (typeof holiday === 'string' ? [holiday] : daysFrom(holiday.from, holiday.to))))].sort(),
    extra_working_days: [...new Set(extra_working_days)].sort(),
  };
}

/** Both ends included. */
function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 })) days.push(day.toString());
  return days;
}
