/** One line of a calculation. */
import type { Value } from '#view/value.ts';

/** A line one can follow: what is computed, from what, and the result. */
export interface CalculationLine {
  readonly label: string;
  readonly formula: string;
  readonly result: Value;
}
