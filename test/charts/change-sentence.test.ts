import { expect, test } from 'vitest';
import { changeSentence } from '#charts/change-sentence.ts';
import { wordsIn } from '#words/words.ts';
import { aValue } from './kinds/a-frame.ts';

const labels = ['May 26', 'Jun 26', 'Jul 26'];

test.each([
  { what: 'a rise', values: [71, 75, 84], en: 'Rose from 71 to 84 over 2 months.', zh: '2 个月内由 71 升至 84。' },
  { what: 'a fall', values: [84, 90, 71], en: 'Fell from 84 to 71 over 2 months.', zh: '2 个月内由 84 降至 71。' },
  { what: 'gaps at the ends do not count', values: [null, 75, 84], en: 'Rose from 75 to 84 over 1 month.', zh: '1 个月内由 75 升至 84。' },
  { what: 'as before', values: [84, 90, 84], en: '84, as 2 months before.', zh: '84，与 2 个月前相同。' },
  { what: 'one month alone', values: [null, 84, null], en: '84 in Jun 26.', zh: 'Jun 26为 84。' },
  { what: 'nothing measured', values: [null, null, null], en: 'Nothing.', zh: 'Nothing.' },
])('$what', ({ values, en, zh }) => {
  expect(changeSentence(values.map(aValue), labels, 'Nothing.', wordsIn('en'))).toBe(en);
  expect(changeSentence(values.map(aValue), labels, 'Nothing.', wordsIn('zh-CN'))).toBe(zh);
});

test('what reads the same did not move', () => {
  const values = [{ value: 84.31, text: '84.3' }, { value: 84.29, text: '84.3' }];
  expect(changeSentence(values, labels, 'Nothing.', wordsIn('en'))).toBe('84.3, as 1 month before.');
});
