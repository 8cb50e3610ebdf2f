/** What every command does alike: read its options, print its help, say what it did not understand. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** The options read, or the exit code when the command has nothing left to do. */
export type CommandLine<Options extends ParseArgsOptionsConfig> = { readonly values: Values<Options> } | { readonly exit: number };

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: Options; strict: true }>>['values'];

/**
 * Reads the options of a command. `--help` prints the help and ends with 0; an option that does not exist, or has no value, is said
 * with a pointer to the help and ends with 2.
 */
export function commandLine<Options extends ParseArgsOptionsConfig>(help: string, options: Options, args: readonly string[] = process.argv.slice(2)): CommandLine<Options> {
  try {
    const { values } = parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean', default: false } }, strict: true, allowPositionals: false });
    if (!(values as { help?: boolean }).help) return { values: values as Values<Options> };
    process.stdout.write(help);
    return { exit: 0 };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${help}`);
    return { exit: 2 };
  }
}
