/** The machine the figures are of. */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory_bytes: number;
  readonly system: string;
  readonly node: string;
  /** How many processes wanted a core in the minute before, on average; 0 where the system does not tell. */
  readonly load: number;
}

/** This machine, now. */
export function machine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: availableParallelism(),
    memory_bytes: totalmem(),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    load: loadavg()[0] ?? 0,
  };
}

/** The machine in a line, and a warning beside it where it had other work to do. */
export function machineLines({ processor, cores, memory_bytes, system, node, load }: Machine): string[] {
  const line = `${cores} cores (${processor}), ${(memory_bytes / 1e9).toFixed(1)} GB, ${system}, Node ${node.slice(1)}.`;
  return load < busy ? [line] : [line, `Before the run ${load.toFixed(1)} processes wanted its cores: every time below is longer than on an idle machine.`];
}

/** A terminal, an editor and the like stay below this. */
const busy = 0.5;
