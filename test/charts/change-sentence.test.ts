import { expect, test } from 'vitest';
import { changeSentence } from '#charts/change-sentence.ts';
import { wordsIn } from '#words/words.ts';
import { aValue } from './kinds/a-frame.ts';

const labels = ['May 26', 'Jun 26', 'Jul 26'];

test.each([
  { what: 'a rise', values: [71, 75, 84], en: 'Rose from 71 in May 26 to 84 in Jul 26.', zh: '由 May 26的 71 升至 Jul 26的 84。' },
  { what: 'a fall', values: [84, 90, 71], en: 'Fell from 84 in May 26 to 71 in Jul 26.', zh: '由 May 26的 84 降至 Jul 26的 71。' },
  { what: 'gaps at the ends do not count', values: [null, 75, 84], en: 'Rose from 75 in Jun 26 to 84 in Jul 26.', zh: '由 Jun 26的 75 升至 Jul 26的 84。' },
  { what: 'as before', values: [84, 84, 84], en: '84 in May 26 as in Jul 26.', zh: 'May 26与 Jul 26均为 84。' },
  { what: 'as before, with a rise in between', values: [84, 90, 84], en: '84 in May 26 as in Jul 26. In between it was 90, in Jun 26.', zh: 'May 26与 Jul 26均为 84。其间曾为 90（Jun 26）。' },
  { what: 'a rise with a deeper fall in between', values: [84, 60, 90], en: 'Rose from 84 in May 26 to 90 in Jul 26. In between it was 60, in Jun 26.', zh: '由 May 26的 84 升至 Jul 26的 90。其间曾为 60（Jun 26）。' },
  { what: 'one month alone', values: [null, 84, null], en: '84 in Jun 26.', zh: 'Jun 26为 84。' },
  { what: 'nothing measured', values: [null, null, null], en: 'Nothing.', zh: 'Nothing.' },
])('$what', ({ values, en, zh }) => {
  expect(changeSentence(values.map(aValue), labels, 'Nothing.', wordsIn('en'), 'en')).toBe(en);
  expect(changeSentence(values.map(aValue), labels, 'Nothing.', wordsIn('zh-CN'), 'zh-CN')).toBe(zh);
});

test('what reads the same did not move', () => {
  const values = [{ value: 84.31, text: '84.3' }, { value: 84.29, text: '84.3' }];
  expect(changeSentence(values, labels, 'Nothing.', wordsIn('en'), 'en')).toBe('84.3 in May 26 as in Jun 26.');
});
