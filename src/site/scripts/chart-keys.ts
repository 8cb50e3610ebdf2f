/** How a reader goes from month to month of a chart with the keyboard: pure. */

/** What of a key press tells whether it is meant for the chart. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

const steps: ReadonlyMap<string, number> = new Map([['ArrowLeft', -1], ['ArrowRight', 1], ['Home', -Infinity], ['End', Infinity]]);

/** By how many months the key goes; null for a key that is not the chart's. Together with another key it is the browser's: Alt and an arrow go back in its history. */
export function stepOf({ key, altKey, ctrlKey, metaKey }: KeyPress): number | null {
  return altKey || ctrlKey || metaKey ? null : (steps.get(key) ?? null);
}

/** The month reached from another by a step, no further than the first and the last; from none an arrow leads to the newest. */
export function monthReached(month: number | null, by: number, months: number): number {
  return Math.max(0, Math.min(months - 1, (month ?? months) + by));
}
