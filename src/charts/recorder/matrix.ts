/** The transforms of a canvas. */

/** Maps x to ax + cy + e and y to bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The transform that changes nothing. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The transform with these numbers; always the same object for the one that changes nothing. */
export function matrix(...numbers: Matrix): Matrix {
  return numbers.every((number, index) => number === identity[index]) ? identity : numbers;
}

/** First the second, then the first, as a canvas nests them. */
export function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return matrix(a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f);
}
