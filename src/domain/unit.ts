/** The units a figure can have; how they are written is a matter of `words/`. */
export const units = ['percent', 'ppm', 'count', 'points', 'per_million', 'days', 'hours', 'minutes', 'index'] as const;
export type Unit = (typeof units)[number];

/** What a share is multiplied with to be read in the unit. */
export function scaleOf(unit: Unit): number {
  if (unit === 'percent') return 100;
  return unit === 'ppm' || unit === 'per_million' ? 1_000_000 : 1;
}
