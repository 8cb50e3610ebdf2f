/** The legend of a chart for a page's own markup, such as the heads of its table: each name with the sample of its look. */
import { CanvasRecorder } from '#charts/recorder/canvas-recorder.ts';
import type { Chart } from '#charts/chart.ts';
import { drawKey, keyWidth } from '#charts/furniture/key.ts';
import { legend } from '#charts/legend.ts';
import { variable } from '#charts/palette.ts';
import { svgElements } from '#charts/recorder/svg-elements.ts';

export interface LegendKey {
  readonly name: string;
  /** A small SVG, hidden from screen readers because the name stands beside it. */
  readonly sample: string;
}

const height = 14;

/** The entries of the chart's legend, in the order of the picture. */
export function legendKeys(chart: Chart): LegendKey[] {
  return legend(chart).map((entry) => {
    const recorder = new CanvasRecorder();
    const width = keyWidth(entry);
    drawKey(recorder as unknown as CanvasRenderingContext2D, { colour: variable, family: 'sans-serif', fontSize: height }, entry, 0, height / 2);
    const elements = svgElements(recorder, { size: height, colour: variable('soft') });
    return { name: entry.name, sample: `<svg class="key" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${elements}</svg>` };
  });
}
