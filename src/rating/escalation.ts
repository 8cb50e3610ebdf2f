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
 * Every level of the newest month's method, in the order written. `history` is oldest first; `earlier`, newest first, goes on before it and is
 * only asked while a run is unbroken, so that a run does not end where the history shown begins. Months without a rating (no activity,
 * too little measured) neither count nor break a run; a month rated by a method that does not know the level's rating breaks it.
 */
export function escalation(history: readonly RatedAs[], earlier: Iterable<RatedAs> = []): EscalationResult[] {
  const levels = history.at(-1)?.method?.escalation ?? [];
  if (levels.length === 0) return [];
  const runs = levels.map((level): Run => ({ level, months: [], isBroken: false }));
  for (const month of backwards(history, earlier)) {
    if (month.rating !== null) for (const run of runs) goOn(run, month);
    if (runs.every(({ isBroken }) => isBroken)) break;
  }
  return runs.map(({ level, months }) => ({ escalation: level, run: months.length, since: months.at(-1)?.month ?? null, reached: months.length >= level.periods }));
}

/** The run towards a level, newest month first. */
interface Run {
  readonly level: Escalation;
  readonly months: RatedAs[];
  isBroken: boolean;
}

function goOn(run: Run, month: RatedAs): void {
  run.isBroken ||= !isAsBad(month, run.level.rating);
  if (!run.isBroken) run.months.push(month);
}

function* backwards(history: readonly RatedAs[], earlier: Iterable<RatedAs>): Generator<RatedAs> {
  yield* history.toReversed();
  yield* earlier;
}

function isAsBad({ method, rating }: RatedAs, level: string): boolean {
  if (method === null || rating === null) return false;
  const rank = rankOf(method, level);
  return rank !== -1 && rankOf(method, rating) >= rank;
}
