/** A chart drawn by Chart.js in the box of its picture: the same picture, with words for the month pointed at. */
import { Chart as ChartJs } from 'chart.js';
import type { DrawnChart } from '#charts/chart.ts';
import { config, figuresOf, remarksOn, type Configuration } from '#charts/config.ts';
import { standardSize } from '#charts/layout.ts';
import type { Token } from '#charts/palette.ts';
import { monthReached } from '#site/scripts/chart-keys.ts';
import { themeChanged } from '#site/scripts/theme-choice.ts';
import type { LiveChart } from '#site/scripts/waking-charts.ts';

/** Takes the chart of a figure over. */
export function liveChart(figure: HTMLElement): LiveChart {
  const box = figure.querySelector<HTMLElement>('.chart-box')!;
  const picture = box.querySelector('svg')!;
  const chart: DrawnChart = JSON.parse(figure.querySelector('script[type="application/json"]')!.textContent);
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const said = document.createElement('p');
  said.className = 'unseen';
  said.setAttribute('aria-live', 'polite');
  // The picture keeps its place and its height; the canvas lies on it.
  box.append(canvas, said);
  let instance = drawn(canvas, box, chart);
  picture.style.visibility = 'hidden';
  const redraw = (): void => {
    instance.destroy();
    instance = drawn(canvas, box, chart);
  };
  document.addEventListener(themeChanged, redraw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  let width = box.clientWidth;
  new ResizeObserver(() => {
    if (box.clientWidth === width) return;
    width = box.clientWidth;
    redraw();
  }).observe(box);
  let month: number | null = null;
  return {
    step(by) {
      month = monthReached(month, by, chart.labels.length);
      point(instance, month);
      said.textContent = spoken(chart, month);
    },
    rest() {
      month = null;
      point(instance, null);
      said.textContent = '';
    },
  };
}

function drawn(canvas: HTMLCanvasElement, box: HTMLElement, chart: DrawnChart): ChartJs {
  const style = getComputedStyle(box);
  const width = box.clientWidth;
  const fontSize = Number.parseFloat(getComputedStyle(box.querySelector('svg')!).fontSize) || standardSize.text;
  const configuration = config(chart, { colour: (token: Token) => style.getPropertyValue(`--${token}`).trim(), family: style.fontFamily, size: { ...standardSize, text: fontSize } });
  const ratio = (width / standardSize.width) * devicePixelRatio;
  canvas.width = standardSize.width;
  canvas.height = standardSize.height;
  const instance = new ChartJs(canvas, { ...configuration, options: { ...configuration.options, devicePixelRatio: ratio } } as Configuration);
  // Chart.js writes its own size into the style; the box decides how large it is seen.
  canvas.style.width = '100%';
  canvas.style.height = '100%';
  return instance as ChartJs;
}

function point(instance: ChartJs, month: number | null): void {
  const elements = month === null ? [] : instance.data.datasets.flatMap((_, datasetIndex) => (instance.getDatasetMeta(datasetIndex).data[month] ? [{ datasetIndex, index: month }] : []));
  const first = elements[0] && instance.getDatasetMeta(elements[0].datasetIndex).data[elements[0].index];
  instance.setActiveElements(elements);
  instance.tooltip?.setActiveElements(elements, { x: first?.x ?? 0, y: first?.y ?? 0 });
  instance.update('none');
}

function spoken(chart: DrawnChart, month: number): string {
  return [chart.labels[month], ...figuresOf(chart, month), ...remarksOn(chart, month)].join(chart.joints.told);
}
