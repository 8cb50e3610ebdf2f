/** Between the words of the data folder and the sample's own values: plants read from a programme file, order lines written as records. */
import type { Plant } from '#domain/plant.ts';
import { weekdays, type Weekday } from '#domain/plant.ts';
import type { OrderLine } from '#cli/sample/order-lines.ts';

interface WrittenPlant {
  readonly id: string;
  readonly name: Plant['name'];
  readonly time_zone: string;
  readonly calendar?: {
    readonly working_days?: readonly Weekday[];
    readonly holidays?: readonly (string | { readonly from: string; readonly to: string })[];
    readonly extra_working_days?: readonly string[];
  };
}

/** The plants of a programme file that is known to be good, each with its calendar day by day. */
export function writtenPlants(plants: unknown): Plant[] {
  return (plants as readonly WrittenPlant[]).map(({ id, name, time_zone, calendar = {} }) => ({
    id,
    name,
    time_zone,
    calendar: {
      working_days: calendar.working_days ?? weekdays.slice(0, 5),
      holidays: (calendar.holidays ?? []).flatMap((holiday) => (typeof holiday === 'string' ? [holiday] : daysFrom(holiday.from, holiday.to))),
      extra_working_days: calendar.extra_working_days ?? [],
    },
    source: { file: 'programme.yaml', line: 1, column: 1 },
  }));
}

/** An order line as a record: what goes without saying is left out. */
export function writtenLine(id: string, line: OrderLine): object {
  const { plant, part, kind, ordered, requested, first_committed, committed, receipts, cause } = line;
  return {
    id,
    plant,
    part,
    ...(kind !== 'series' && { kind }),
    ordered,
    requested,
    ...(first_committed !== committed && { first_committed }),
    ...(committed !== requested && { committed }),
    ...receivedOf(receipts, ordered),
    ...(cause && { cause }),
  };
}

function receivedOf(receipts: OrderLine['receipts'], ordered: number): object {
  const [only, ...others] = receipts;
  if (!only) return {};
  if (others.length > 0) return { receipts };
  return { received: only.on, ...(only.quantity !== ordered && { received_quantity: only.quantity }) };
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 })) days.push(day.toString());
  return days;
}
