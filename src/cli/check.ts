/** `check`: reads a data folder and says everything that is wrong with it, or what is in it. */
import { monthOf } from '#domain/month.ts';
import type { Programme } from '#domain/programme.ts';
import { recordKinds } from '#domain/record.ts';
import { asArgument, commandLine, ended } from '#cli/command.ts';
import { showProblems, type Saying } from '#cli/print-problems.ts';
import type { Loaded } from '#input/load.ts';
import { plural } from '#input/plural.ts';
import { keyInWords } from '#input/subject.ts';
import { checkedData } from '#site/checked-data.ts';

const help = `Usage: npm run check -- [--data DIR] [--all]

Checks a data folder: every file, every value, every reference. Problems are printed with file, line and column,
and with how to mend them; the exit code is 1 if there are any.

  --data DIR   the data folder (data if left out)
  --all        prints every problem and warning, where otherwise the first of very many stand for the rest
  --help       shows this text
`;

/** What came of reading a folder, and how long it took. */
export interface Checked extends Loaded {
  readonly folder: string;
  readonly milliseconds: number;
}

/** Runs the command: 1 if there is a problem, 2 where the options are not understood, else 0. */
export function check(args: readonly string[]): number {
  const line = commandLine(help, { data: { type: 'string', default: 'data' }, all: { type: 'boolean', default: false } }, args);
  if ('exit' in line) return line.exit;
  const checked = checkFolder(line.values.data);
  printCheck(checked, { all: line.values.all, consequence: '' });
  return checked.problems.length === 0 ? 0 : 1;
}

/** Reads the folder and loads what is in it. */
export function checkFolder(folder: string): Checked {
  const began = performance.now();
  const loaded = checkedData(folder);
  return { ...loaded, folder, milliseconds: Math.round(performance.now() - began) };
}

/** Prints problems and warnings, and what is in the programme where there is one. */
export function printCheck({ folder, milliseconds, programme, problems, warnings, files }: Checked, saying: Pick<Saying, 'all' | 'consequence'>): void {
  showProblems([...problems, ...warnings], folder, files, { ...saying, allBy: `npm run check -- --data ${asArgument(folder)} --all` });
  if (programme !== null) process.stdout.write(`${summary(programme)} Read in ${milliseconds} ms.\n`);
}

/** What is in the programme, in a sentence or two. */
function summary({ suppliers, methods, plants }: Programme): string {
  const records = recordKinds
    .map((kind) => ({ kind, count: suppliers.reduce((sum, supplier) => sum + supplier[kind].length, 0) }))
    .filter(({ count }) => count > 0);
  const months = suppliers
    .flatMap((supplier) => [
      ...supplier.delivery_lines.map(({ committed }) => monthOf(committed)),
      ...supplier.delivery_months.map(({ month }) => month),
      ...supplier.incidents.map(({ detected }) => monthOf(detected.day)),
    ])
    .sort();
  const span = months.length === 0 ? '' : `, ${months[0]} to ${months.at(-1)}`;
  const counts = records.map(({ kind, count }) => `${keyInWords(kind)} ${count}`).join(', ');
  return `${plural(suppliers.length, 'supplier')}, ${plural(plants.length, 'plant')}, ${plural(methods.length, 'method')}${span}. ${counts === '' ? 'No records.' : `Records: ${counts}.`}`;
}

if (import.meta.main) process.exitCode = await ended(() => check(process.argv.slice(2)));
