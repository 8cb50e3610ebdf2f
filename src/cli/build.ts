/** `npm run build`: checks the data, builds every page and PDF in a folder of its own, and swaps it in when it is whole. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { build as buildPages } from 'astro';
import { Listr } from 'listr2';
import { checkFolder, printCheck } from '#cli/check.ts';
import { commandLine, ended } from '#cli/command.ts';
import { contents } from '#cli/contents.ts';
import { grouped } from '#cli/grouped.ts';
import { projectFolder } from '#cli/project.ts';
import { closeStaging, obstacle, openStaging, publish } from '#cli/staging.ts';
import { showProgramme } from '#site/programme.ts';

const help = `Usage: npm run build -- [--data DIR] [--out DIR]

Checks the data and builds the site: pages, PDFs, JSON, CSV and feed, in every language of the programme.
A problem in the data stops it and leaves what was built before untouched.

  --data DIR   the data folder (data if left out)
  --out DIR    where the site is built (dist if left out); new, empty, or an earlier build
  --help       shows this text
`;

/** Where data comes from and where the site goes. */
export interface Build {
  readonly data: string;
  readonly out: string;
}

/** Builds the site and prints what was built and every warning; 0, or 1 when the data has problems, 2 when the folder cannot be replaced. */
export async function build({ data, out }: Build): Promise<number> {
  if (isRefused(out, data)) return 2;
  saveMemory();
  const began = performance.now();
  const checked = checkFolder(data);
  printCheck(checked, { consequence: 'Nothing was built.' });
  if (checked.programme === null) return 1;
  showProgramme(checked.programme, checked.warnings);
  const staged = await buildStaged(data);
  // A build takes its time; what was put into the folder meanwhile is somebody's.
  if (isRefused(out, data)) {
    closeStaging(staged);
    return 2;
  }
  const { files, bytes, pdfs } = contents(staged);
  publish(staged, out, { programme: checked.programme.id, period: checked.programme.period, as_of: checked.programme.as_of, files, bytes });
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(`Built ${counted(files, 'file')} (${counted(pdfs, 'PDF')}, ${grouped(bytes / 1e6, 1)} MB) in ${grouped(seconds, 1)} s: ${out}\n`);
  return 0;
}

/** Whether the site cannot take the place of what is there; says why. */
function isRefused(out: string, data: string): boolean {
  const inTheWay = obstacle(out, data);
  if (inTheWay !== null) process.stderr.write(`${inTheWay} Nothing was built. Name another folder with --out.\n`);
  return inTheWay !== null;
}

/** Builds in a folder of its own, and returns which. */
async function buildStaged(data: string): Promise<string> {
  const staged = openStaging();
  const work = () => astroBuild(data, staged).catch(cutShort);
  const tasks = new Listr<object>([{ title: 'Building pages and PDFs', task: (_, task) => whileCounting((count) => (task.output = `${grouped(count)} made`), work), rendererOptions: { persistentOutput: false } }], {
    fallbackRenderer: 'simple',
    fallbackRendererCondition: () => !process.stdout.isTTY,
    rendererOptions: { collapseErrors: false },
    registerSignalListeners: false,
  });
  const cutOff = (signal: 'SIGINT' | 'SIGTERM'): void => {
    closeStaging(staged);
    if (process.stdout.isTTY) process.stdout.write(shownCursor);
    process.exit(128 + constants.signals[signal]);
  };
  process.once('SIGINT', cutOff).once('SIGTERM', cutOff);
  try {
    await tasks.run();
    return staged;
  } catch (error) {
    closeStaging(staged);
    throw error instanceof Error && error.cause !== undefined ? error.cause : error;
  } finally {
    process.off('SIGINT', cutOff).off('SIGTERM', cutOff);
  }
}

/** The progress ends with the words of the error, which may be pages of a bundler's: these few stand for them, and the command tells the error itself. */
function cutShort(error: unknown): never {
  throw new Error('nothing was built', { cause: error });
}

/** What shows the cursor of a terminal again, which the progress hides. */
const shownCursor = '\u001b[?25h';

/** Astro is told where by the environment, which its configuration and the site's own modules read. It works in the folder it is run in, which is therefore the project's. */
async function astroBuild(data: string, staged: string): Promise<void> {
  const here = process.cwd();
  process.env['VERNIER_DATA'] = resolve(data);
  process.env['VERNIER_OUT'] = staged;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.chdir(projectFolder);
  try {
    await buildPages({ root: projectFolder, outDir: staged, logLevel: 'silent' });
  } finally {
    process.chdir(here);
  }
}

/** Tells how many pages were made, at most a few times a second in a terminal and every thousand in a log. */
async function whileCounting(tell: (made: number) => void, work: () => Promise<void>): Promise<void> {
  let made = 0;
  const every = process.stdout.isTTY ? 25 : 1000;
  const count = () => {
    made += 1;
    if (made % every === 0) tell(made);
  };
  subscribe('vernier:page', count);
  try {
    await work();
  } finally {
    unsubscribe('vernier:page', count);
  }
}

function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Left alone, Node lets its memory grow to four times what is in use before it tidies; at most three times takes a tenth less of it for a few per cent more time. */
function saveMemory(): void {
  setFlagsFromString('--heap-growing-percent=200');
}

async function main(): Promise<number> {
  const line = commandLine(help, { data: { type: 'string', default: 'data' }, out: { type: 'string', default: 'dist' } });
  return 'exit' in line ? line.exit : build(line.values);
}

if (import.meta.main) process.exitCode = await ended(main);
