import { expect, test } from 'vitest';
import { scriptOf } from '#report/script.ts';

test.each([
  ['Latin with its marks', 'Łódź Castings, Tiếng Việt, −3 °C × 2', 'en', 'latn'],
  ['Chinese within English', 'Sharp Castings 锐铸件', 'en', 'latn'],
  ['Latin within Chinese', '布伦克曼电子 PPM 53，Dolník Seals', 'zh', 'hani'],
  ['Devanagari, whose letters join', 'हिन्दी Castings', 'en', null],
  ['Greek', 'Χυτήρια', 'en', null],
  ['Cyrillic', 'Литейный завод', 'zh', null],
])('%s', (_, text, language, script) => {
  expect(scriptOf(text, language)).toBe(script);
});
