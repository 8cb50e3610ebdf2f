/** Pages of one supplier are made together, so that its views are made once; each stands in the file that its address names. */
import { expect, test } from 'vitest';
import { fileOf, groupOf, published } from '#site/prerender.ts';

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

test.each([
  ['http://localhost/', 'index.html'],
  ['http://localhost/en/', 'en/index.html'],
  ['http://localhost/en/suppliers/acme.html', 'en/suppliers/acme.html'],
  ['http://localhost/en/suppliers/acme/scorecard.pdf', 'en/suppliers/acme/scorecard.pdf'],
])('%s is read from %s', (url, file) => {
  expect(fileOf(url)).toBe(file);
});

test('a page gets addresses seen from itself, whatever else stands in it; a file stays as it was answered', async () => {
  const text = '<a href="/en/guide.html">《指南》🚗</a>';
  const answered = (type: string) => new Response(text, { headers: { 'content-type': type } });
  const read = async (response: Response) => new TextDecoder().decode(await published(response, 'en/suppliers/acme.html'));
  expect(await read(answered('text/html; charset=utf-8'))).toBe('<a href="../guide.html">《指南》🚗</a>');
  expect(await read(answered('application/json'))).toBe(text);
});
