/** Where and when the sample plays: the plants with their working days, the months told, the day of the cut-off. */
import type { Day } from '#domain/moment.ts';
import { addMonths, type Month, type Window } from '#domain/month.ts';
import type { Plant } from '#domain/plant.ts';
import { workingDays } from '#cli/sample/order-lines.ts';

export interface Setting {
  readonly plants: readonly Plant[];
  /** A plant's working days, from a month before the history to some after it. */
  readonly days: ReadonlyMap<string, readonly Day[]>;
  readonly history: Window;
  readonly asOf: Day;
}

/** The setting of a programme that tells so many months up to its period. */
export function setting(plants: readonly Plant[], period: Month, months: number, asOf: Day): Setting {
  const history = { from: addMonths(period, 1 - months), to: period };
  const days = new Map(plants.map((plant) => [plant.id, workingDays(plant, addMonths(history.from, -1), addMonths(period, 4))]));
  return { plants, days, history, asOf };
}

/** The place of a day among the plant's working days: its own, or that of the next working day. */
export function placeOf(day: Day, days: readonly Day[]): number {
  return days.findIndex((other) => other >= day);
}

/** A wall-clock time on a day at the plant, as a timestamp with its offset. */
export function timestamp(day: Day, hour: number, minute: number, { time_zone: timeZone }: Plant): string {
  const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: { hour, minute } });
  return at.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
