/** Chance with a seed: the same seed draws the same, on any machine and for ever. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Chance {
  /** A whole number between the two, both included. */
  readonly whole: (from: number, to: number) => number;
  /** Whether something happens that happens with this share, 0 to 1. */
  readonly happens: (share: number) => boolean;
  /** One of the list. */
  readonly pick: <T>(list: readonly T[]) => T;
}

const fine = 1_000_000;

/** A source of chance of its own for a seed; neighbouring seeds draw nothing alike. */
export function chance(seed: number): Chance {
  const generator = xoroshiro128plus(scattered(seed));
  const whole = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    whole,
    happens: (share) => whole(1, fine) <= share * fine,
    pick: (list) => list[whole(0, list.length - 1)]!,
  };
}

// The generator's first numbers follow a small seed closely; multiplied by a large odd number, seeds lie far apart.
function scattered(seed: number): number {
  return Math.imul(seed + 1, 0x9e3779b1);
}
