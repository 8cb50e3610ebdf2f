/** Shows problems where the command runs: in a terminal with colours, in a log without, in GitHub’s build service as annotations too. */
import { relative, resolve, sep } from 'node:path';
import { inWords } from '#cli/in-words.ts';
import { printAnnotations } from '#input/annotations.ts';
import { printProblems, verdict, type Printing } from '#input/print-problems.ts';
import type { Finding } from '#input/problem.ts';
import type { DataFile } from '#input/source-file.ts';

/** What a command says of problems beside them; `consequence` is what they keep from happening. */
export interface Saying extends Pick<Printing, 'all' | 'allBy'> {
  readonly consequence?: string;
}

/** Writes problems and warnings to standard error, in the order of the files, and a last line that says how many there are; of very many only the first, unless `all` are wanted. */
export function showProblems(findings: readonly Finding[], folder: string, files: readonly DataFile[], { consequence, ...how }: Saying): void {
  const told = inWords(findings);
  const colours = process.stderr.isTTY && process.env['NO_COLOR'] === undefined;
  process.stderr.write(printProblems(told, { folder, files, colours, ...how }));
  if (process.env['GITHUB_ACTIONS'] === 'true') process.stdout.write(printAnnotations(told, seenFromCheckout(folder)));
  process.stderr.write(`${verdict(told, consequence)}\n`);
}

/** GitHub puts an annotation at a line only when its file is named from the root of what was checked out, wherever the command ran. */
function seenFromCheckout(folder: string): string {
  return relative(process.env['GITHUB_WORKSPACE'] ?? '', resolve(folder)).replaceAll(sep, '/');
}
