/** A process and all it started: their memory and their processor time, as the system counts them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface TreeUse {
  /** Resident memory of all of them together; pages they share count for each. */
  readonly bytes: number;
  /** The most the first process ever had by itself; 0 where the system does not tell. */
  readonly highest_bytes: number;
  /** Processor time of the first process with all its threads, and of its children that have ended; null where the system does not tell. */
  readonly seconds: number | null;
}

interface Running {
  readonly id: number;
  readonly parent: number;
  readonly bytes: number;
}

/** What the tree uses at this moment; null when the process has ended or the system cannot be asked. */
export function treeUse(id: number): TreeUse | null {
  try {
    const running = existsSync('/proc/self/stat') ? readProc() : askPs();
    const tree = descendants(id, running);
    return tree.length === 0 ? null : { bytes: tree.reduce((sum, { bytes }) => sum + bytes, 0), highest_bytes: highest(id), seconds: secondsOf(id) };
  } catch {
    return null;
  }
}

function descendants(id: number, running: readonly Running[]): Running[] {
  const found = running.filter((one) => one.id === id);
  for (const { id: parent } of found) found.push(...running.filter((one) => one.parent === parent));
  return found;
}

/** The fields of `/proc/<id>/stat` after the name, which stands in brackets and may hold anything. */
function stat(id: number): string[] {
  const text = readFileSync(`/proc/${id}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

const pageBytes = 4096;
const ticksPerSecond = 100;

function readProc(): Running[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const fields = stat(Number(name));
      return [{ id: Number(name), parent: Number(fields[1]), bytes: Number(fields[21]) * pageBytes }];
    } catch {
      // It ended meanwhile.
      return [];
    }
  });
}

function askPs(): Running[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [id = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/).map(Number);
    return { id, parent, bytes: kilobytes * 1024 };
  });
}

function highest(id: number): number {
  if (!existsSync(`/proc/${id}/status`)) return 0;
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

function secondsOf(id: number): number | null {
  if (!existsSync(`/proc/${id}/stat`)) return null;
  return stat(id).slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
}
