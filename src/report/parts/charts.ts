/** Charts as numbered figures: picture, title and sentence. Their tables are in the attached data. */
import type { Chart } from '#charts/chart.ts';
import type { Block } from '#report/document.ts';
import { picture } from '#report/picture.ts';

/** What is printed of a chart. Its SVG is the page's in an order, in the colours and fonts of print in a document. */
export interface PrintedChart extends Pick<Chart, 'kind' | 'title' | 'sentence'> {
  readonly svg: string;
}

/** One block with the charts side by side, not numbered yet; none where there is no chart. */
export function figures(charts: readonly PrintedChart[]): Block[] {
  if (charts.length === 0) return [];
  return [
    {
      kind: 'figures',
      items: charts.map(({ title, sentence, svg }) => ({ label: '', title, sentence, ...picture(svg) })),
    },
  ];
}
