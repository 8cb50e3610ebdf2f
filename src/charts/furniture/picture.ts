/** A chart ready to be drawn: its layout, and a pen for the canvas at hand. */
import type { DrawnChart } from '#charts/chart.ts';
import type { Pen } from '#charts/furniture/drawing.ts';
import { layout, standardSize, type Layout, type Size } from '#charts/layout.ts';

export interface Picture extends Pen {
  readonly chart: DrawnChart;
  readonly layout: Layout;
}

export interface PictureOptions extends Pick<Pen, 'colour' | 'family'> {
  /** Defaults to `standardSize`. */
  readonly size?: Size;
}

/** The picture of a chart. */
export function picture(chart: DrawnChart, { colour, family, size = standardSize }: PictureOptions): Picture {
  return { chart, layout: layout(chart, size), colour, family, fontSize: size.text };
}
