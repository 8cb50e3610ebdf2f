/**
 * Charts are pictures until a reader points at one, touches it or moves to it with the keyboard. Then the script that
 * draws them is fetched, once, and takes over in the same box.
 */
import { stepOf } from '#site/scripts/chart-keys.ts';
import { loadScript } from '#site/scripts/load-script.ts';

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
  let live: Promise<LiveChart | undefined> | undefined;
  // Without its script the picture stays a picture, until the reader turns to it again.
  const asleep = (): undefined => (live = undefined);
  const awake = (): Promise<LiveChart | undefined> => (live ??= loadScript(address, () => self.vernierCharts).then(({ wake }) => wake(figure), asleep));
  box.addEventListener('pointerenter', () => void awake());
  box.addEventListener('focus', () => void awake());
  box.addEventListener('blur', () => void live?.then((chart) => chart?.rest()));
  // A load that was under way and failed is tried again: the reader's wish is newer than it.
  const step = async (by: number): Promise<void> => ((await live) ?? (await awake()))?.step(by);
  box.addEventListener('keydown', (event) => {
    const by = stepOf(event);
    if (by === null && (event.key !== 'Escape' || !live)) return;
    event.preventDefault();
    void (by === null ? live?.then((chart) => chart?.rest()) : step(by));
  });
}
