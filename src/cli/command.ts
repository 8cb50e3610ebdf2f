/** What every command does alike: read its options, print its help, say what it did not understand. */
import { inspect, parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { shortened } from '#input/mistakes/wrong.ts';

/** A reader that goes away, as `head` does, or a full disk below a log stop no command; an error without a listener would end it with a stack. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (stream === process.stdout && error.code !== 'EPIPE') process.stderr.write(`${refusedBySystem(error)}\n`);
  });
}

/** The options read, or the exit code when the command has nothing left to do. */
export type CommandLine<Options extends ParseArgsOptionsConfig> = { readonly values: Values<Options> } | { readonly exit: number };

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: Options; strict: true }>>['values'];

/**
 * Reads the options of a command. `--help` prints the help and ends with 0; an option that does not exist, is given twice, or has no
 * value or an empty one, is said with the help and ends with 2.
 */
export function commandLine<Options extends ParseArgsOptionsConfig>(help: string, options: Options, args: readonly string[] = process.argv.slice(2)): CommandLine<Options> {
  try {
    const { values, tokens } = parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean', default: false } }, strict: true, allowPositionals: false, tokens: true });
    if ((values as { help?: boolean }).help) {
      process.stdout.write(help);
      return { exit: 0 };
    }
    const given = tokens.flatMap((token) => (token.kind === 'option' && options[token.name]?.multiple !== true ? [token.name] : []));
    const twice = given.find((name, index) => given.indexOf(name) < index);
    if (twice !== undefined) {
      process.stderr.write(`--${twice} is given more than once; give it once.\n\n${help}`);
      return { exit: 2 };
    }
    const [empty] = Object.entries(values).flatMap(([name, value]) => ([value].flat().includes('') ? [name] : []));
    if (empty === undefined) return { values: values as Values<Options> };
    // As a path, an empty text would be the folder one is in.
    process.stderr.write(`--${empty} is empty.\n\n${help}`);
    return { exit: 2 };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${help}`);
    return { exit: 2 };
  }
}

/** The port a text names, from 0 (any that is free) to 65535; null, and a sentence to the reader, when it names none. */
export function portOf(text: string): number | null {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  process.stderr.write(`--port is ${text}; it must be a number from 0 to 65535.\n`);
  return null;
}

/** The path as it is typed behind an option: in quotes where it holds blanks or signs that a shell would act upon. */
export function asArgument(path: string): string {
  if (!/[\s"'$`\\!*?()<>|&;#~[\]{}]/.test(path)) return path;
  return /["$`\\!]/.test(path) ? `'${path.replaceAll("'", String.raw`'\''`)}'` : `"${path}"`;
}

/** Says why the command does nothing, with a pointer to its help; the exit code for that. */
export function refused(why: string, command: string): 2 {
  process.stderr.write(`${why}\nSee npm run ${command} -- --help.\n`);
  return 2;
}

/** What the system refused, in a sentence, however deep in the error it stands; an error of any other kind is thrown again. */
export function refusedBySystem(error: unknown): string {
  const refusal = refusalIn(error);
  if (refusal === null) throw error;
  return refusal;
}

/** Why a command came to an unforeseen end, in a sentence or two: what the system refused, else the error in short, and how to see all of it. */
export function endedBy(error: unknown): string {
  const refusal = refusalIn(error);
  if (refusal !== null) return refusal;
  const { message } = error instanceof Error ? error : { message: String(error) };
  return `Vernier came to an end that was not foreseen: ${sentence(shortened(message.trim() || 'an error without words', 200))}\nThat is a mistake in the program, not in the data. With ${stackAsked}=1 in the environment, the command shows where it happened.`;
}

/** The exit code of a command. An error, such as a folder without rights or a full disk, is said in a sentence or two, without a stack unless one is asked for, and gives 2. */
export async function ended(command: () => number | Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    process.stderr.write(`${endedBy(error)}\n`);
    if ((process.env[stackAsked] ?? '') !== '') process.stderr.write(`${inspect(error, { depth: 5 })}\n`);
    return 2;
  }
}

/** The variable of the environment that asks for stacks. */
const stackAsked = 'VERNIER_STACK';

function refusalIn(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  return 'syscall' in error ? refusal(error.message) : (refusalIn(error.cause) ?? refusalTold(error.message));
}

/** What is written in other languages than this one tells the system's refusals in its messages alone: `No space left on device (os error 28)`. */
function refusalTold(message: string): string | null {
  const line = message.split('\n').find((text) => /\(os error \d+\)|\bE(?:NOSPC|DQUOT|ROFS|ACCES|PERM|MFILE|NFILE|IO): /.test(text));
  return line === undefined ? null : refusal(line.trim().replace(/ *\(os error \d+\)/, ''));
}

function refusal(message: string): string {
  // Where Node has no name for what the system says, its message begins without one.
  const told = message.replace(/^, Unknown error: /, '');
  const isFull = /ENOSPC|EDQUOT|no space left|not enough space|quota exceeded/i.test(told);
  return isFull ? `The disk is full (${told}). Make room, then run the command again.` : sentence(shortened(told, 300));
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
