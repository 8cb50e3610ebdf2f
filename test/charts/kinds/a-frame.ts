/** A frame and values for charts in tests. */
import type { ChartFrame } from '#charts/kinds/frame.ts';
import type { Value } from '#view/value.ts';

export function aFrame(months: number): ChartFrame {
  return {
    id: 'chart',
    title: 'A chart',
    sentence: 'It says something.',
    empty: 'Nothing was measured.',
    caption: 'The months of a chart',
    month_head: 'Month',
    joints: { name: ': ', told: '. ' },
    labels: Array.from({ length: months }, (_, index) => `month ${index + 1}`),
    ticks: [],
  };
}

/** A value as written; null is a gap. */
export function aValue(value: number | null): Value {
  return { value, text: value === null ? 'no activity' : String(value) };
}
