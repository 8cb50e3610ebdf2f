/** Whole numbers as people read them. */

/**
 * The whole number with a comma between every three digits.
 * @example grouped(100000) //=> '100,000'
 */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
