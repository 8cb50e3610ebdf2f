/** Which rows a mapping leaves out, and by which of its conditions. */
import type { Condition } from '#input/import/mapping.ts';

/** A condition that left rows out, in the words of the mapping. */
export interface LeftOut {
  readonly condition: string;
  readonly because: string | null;
  rows: number;
}

/** The text of a row's cell by its column's name. */
export type CellOf = (column: string) => string;

/**
 * Counts the rows each condition leaves out: a row goes by the first `drop` that is met or the first `keep` that is not.
 * The function returned says whether a row stays.
 */
export function rowFilter(rows: { readonly keep: readonly Condition[]; readonly drop: readonly Condition[] }, missing: ReadonlySet<string>): { readonly leftOut: readonly LeftOut[]; readonly stays: (cell: CellOf) => boolean } {
  const rules = [...rows.drop.map((condition) => rule(condition, true, missing)), ...rows.keep.map((condition) => rule(condition, false, missing))];
  return {
    leftOut: rules.map(({ count }) => count),
    stays: (cell) => {
      const hit = rules.find(({ leaves }) => leaves(cell));
      if (hit) hit.count.rows += 1;
      return hit === undefined;
    },
  };
}

function rule(condition: Condition, drops: boolean, missing: ReadonlySet<string>): { readonly count: LeftOut; readonly leaves: (cell: CellOf) => boolean } {
  const meets = test(condition, missing);
  const words = `${condition.column} ${inWords(condition)}`;
  return {
    count: { condition: drops ? words : `not: ${words}`, because: condition.because ?? null, rows: 0 },
    leaves: (cell) => meets(cell(condition.column)) === drops,
  };
}

function test({ equals, one_of, matches, missing }: Condition, missingWords: ReadonlySet<string>): (text: string) => boolean {
  if (equals !== undefined) return (text) => text === equals;
  if (one_of !== undefined) return (text) => one_of.includes(text);
  if (matches !== undefined) {
    const pattern = new RegExp(matches, 'u');
    return (text) => pattern.test(text);
  }
  return (text) => missingWords.has(text) === missing;
}

function inWords({ equals, one_of, matches, missing }: Condition): string {
  if (equals !== undefined) return `is “${equals}”`;
  if (one_of !== undefined) return `is one of ${one_of.map((text) => `“${text}”`).join(', ')}`;
  if (matches !== undefined) return `matches ${matches}`;
  return missing === true ? 'is missing' : 'is there';
}
