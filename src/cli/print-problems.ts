/** Shows problems where the command runs: in a terminal with colours, in a log without, in GitHub’s build service as annotations too. */
import { printAnnotations } from '#input/annotations.ts';
import { printProblems, verdict } from '#input/print-problems.ts';
import type { Problem } from '#input/problem.ts';
import type { DataFile } from '#input/source-file.ts';

/** Writes the problems to standard error, and a last line that says how many there are. */
export function showProblems(problems: readonly Problem[], folder: string, files: readonly DataFile[], consequence?: string): void {
  const colours = process.stderr.isTTY && process.env['NO_COLOR'] === undefined;
  process.stderr.write(printProblems(problems, { folder, files, colours }));
  if (process.env['GITHUB_ACTIONS'] === 'true') process.stdout.write(printAnnotations(problems, folder));
  process.stderr.write(`${verdict(problems, consequence)}\n`);
}
