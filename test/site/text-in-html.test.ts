/** Text and data inside a page: nothing in them can end them early. */
import { expect, test } from 'vitest';
import { json, pdf } from '#site/answers.ts';
import { escapeHtml } from '#site/escape-html.ts';
import { jsonForHtml } from '#site/json-for-html.ts';

test.each([
  ['<b>', '&lt;b&gt;'],
  ['"a" & \'b\'', '&quot;a&quot; &amp; &#39;b&#39;'],
  ['&lt;', '&amp;lt;'],
  ['密封面毛刺', '密封面毛刺'],
])('%s stands in HTML as %s', (text, html) => {
  expect(escapeHtml(text)).toBe(html);
});

test('data in a script holds no tag, and reads back as it was', () => {
  const data = { name: '</script><!--<script>', note: '\u2028&' };
  expect(jsonForHtml(data)).not.toContain('<');
  expect(JSON.parse(jsonForHtml(data))).toEqual(data);
});

test.each([
  ['JSON', json('{"name":"毛刺"}'), 'application/json; charset=utf-8', '{"name":"毛刺"}'],
  ['a PDF', pdf(new TextEncoder().encode('%PDF-1.7')), 'application/pdf', '%PDF-1.7'],
])('%s is answered as what it is', async (_, answer, type, text) => {
  expect(answer.headers.get('content-type')).toBe(type);
  expect(await answer.text()).toBe(text);
});
