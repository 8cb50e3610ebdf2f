/** The result there would be if some criteria had earned more. */
import type { Better } from '#domain/kpi.ts';
import { isCriterion, type Part } from '#domain/method.ts';
import type { PartResult } from '#rating/assessment.ts';
import { isBetter } from '#rating/better.ts';
import { combined, earned, withRounding } from '#rating/part.ts';
import { joined, weighingOf } from '#rating/slices.ts';

/** Points on the curve that criteria would earn at least, by criterion id. */
export type Raised = ReadonlyMap<string, number>;

/**
 * The result with the criteria raised: recombined by the same rules, without asking for figures again. Where months or plants are apart, each of
 * them that measured the criterion earns at least as much. What is missing stays missing.
 */
export function whatIf(result: PartResult, raised: Raised, better: Better): PartResult {
  return withRounding(unroundedIf(result, raised, better));
}

/**
 * Where a criterion stands: its own result, or that of the worst month or plant where they are apart; of those that count for the whole, and,
 * where a cap looks at it, those that count for it by itself.
 */
export function standing(result: PartResult, better: Better, isCapped: boolean): PartResult {
  if (result.slices.length === 0) return result;
  const measured = result.slices.filter((slice) => slice.result.raw !== null);
  const counting = measured.filter(({ presence, alone }) => presence > 0 || (isCapped && alone > 0));
  // What counts nowhere is still shown.
  const apart = counting.length > 0 ? counting : measured.filter(({ weight }) => weight > 0);
  return apart.map((slice) => standing(slice.result, better, isCapped)).reduce((worst, one) => (isBetter(worst.raw!, one.raw!, better) ? one : worst));
}

function unroundedIf(result: PartResult, raised: Raised, better: Better, isApart = false): PartResult {
  const { part, points, slices } = result;
  // In a month or at a plant in which the whole has no points a part may still have some, which a cap on it looks at.
  if (points === null && (!isApart || isCriterion(part))) return result;
  if (slices.length > 0) {
    const apart = slices.map((slice) => ({ ...slice, result: unroundedIf(slice.result, raised, better, true) }));
    return joined(part, apart, { better, weighing: weighingOf(part, slices, better), window: 0, figure: () => null });
  }
  if (isCriterion(part)) return earned(part, result.figure, higher(result.raw!, raised.get(part.id), better));
  // What nothing below changes stays as it is; but slices are joined by the shares within them, so there everything is worked out anew.
  const below = result.parts.map((one) => (isApart || isTouched(one.part, raised) ? withRounding(unroundedIf(one, raised, better, isApart)) : one));
  return combined(part, below, better);
}

function isTouched(part: Part, raised: Raised): boolean {
  return isCriterion(part) ? raised.has(part.id) : part.parts.some((one) => isTouched(one, raised));
}

function higher(raw: number, least: number | undefined, better: Better): number {
  return least !== undefined && isBetter(least, raw, better) ? least : raw;
}
