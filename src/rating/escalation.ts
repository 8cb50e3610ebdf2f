/** Escalation: what follows when a rating stays bad for several months in a row. */
import type { Escalation, Method } from '#domain/method.ts';
import type { Month } from '#domain/month.ts';
import { rankOf } from '#rating/bands.ts';

/** A month as far as escalation looks at it; `Assessment` and `RatedMonth` are such. */
export interface RatedAs {
  readonly month: Month;
  readonly method: Method | null;
  readonly rating: string | null;
}

/** One level of the newest month's method, and how far the supplier is on the way to it. */
export interface EscalationResult {
  readonly escalation: Escalation;
  /** Months in a row, up to the newest, with this rating or a worse one. */
  readonly run: number;
  /** The first month of that run; null when there is none. */
  readonly since: Month | null;
  readonly reached: boolean;
}

/**
 * Every level of the newest month's method, in the order written. Months without a rating (no activity, too little measured) neither
 * count nor break a run; a month rated by a method that does not know the level's rating breaks it.
 */
export function escalation(history: readonly RatedAs[]): EscalationResult[] {
  const levels = history.at(-1)?.method?.escalation ?? [];
  return levels.map((level) => {
    const run = runOf(history, level.rating);
    return { escalation: level, run: run.length, since: run.at(-1)?.month ?? null, reached: run.length >= level.periods };
  });
}

/** The run, newest month first. */
function runOf(history: readonly RatedAs[], rating: string): readonly RatedAs[] {
  const rated = history.filter((month) => month.rating !== null).toReversed();
  const end = rated.findIndex((month) => !isAsBad(month, rating));
  return end === -1 ? rated : rated.slice(0, end);
}

function isAsBad({ method, rating }: RatedAs, level: string): boolean {
  if (method === null || rating === null) return false;
  const rank = rankOf(method, level);
  return rank !== -1 && rankOf(method, rating) >= rank;
}
