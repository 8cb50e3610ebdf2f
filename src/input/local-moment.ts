/** Moments seen from a plant, with the zone’s offset remembered day by day: thousands of timestamps fall on a few hundred days. */
import { momentIn, type Moment } from '#domain/moment.ts';

const dayLength = 86_400_000;

/** Offsets in milliseconds by zone and day of UTC; null for days on which the offset changes. */
const offsets = new Map<string, Map<number, number | null>>();

/** Timestamps lately asked for, by zone and text: the checks of a supplier ask for each of its timestamps several times. */
const recent = new Map<string, Moment>();
const mostRecent = 2_000;

/** The same as `momentIn`, for text that the shapes have found to be a day or a timestamp. */
export function localMoment(written: string, timeZone: string): Moment {
  if (written.length === 10) return { day: written, at: null, epoch: null };
  const key = timeZone + written;
  const known = recent.get(key);
  if (known) return known;
  if (recent.size >= mostRecent) recent.clear();
  const moment = converted(written, timeZone);
  recent.set(key, moment);
  return moment;
}

function converted(written: string, timeZone: string): Moment {
  const epoch = Date.parse(written);
  const offset = offsetOn(Math.floor(epoch / dayLength), timeZone);
  if (offset === null) return momentIn(written, timeZone);
  return { day: new Date(epoch + offset).toISOString().slice(0, 10), at: written, epoch };
}

/** Which of two moments came first: below 0 for the one, above 0 for the other, 0 on the same day where a time is missing. */
export function compareMoments(one: Moment, other: Moment): number {
  if (one.epoch !== null && other.epoch !== null) return one.epoch - other.epoch;
  if (one.day === other.day) return 0;
  return one.day < other.day ? -1 : 1;
}

function offsetOn(day: number, timeZone: string): number | null {
  const days = offsets.get(timeZone) ?? new Map<number, number | null>();
  offsets.set(timeZone, days);
  const known = days.get(day);
  if (known !== undefined) return known;
  const first = offsetAt(day * dayLength, timeZone);
  const offset = first === offsetAt((day + 1) * dayLength, timeZone) ? first : null;
  days.set(day, offset);
  return offset;
}

function offsetAt(epoch: number, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000;
}
