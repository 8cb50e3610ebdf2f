/** Every page of the built demo, read as a strict reader would: structure, links, languages, safety. No browser. */
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { all, attributeOf, readHtml, textOf, type Element } from './read-html.ts';
import { filesOf, pagesOf, textOfFile } from './built-site.ts';

const root = inject('demoSite');
const pages = pagesOf(root).map((path) => ({ path, html: textOfFile(root, path) }));
const trees = new Map(pages.map(({ path, html }) => [path, readHtml(html)]));
const files = new Set(filesOf(root));

/** Every page with what is wrong on it. */
function wrong(rule: (tree: Element, path: string) => readonly string[]): string[] {
  return [...trees].flatMap(([path, tree]) => rule(tree, path).map((what) => `${path}: ${what}`));
}

test('the demo has every kind of page in both languages', () => {
  const kinds = ['index.html', 'suppliers.html', 'methods.html', 'data.html', 'guide.html', 'methods/standard-3.html', 'suppliers/mingche-castings.html', 'suppliers/mingche-castings/calculation.html'];
  for (const language of ['en', 'zh-cn']) for (const kind of kinds) expect(files).toContain(`${language}/${kind}`);
  for (const folder of ['incidents', 'eight-d', 'visits']) expect(pages.filter(({ path }) => path.includes(`/${folder}/`)).length).toBeGreaterThan(10);
  expect(files).toContain('index.html');
  expect(files).toContain('404.html');
});

test('the list of fourteen suppliers is one page: there is none beyond the last', () => {
  expect(pages.map(({ path }) => path).filter((path) => /^en\/suppliers(-\d+)?\.html$/.test(path))).toEqual(['en/suppliers.html']);
});

test('English and Chinese have the same pages', () => {
  const of = (language: string): string[] => pages.map(({ path }) => path).filter((path) => path.startsWith(`${language}/`)).map((path) => path.slice(language.length + 1));
  expect(of('zh-cn')).toEqual(of('en'));
});

describe('structure', () => {
  test('each page says its language and has a title and a description', () => {
    expect(
      wrong((tree, path) => {
        const html = all(tree, 'html')[0]!;
        const expected = path.startsWith('zh-cn/') ? 'zh-CN' : 'en';
        const title = textOf(all(tree, 'title')[0]!).trim();
        // Two pages stand for no content of their own: one leads on to a language, one says that there is nothing.
        const described = path === 'index.html' || path === '404.html' || all(tree, 'meta').some((meta) => attributeOf(meta, 'name') === 'description' && attributeOf(meta, 'content')?.trim());
        return [...(attributeOf(html, 'lang') === expected ? [] : ['the language']), ...(title === '' ? ['the title'] : []), ...(described ? [] : ['the description'])];
      }),
    ).toEqual([]);
  });

  test('each page has one h1, and headings never skip a level', () => {
    expect(
      wrong((tree) => {
        const levels = all(tree, 'h1', 'h2', 'h3', 'h4').map(({ name }) => Number(name[1]));
        const skips = levels.flatMap((level, index) => (index > 0 && level > levels[index - 1]! + 1 ? [`h${levels[index - 1]} is followed by h${level}`] : []));
        return [...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1']), ...skips];
      }),
    ).toEqual([]);
  });

  test('each page has one main, and ids are unique', () => {
    expect(
      wrong((tree) => {
        const ids = all(tree).flatMap((element) => attributeOf(element, 'id') ?? []);
        return [...(all(tree, 'main').length === 1 ? [] : ['not one main']), ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`)];
      }),
    ).toEqual([]);
  });

  test('each table has a caption and head cells that say what they are for', () => {
    expect(
      wrong((tree, path) =>
        // Tables of running text are written in Markdown, which knows no caption.
        path.endsWith('/guide.html') ? [] : all(tree, 'table').flatMap((table) => {
          const caption = all(table, 'caption')[0];
          const heads = all(table, 'th');
          return [...(caption && textOf(caption).trim() !== '' ? [] : ['a table without caption']), ...(heads.length > 0 && heads.every((head) => attributeOf(head, 'scope') !== undefined) ? [] : ['a head cell without scope'])];
        }),
      ),
    ).toEqual([]);
  });

  test('every row of a table has as many cells as its head', () => {
    const width = (row: Element): number => row.children.reduce((sum, cell) => sum + (typeof cell === 'string' ? 0 : Number(attributeOf(cell, 'colspan') ?? 1)), 0);
    expect(
      wrong((tree) =>
        all(tree, 'table').flatMap((table) => {
          const widths = new Set(all(table, 'tr').map(width));
          return widths.size <= 1 ? [] : [`${textOf(all(table, 'caption')[0] ?? table).slice(0, 60)}: rows of ${[...widths].join(', ')}`];
        }),
      ),
    ).toEqual([]);
  });
});

describe('addresses', () => {
  test('none begins at the root of a host', () => {
    expect(wrong((tree) => all(tree).flatMap((element) => ['href', 'src', 'data-src'].flatMap((name) => (attributeOf(element, name)?.startsWith('/') ? [attributeOf(element, name)!] : []))))).toEqual([]);
  });

  test('each leads to a file of the site, and to an anchor that is there', () => {
    const anchors = new Map([...trees].map(([path, tree]) => [path, new Set(all(tree).flatMap((element) => attributeOf(element, 'id') ?? []))]));
    expect(
      wrong((tree, path) =>
        all(tree).flatMap((element) => {
          const address = attributeOf(element, 'href') ?? attributeOf(element, 'src') ?? attributeOf(element, 'data-src');
          if (address === undefined || /^(https?:|mailto:|data:)/.test(address)) return [];
          const [file = '', anchor] = address.split('#');
          const target = file === '' ? path : posix.join(posix.dirname(path), file);
          if (!files.has(target)) return [`${address} leads nowhere`];
          // What stands after # on the list of suppliers is what to filter by.
          return anchor === undefined || anchor === '' || /suppliers(-\d+)?\.html$/.test(target) || anchors.get(target)?.has(anchor) === true ? [] : [`${address} has no such anchor`];
        }),
      ).slice(0, 20),
    ).toEqual([]);
  });

  test('the same page in the other language is one link away', () => {
    expect(
      wrong((tree, path) => {
        if (!/^(en|zh-cn)\//.test(path)) return [];
        const other = path.startsWith('en/') ? path.replace(/^en/, 'zh-cn') : path.replace(/^zh-cn/, 'en');
        const link = all(tree, 'a').find((a) => attributeOf(a, 'hreflang') !== undefined);
        return link && posix.join(posix.dirname(path), attributeOf(link, 'href')!) === other ? [] : ['no link to the other language'];
      }),
    ).toEqual([]);
  });
});

describe('safety', () => {
  test('no page has an inline script, an inline handler or an inline style sheet', () => {
    expect(
      wrong((tree, path) => [
        ...all(tree, 'script').filter((script) => attributeOf(script, 'src') === undefined && attributeOf(script, 'type') !== 'application/json' && path !== '404.html').map(() => 'an inline script'),
        ...all(tree, 'style').map(() => 'an inline style sheet'),
        ...all(tree).flatMap((element) => [...element.attributes.keys()].filter((name) => name.startsWith('on'))),
      ]),
    ).toEqual([]);
  });

  test('each page forbids everything that is not of its own origin', () => {
    const policy = "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
    const policies = (tree: Element): string[] => all(tree, 'meta').filter((meta) => attributeOf(meta, 'http-equiv') === 'Content-Security-Policy').map((meta) => attributeOf(meta, 'content')!);
    // The page for what is not there carries one script, and names it by its digest.
    const digest = (path: string) => (path === '404.html' ? / 'sha256-[\w+/]+='/ : '');
    expect(wrong((tree, path) => policies(tree).map((found) => found.replace(digest(path), '')).filter((found) => found !== policy))).toEqual([]);
    expect(wrong((tree) => (policies(tree).length === 1 ? [] : ['not one policy']))).toEqual([]);
  });

  test('nothing is loaded from elsewhere', () => {
    expect(wrong((tree) => all(tree, 'script', 'link', 'img', 'iframe', 'source').flatMap((element) => [attributeOf(element, 'src'), attributeOf(element, 'href')].filter((address) => address !== undefined && /^(https?:)?\/\//.test(address)).map(String)))).toEqual([]);
  });
});

test('demo data is marked on every page', () => {
  expect(wrong((tree, path) => (/^(en|zh-cn)\//.test(path) && !all(tree).some((element) => attributeOf(element, 'class') === 'demo') ? ['not marked'] : []))).toEqual([]);
});

test('each chart has its sentence and its table', () => {
  const figures = [...trees.values()].flatMap((tree) => all(tree, 'figure').filter((figure) => attributeOf(figure, 'data-chart') !== undefined));
  expect(figures.length).toBeGreaterThan(50);
  for (const figure of figures) {
    expect(textOf(all(figure, 'figcaption')[0]!).trim()).not.toBe('');
    expect(all(figure, 'table')).toHaveLength(1);
    expect(all(figure, 'svg')).toHaveLength(1);
  }
});

test('a cap that holds in a shorter window is said there, too', () => {
  const table = all(trees.get('en/suppliers/brenkmann-electronics.html')!, 'table').find((one) => textOf(all(one, 'caption')[0]!).startsWith('Rating, score and figures over shorter'))!;
  expect(all(table, 'tr').slice(1, 2).flatMap((row) => all(row, 'td').map(textOf))).toEqual(['Ccapped', '97.5', 'Ccapped', '94.1', 'Ccapped', '94.2']);
});

test('an indicator of the standard that is not provided is not called monitored', () => {
  const states = (page: string, caption: string): string[] =>
    all(trees.get(page)!, 'table').filter((table) => textOf(all(table, 'caption')[0]!) === caption).flatMap((table) => all(table, 'tr').slice(1)).map((row) => textOf(all(row, 'td').at(-1)!));
  expect(states('en/suppliers/nordhavn-springs.html', 'The indicators a customer monitors, and whether each is')).toEqual(['monitored', 'monitored, none', 'monitored', 'monitored, none', 'monitored, none', 'not provided']);
  expect(states('zh-cn/suppliers/nordhavn-springs.html', '客户应监控的指标，以及各项是否已监控').at(-1)).toBe('未提供');
});

test('nothing unsaid is printed: no undefined, null, NaN or [object Object]', () => {
  expect(wrong((tree) => [...textOf(all(tree, 'body')[0]!).matchAll(/\b(undefined|null|NaN)\b|\[object/g)].map(([found]) => found))).toEqual([]);
});

test('Chinese is punctuated as Chinese: no half-width mark between its characters, no space after a full-width one', () => {
  const half = /[\u4e00-\u9fff）][,;:!?](?=\s*[\u4e00-\u9fff])/;
  const spaced = /[，。；：、！？“（] +(?=\S)/;
  const parts = (tree: Element): string[] => all(tree, 'p', 'th', 'td', 'dd', 'h1', 'h2', 'h3', 'figcaption', 'aside').map(textOf);
  expect(wrong((tree, path) => (path.startsWith('zh-cn/') ? parts(tree).filter((text) => half.test(text) || spaced.test(text)) : []))).toEqual([]);
});

test('every custom property that a style uses is defined', () => {
  const css = filesOf(root).filter((file) => file.endsWith('.css')).map((file) => textOfFile(root, file)).join('\n');
  const inline = pages.map(({ html }) => html).join('\n').matchAll(/style="([^"]*)"/g);
  const defined = new Set([...css.matchAll(/(--[\w-]+)\s*:/g), ...[...inline].flatMap(([, style]) => [...style!.matchAll(/(--[\w-]+)\s*:/g)])].map(([, name]) => name));
  const used = new Set([...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name!));
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
});

test('a scorecard with everything it loads before a reader acts is at most 60 kB compressed', () => {
  const weight = (file: string): number => gzipSync(textOfFile(root, file)).length;
  const heavy = [...trees]
    .filter(([path]) => /^[^/]+\/suppliers\/[^/]+\.html$/.test(path))
    .map(([path, tree]) => {
      const loaded = all(tree, 'link', 'script').filter((element) => element.name === 'script' || ['stylesheet', 'icon'].includes(attributeOf(element, 'rel')!));
      const files = loaded.flatMap((element) => attributeOf(element, 'href') ?? attributeOf(element, 'src') ?? []).map((address) => posix.join(posix.dirname(path), address));
      return { path, bytes: [path, ...files].reduce((sum, file) => sum + weight(file), 0) };
    })
    .filter(({ bytes }) => bytes > 60_000);
  expect(heavy).toEqual([]);
});

test('JSON, CSV and feed stand beside the pages', () => {
  for (const language of ['en', 'zh-cn']) {
    const scorecard = JSON.parse(textOfFile(root, `${language}/suppliers/mingche-castings.json`));
    expect(scorecard).toMatchObject({ version: 1, kind: 'scorecard' });
    expect(JSON.stringify(scorecard)).not.toContain('sales@mingche.example');
    expect(JSON.parse(textOfFile(root, `${language}/programme.json`)).suppliers).toHaveLength(14);
    for (const table of ['scores', 'figures', 'events']) expect(textOfFile(root, `${language}/${table}.csv`).split('\r\n').length).toBeGreaterThan(14);
    expect(textOfFile(root, `${language}/ratings.atom`)).toContain('<entry>');
    expect(existsSync(`${root}/${language}/suppliers/mingche-castings/scorecard.pdf`)).toBe(true);
  }
});
