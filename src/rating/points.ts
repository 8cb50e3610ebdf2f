/** A criterion's curve: from the figure to points. */
import type { Curve, Step } from '#domain/method.ts';
import { reckoned, settled } from '#rating/rounding.ts';

type Mark = readonly [value: number, points: number];

/**
 * The points that the curve gives for a figure. An edge belongs to its step; a line is flat outside its marks.
 * @example points({ kind: 'from', steps: [{ edge: 95, points: 80 }], below: 0 }, 95) //=> 80
 */
export function points(curve: Curve, figure: number): number {
  const value = settled(figure);
  switch (curve.kind) {
    case 'up_to':
      return firstStep(curve.steps, ({ edge }) => value <= edge)?.points ?? curve.beyond;
    case 'from':
      return firstStep(curve.steps, ({ edge }) => value >= edge)?.points ?? curve.below;
    case 'line':
      // A steep line would magnify what settling the figure cut off.
      return reckoned(onLine(curve.marks, figure));
    case 'value':
      return reckoned(figure);
  }
}

function firstStep(steps: readonly Step[], reaches: (step: Step) => boolean): Step | undefined {
  return steps.find(reaches);
}

function onLine(marks: readonly Mark[], value: number): number {
  const after = marks.findIndex(([at]) => at >= value);
  if (after === -1) return marks.at(-1)![1];
  const [right, high] = marks[after]!;
  if (after === 0 || right === value) return high;
  const [left, low] = marks[after - 1]!;
  return low + ((high - low) * (value - left)) / (right - left);
}
