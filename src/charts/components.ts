/** The parts of Chart.js that the charts need, at build time and in the browser; nothing else is bundled. */
import { BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement } from 'chart.js';

/** What to register; the browser adds the tooltip. */
export const components = [BarController, BarElement, LineController, LineElement, PointElement, CategoryScale, LinearScale] as const;
