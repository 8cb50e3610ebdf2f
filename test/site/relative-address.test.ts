/** Every page leaves with addresses relative to itself, so the site works below any path. */
import { expect, test } from 'vitest';
import { relativeAddress, withRelativeAddresses } from '#site/relative-address.ts';

test.each([
  ['en/suppliers/acme.html', 'en/suppliers.html', '../suppliers.html'],
  ['en/suppliers/acme.html', 'en/suppliers/bolt.html', 'bolt.html'],
  ['en/suppliers/acme.html', 'en/suppliers/acme/calculation.html#ppm', 'acme/calculation.html#ppm'],
  ['en/suppliers/acme/visits/one.html', 'zh-cn/suppliers/acme/visits/one.html', '../../../../zh-cn/suppliers/acme/visits/one.html'],
  ['en/suppliers/acme.html', 'en/suppliers/acme.html#facts', '#facts'],
  ['en/suppliers/acme.html', 'en/suppliers/acme.html', 'acme.html'],
  ['index.html', 'en/index.html', 'en/index.html'],
  ['index.html', 'en/', 'en/index.html'],
  ['en/index.html', '', '../index.html'],
  ['en/suppliers.html', 'en/suppliers.html#rating=A', '#rating=A'],
  ['en/index.html', 'en/suppliers.html#rating=A&sort=-score', 'suppliers.html#rating=A&sort=-score'],
])('from %s the way to /%s is %s', (from, to, expected) => {
  expect(relativeAddress(from, to)).toBe(expected);
});

test('only addresses in attributes are turned, never text, never other sites', () => {
  const html = '<a href="/en/index.html">href=&quot;/en/index.html</a> <a href="//other.example/">x</a> <a href="https://other.example/">y</a> <script src="/scripts/page.js" data-src="/scripts/charts.js"></script>';
  expect(withRelativeAddresses(html, 'en/data.html')).toBe(
    '<a href="index.html">href=&quot;/en/index.html</a> <a href="//other.example/">x</a> <a href="https://other.example/">y</a> <script src="../scripts/page.js" data-src="../scripts/charts.js"></script>',
  );
});
