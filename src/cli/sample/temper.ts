/** How good a made-up supplier is, and where it is heading. */
import type { Chance } from '#cli/sample/chance.ts';

/** From 0, a supplier one would rather not have, to 1; at the first and at the last month. */
export interface Temper {
  readonly first: number;
  readonly last: number;
}

/** Most suppliers are good, some middling, some poor; one in three changes for better or worse. */
export function temper(luck: Chance): Temper {
  const first = luck.pick([0.95, 0.95, 0.95, 0.9, 0.9, 0.85, 0.85, 0.7, 0.65, 0.6, 0.5, 0.35, 0.2]);
  const last = luck.happens(0.33) ? luck.pick([0.95, 0.85, 0.7, 0.5, 0.25]) : first;
  return { first, last };
}

/** How good it is when so much of the time has passed, 0 to 1. */
export function goodnessAt({ first, last }: Temper, passed: number): number {
  return first + (last - first) * passed;
}
