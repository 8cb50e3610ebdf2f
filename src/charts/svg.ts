/**
 * A chart drawn at build time, written as SVG: Chart.js draws bars and lines of its configuration on a recorder,
 * the furniture draws what stands behind and before them.
 */
import { CanvasRecorder } from '#charts/recorder/canvas-recorder.ts';
import type { Chart } from '#charts/chart.ts';
import { backdrop } from '#charts/furniture/backdrop.ts';
import { overlay } from '#charts/furniture/overlay.ts';
import { picture, type Picture } from '#charts/furniture/picture.ts';
import { standardSize, type Size } from '#charts/layout.ts';
import { variable } from '#charts/palette.ts';
import { forPrint, svgImage } from '#charts/recorder/svg-image.ts';
import { seriesDrawn } from '#charts/series-drawn.ts';

export interface SvgOptions {
  /** `css`: custom properties, so that one picture serves light, dark and print pages; `print`: plain colours and fonts by name, for a PDF. */
  readonly colours: 'css' | 'print';
  /** Defaults to 480 × 240 with text of 12. */
  readonly size?: Size;
}

/** A chart and its SVG. */
export interface ShownChart {
  readonly chart: Chart;
  readonly svg: string;
}

/** The chart as one SVG element with real text, its title and its sentence. The same chart gives the same bytes. */
export function svg(chart: Chart, { colours, size = standardSize }: SvgOptions): string {
  const image = svgImage(chart, size, recording(picture(chart, { colour: variable, family: 'sans-serif', size })));
  return colours === 'css' ? image : forPrint(image);
}

function recording(picture: Picture): CanvasRecorder {
  const recorder = new CanvasRecorder();
  const { drawn, bars } = seriesDrawn(picture);
  backdrop(recorder, picture);
  recorder.add(drawn);
  overlay(recorder, picture, (index) => bars[index] ?? []);
  return recorder;
}
