/** Problems as annotations of GitHub’s build service. */
import type { Told } from '#input/problem.ts';

/** The problems as annotations of GitHub’s build service, one line each. */
export function printAnnotations(problems: readonly Told[], folder: string): string {
  return problems.map((problem) => `${annotation(problem, folder)}\n`).join('');
}

function annotation({ severity, about, found, expected, mend, ...place }: Told, folder: string): string {
  const path = `${folder.replace(/\/+$/, '')}/${place.file}`;
  const where = [
    `file=${property(path)}`,
    `line=${place.line}`,
    `col=${place.column}`,
    `endColumn=${place.column + place.length}`,
    `title=${property(about)}`,
  ].join(',');
  return `::${severity === 'problem' ? 'error' : 'warning'} ${where}::${message(`Found ${found}. Expected ${expected}. To mend: ${mend}.`)}`;
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
