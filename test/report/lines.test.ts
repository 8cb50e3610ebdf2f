import { describe, expect, test } from 'vitest';
import { breadth, lines } from '#report/lines.ts';
import { fc } from '../support/properties.ts';

describe('text broken into lines', () => {
  test.each<[string, string, number, string[]]>([
    ['short text stays on one line', 'short', 100, ['short']],
    ['words stay whole', 'Porosity in the pump housing', 76, ['Porosity in the', 'pump housing']],
    ['a hyphen may end a line', 'eight-d-reports', 40, ['eight-d-', 'reports']],
    ['but none in a number of a part or a record', 'part E21-207140', 66, ['part', 'E21-207140']],
    ['a point stays with what it follows', '镀锌层 · 支架', 46, ['镀锌层 ·', '支架']],
    ['but none in the number of a part or a record', 'part E21-207140', 74, ['part', 'E21-207140']],
    ['a point stays with what it follows', '镀锌层 · 支架', 46, ['镀锌层 ·', '支架']],
    ['a word wider than a line is parted', 'aaaaaaaaaaaa', 23, ['aaaa', 'aaaa', 'aaaa']],
    ['a number keeps its unit', 'at least 98.7\u202f%', 40, ['at least', '98.7\u202f%']],
    ['a number keeps what it counts', '共有 12\u00a0件中', 30, ['共有', '12\u00a0件', '中']],
    ['Chinese breaks between any two characters', '质量事件报告', 31, ['质量事', '件报告']],
    ['no Chinese line begins with a full stop', '质量事。件', 31, ['质量', '事。件']],
    ['no Chinese line ends with an opening bracket', '质量（事件）', 31, ['质量', '（事', '件）']],
    ['line ends of the data are spaces', 'one\n  two', 100, ['one two']],
  ])('%s', (_, text, width, expected) => expect(lines(text, width, 10, 400)).toEqual(expected));

  test('a character of unknown width is left to Typst', () => {
    expect(lines('Завод', 1000, 10, 400)).toEqual(['Завод']);
    expect(lines('Завод Завод', 30, 10, 400)).toBeNull();
  });

  test('nothing is lost, and no line is wider than its room', () => {
    const piece = fc.constantFrom('a', 'Wide', 'x-y', '8D', ' ', '，', '。', '（', '）', '“', '”', '质', '量', '98.7\u202f%', '·', '–', '…');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.integer({ min: 50, max: 200 }), (pieces, width) => {
        const text = pieces.join('');
        const broken = lines(text, width, 10, 400)!;
        expect(broken.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of broken) expect(breadth(line, 10, 400)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
