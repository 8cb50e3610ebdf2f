/** The plants at which a supplier can be rated apart. */
import type { Day } from '#domain/moment.ts';
import { monthOf, type Month } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';

/**
 * Every plant that the supplier is said to supply, or has a record at up to the month, in the programme's order. Later records
 * add none: the months before them stay as they were rated.
 */
export function plantsOf(programme: Programme, supplier: Supplier, month: Month): readonly string[] {
  const first = firstRecords.get(supplier) ?? firstRecordAt(supplier);
  firstRecords.set(supplier, first);
  const isSupplied = (id: string) => supplier.listed_plants.includes(id) || (first.get(id) ?? never) <= month;
  return programme.plants.map(({ id }) => id).filter(isSupplied);
}

/** The records never change, and every part with plants apart asks in every month. */
const firstRecords = new WeakMap<Supplier, ReadonlyMap<string, Month>>();

/** Later than every month. */
const never: Month = '~';

function firstRecordAt(supplier: Supplier): ReadonlyMap<string, Month> {
  const first = new Map<string, Month>();
  for (const [plant, when] of recordPlants(supplier)) {
    if (plant !== undefined && monthOf(when) < (first.get(plant) ?? never)) first.set(plant, monthOf(when));
  }
  return first;
}

/** Each plant that a record names, with the day or month since which it does. */
function* recordPlants(supplier: Supplier): Generator<readonly [string | undefined, Day | Month]> {
  for (const { plant, committed, receipts } of supplier.delivery_lines) {
    yield [plant, committed];
    for (const { on } of receipts) yield [plant, on];
  }
  for (const { plant, month } of supplier.delivery_months) yield [plant, month];
  for (const { plant, on } of supplier.premium_freight) yield [plant, on];
  for (const { plant, also_at, detected } of supplier.incidents) for (const one of [plant, ...also_at]) yield [one, detected.day];
  for (const { plant, from } of supplier.special_status) yield [plant, from];
  for (const { plant, on } of supplier.field_actions) yield [plant, on];
  for (const { plant, notified } of supplier.eight_d_reports) yield [plant, notified.day];
  for (const { plant, on } of supplier.visits) yield [plant, on];
  for (const { plant, month } of supplier.readings) yield [plant, month];
}
