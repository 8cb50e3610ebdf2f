/** The order of ids, days and months. */

/** Which of two texts comes first by its characters, for sorting: the same whatever the language. */
export function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
