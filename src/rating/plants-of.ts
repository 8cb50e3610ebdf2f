/** The plants at which a supplier can be rated apart. */
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';

/** Every plant that the supplier is said to supply or has a record at, in the programme's order. */
export function plantsOf(programme: Programme, supplier: Supplier): readonly string[] {
  const named = new Set([...supplier.plants, ...recordPlants(supplier)]);
  return programme.plants.map(({ id }) => id).filter((id) => named.has(id));
}

function* recordPlants(supplier: Supplier): Generator<string | undefined> {
  const lists = [
    supplier.delivery_lines,
    supplier.delivery_months,
    supplier.premium_freight,
    supplier.incidents,
    supplier.special_status,
    supplier.field_actions,
    supplier.eight_d_reports,
    supplier.visits,
    supplier.readings,
  ];
  for (const list of lists) for (const record of list) yield record.plant;
  for (const incident of supplier.incidents) yield* incident.also_at;
}
