/** A line of scores small enough to stand in a table cell, beside the number it belongs to. */
import { PathData } from '#charts/recorder/path-data.ts';

const width = 72;
const height = 20;
const inset = 2;
/** The top of the scale, in per cent of it. */
const top = 100;
/** A change smaller than this does not fill the height, so that noise looks like noise. */
const leastSpan = 30;

/**
 * Scores in per cent of the scale each was rated on as a tiny SVG in the colour of the text around it, with a dot at the last measured point: below 600 bytes for up to 48 months.
 * A gap breaks the line; a point between two gaps is a dot; without any point it is empty. The cell says the value, so it is hidden from screen readers.
 */
export function sparkline(values: readonly (number | null)[]): string {
  const { low, high } = shown(values.filter((value) => value !== null));
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

/** The part of the scale that is drawn: what the values need, and never less than the least span. */
function shown(measured: readonly number[]): { readonly low: number; readonly high: number } {
  if (measured.length === 0) return { low: 0, high: top };
  const [lowest, highest] = [Math.min(...measured), Math.max(...measured)];
  const span = Math.max(highest - lowest, leastSpan);
  const low = Math.max(Math.min(0, lowest), Math.min((lowest + highest - span) / 2, Math.max(top, highest) - span));
  return { low, high: low + span };
}
