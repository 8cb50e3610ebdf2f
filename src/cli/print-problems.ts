/** Shows problems where the command runs: in a terminal with colours, in a log without, in GitHub’s build service as annotations too. */
import { inWords } from '#cli/in-words.ts';
import { printAnnotations } from '#input/annotations.ts';
import { printProblems, verdict } from '#input/print-problems.ts';
import type { Finding } from '#input/problem.ts';
import type { DataFile } from '#input/source-file.ts';

/** Writes problems and warnings to standard error, in the order of the files, and a last line that says how many there are; of very many only the first, unless `all` are wanted, or with the command that prints them. */
export function showProblems(findings: readonly Finding[], folder: string, files: readonly DataFile[], { consequence, all = false }: { readonly consequence?: string | undefined; readonly all?: boolean | string } = {}): void {
  const told = inWords(findings);
  const colours = process.stderr.isTTY && process.env['NO_COLOR'] === undefined;
  process.stderr.write(printProblems(told, { folder, files, colours, all }));
  if (process.env['GITHUB_ACTIONS'] === 'true') process.stdout.write(printAnnotations(told, folder));
  process.stderr.write(`${verdict(told, consequence)}\n`);
}
