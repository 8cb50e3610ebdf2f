/** What was measured, as rows beside their targets. */
import type { Samples } from '#cli/bench/probe.ts';
import type { BuildFigures } from '#cli/bench/measured-build.ts';
import type { PageWeight } from '#cli/bench/page-weight.ts';
import { summary } from '#cli/bench/samples.ts';

/** All that one run measured. */
export interface Results {
  /** A whole build of a programme with one supplier: what a build costs before the suppliers come. */
  readonly start: BuildFigures;
  /** Smallest programme first. */
  readonly sizes: readonly SizeResults[];
}

export interface SizeResults {
  readonly suppliers: number;
  readonly rating: Samples;
  readonly page: Samples;
  readonly pdf: Samples;
  readonly build: BuildFigures;
  readonly weights: readonly PageWeight[];
  /** Null where there was no Chromium. */
  readonly chromium: { readonly version: string; readonly samples: Samples } | null;
}

/** A line of the table: a number for each size, and what it should be. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly (Measured | null)[];
  /** Null for numbers that only explain the others. */
  readonly target: Target | null;
}

export interface Measured {
  readonly value: number;
  /** How many samples the value is the median of; null for a single reading. */
  readonly n: number | null;
}

export interface Target {
  readonly bound: 'at_most' | 'at_least';
  readonly value: number;
  /** The number of suppliers it is set for; null where it holds for any. */
  readonly suppliers: number | null;
}

/** The rows in the order of a build, each target beside its figure. */
export function rows({ start, sizes }: Results): Row[] {
  const row = (name: string, unit: string, of: (size: SizeResults) => Measured | null, target: Target | null = null): Row => ({ name, unit, values: sizes.map(of), target });
  return [
    row('Load, check and rate, a supplier', 'ms', ({ rating }) => median(rating['all']), atMost(3)),
    row('  read and check', 'ms', ({ rating }) => median(rating['load'])),
    row('  rate 24 months', 'ms', ({ rating }) => median(rating['rate'])),
    row('A supplier page with its charts', 'ms', ({ page }) => median(page['supplier']), atMost(10)),
    row('  its view', 'ms', ({ pdf }) => median(pdf['view'])),
    row('  its charts as SVG', 'ms', ({ pdf }) => median(added(pdf['charts'], pdf['svg']))),
    row('A calculation page', 'ms', ({ page }) => median(page['calculation']), atMost(10)),
    row('An incident page', 'ms', ({ page }) => median(page['incident']), atMost(10)),
    row('An 8D page', 'ms', ({ page }) => median(page['eight_d']), atMost(10)),
    row('A visit page', 'ms', ({ page }) => median(page['visit']), atMost(10)),
    row('A scorecard as PDF, on every core', 'ms', ({ pdf }) => median(pdf['pdf on every core']), atMost(20)),
    row('  on one core alone', 'ms', ({ pdf }) => median(pdf['pdf'])),
    row('  its document and pictures', 'ms', ({ pdf }) => median(pdf['document'])),
    row('  set by Typst', 'ms', ({ pdf }) => median(pdf['typeset'])),
    row('  its size', 'kB', ({ pdf }) => scaled(median(pdf['pdf bytes']), 1e-3)),
    row('The page printed by Chromium', 'ms', ({ chromium }) => median(chromium?.samples['print'])),
    row('  without tags and bookmarks', 'ms', ({ chromium }) => median(chromium?.samples['print untagged'])),
    row('  opening it before', 'ms', ({ chromium }) => median(chromium?.samples['open'])),
    row('  times as long as our PDF', '×', ({ chromium, pdf }) => ratio(median(chromium?.samples['print']), median(pdf['pdf'])), { bound: 'at_least', value: 4, suppliers: null }),
    row('Whole build', 's', ({ build }) => once(build.seconds), atMost(90, 1000)),
    row('  processor time', 's', ({ build }) => (build.processor_seconds === null ? null : once(build.processor_seconds))),
    row('  memory at most', 'MB', ({ build }) => (build.peak_bytes === null ? null : once(build.peak_bytes / 1e6)), atMost(1500, 1000)),
    row('  files', '', ({ build }) => once(build.files)),
    row('  pages', '', ({ build }) => once(build.pages)),
    row('  PDFs', '', ({ build }) => once(build.pdfs)),
    row('  bytes', 'MB', ({ build }) => once(build.bytes / 1e6)),
    row('Cost per supplier, without the start', 'ms', (size) => once(costOf(size, start))),
    row(`  times that at ${sizes[0]?.suppliers ?? 0}`, '×', (size) => (size === sizes[0] ? null : once(costOf(size, start) / costOf(sizes[0]!, start))), atMost(1.2, 1000)),
    row('A supplier page with its files, gzip', 'kB', ({ weights }) => scaled(median(weights.map(({ gzip }) => gzip)), 1e-3)),
    row('  the heaviest, gzip', 'kB', ({ weights }) => once(Math.max(...weights.map(({ gzip }) => gzip)) / 1e3), atMost(60)),
    row('  the heaviest, brotli', 'kB', ({ weights }) => once(Math.max(...weights.map(({ brotli }) => brotli)) / 1e3)),
    row('  the heaviest, plain', 'kB', ({ weights }) => once(Math.max(...weights.map(({ plain }) => plain)) / 1e3)),
  ];
}

/** Whether the figure of the largest programme meets the target; null where there is no figure, or the target is set for a larger programme. */
export function isMet({ values, target }: Row, sizes: readonly number[]): boolean | null {
  const measured = values.at(-1);
  if (target === null || !measured || (target.suppliers !== null && (sizes.at(-1) ?? 0) < target.suppliers)) return null;
  return target.bound === 'at_most' ? measured.value <= target.value : measured.value >= target.value;
}

/** Milliseconds a supplier adds to a whole build: what the build takes longer than that of one supplier, for each supplier more. */
function costOf({ suppliers, build }: SizeResults, start: BuildFigures): number {
  return (1000 * (build.seconds - start.seconds)) / (suppliers - 1);
}

function atMost(value: number, suppliers: number | null = null): Target {
  return { bound: 'at_most', value, suppliers };
}

function median(samples: readonly number[] | undefined): Measured | null {
  if (samples === undefined || samples.length === 0) return null;
  const { median: value, n } = summary(samples);
  return { value, n };
}

function once(value: number): Measured {
  return { value, n: null };
}

function scaled(measured: Measured | null, factor: number): Measured | null {
  return measured && { ...measured, value: measured.value * factor };
}

function ratio(above: Measured | null, below: Measured | null): Measured | null {
  return above && below && { value: above.value / below.value, n: Math.min(above.n ?? 1, below.n ?? 1) };
}

function added(some: readonly number[] = [], others: readonly number[] = []): number[] {
  return some.map((one, index) => one + (others[index] ?? 0));
}
