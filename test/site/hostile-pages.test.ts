/** A programme whose every text tries to break out of its page, its script, its cell: it is shown as text, everywhere. */
import { expect, inject, test } from 'vitest';
import { all, attributeOf, readHtml, textOf } from './read-html.ts';
import { filesOf, pagesOf, textOfFile } from './built-site.ts';

const root = inject('hostileSite');
const pages = pagesOf(root);

test('tags in names stay text: every page is still well formed and has only its own scripts', () => {
  for (const path of pages.filter((page) => page !== '404.html')) {
    const tree = readHtml(textOfFile(root, path));
    const scripts = all(tree, 'script').filter((script) => attributeOf(script, 'type') !== 'application/json');
    expect(scripts.every((script) => /scripts\/\w+\.[0-9a-f]+\.js$/.test(attributeOf(script, 'src') ?? '')), path).toBe(true);
    expect(all(tree).flatMap((element) => [...element.attributes.keys()].filter((name) => name.startsWith('on') || name === 'autofocus')), path).toEqual([]);
    expect(all(tree, 'img', 'iframe', 'object', 'embed', 'b').filter((element) => element.name !== 'b' && true), path).toEqual([]);
  }
});

test('the name of the supplier reads as it was written', () => {
  const tree = readHtml(textOfFile(root, 'en/suppliers/angle.html'));
  expect(textOf(all(tree, 'h1')[0]!)).toBe('Angle <script>self.broken = 10</script> & "Sons"');
  expect(textOf(all(tree, 'title')[0]!)).toContain('Angle <script>self.broken = 10</script> & "Sons"');
});

test('what looks like a template is not filled in', () => {
  expect(textOf(readHtml(textOfFile(root, 'en/suppliers/angle.html')))).toContain('{{ 7 * 7 }} ${7 * 7} <%= 7 * 7 %>');
});

test('data inside a page and scripts beside it cannot be ended early', () => {
  for (const path of pages) {
    for (const data of all(readHtml(textOfFile(root, path)), 'script').filter((script) => attributeOf(script, 'type') === 'application/json')) {
      expect(() => JSON.parse(data.children.join(''))).not.toThrow();
    }
  }
  for (const index of filesOf(root).filter((file) => file.endsWith('suppliers-index.js'))) expect(textOfFile(root, index)).not.toContain('<');
});

test('cells that a spreadsheet would take for a formula are defused', () => {
  const cells = textOfFile(root, 'en/events.csv');
  expect(cells).toContain(`'=HYPERLINK(`);
  expect(cells).toContain(`'+1 <script>`);
  expect(cells).toContain(`'@visit`);
});

test('the feed is well formed', () => {
  expect(() => readHtml(textOfFile(root, 'en/ratings.atom').replace(/^<\?xml.*\?>/, '').replace(/<link ([^>]*)\/>/g, ''))).not.toThrow();
});
