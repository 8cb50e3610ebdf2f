/** Numbers as people read them. */

/**
 * The number with a comma between every three digits before the point, with its own decimals or a fixed count of them.
 * @example grouped(100000) //=> '100,000'
 */
export function grouped(value: number, decimals?: number): string {
  const [whole = '', ...fraction] = (decimals === undefined ? String(value) : value.toFixed(decimals)).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}
