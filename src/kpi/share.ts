/** Which figures are shares: one number of records divided by another. */
import type { Programme } from '#domain/programme.ts';
import type { Figure } from '#kpi/figure.ts';

/** Whether the value is a part of a whole in per cent or per million; the mean of readings in per cent is not. */
export function isShare({ kpis }: Programme, { kpi, unit, denominator }: Figure): boolean {
  const own = kpis.find(({ id }) => id === kpi);
  const isOfWhole = own === undefined || own.total === 'ratio';
  return isOfWhole && denominator !== 0 && (unit === 'percent' || unit === 'ppm' || unit === 'per_million');
}
