/** Round numbers for an axis. */

const steps = [1, 2, 2.5, 5, 10];
const wholeSteps = [1, 2, 5, 10];

/**
 * Round numbers at even distances that enclose `min` and `max`: the least number of them, up to `count`, that leaves little room unused.
 * The distance is 1, 2, 2.5 or 5 times a power of ten, and at least 1 when only whole numbers make sense. Equal ends are widened upwards.
 * @example niceTicks(0, 87, 5) //=> [0, 20, 40, 60, 80, 100]
 */
export function niceTicks(min: number, max: number, count = 5, whole = false): number[] {
  const low = Math.min(min, max);
  const high = low === Math.max(min, max) ? low + (low === 0 ? 1 : Math.abs(low)) : Math.max(min, max);
  const step = niceStep((high - low) / count, whole);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => exact((first + index) * step));
}

function niceStep(atLeast: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(atLeast) + 1e-9);
  const step = (whole ? wholeSteps : steps).find((candidate) => candidate * power >= atLeast * (1 - 1e-9)) ?? 10;
  return whole ? Math.max(1, Math.round(step * power)) : step * power;
}

// 3 × 0.1 is 0.30000000000000004.
function exact(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
