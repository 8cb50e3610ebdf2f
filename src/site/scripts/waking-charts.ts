/**
 * Charts are pictures until a reader points at one, touches it or moves to it with the keyboard. Then the script that
 * draws them is fetched, once, and takes over in the same box.
 */

/** What the fetched script leaves behind: it brings a figure's chart to life and says how to move in it. */
export interface LiveCharts {
  readonly wake: (figure: HTMLElement) => LiveChart;
}

export interface LiveChart {
  /** Goes to the month before or after and says it. */
  readonly step: (by: number) => void;
  /** Puts the picture back as it was. */
  readonly rest: () => void;
}

declare global {
  // Set by the charts' script.
  var vernierCharts: LiveCharts | undefined;
}

const steps: { readonly [key: string]: number } = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };

/** Readies every chart of the page to be woken; the address is that of the charts’ script, which is fetched once, and only when a reader wants a chart. */
export function wakeChartsFrom(address: string): void {
  for (const figure of document.querySelectorAll<HTMLElement>('[data-chart]')) prepare(figure, address);
}

function prepare(figure: HTMLElement, address: string): void {
  const box = figure.querySelector<HTMLElement>('.chart-box');
  if (!box) return;
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', box.dataset['label'] ?? '');
  let live: Promise<LiveChart> | undefined;
  const awake = (): Promise<LiveChart> => (live ??= script(address).then(({ wake }) => wake(figure)));
  box.addEventListener('pointerenter', () => void awake());
  box.addEventListener('focus', () => void awake());
  box.addEventListener('blur', () => void live?.then(({ rest }) => rest()));
  box.addEventListener('keydown', (event) => {
    const by = steps[event.key];
    if (by === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    void awake().then((chart) => (by === undefined ? chart.rest() : chart.step(by)));
  });
}

let fetched: Promise<LiveCharts> | undefined;

// A script element and not an import: pages opened from a folder may not import.
function script(address: string): Promise<LiveCharts> {
  fetched ??= new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = address;
    element.addEventListener('load', () => (self.vernierCharts ? resolve(self.vernierCharts) : reject(new Error(`${address} did not bring the charts`))));
    element.addEventListener('error', () => reject(new Error(`${address} could not be loaded`)));
    document.head.append(element);
  });
  return fetched;
}
