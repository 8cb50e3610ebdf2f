/** The result there would be if some criteria had earned more. */
import type { Better } from '#domain/kpi.ts';
import { isCriterion, type Part } from '#domain/method.ts';
import type { PartResult } from '#rating/assessment.ts';
import { isBetter } from '#rating/better.ts';
import { combined, earned, withRounding } from '#rating/part.ts';
import { joined, plantWeights } from '#rating/slices.ts';

/** Points on the curve that criteria would earn at least, by criterion id. */
export type Raised = ReadonlyMap<string, number>;

/**
 * The result with the criteria raised: recombined by the same rules, without asking for figures again. Where months or plants are apart, each of
 * them that measured the criterion earns at least as much. What is missing stays missing.
 */
export function whatIf(result: PartResult, raised: Raised, better: Better): PartResult {
  return withRounding(unroundedIf(result, raised, better));
}

/** Where a criterion stands: its own result, or that of the worst month or plant where they are apart. */
export function standing(result: PartResult, better: Better): PartResult {
  if (result.slices.length === 0) return result;
  const apart = result.slices.filter(({ weight }) => weight > 0).map((slice) => standing(slice.result, better));
  return apart.reduce((worst, one) => (isBetter(worst.raw!, one.raw!, better) ? one : worst));
}

function unroundedIf(result: PartResult, raised: Raised, better: Better, isApart = false): PartResult {
  const { part, points, slices } = result;
  if (points === null) return result;
  if (slices.length > 0) {
    const apart = slices.map((slice) => ({ ...slice, result: unroundedIf(slice.result, raised, better, true) }));
    const isWorstPlant = part.plants === 'worst' && slices[0]!.plant !== null;
    const weighing = isWorstPlant ? plantWeights('worst', better) : () => slices.map(({ weight }) => weight);
    return joined(part, apart, { better, weighing, window: 0, figure: () => null });
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
