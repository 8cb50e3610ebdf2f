/** Every kind of page, in both languages, light and dark, on a wide screen and on a phone: axe finds nothing (WCAG 2.2 AA), and nothing is wider than the screen. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { kindOf, onePageOfEachKind, served, type Served } from './built-site.ts';
import { launchBrowser } from './launch-browser.ts';

const root = inject('demoSite');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Beside the shortest page of each kind, a scorecard with everything on it. */
const full = { en: 'en/suppliers/brenkmann-electronics.html', 'zh-cn': 'zh-cn/suppliers/corvello-stampings.html' };

let browser: Browser;
let site: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await served(root);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(['en', 'zh-cn'] as const)('in %s', (language) => {
  const pages = [...onePageOfEachKind(root, language), full[language]];

  test.each(['light', 'dark'] as const)('axe finds nothing on any kind of page in a %s theme', async (colorScheme) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of pages) {
      await page.goto(site.address + path);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      // What is built into a page is the same in every theme; only its colours differ.
      const runOnly = colorScheme === 'light' ? rules : { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };
      // The texts in a chart are the chart's: their colours are held by the test of the palette.
      const { violations } = await new AxeBuilder({ page }).options({ runOnly, resultTypes: ['violations'], preload: false }).exclude('svg > *').analyze();
      found.push(...violations.map(({ id, help, nodes }) => `${kindOf(path)}: ${id}, ${help}: ${nodes[0]?.html.slice(0, 160)}`));
    }
    await context.close();
    expect(found).toEqual([]);
  }, 900_000);

  test('on a phone of 390 px nothing is wider than the screen, with everything opened', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const wide: string[] = [];
    for (const path of pages) {
      await page.goto(site.address + path);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 390) wide.push(`${path}: ${width} px`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });
});

test.each([320, 390, 1440])('at %i px no name without a space is wider than the screen, or leaves no room beside it', async (width) => {
  const endless = await served(inject('hostileSite'));
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const wide: string[] = [];
  for (const path of ['en/index.html', 'en/suppliers.html', 'en/data.html', 'en/suppliers/endless.html', 'en/suppliers/endless/calculation.html', 'en/suppliers/endless/incidents/inc-1.html', 'zh-cn/suppliers.html', 'zh-cn/suppliers/endless.html']) {
    await page.goto(endless.address + path);
    const found = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      // Where a row is stacked, nothing stands beside the name, and it has the whole width.
      names: Math.max(0, ...[...document.querySelectorAll<HTMLElement>('.supplier-name, .suppliers tbody th')].filter((cell) => getComputedStyle(cell.parentElement!).display === 'table-row').map((cell) => cell.offsetWidth)),
    }));
    if (found.page > width) wide.push(`${path}: ${found.page} px`);
    if (found.names > 300) wide.push(`${path}: a name of ${found.names} px`);
  }
  await context.close();
  await endless.close();
  expect(wide).toEqual([]);
}, 60_000);

test('however many suppliers hold a rating, their count stands on one line', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${site.address}en/index.html`);
  const heights = await page.locator('.rating-count').evaluateAll((counts) =>
    counts.map((count) => {
      const before = count.clientHeight;
      count.textContent = '10,000';
      return [before, count.clientHeight];
    }),
  );
  await context.close();
  expect(heights.filter(([one, many]) => one !== many)).toEqual([]);
});
