/** What the programme tells the suppliers’ files: plants, KPIs, groups, “today”. Null where the programme could not be read that far. */
import type { Day } from '#domain/moment.ts';
import type { Month } from '#domain/month.ts';
import type { OwnKpi } from '#domain/reading.ts';
import type { WrittenMonitoring } from '#input/shapes/supplier.ts';

/** What the programme declares, for the checks of its suppliers; null where it could not be read. */
export interface Known {
  readonly asOf: Day | null;
  readonly period: Month | null;
  /** Ids in the order of the programme. */
  readonly plants: readonly string[] | null;
  /** Time zones by plant. */
  readonly zones: ReadonlyMap<string, string>;
  /** Null also where the programme declares none: then any will do. */
  readonly commodities: readonly string[] | null;
  readonly classes: readonly string[] | null;
  readonly kpiIds: readonly string[] | null;
  readonly kpis: readonly OwnKpi[];
  readonly monitoring: WrittenMonitoring;
}

/** The zone of the plant; of a plant that does not exist, any. */
export function zoneOf(known: Known, plant: string | undefined): string {
  return (plant !== undefined && known.zones.get(plant)) || 'UTC';
}
