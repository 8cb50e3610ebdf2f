/** Probes: measurements that run in a fresh process of their own, so that none is warmed or slowed by another. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Samples by what was measured, in milliseconds. */
export interface Samples {
  readonly [name: string]: readonly number[];
}

/** Starts the probe of `probes/` with the arguments and gives what it measured. Rejects when it fails. */
export function probe(name: 'rating' | 'page' | 'pdf', ...args: readonly (string | number)[]): Promise<Samples> {
  return new Promise((resolve, reject) => {
    let samples: Samples | undefined;
    const child = fork(fileURLToPath(new URL(`probes/${name}.ts`, import.meta.url)), args.map(String), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.on('message', (message) => (samples = message as Samples)).once('error', reject);
    child.once('close', (code) => (samples === undefined || code !== 0 ? reject(new Error(`The ${name} probe ended with ${code}.`)) : resolve(samples)));
  });
}

/** Hands the samples to the process that started this one; prints them when nobody did. */
export function report(samples: Samples): void {
  if (process.send) process.send(samples);
  else process.stdout.write(`${JSON.stringify(samples)}\n`);
}

/** Samples gathered under names, by the clock. */
export class Stopwatch {
  readonly samples: { [name: string]: number[] } = {};

  /** Runs the work, keeps how long it took, and gives its result. */
  time<Result>(name: string, work: () => Result): Result {
    const stop = this.start(name);
    const result = work();
    stop();
    return result;
  }

  /** Begins to measure; the function it gives ends that, for one of so many things done meanwhile. */
  start(name: string): (among?: number) => void {
    const began = performance.now();
    return (among = 1) => this.keep(name, (performance.now() - began) / among);
  }

  keep(name: string, value: number): void {
    (this.samples[name] ??= []).push(value);
  }

  /** Everything so far was warming up. */
  reset(): void {
    for (const name of Object.keys(this.samples)) delete this.samples[name];
  }
}
