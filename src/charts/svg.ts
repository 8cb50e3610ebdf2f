/** A chart drawn at build time: Chart.js draws its configuration on a recorder, and the recording is written as SVG. */
import { BasicPlatform, Chart as ChartJs } from 'chart.js';
import { CanvasRecorder } from '#charts/recorder/canvas-recorder.ts';
import type { Chart } from '#charts/chart.ts';
import { components } from '#charts/components.ts';
import { chartOptions, data, type Kind, type Values } from '#charts/config.ts';
import { furniture } from '#charts/furniture/furniture.ts';
import { standardSize, type Size } from '#charts/layout.ts';
import { variable } from '#charts/palette.ts';
import { picture, type Picture } from '#charts/furniture/picture.ts';
import { forPrint, svgImage } from '#charts/recorder/svg-image.ts';

export interface SvgOptions {
  /** `css`: custom properties, so that one picture serves light, dark and print pages; `print`: plain colours and fonts by name, for a PDF. */
  readonly colours: 'css' | 'print';
  /** Defaults to 480 × 240 with text of 12. */
  readonly size?: Size;
}

/** The chart as one SVG element with real text, its title and its sentence. The same chart gives the same bytes. */
export function svg(chart: Chart, { colours, size = standardSize }: SvgOptions): string {
  const image = svgImage(chart, size, recording(picture(chart, { colour: variable, family: 'sans-serif', size })));
  return colours === 'css' ? image : forPrint(image);
}

/** Chart.js keeps one instance for each kind and size: a new one costs more than new data. Nothing of the last chart stays in it. */
interface Stage {
  readonly instance: ChartJs<Kind, Values, string>;
  readonly recorder: CanvasRecorder;
  picture: Picture;
}

const stages = new Map<string, Stage>();

function recording(picture: Picture): CanvasRecorder {
  const { width, height } = picture.layout.size;
  const key = `${picture.chart.kind} ${width} ${height}`;
  const stage = stages.get(key) ?? newStage(picture);
  stages.set(key, stage);
  const { instance, recorder } = stage;
  recorder.id = picture.chart.id;
  stage.picture = picture;
  instance.data = data(picture);
  instance.options = chartOptions(picture);
  instance.update('none');
  return recorder;
}

function newStage(picture: Picture): Stage {
  ChartJs.register(...components);
  const { width, height } = picture.layout.size;
  const canvas = { width, height, getContext: (): CanvasRecorder => recorder };
  const recorder = new CanvasRecorder(canvas);
  const stage: { picture: Picture } = { picture };
  const instance = new ChartJs<Kind, Values, string>(canvas as unknown as HTMLCanvasElement, {
    type: 'bar',
    platform: BasicPlatform,
    data: { labels: [], datasets: [] },
    options: chartOptions(picture),
    plugins: [furniture(() => stage.picture)],
  });
  return Object.assign(stage, { instance, recorder });
}
