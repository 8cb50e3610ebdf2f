/** Between the words of the data folder and the sample's own values: plants read from a programme file, order lines written as records. */
import type { Plant } from '#domain/plant.ts';
import type { OrderLine } from '#cli/sample/order-lines.ts';
import { calendarOf } from '#input/calendar.ts';
import type { WrittenPlant } from '#input/shapes/programme.ts';

/** The plants of a programme file that is known to be good, each with its calendar day by day. */
export function writtenPlants(plants: unknown): Plant[] {
  return (plants as readonly WrittenPlant[]).map(({ id, name, time_zone, calendar }) => ({
    id,
    name,
    time_zone,
    calendar: calendarOf(calendar),
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
