/** Readings: figures the customer takes from elsewhere (a price index, an audit result, a fill rate) for KPIs it declares itself. */
import type { Better } from '#domain/kpi.ts';
import type { Month } from '#domain/month.ts';
import type { Recorded } from '#domain/record.ts';
import type { Source } from '#domain/source.ts';
import type { Text } from '#domain/text.ts';
import type { Unit } from '#domain/unit.ts';

/** How the readings of a window become one figure. `ratio` sums numerators and denominators. */
export const readingTotals = ['ratio', 'mean', 'sum', 'last', 'lowest', 'highest'] as const;
export type ReadingTotal = (typeof readingTotals)[number];

/** A KPI of the customer's own, declared in `programme.yaml`. */
export interface OwnKpi {
  readonly id: string;
  readonly name: Text;
  readonly definition?: Text;
  readonly unit: Unit;
  readonly better: Better;
  readonly total: ReadingTotal;
  readonly source: Source;
}

/** One reading: a value, or a numerator over a denominator where the KPI's total is `ratio` (its value is then 100 × the ratio for per cent, 1,000,000 × for ppm). */
export interface Reading extends Recorded {
  readonly kpi: string;
  readonly month: Month;
  readonly plant?: string;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly by?: Text;
  readonly note?: Text;
}
