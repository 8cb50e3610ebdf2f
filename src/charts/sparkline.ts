/** A line of scores small enough to stand in a table cell, beside the number it belongs to. */
import { PathData } from '#charts/recorder/path-data.ts';

export interface SparklineScale {
  /** The ends of the method's scale. */
  readonly from: number;
  readonly to: number;
}

const width = 72;
const height = 20;
const inset = 2;
/** A change smaller than this share of the scale does not fill the height, so that noise looks like noise. */
const leastShare = 0.3;

/**
 * A tiny SVG in the colour of the text around it, with a dot at the last measured point: below 600 bytes for up to 48 months.
 * A gap breaks the line; a point between two gaps is a dot; without any point it is empty. The cell says the value, so it is hidden from screen readers.
 */
export function sparkline(values: readonly (number | null)[], { from, to }: SparklineScale = { from: 0, to: 100 }): string {
  const { low, high } = shown(values.filter((value) => value !== null), from, to);
  const x = (index: number): number => inset + (index * (width - 2 * inset)) / Math.max(1, values.length - 1);
  const y = (value: number): number => height - inset - ((value - low) / (high - low)) * (height - 2 * inset);
  const line = new PathData();
  const dots = new PathData();
  const last = values.findLastIndex((value) => value !== null);
  values.forEach((value, index) => {
    if (value === null) return;
    const isJoined = (values[index - 1] ?? null) !== null;
    if (isJoined) line.lineTo(x(index), y(value));
    else line.moveTo(x(index), y(value));
    if (index === last || (!isJoined && (values[index + 1] ?? null) === null)) dots.dot(x(index), y(value));
  });
  const paths = `<path d="${line.text}"/><path stroke-width="4" stroke-linecap="round" d="${dots.text}"/>`;
  return `<svg class="sparkline" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">${last < 0 ? '' : paths}</svg>`;
}

/** The part of the scale that is drawn: what the values need, and never less than the least share. */
function shown(measured: readonly number[], from: number, to: number): { readonly low: number; readonly high: number } {
  if (measured.length === 0) return { low: from, high: to };
  const [lowest, highest] = [Math.min(...measured), Math.max(...measured)];
  const span = Math.max(highest - lowest, leastShare * (to - from));
  const low = Math.max(Math.min(from, lowest), Math.min((lowest + highest - span) / 2, Math.max(to, highest) - span));
  return { low, high: low + span };
}
