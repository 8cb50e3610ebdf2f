/** The Chart.js plugin that draws everything but bars and lines around Chart.js' own bars and lines. */
import type { Chart as ChartJs, Plugin } from 'chart.js';
import { backdrop } from '#charts/furniture/backdrop.ts';
import type { Rectangle } from '#charts/furniture/drawing.ts';
import { overlay } from '#charts/furniture/overlay.ts';
import type { Picture } from '#charts/furniture/picture.ts';

/** The plugin for the picture that `current` gives at each drawing. */
export function furniture(current: () => Picture): Plugin<'bar' | 'line'> {
  return {
    id: 'furniture',
    beforeDatasetsDraw: ({ ctx }) => {
      ctx.save();
      backdrop(ctx, current());
      ctx.restore();
    },
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart;
      const { series } = current().chart;
      ctx.save();
      overlay(ctx, current(), (index) => barsOfSeries(chart as ChartJs, series, index));
      ctx.restore();
    },
  };
}

/** Where the bars of a series stand, in the chart's own pixels; months without a bar are left out. */
export function barsOfSeries(chart: ChartJs, series: readonly { readonly style: string }[], index: number): Rectangle[] {
  return barsOf(chart, dataSetOf(series, index));
}

/** Bars have one data set each, and theirs come first. */
function dataSetOf(series: readonly { readonly style: string }[], index: number): number {
  return series.slice(0, index).filter(({ style }) => style === 'bar').length;
}

function barsOf(chart: ChartJs, index: number): Rectangle[] {
  return chart.getDatasetMeta(index).data.flatMap((element) => {
    const { x, y, base, width } = element.getProps(['x', 'y', 'base', 'width'], true) as unknown as { x: number; y: number; base: number; width: number };
    return Number.isNaN(y) || Number.isNaN(base) ? [] : [{ left: x - width / 2, right: x + width / 2, top: Math.min(y, base), bottom: Math.max(y, base) }];
  });
}
