import { expect, test } from 'vitest';
import { textWidth } from '#charts/text-width.ts';

test.each([
  { what: 'digits are all 0.572 em', text: '1234567890', weight: 400, ems: 5.72 },
  { what: 'bold digits are as wide as others', text: '84', weight: 700, ems: 1.144 },
  { what: 'an i is narrow', text: 'i', weight: 400, ems: 0.258 },
  { what: 'an accented letter is as wide as its base', text: 'é', weight: 400, ems: 0.564 },
  { what: 'a Chinese character is one em', text: '准时交付', weight: 400, ems: 4 },
  { what: 'full-width punctuation is one em', text: '（）', weight: 400, ems: 2 },
  { what: 'a character beyond the basic plane counts once', text: '𠮷', weight: 400, ems: 1 },
  { what: 'a narrow space is narrow', text: '\u202f', weight: 400, ems: 0.2 },
  { what: 'a combining mark takes no room', text: 'e\u0301', weight: 400, ems: 0.564 },
  { what: 'nothing is nothing', text: '', weight: 400, ems: 0 },
] as const)('$what', ({ text, weight, ems }) => {
  expect(textWidth(text, 1, weight)).toBeCloseTo(ems, 6);
  expect(textWidth(text, 12, weight)).toBeCloseTo(12 * ems, 6);
});
