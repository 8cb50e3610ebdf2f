/** Problems as a person reads them in a terminal: place, subject, the lines with carets, found, expected, how to mend it. */
import { displayWidth } from '#input/display-width.ts';
import { columns, frame, isOnSameLine, visible, type SourceOf } from '#input/frame.ts';
import { inColour, plainly, type Paint } from '#input/paint.ts';
import { plural } from '#input/plural.ts';
import type { Place, Told } from '#input/problem.ts';
import { sourceFile, type DataFile, type SourceFile } from '#input/source-file.ts';

export interface Printing {
  /** The data folder as the reader named it; put before every path. */
  readonly folder: string;
  readonly files: readonly DataFile[];
  readonly colours?: boolean;
  /** Whether every one is printed, however many there are. */
  readonly all?: boolean;
  /** The command that prints every one, named where some are left out. */
  readonly allBy?: string;
}

const mostProblems = 100;
const mostAlike = 5;

/** All problems and warnings in the order given, a blank line after each; of very many, the first, how many more there are, and how to see them all. */
export function printProblems(problems: readonly Told[], printing: Printing): string {
  const texts = new Map(printing.files.map((file) => [file.path, file]));
  const sources = new Map<string, SourceFile | undefined>();
  const sourceOf = (path: string): SourceFile | undefined => {
    if (!sources.has(path)) sources.set(path, texts.has(path) ? sourceFile(texts.get(path)!) : undefined);
    return sources.get(path);
  };
  const { shown, more } = printing.all ? { shown: problems, more: [] } : folded(problems, printing.allBy);
  const paint = printing.colours ? inColour : plainly;
  return [...shown.map((problem) => printed(problem, { folder: printing.folder, sourceOf, paint })), ...more].map((block) => `${block}\n\n`).join('');
}

/**
 * The last line: how many, in how many files, and what came of it where there are problems.
 * @example verdict([]) //=> 'No problems.'
 */
export function verdict(problems: readonly Told[], consequence = 'Nothing was built.'): string {
  const wrong = problems.filter(({ severity }) => severity === 'problem');
  const warnings = problems.length - wrong.length;
  const aside = warnings === 0 ? '' : `${plural(warnings, 'warning')}`;
  if (wrong.length === 0) return aside === '' ? 'No problems.' : `No problems, ${aside}.`;
  const files = new Set(wrong.map(({ file }) => file)).size;
  return `${plural(wrong.length, 'problem')} in ${plural(files, 'file')}${aside && `, and ${aside}`}. ${consequence}`.trimEnd();
}

interface Surroundings {
  readonly folder: string;
  readonly sourceOf: SourceOf;
  readonly paint: Paint;
}

function printed(problem: Told, { folder, sourceOf, paint }: Surroundings): string {
  const lines = [
    paint(problem.severity === 'problem' ? 'place' : 'mildPlace', `${pathOf(problem, folder)}${problem.severity === 'warning' ? ' (warning)' : ''}`),
    `  ${visible(problem.about)}`,
    '',
    ...frame(problem, sourceOf, paint, problem.also),
  ];
  lines.push(...labelled('Found', problem.found, paint), ...labelled('Expected', problem.expected, paint), ...labelled('To mend', problem.mend, paint));
  if (problem.also && !isOnSameLine(problem, problem.also))
    lines.push(...labelled('See also', pathOf(problem.also, folder), paint), ...frame(problem.also, sourceOf, paint));
  return lines.join('\n');
}

function pathOf({ file, line, column, length }: Place, folder: string): string {
  const path = folder === '' ? file : `${folder.replace(/\/+$/, '')}/${file}`.replace(/\/\.?$/, '');
  return length === 0 ? visible(path) : visible(`${path}:${line}:${column}`);
}

function labelled(label: string, text: string, paint: Paint): string[] {
  const lines = wrapped(visible(readable(text)), columns - 12);
  return lines.map((line, index) => `  ${index === 0 ? paint('label', label.padEnd(8)) : '        '}  ${line}`);
}

/** Not more of a text than anybody reads: it stands in the file as a whole. */
function readable(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, (3 * longestText) / 4)} … ${text.slice(-longestText / 4)}`;
}

const longestText = 800;

function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const next = current === '' ? word : `${current} ${word}`;
    if (current !== '' && displayWidth(next) > room) {
      lines.push(current);
      current = word;
    } else current = next;
  }
  return [...lines, current];
}

/** Not more than can be read: the first problems, and of warnings of one kind the first few. */
function folded(problems: readonly Told[], command?: string): { shown: Told[]; more: string[] } {
  const shown: Told[] = [];
  const alike = new Map<string, Told[]>();
  let hidden = 0;
  for (const problem of problems) {
    const same = alike.get(problem.code) ?? [];
    alike.set(problem.code, same);
    same.push(problem);
    if (problem.severity === 'warning' ? same.length <= mostAlike : shown.length < mostProblems) shown.push(problem);
    else if (problem.severity === 'problem') hidden += 1;
  }
  const more = hidden === 0 ? [] : [`… and ${plural(hidden, 'more problem')}.`];
  for (const same of alike.values()) {
    const rest = same.slice(mostAlike).filter(({ severity }) => severity === 'warning');
    if (rest.length > 0) more.push(`… and ${plural(rest.length, 'more warning')} of the kind “${same[0]!.found}”: ${named(rest)}.`);
  }
  return { shown, more: more.length === 0 || command === undefined ? more : [...more, `Every one of them: ${command}`] };
}

function named(problems: readonly Told[]): string {
  const names = [...new Set(problems.map(({ about }) => about.split(',')[0]!))];
  return `${names.slice(0, 8).join(', ')}${names.length > 8 ? `, and ${names.length - 8} more` : ''}`;
}
