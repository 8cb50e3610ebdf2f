/** Caps: conditions that limit the rating after the score, never silently. */
import type { Cap, Method } from '#domain/method.ts';
import { windowEnding, type Month } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import type { Supplier } from '#domain/supplier.ts';
import { figure } from '#kpi/figures.ts';
import type { CapResult, PartResult } from '#rating/assessment.ts';
import { worseOf } from '#rating/bands.ts';
import { settled } from '#rating/rounding.ts';

/** Every cap of the method in the month, in the order written; one whose figure or part is missing is unknown. */
export function caps(method: Method, programme: Programme, supplier: Supplier, month: Month, result: PartResult): CapResult[] {
  return method.caps.map((cap) => (cap.kpi === undefined ? partCap(cap, result) : kpiCap(cap, cap.kpi, method, programme, supplier, month)));
}

/** A cap on a KPI in any month, also one to come, as far as the records go. */
export function kpiCap(cap: Cap, kpi: string, method: Method, programme: Programme, supplier: Supplier, month: Month): CapResult {
  const window = windowEnding(month, cap.within ?? method.window);
  const found = figure(kpi, { programme, supplier, window, plant: null, definitions: method.definitions, only: cap.only });
  return { cap, state: stateOf(cap, found.value), figure: found, value: found.value };
}

/** The rating that is left of the one the bands give, after every cap that applies. */
export function capped(method: Method, rating: string, results: readonly CapResult[]): string {
  return results.filter(({ state }) => state === 'applies').reduce((worst, { cap }) => worseOf(method, worst, cap.at_most), rating);
}

/** A cap on the points of a part by itself. */
export function partCap(cap: Cap, result: PartResult): CapResult {
  const value = partIn(result, cap.part!)?.by_itself ?? null;
  return { cap, state: stateOf(cap, value), figure: null, value };
}

/** The result of the part with that id, wherever below it stands. */
export function partIn(result: PartResult, id: string): PartResult | undefined {
  if (result.part.id === id) return result;
  for (const part of result.parts) {
    const found = partIn(part, id);
    if (found) return found;
  }
  return undefined;
}

function stateOf({ comparison, threshold }: Cap, value: number | null): CapResult['state'] {
  if (value === null) return 'unknown';
  return holds[comparison](settled(value), settled(threshold)) ? 'applies' : 'clear';
}

const holds: { readonly [comparison in Cap['comparison']]: (value: number, threshold: number) => boolean } = {
  at_least: (value, threshold) => value >= threshold,
  above: (value, threshold) => value > threshold,
  up_to: (value, threshold) => value <= threshold,
  below: (value, threshold) => value < threshold,
};
