/** `npm run sample`: writes a made-up programme of any size, to try Vernier out and to measure it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asArgument, commandLine, ended, refused } from '#cli/command.ts';
import { irreplaceable, unreachable } from '#cli/folders.ts';
import { grouped } from '#cli/grouped.ts';
import type { Pattern } from '#cli/sample/sample-files.ts';
import { isFree, writeSample } from '#cli/sample/sample-folder.ts';

const help = `Usage: npm run sample -- [--suppliers N] [--out DIR]

Writes a made-up programme with N suppliers: 24 months of deliveries, incidents, 8D reports, visits, certificates.
The same N gives the same bytes, and supplier k is the same for every N.

  --suppliers N  how many suppliers, from 1 to 100,000 (100 if left out)
  --out DIR      the folder to write (out/sample if left out); it must be empty, new, or an earlier sample that nobody changed
  --help         shows this text
`;

const most = 100_000;
const demo = fileURLToPath(new URL('../../data/', import.meta.url));
const methods = ['standard-v2.yaml', 'standard-v3.yaml'];

/** Why no sample can be made, in a sentence: a file of the demo programme in the folder that it is made after is missing; null when all are there. */
export function missingOfDemo(folder = demo): string | null {
  const missing = ['programme.yaml', ...methods.map((name) => join('methods', name))].map((path) => join(folder, path)).find((path) => !existsSync(path));
  return missing === undefined ? null : `${missing} is missing. A sample is made after the demo programme that comes with Vernier: put the file back.`;
}

/** What a sample takes over from the demo programme. */
export function patternOfDemo(): Pattern {
  const read = (path: string) => readFileSync(join(demo, path), 'utf8');
  return { programme: read('programme.yaml'), methods: new Map(methods.map((name) => [name, read(join('methods', name))])) };
}

function main(): number {
  const line = commandLine(help, { suppliers: { type: 'string', default: '100' }, out: { type: 'string', default: 'out/sample' } });
  if ('exit' in line) return line.exit;
  const { suppliers: asked, out } = line.values;
  const suppliers = sizeOf(asked);
  if (suppliers === null) return refuse(`--suppliers is ${asked}; it must be a whole number from 1 to ${grouped(most)}.`);
  const missing = missingOfDemo();
  if (missing !== null) return refuse(`${missing} Nothing was written.`);
  const blocked = unreachable(out);
  if (blocked !== null) return refuse(`${blocked} Nothing was written. Name another folder with --out.`);
  if (!isFree(out)) return refuse(`${out} is neither empty nor an earlier sample as it was written. Nothing was written. Name another folder with --out, or empty this one.`);
  const inTheWay = irreplaceable(out);
  if (inTheWay !== null) return refuse(`${inTheWay} Nothing was written. Name another folder with --out.`);
  const { files, bytes } = writeSample(patternOfDemo(), suppliers, out);
  return say(`Wrote ${grouped(suppliers)} suppliers to ${out}: ${grouped(files)} files, ${(bytes / 1e6).toFixed(1)} MB.\nSee them with: npm start -- --data ${asArgument(out)}\n`);
}

/** The size a text names, from 1 to the most there can be; null when it names none. */
export function sizeOf(text: string): number | null {
  const size = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return size >= 1 && size <= most ? size : null;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function refuse(why: string): number {
  return refused(why, 'sample');
}

if (import.meta.main) process.exitCode = await ended(main);
