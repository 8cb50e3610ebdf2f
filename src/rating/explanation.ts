/** Where the points went: one line per criterion, most lost first, adding up to the best possible score less the score. */
import { isCriterion, type Part } from '#domain/method.ts';
import type { Assessment, Missing, PartResult } from '#rating/assessment.ts';

/** A line of the explanation. */
export interface Line {
  /** From the part below the whole score down to this one; the whole score itself where nothing else answers. */
  readonly path: readonly Part[];
  /** `criterion`, or `itself` for what only the rounding, the bounds or the curve of a category took or gave. */
  readonly kind: 'criterion' | 'itself';
  readonly result: PartResult;
  /** Weight in the whole score as written, 0 to 1. */
  readonly weight: number;
  /** Weight after what is missing was shared out, 0 to 1. */
  readonly share: number;
  readonly points: number | null;
  readonly missing: Missing | null;
  /** Points of the score lost; negative where points were gained beyond the best. */
  readonly lost: number;
}

/**
 * Every criterion, also those that are missing (they lose nothing), and every category that took points by itself. `lost` adds up to the best possible
 * score less the score. Lines that lost alike stay in the method's order. Empty when no method was in force.
 */
export function explain({ result }: Assessment): Line[] {
  return result ? linesOf(result, []).toSorted((one, other) => other.lost - one.lost) : [];
}

function linesOf(result: PartResult, path: readonly Part[]): Line[] {
  const { weight, share, points, missing } = result;
  const line = { path: path.length === 0 ? [result.part] : path, result, weight, share, points, missing, lost: result.lost_itself };
  if (isCriterion(result.part)) return [{ ...line, kind: 'criterion' }];
  const own: Line[] = result.lost_itself === 0 ? [] : [{ ...line, kind: 'itself' }];
  return [...own, ...result.parts.flatMap((part) => linesOf(part, [...path, part.part]))];
}
