/** How problems look in a terminal, in a log and in GitHub’s build service. */
import { describe, expect, test } from 'vitest';
import { printAnnotations } from '#input/annotations.ts';
import { displayWidth } from '#input/display-width.ts';
import { printProblems, verdict } from '#input/print-problems.ts';
import type { Told } from '#input/problem.ts';

const problem = (rest: Partial<Told> = {}): Told => ({
  severity: 'problem',
  file: 'a.yaml',
  line: 2,
  column: 4,
  length: 3,
  code: 'not-number',
  about: 'Sharp, value',
  found: 'the text "two"',
  expected: 'a number',
  mend: 'write 2',
  ...rest,
});
const frameOf = (line: string, column: number, length: number): string[] =>
  printProblems([problem({ line: 1, column, length })], { folder: 'data', files: [{ path: 'a.yaml', text: `${line}\n` }] })
    .split('\n')
    .slice(3, 5);

/** Where the carets begin and how wide they are, against the same of the words they should stand under. */
function alignment(line: string, words: string): { carets: [number, number]; words: [number, number] } {
  const [shown = '', carets = ''] = frameOf(line, line.indexOf(words) + 1, words.length);
  const at = shown.indexOf(words);
  return { carets: [carets.indexOf('^'), carets.length - carets.indexOf('^')], words: [displayWidth(shown.slice(0, at)), displayWidth(words)] };
}

describe('the frame', () => {
  test('shows the line before, the line, and carets under the place', () => {
    expect(printProblems([problem()], { folder: 'data/', files: [{ path: 'a.yaml', text: 'a: 1\nb: two\n' }] })).toBe(`data/a.yaml:2:4
  Sharp, value

    1 | a: 1
  > 2 | b: two
      |    ^^^
  Found     the text "two"
  Expected  a number
  To mend   write 2

`);
  });

  test.each([
    ['plain letters', 'value: two, more: 3', 'two'],
    ['Chinese, two columns each', 'name: 密封面毛刺, value: two', 'two'],
    ['emoji, two columns each', 'name: 🚗🚗, value: two', 'two'],
    ['emoji joined into one', 'name: 👩‍🏭, value: two', 'two'],
    ['flags', 'name: 🇨🇳, value: two', 'two'],
    ['marks above letters', 'name: e\u0301e\u0301, value: two', 'two'],
    ['Chinese under the carets', 'value: 毛刺, more: 3', '毛刺'],
    ['a long line', `note: ${'word '.repeat(60)}value: two ${'word '.repeat(60)}`, 'two'],
    ['a long Chinese line', `note: ${'密封面毛刺'.repeat(40)}value: two`, 'two'],
  ])('keeps its carets under the words: %s', (_title, line, words) => {
    const { carets, words: expected } = alignment(line, words);
    expect(carets).toEqual(expected);
  });

  test('shows a tab as four spaces', () => {
    expect(frameOf('\tb: two', 5, 3)).toEqual(['  > 1 |     b: two', '      |        ^^^']);
  });

  test('keeps within a hundred columns', () => {
    const [shown = ''] = frameOf('密'.repeat(400), 200, 3);
    expect(displayWidth(shown)).toBeLessThanOrEqual(100);
  });

  test('writes out what a terminal would act upon', () => {
    expect(frameOf('a: \u001b[31mred\u202e', 4, 3)[0]).toBe('  > 1 | a: <U+001B>[31mred<U+202E>');
  });

  test('is left out for a file as a whole', () => {
    expect(printProblems([problem({ length: 0 })], { folder: 'data', files: [] })).toBe(
      'data/a.yaml\n  Sharp, value\n\n  Found     the text "two"\n  Expected  a number\n  To mend   write 2\n\n',
    );
  });
});

describe('the other place', () => {
  const files = [{ path: 'a.yaml', text: 'id: one\nid: two, was: one\n' }];

  test('on another line is shown in a frame of its own', () => {
    expect(
      printProblems([problem({ line: 2, column: 5, length: 3, also: { file: 'a.yaml', line: 1, column: 5, length: 3 } })], { folder: 'data', files }),
    ).toContain('  See also  data/a.yaml:1:5\n  > 1 | id: one\n      |     ^^^\n');
  });

  test('on the same line is underlined with dashes', () => {
    expect(
      printProblems([problem({ line: 2, column: 5, length: 3, also: { file: 'a.yaml', line: 2, column: 15, length: 3 } })], { folder: 'data', files }),
    ).toContain('  > 2 | id: two, was: one\n      |     ^^^       ---\n');
  });
});

describe('very many', () => {
  test('problems are counted after the first hundred', () => {
    const text = printProblems(
      Array.from({ length: 130 }, (_, index) => problem({ line: index + 1 })),
      { folder: 'data', files: [] },
    );
    expect(text.match(/To mend/g)).toHaveLength(100);
    expect(text).toContain('… and 30 more problems.\n');
  });

  test('warnings of one kind are named after the first five', () => {
    const text = printProblems(
      Array.from({ length: 8 }, (_, index) => problem({ severity: 'warning', about: `Works ${index + 1}, name`, line: index + 1 })),
      { folder: 'data', files: [] },
    );
    expect(text.match(/To mend/g)).toHaveLength(5);
    expect(text).toContain('… and 3 more warnings of the kind “the text "two"”: Works 6, Works 7, Works 8.\n');
  });

  test('a text that nobody would read is shown by its beginning and its end', () => {
    const printed = printProblems([problem({ line: 1, column: 1, length: 0, mend: `write '${'y '.repeat(100_000)}'` })], { folder: 'data', files: [] });
    expect(printed.length).toBeLessThan(2000);
    expect(printed).toContain(' … ');
  });

  test('what is left out is one command away, and nothing is left out when all are wanted', () => {
    const many = Array.from({ length: 130 }, (_, index) => problem({ line: index + 1 }));
    expect(printProblems(many, { folder: 'data', files: [], allBy: 'npm run check -- --all' })).toMatch(/… and 30 more problems\.\n\nEvery one of them: npm run check -- --all\n\n$/);
    expect(printProblems(many, { folder: 'data', files: [], all: true }).match(/To mend/g)).toHaveLength(130);
    expect(printProblems([problem()], { folder: 'data', files: [], allBy: 'npm run check -- --all' })).not.toContain('Every one');
  });
});

describe('the last line', () => {
  test.each([
    ['nothing', [], 'No problems.'],
    ['a warning', [problem({ severity: 'warning' })], 'No problems, 1 warning.'],
    ['a problem', [problem()], '1 problem in 1 file. Nothing was built.'],
    [
      'more',
      [problem(), problem({ line: 3 }), problem({ file: 'b.yaml' }), problem({ severity: 'warning', file: 'c.yaml' })],
      '3 problems in 2 files, and 1 warning. Nothing was built.',
    ],
  ])('after %s', (_title, problems, expected) => {
    expect(verdict(problems)).toBe(expected);
  });

  test('says what came of it', () => {
    expect(verdict([problem()], 'The site is as it was.')).toBe('1 problem in 1 file. The site is as it was.');
  });
});

describe('elsewhere than in a terminal', () => {
  test('GitHub’s build service gets an annotation, with what would end it escaped', () => {
    expect(printAnnotations([problem({ mend: 'write 100%\nor 2', about: 'Sharp: a, b' })], 'data')).toBe(
      '::error file=data/a.yaml,line=2,col=4,endColumn=7,title=Sharp%3A a%2C b::Found the text "two". Expected a number. To mend: write 100%25%0Aor 2.\n',
    );
  });

  test('colours come only when asked for', () => {
    const files = [{ path: 'a.yaml', text: 'a: 1\nb: two\n' }];
    const [plain, coloured] = [printProblems([problem()], { folder: 'data', files }), printProblems([problem()], { folder: 'data', files, colours: true })];
    expect(plain).not.toContain('\u001b');
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain);
    expect(coloured).toContain('\u001b[');
  });
});
