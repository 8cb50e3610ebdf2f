/** The real `npm run build` as a process of its own: how long it takes, how much memory it has at most, what it leaves. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { treeUse } from '#cli/bench/process-tree.ts';
import { contents, type Contents } from '#cli/contents.ts';
import { projectFolder } from '#cli/project.ts';

export interface BuildFigures extends Contents {
  /** From start to end of the process, check of the data included. */
  readonly seconds: number;
  /** Processor time, all threads together; null where the system does not tell. */
  readonly processor_seconds: number | null;
  /** The most resident memory of the process and all it started; null where the system does not tell. */
  readonly peak_bytes: number | null;
}

/** How often the tree of processes is looked at, in milliseconds. */
const rhythm = 250;

/** Builds the folder's site once. Rejects with what the build printed when it fails. */
export async function measuredBuild(data: string, out: string): Promise<BuildFigures> {
  const began = performance.now();
  const child = spawn(process.execPath, [...buildCommand(), '--data', data, '--out', out], { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => printed.push(text.toString()));
  let [peak, seconds]: [number, number | null] = [0, null];
  const watch = setInterval(() => {
    const use = child.pid === undefined ? null : treeUse(child.pid);
    peak = Math.max(peak, use?.bytes ?? 0, use?.highest_bytes ?? 0);
    seconds = use?.seconds ?? seconds;
  }, rhythm);
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve)).finally(() => clearInterval(watch));
  const wall = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`The build of ${data} ended with ${code}.\n${printed.join('').slice(-4000)}`);
  return { seconds: wall, processor_seconds: seconds, peak_bytes: peak === 0 ? null : peak, ...contents(out) };
}

/** What follows `node` in the `build` script of `package.json`: with its flags, and without the time that npm itself takes. */
function buildCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { scripts: { build: string } };
  return scripts.build.split(' ').slice(1);
}
