/** Pages of one supplier are made together, so that its views are made once. */
import { expect, test } from 'vitest';
import { groupOf } from '#site/prerender.ts';

test.each([
  ['/en/suppliers/acme', 'acme'],
  ['/en/suppliers/acme.json', 'acme'],
  ['/en/suppliers/acme/scorecard.pdf', 'acme'],
  ['/en/suppliers/acme/visits/one', 'acme'],
  ['/zh-cn/suppliers/acme', 'acme'],
  ['/en/suppliers', ''],
  ['/en/suppliers-2', ''],
  ['/en/suppliers.html', ''],
  ['/en/methods/standard-3', ''],
])('%s belongs to "%s"', (path, group) => {
  expect(groupOf(path)).toBe(group);
});
