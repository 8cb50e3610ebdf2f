/**
 * The bars and lines of a chart as Chart.js draws them at build time. They hold no word, so the charts of a supplier in its other
 * languages, whose words differ and whose series do not, take what was drawn for the first.
 */
import { BasicPlatform, Chart as ChartJs } from 'chart.js';
import { CanvasRecorder, type Drawn } from '#charts/recorder/canvas-recorder.ts';
import { components } from '#charts/components.ts';
import { chartOptions, data, type Kind, type Values } from '#charts/config.ts';
import type { Rectangle } from '#charts/furniture/drawing.ts';
import { barsOfSeries } from '#charts/furniture/furniture.ts';
import type { Picture } from '#charts/furniture/picture.ts';

export interface SeriesDrawn {
  readonly drawn: readonly Drawn[];
  /** The bars of each series by its index; none for a line. */
  readonly bars: readonly (readonly Rectangle[])[];
}

/** Charts of the last few suppliers: as many as are drawn before the same ones are asked for in another language. */
const kept = 64;

const known = new Map<string, SeriesDrawn>();

/** Bars and lines of the picture's chart, in drawing order. */
export function seriesDrawn(picture: Picture): SeriesDrawn {
  const key = geometry(picture);
  const before = known.get(key);
  if (before) return before;
  const now = draw(picture);
  known.set(key, now);
  if (known.size > kept) known.delete(known.keys().next().value!);
  return now;
}

/** All that Chart.js is told but words: pictures with the same geometry have the same bars and lines. */
function geometry({ chart, layout }: Picture): string {
  const { size, left, right, top, bottom, bar } = layout;
  const series = chart.series.map(({ style, role, values, lane, grows, stack }) => [style, role, values, lane, grows, stack]);
  return JSON.stringify([size, left, right, top, bottom, bar, chart.labels.length, chart.axis.min, chart.axis.max, chart.lanes.map(({ base }) => base), chart.breaks.map(({ index }) => index), series]);
}

/** Chart.js keeps one instance for each kind and size: a new one costs more than new data. Nothing of the last chart stays in it. */
interface Stage {
  readonly instance: ChartJs<Kind, Values, string>;
  readonly recorder: CanvasRecorder;
}

const stages = new Map<string, Stage>();

function draw(picture: Picture): SeriesDrawn {
  const { width, height } = picture.layout.size;
  const key = `${picture.chart.kind} ${width} ${height}`;
  const stage = stages.get(key) ?? newStage(picture);
  stages.set(key, stage);
  const { instance, recorder } = stage;
  instance.data = data(picture);
  instance.options = chartOptions(picture);
  instance.update('none');
  return { drawn: recorder.drawn, bars: picture.chart.series.map(({ style }, index) => (style === 'bar' ? barsOfSeries(instance as ChartJs, picture.chart.series, index) : [])) };
}

function newStage(picture: Picture): Stage {
  ChartJs.register(...components);
  const { width, height } = picture.layout.size;
  const canvas = { width, height, getContext: (): CanvasRecorder => recorder };
  const recorder = new CanvasRecorder(canvas);
  const instance = new ChartJs<Kind, Values, string>(canvas as unknown as HTMLCanvasElement, {
    type: 'bar',
    platform: BasicPlatform,
    data: { labels: [], datasets: [] },
    options: chartOptions(picture),
  });
  return { instance, recorder };
}
