/** English has two forms of a noun: one for 1, one for every other number. */

/**
 * The count with the form that goes with it.
 * @example plural('1', 'line', 'lines') //=> '1 line'
 */
export function plural(count: string, one: string, many: string): string {
  return `${count} ${count === '1' ? one : many}`;
}
