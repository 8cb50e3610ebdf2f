/** Points lost as they are printed: rounded so that they add up to the best score less the printed score, wherever they stand. */
import { bestScore } from '#rating/assess.ts';
import type { Assessment, PartResult } from '#rating/assessment.ts';
import { shortfall } from '#rating/better.ts';
import { explain } from '#rating/explanation.ts';
import { addingUp, onPaper, scoreDecimals } from '#view/numbers.ts';

/** Points lost as they are printed: rounded so that they add up to the total as it is printed. */
export interface PrintedLosses {
  readonly decimals: number;
  readonly total: number;
  /** What a part itself lost: a criterion, or a category by its rounding, bounds or curve. */
  readonly itself: ReadonlyMap<PartResult, number>;
  /** The same with everything below. */
  readonly withParts: (result: PartResult) => number;
}

/** The losses of an assessment as printed; null when it has no score. */
export function printedLosses(assessment: Assessment): PrintedLosses | null {
  const { method, score } = assessment;
  if (method === null || score === null) return null;
  const decimals = scoreDecimals(score, method);
  const total = shortfall(onPaper(score, decimals), bestScore(method), method.better);
  const lines = explain(assessment);
  const printed = addingUp(lines.map(({ lost }) => lost), total, decimals);
  const itself = new Map(lines.map(({ result }, index) => [result, printed[index]!]));
  const withParts = (result: PartResult): number => result.parts.reduce((sum, part) => sum + withParts(part), itself.get(result) ?? 0);
  return { decimals, total, itself, withParts };
}
