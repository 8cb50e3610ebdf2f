/** Fetched when a reader first turns to a chart: Chart.js, and how it takes over a picture. */
import { Chart as ChartJs, Tooltip } from 'chart.js';
import { components } from '#charts/components.ts';
import { liveChart } from '#site/scripts/live-chart.ts';

ChartJs.register(...components, Tooltip);
self.vernierCharts = { wake: liveChart };
