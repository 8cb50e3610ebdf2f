/** Where lines of a Chinese heading may end. */
import { expect, test } from 'vitest';
import { phrases } from '#words/phrases.ts';

test.each([
  ['words stay whole, and what is one sign stays with the word before it', '准时交付率', ['准时', '交付率']],
  ['a number stays with its measure word', '6 个月内客户生产干扰不少于 1 次', ['6\u00a0个月内', '客户', '生产', '干扰', '不少于 1\u00a0次']],
  ['a date stays whole', '2011年3月8日签发的证书', ['2011年3月8日', '签发的', '证书']],
  ['no line begins with what closes or ends with what opens', '得 84.0 分（满分 100）。', ['得 84.0\u00a0分', '（满分 100）。']],
  ['English is parted at its blanks alone', 'Overview, 84.0 points', ['Overview, 84.0 points']],
  ['nothing is nothing', '', []],
])('%s', (_, text, pieces) => {
  expect(phrases(text)).toEqual(pieces);
});
