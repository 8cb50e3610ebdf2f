/** What rating a supplier for a month gives: plain data, down to each criterion and each cap. */
import type { Cap, Method, Part } from '#domain/method.ts';
import type { Month } from '#domain/month.ts';
import type { Figure, FigureState } from '#kpi/figure.ts';

/** Why a part earned no points either way. */
export type Missing = Exclude<FigureState, 'measured'> | 'too_few' | 'low_coverage' | 'not_counted';

/**
 * A part's result in one month of the window (`month` is set), or at one plant (`plant` is set), where the part is not pooled.
 * Where both are, the slices are plants, and each plant's result has the months as its own slices.
 */
export interface Slice {
  readonly month: Month | null;
  readonly plant: string | null;
  /** Relative weight among the slices that have points; they add up to 1. Where the worst plant counts, it has all of it. */
  readonly weight: number;
  /** The same of the part that the method takes apart, whatever share this part has of it there; 0 where that one has no points. */
  readonly presence: number;
  /** The same for this part by itself, as a cap sees it: also where the part that is taken apart has no points. */
  readonly alone: number;
  readonly result: PartResult;
}

/**
 * A part with its points. `points` is null when it is missing, and `missing` says why. A part that is only shown (weight 0)
 * has points and is `not_counted`.
 *
 * **Months or plants apart.** Where a part's `slices` are not empty, its points are their weighted mean (or the worst), rounded
 * last, and each slice is a whole result of the part, down to its criteria. The parts below then sum the slices up, so that
 * a reader finds one line per criterion as everywhere: `slices` holds that criterion's result in every slice, `points` is their mean by
 * share, `share` and `lost` are their sums, and `figure` is the figure over the whole window and all plants, for comparison only.
 */
export interface PartResult {
  readonly part: Part;
  /** After curve or combining, bounds and rounding. */
  readonly points: number | null;
  /** The same before rounding. */
  readonly unrounded: number | null;
  /**
   * What a cap on the part compares: its points, but below months or plants apart those of its own months or plants joined as its
   * category's are, whatever share it had in each.
   */
  readonly by_itself: number | null;
  /** Before bounds and rounding: a criterion's points on its curve; what a category's parts gave, before the category's own curve. */
  readonly raw: number | null;
  readonly missing: Missing | null;
  /** Share of this part's own weight that was measured, 0 to 1. */
  readonly coverage: number;
  /** Its weight in the whole score as written, 0 to 1. */
  readonly weight: number;
  /**
   * Its weight in the whole score after what is missing was shared out, 0 to 1; 0 when it is missing or not counted.
   * Where the worst (or best) part decides, it has all of the weight.
   */
  readonly share: number;
  /** Points of the score lost here and below; over all criteria and `lost_itself` they add up to the best possible score less the score. */
  readonly lost: number;
  /** Of `lost`, what no part below answers for: all of it at a criterion; at a category what only its rounding, bounds or curve took. */
  readonly lost_itself: number;
  /** A criterion's figure over its window; null for a category. */
  readonly figure: Figure | null;
  readonly parts: readonly PartResult[];
  /** Where months or plants are not pooled. */
  readonly slices: readonly Slice[];
}

/** A cap and whether it holds; `unknown` when what it looks at is missing: then it is shown as not checked, never as passed. */
export interface CapResult {
  readonly cap: Cap;
  readonly state: 'applies' | 'clear' | 'unknown';
  /** What was compared: the figure, or the points of the part. */
  readonly figure: Figure | null;
  readonly value: number | null;
}

/** `not_yet_rated`: a new supplier. `not_rated`: too little was measured, or no method was in force. */
export type Outcome = 'rated' | 'no_activity' | 'not_yet_rated' | 'not_rated';

/** A supplier's rating for one month by the method then in force. */
export interface Assessment {
  readonly supplier: string;
  readonly month: Month;
  readonly method: Method | null;
  readonly outcome: Outcome;
  /** Per cent of the method's weight that was measured. */
  readonly coverage: number;
  /** Rounded as the method says; null while coverage is below the method's minimum. What was measured is in `result`. */
  readonly score: number | null;
  readonly unrounded: number | null;
  /** What the bands alone give; null unless the outcome is `rated`. */
  readonly uncapped: string | null;
  /** The rating; null unless the outcome is `rated`. */
  readonly rating: string | null;
  readonly caps: readonly CapResult[];
  readonly result: PartResult | null;
}
