import { describe, expect, test } from 'vitest';
import { typeset } from '#report/compiler.ts';
import { unprintable } from '#report/glyphs.ts';
import { busySupplier, hostile, sample } from './sample.ts';

describe('characters that no packaged font has', () => {
  test.each<[string, string[]]>([
    ['Sharp Castings', []],
    [hostile, []],
    ['Škoda Łódź Œuvre Ηλεκτρικά Завод', []],
    ['e\u0301 written with a combining accent', []],
    ['锐铸件（无锡）有限公司 喆 㐀', []],
    ['soft\u00adhyphen zero\u200bwidth', []],
    ['Car 🚗 and 🚗 again', ['🚗']],
    ['한국', ['한', '국']],
    ['⚠ Warning', []],
    ['⚠\ufe0f Warning, as a telephone writes it', ['\ufe0f']],
    ['a mark on a dash ⸺\u1dd3, which the Chinese font would have to have', ['⸺\u1dd3']],
    ['a mark on an ellipsis …\u0301, which it has', []],
    ['half of a pair \ud83d', ['\ud83d']],
  ])('%s', (text, expected) => expect(unprintable(text)).toEqual(expected));

  test('what is printable is set without a complaint', () => {
    const text = ['Škoda Łódź Ηλεκτρικά Завод e\u0301', '喆 㐀 ≥ ≤ → № ℃ ①', 'soft\u00adhyphen zero\u200bwidth \u202f \u00a0 −'].join(' ');
    expect(unprintable(text)).toEqual([]);
    expect(() => typeset(sample(busySupplier({ statement: text }), 'zh-CN').document)).not.toThrow();
  });
});
