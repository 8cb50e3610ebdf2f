/** What every command does alike: how paths are shown, and how it ends when something goes wrong. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { asArgument, commandLine, ended, endedBy, refusedBySystem } from '#cli/command.ts';

test('a path that a shell would take apart is shown in quotes', () => {
  expect(['out/sample', '/srv/中文', 'my data', "Jo's data", '$HOME/x'].map(asArgument)).toEqual(['out/sample', '/srv/中文', '"my data"', `"Jo's data"`, "'$HOME/x'"]);
});

test('what the system says is said, with or without a name of its own', () => {
  const refusal = Object.assign(new Error(", Unknown error: File name too long '/n'"), { syscall: 'mkdir' });
  expect(refusedBySystem(refusal)).toBe("File name too long '/n'.");
});

describe('an option that is given twice', () => {
  afterEach(() => vi.restoreAllMocks());
  const options = { data: { type: 'string', default: 'data' }, all: { type: 'boolean', default: false }, file: { type: 'string', multiple: true } } as const;
  const asked = (...args: readonly string[]): readonly [line: unknown, said: string] => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    return [commandLine('the help\n', options, args), write.mock.calls.map(([text]) => String(text)).join('')];
  };

  test.each([
    ['--data', ['--data', 'one', '--all', '--data=other']],
    ['--all', ['--all', '--all']],
  ])('is said, as one of the two would be dropped: %s', (name, args) => {
    expect(asked(...args)).toEqual([{ exit: 2 }, `${name} is given more than once; give it once.\n\nthe help\n`]);
  });

  test('is all right where it may stand several times', () => {
    expect(asked('--file', 'one.csv', '--file', 'other.csv')).toMatchObject([{ values: { file: ['one.csv', 'other.csv'] } }, '']);
  });
});

describe('what the system refuses is said in a sentence, however deep it stands in an error', () => {
  const told = 'Something went wrong inside the bundler, please report this problem.\nFailed to write file in /srv/build/entry.mjs\n\nCaused by:\n    No space left on device (os error 28)\n\nStack backtrace:\n   0: <unknown>';
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { syscall: 'write', code: 'ENOSPC' });

  test.each([
    ['as the system says it', full, 'The disk is full (ENOSPC: no space left on device, write). Make room, then run the command again.'],
    ['as the cause of another error', new Error('en/index.html could not be made', { cause: full }), 'The disk is full (ENOSPC: no space left on device, write). Make room, then run the command again.'],
    ['in the words of a bundler', new Error(told), 'The disk is full (No space left on device). Make room, then run the command again.'],
    ['in the words of a bundler that may not write', new Error('Failed to write file\n\nCaused by:\n    Permission denied (os error 13)'), 'Permission denied.'],
    ['in a message alone', new Error('EMFILE: too many open files, open /srv/a.html'), 'EMFILE: too many open files, open /srv/a.html.'],
  ])('%s', (_, error, sentence) => {
    expect([endedBy(error), refusedBySystem(error)]).toEqual([sentence, sentence]);
  });
});

describe('an error that nobody foresaw', () => {
  const slip = new TypeError('Cannot read properties of undefined (reading "month")\nand much more');
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  const printed = async (): Promise<readonly [code: number, text: string]> => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const code = await ended(() => Promise.reject(slip));
    return [code, write.mock.calls.map(([text]) => String(text)).join('')];
  };

  test('ends a command with 2, as 1 says that the data has problems, and is said in two sentences without a stack', async () => {
    vi.stubEnv('VERNIER_STACK', '');
    const [code, text] = await printed();
    expect(code).toBe(2);
    expect(text).toBe('Vernier came to an end that was not foreseen: Cannot read properties of undefined (reading "month") and much more.\nThat is a mistake in the program, not in the data. With VERNIER_STACK=1 in the environment, the command shows where it happened.\n');
  });

  test('is found by its stack where that is asked for', async () => {
    vi.stubEnv('VERNIER_STACK', '1');
    expect((await printed())[1]).toMatch(/\n\s+at .*command\.test\.ts/);
  });

  test('is no refusal of the system', () => {
    expect(() => refusedBySystem(slip)).toThrow(slip);
  });
});
