/** On-time delivery in per cent of lines: the months, the rolling window. */
import type { Chart, Series } from '#charts/chart.ts';
import { axisOf, framed, type ChartFrame } from '#charts/kinds/frame.ts';
import { niceTicks } from '#charts/nice-ticks.ts';
import type { Value } from '#view/value.ts';

export interface OnTimeMonth {
  readonly monthly: Value;
  /** Pooled over the window that ends here. */
  readonly rolling: Value;
  /** Lines due, for the table. */
  readonly lines_due: Value;
}

export interface DeliveryWords {
  readonly monthly: string;
  readonly rolling: string;
  readonly lines_due: string;
  readonly unit: (number: string) => string;
  /** A number on the axis, and a value written at its line. */
  readonly number: (value: number) => string;
  readonly value: (value: number) => string;
}

/** The chart of on-time delivery. Its axis ends at 100 and begins where the data does, at a round number. */
export function deliveryChart(frame: ChartFrame, months: readonly OnTimeMonth[], words: DeliveryWords): Chart {
  const ofMonths = (pick: (month: OnTimeMonth) => Value): Pick<Series, 'values' | 'texts'> => ({ values: months.map((month) => pick(month).value), texts: months.map((month) => pick(month).text) });
  const rolling = ofMonths((month) => month.rolling);
  const monthly = ofMonths((month) => month.monthly);
  const lowest = Math.min(100, ...[...monthly.values, ...rolling.values].filter((value) => value !== null));
  const ticks = niceTicks(Math.min(lowest, 90), 100, 5);
  return framed(
    'delivery',
    frame,
    {
      series: [
        { name: words.monthly, style: 'line', role: 'monthly', ...monthly },
        { name: words.rolling, style: 'line', role: 'main', ...rolling, ends: rolling.values.map((value) => (value === null ? '' : words.value(value))) },
      ],
      axis: { ...axisOf(ticks, words), max: 100 },
    },
    [{ name: words.lines_due, texts: months.map(({ lines_due }) => lines_due.text) }],
  );
}
