/** `npm run bench`: measures Vernier on this machine with made-up programmes, and prints every figure beside its target. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPrints } from '#cli/bench/chromium-prints.ts';
import { machine, machineLines } from '#cli/bench/machine.ts';
import { measuredBuild, type BuildFigures } from '#cli/bench/measured-build.ts';
import { pageWeights } from '#cli/bench/page-weight.ts';
import { printedResults } from '#cli/bench/print-results.ts';
import { probe } from '#cli/bench/probe.ts';
import { rows, type Results, type SizeResults } from '#cli/bench/results.ts';
import { commandLine, ended, refused } from '#cli/command.ts';
import { unwritable } from '#cli/folders.ts';
import { grouped } from '#cli/grouped.ts';
import { missingOfDemo, patternOfDemo } from '#cli/sample.ts';
import { writeSample } from '#cli/sample/sample-folder.ts';

const help = `Usage: npm run bench -- [--suppliers LIST] [--quick] [--json FILE]

Measures on this machine, with the data of npm run sample (24 months, about 40 records a supplier, both languages), and prints each
figure beside its target: loading and rating, pages, PDFs and the same pages printed by Chromium where there is one, whole builds with
their memory, the cost per supplier, the weight of a supplier page. Ten minutes for 1,000 suppliers; docs/performance.md explains it.

  --suppliers LIST  how many suppliers, each number measured (100,1000 if left out)
  --quick           20 and 60 suppliers and fewer samples: to see that it runs, not how fast
  --json FILE       also writes every sample as JSON
  --help            shows this text
`;

/** How much is measured: samples for each figure. */
interface Effort {
  readonly runs: number;
  readonly pages: number;
  readonly pdfs: number;
  readonly prints: number;
  readonly weights: number;
}

const thorough: Effort = { runs: 5, pages: 50, pdfs: 40, prints: 20, weights: 200 };
const quick: Effort = { runs: 3, pages: 10, pdfs: 8, prints: 4, weights: 20 };
const most = 10_000;

/** Everything the bench writes; emptied before and after, never in between: some file systems make new files slowly for minutes after many were removed. */
const workplace = join('out', 'bench');

/** Measures programmes of these sizes and prints the table. */
export async function bench(sizes: readonly number[], effort: Effort, json: string | undefined): Promise<void> {
  const here = machine();
  process.stdout.write(`${machineLines(here).join('\n')}\n\n`);
  rmSync(workplace, { recursive: true, force: true });
  mkdirSync(workplace, { recursive: true });
  try {
    const start = await startOfBuild();
    const measured: SizeResults[] = [];
    for (const size of sizes) measured.push(await measuredSize(size, effort));
    const results: Results = { start, sizes: measured };
    process.stdout.write(`\n${printedResults(rows(results), sizes)}\n\n${notes(results).join('\n')}\n`);
    if (json !== undefined) writeFileSync(json, `${JSON.stringify({ machine: here, ...results }, null, 1)}\n`);
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

async function startOfBuild(): Promise<BuildFigures> {
  say('1 supplier: the whole build, as the start that every build has');
  const [data, site] = folders(1);
  writeSample(patternOfDemo(), 1, data);
  return measuredBuild(data, site);
}

async function measuredSize(suppliers: number, effort: Effort): Promise<SizeResults> {
  const name = grouped(suppliers);
  const [data, site] = folders(suppliers);
  writeSample(patternOfDemo(), suppliers, data);
  say(`${name} suppliers: load, check and rate`);
  const rating = await probe('rating', data, effort.runs);
  say(`${name} suppliers: pages`);
  const page = await probe('page', data, join(workplace, 'pages'), effort.pages);
  say(`${name} suppliers: PDFs`);
  const pdf = await probe('pdf', data, effort.pdfs);
  say(`${name} suppliers: the whole build`);
  const build = await measuredBuild(data, site);
  say(`${name} suppliers: what pages weigh`);
  const weights = pageWeights(site, effort.weights);
  say(`${name} suppliers: pages printed by Chromium`);
  const chromium = await chromiumPrints(site, effort.prints);
  return { suppliers, rating, page, pdf, build, weights, chromium };
}

function folders(suppliers: number): readonly [data: string, site: string] {
  return [join(workplace, `data-${suppliers}`), join(workplace, `site-${suppliers}`)];
}

function notes({ start, sizes }: Results): string[] {
  const { chromium = null } = sizes.at(-1) ?? {};
  return [
    'Times are medians of n samples where n is given; builds are timed once, from the start of the process to its end.',
    `A build of one supplier takes ${start.seconds.toFixed(1)} s: that is the start which the cost per supplier leaves out.`,
    'A PDF on every core is what the clock shows for one while as many workers as cores set them, as in a build.',
    chromium === null ? 'No Chromium could be started, so nothing stands beside the PDFs.' : `Chromium ${chromium.version} was already running and had the page open; its printing alone, with tags and bookmarks as our PDFs have them, is compared with all that a PDF costs on one core once its views are there.`,
  ];
}

function say(text: string): void {
  process.stdout.write(`${text} …\n`);
}

async function main(): Promise<number> {
  const line = commandLine(help, { suppliers: { type: 'string' }, quick: { type: 'boolean', default: false }, json: { type: 'string' } });
  if ('exit' in line) return line.exit;
  const { suppliers, quick: isQuick, json } = line.values;
  const sizes = (suppliers ?? (isQuick ? '20,60' : '100,1000')).split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 2 || size > most)) return refuse(`--suppliers is ${suppliers}; it must be whole numbers from 2 to ${most}, parted by commas.`);
  const inTheWay = missingOfDemo() ?? (json === undefined ? null : unwritable(json));
  if (inTheWay !== null) return refuse(`${inTheWay} Nothing was measured.`);
  await bench(sizes.toSorted((one, other) => one - other), isQuick ? quick : thorough, json);
  return 0;
}

function refuse(why: string): number {
  return refused(why, 'bench');
}

if (import.meta.main) process.exitCode = await ended(main);
