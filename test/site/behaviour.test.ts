/** What pages do in a reader's hands: charts come alive, the list sorts and filters, the theme stays, and all is there without a script. */
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { PackedSuppliers } from '#site/suppliers/listed-supplier.ts';
import { onePageOfEachKind, served, textOfFile, type Served } from './built-site.ts';
import { launchBrowser } from './launch-browser.ts';

const root = inject('demoSite');

let browser: Browser;
let site: Served;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  site = await served(root);
});

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A fresh reader's page, and everything that went wrong or was asked for on it. */
async function reader(options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; requests: string[]; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  contexts.push(context);
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return { page, requests, errors };
}

/** The list of suppliers as it is of so many, with links to its further pages for those without a script. */
async function ofMany(page: Page, suppliers: number): Promise<void> {
  const { fields, rows } = JSON.parse(textOfFile(root, 'en/suppliers-index.js').replace(/^[^=]*=/, '')) as PackedSuppliers;
  const renamed = (values: readonly unknown[], number: number): unknown[] => values.map((value, index) => ({ id: `s-${number}`, name: `Supplier ${number}` })[fields[index]!] ?? value);
  const many = { fields, rows: Array.from({ length: suppliers }, (_, index) => renamed(rows[index % rows.length]!, index + 1)) };
  await page.route(/\/suppliers-index\.js/, (route) => route.fulfill({ contentType: 'text/javascript', body: `self.vernierSuppliers=${JSON.stringify(many)}` }));
  const withLinks = textOfFile(root, 'en/suppliers.html').replace('<div class="pager live"', '<nav class="pager"><a href="suppliers-2.html">Page 2</a></nav>$&');
  await page.route(/\/en\/suppliers\.html/, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: withLinks }));
}

const rowNames = (page: Page): Promise<string[]> => page.locator('table.suppliers tbody th').allTextContents();

describe('charts', () => {
  test('are pictures until a reader points at one; then it comes alive in the same place and says the month', async () => {
    const { page, requests, errors } = await reader();
    await page.goto(`${site.address}en/suppliers/corvello-stampings.html`);
    const box = page.locator('.chart-box').first();
    await box.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const before = await box.boundingBox();
    expect(requests.filter((url) => url.includes('/charts.'))).toEqual([]);

    await page.evaluate(() => {
      Object.assign(self, { shifts: 0 });
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => Object.assign(self, { shifts: (self as unknown as { shifts: number }).shifts + (entry as unknown as { value: number }).value }))).observe({ type: 'layout-shift', buffered: true });
    });
    await box.hover();
    await box.locator('canvas').waitFor();
    expect(requests.filter((url) => url.includes('/charts.'))).toHaveLength(1);
    expect(await box.boundingBox()).toEqual(before);
    await page.mouse.move(before!.x + 200, before!.y + 100);
    const painted = await box.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0));
    expect(painted).toBe(true);
    expect(await page.evaluate(() => (self as unknown as { shifts: number }).shifts)).toBe(0);
    expect(errors).toEqual([]);
  });

  test('answer the keyboard: the arrow keys go from month to month, Escape goes back', async () => {
    const { page, errors } = await reader();
    await page.goto(`${site.address}en/suppliers/corvello-stampings.html`);
    const box = page.locator('.chart-box').nth(1);
    await box.focus();
    await page.keyboard.press('ArrowLeft');
    const said = box.locator('[aria-live]');
    await expect.poll(() => said.textContent()).toMatch(/^Oct 26\. /);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => said.textContent()).toMatch(/^Sept? 26\. /);
    await page.keyboard.press('Home');
    await expect.poll(() => said.textContent()).toMatch(/^Nov 24\. /);
    await page.keyboard.press('Escape');
    await expect.poll(() => said.textContent()).toBe('');
    await page.keyboard.press('Home');
    await expect.poll(() => said.textContent()).toMatch(/^Nov 24\. /);
    expect(errors).toEqual([]);
  });

  test('go back to the picture when a reader leaves them', async () => {
    const { page } = await reader();
    await page.goto(`${site.address}en/suppliers/corvello-stampings.html`);
    const box = page.locator('.chart-box').first();
    await box.press('End');
    const said = box.locator('[aria-live]');
    await expect.poll(() => said.textContent()).not.toBe('');
    await box.blur();
    await expect.poll(() => said.textContent()).toBe('');
  });

  test('are drawn anew in the colours of a theme that a reader chooses', async () => {
    const { page } = await reader({ colorScheme: 'light' });
    await page.goto(`${site.address}en/suppliers/corvello-stampings.html`);
    const canvas = page.locator('.chart-box canvas').first();
    await page.locator('.chart-box').first().focus();
    const picture = (): Promise<string> => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
    const light = await picture();
    // No pointer: the page may still be on its way to the chart, and a click would miss.
    const choose = (theme: string): Promise<void> => page.getByRole('radio', { name: theme }).dispatchEvent('click');
    await choose('Dark');
    await expect.poll(picture).not.toBe(light);
    await choose('Light');
    await expect.poll(picture).toBe(light);
  });
});

describe('what is fetched when a reader wants it', () => {
  /** A page where the scripts of this name cannot be had, until the function is called that it gives. */
  async function without(script: RegExp): Promise<{ page: Page; faults: string[]; mend: () => Promise<void> }> {
    const { page } = await reader();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.route(script, (route) => route.abort());
    return { page, faults, mend: () => page.unroute(script) };
  }

  test('a chart whose script could not be had stays a picture, and comes alive at the next touch', async () => {
    const { page, faults, mend } = await without(/\/charts\./);
    await page.goto(`${site.address}en/suppliers/corvello-stampings.html`);
    const box = page.locator('.chart-box').first();
    const failed = async (act: () => Promise<void>): Promise<string> => (await Promise.all([page.waitForEvent('requestfailed'), act()]))[0].url();
    expect(await failed(() => box.focus())).toContain('/charts.');
    expect(await failed(() => box.press('ArrowLeft'))).toContain('/charts.');
    expect(await box.locator('svg').isVisible()).toBe(true);
    await mend();
    await box.press('ArrowLeft');
    await expect.poll(() => box.locator('[aria-live]').textContent()).toMatch(/^Oct 26\. /);
    expect(faults).toEqual([]);
  });

  test('a key pressed while a chart’s script fails to come is not lost', async () => {
    const { page } = await reader();
    const pressed = Promise.withResolvers<void>();
    await page.route(/\/charts\./, async (route) => { await pressed.promise; await route.abort(); }, { times: 1 });
    await page.goto(`${site.address}en/suppliers/corvello-stampings.html`);
    const box = page.locator('.chart-box').first();
    await Promise.all([page.waitForRequest(/\/charts\./), box.focus()]);
    await box.press('Home');
    pressed.resolve();
    await expect.poll(() => box.locator('[aria-live]').textContent()).toMatch(/^Nov 24\. /);
  });

  test('keys that are the browser’s wake no chart', async () => {
    const { page } = await reader();
    await page.goto(`${site.address}en/suppliers/corvello-stampings.html`);
    const left = await page.locator('.chart-box').first().evaluate((box) => {
      const presses = [{ key: 'Escape' }, { key: 'ArrowLeft', altKey: true }, { key: 'Tab' }];
      const untouched = presses.map((press) => box.dispatchEvent(new KeyboardEvent('keydown', { ...press, cancelable: true })));
      return { untouched, scripts: document.querySelectorAll('script[src*="/charts."]').length };
    });
    expect(left).toEqual({ untouched: [true, true, true], scripts: 0 });
  });

  test('a list of suppliers that could not be had is asked for again', async () => {
    const { page, faults, mend } = await without(/\/suppliers-index\.js/);
    await page.goto(`${site.address}en/suppliers.html`);
    await page.getByLabel('Search').fill('corv');
    await expect.poll(() => page.locator('[role=status]').textContent()).toContain('could not be loaded');
    await mend();
    await page.getByLabel('Search').fill('corve');
    await expect.poll(() => rowNames(page)).toEqual(['Corvello Stampaggi']);
    expect(faults).toEqual([]);
  });
});

describe('the list of suppliers', () => {
  test('sorts by every column, both ways', async () => {
    const { page, errors } = await reader();
    await page.goto(`${site.address}en/suppliers.html`);
    const byName = await rowNames(page);
    expect(byName).toHaveLength(14);
    for (const head of await page.locator('table.suppliers thead th').all()) {
      await head.getByRole('button').click();
      await expect.poll(() => head.getAttribute('aria-sort')).not.toBeNull();
      const first = await head.getAttribute('aria-sort');
      await head.getByRole('button').click();
      await expect.poll(() => head.getAttribute('aria-sort')).not.toBe(first);
      expect((await rowNames(page)).toSorted()).toEqual(byName.toSorted());
    }
    await page.locator('th[data-column=score] button').click();
    await expect.poll(() => page.locator('th[data-column=score]').getAttribute('aria-sort')).toBe('descending');
    const scores = (await page.locator('table.suppliers tbody td:nth-child(3)').allTextContents()).map(Number).filter((score) => !Number.isNaN(score));
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(errors).toEqual([]);
  });

  test('filters by rating, commodity, plant, class and text, tells how many are left, and keeps it in the address', async () => {
    const { page } = await reader();
    await page.goto(`${site.address}en/suppliers.html`);
    await page.getByLabel('Rating').selectOption('C');
    await expect.poll(() => page.locator('[role=status]').textContent()).toBe('3 of 14 suppliers');
    await page.getByLabel('Search').fill('corv');
    await expect.poll(() => rowNames(page)).toEqual(['Corvello Stampaggi']);
    expect(new URL(page.url()).hash).toBe('#q=corv&rating=C');
    await page.reload();
    await expect.poll(() => rowNames(page)).toEqual(['Corvello Stampaggi']);
    expect(await page.getByLabel('Search').inputValue()).toBe('corv');
    await page.getByLabel('Search').fill('nobody');
    await expect.poll(() => page.locator('[role=status]').textContent()).toContain('No supplier fits');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => rowNames(page)).toHaveLength(14);
    for (const label of ['Commodity', 'Plant', 'Class']) {
      await page.getByLabel(label).selectOption({ index: 1 });
      await expect.poll(async () => (await rowNames(page)).length).toBeLessThan(14);
      await page.getByLabel(label).selectOption('');
      await expect.poll(() => rowNames(page)).toHaveLength(14);
    }
  });

  test('changes with its address', async () => {
    const { page } = await reader();
    await page.goto(`${site.address}en/suppliers.html`);
    await page.evaluate(() => (location.hash = '#q=corv&sort=-score'));
    await expect.poll(() => rowNames(page)).toEqual(['Corvello Stampaggi']);
    expect(await page.getByLabel('Search').inputValue()).toBe('corv');
    expect(await page.locator('th[data-column=score]').getAttribute('aria-sort')).toBe('descending');
    await page.goBack();
    await expect.poll(() => rowNames(page)).toHaveLength(14);
  });

  test('of 280 turns its pages, a hundred at a time, with buttons that end at the last page and are gone where there is one', async () => {
    const { page } = await reader();
    await ofMany(page, 280);
    await page.goto(`${site.address}en/suppliers.html`);
    const [links, pager] = [page.locator('nav.pager'), page.locator('.pager.live')];
    const [previous, next] = [page.getByRole('button', { name: 'Previous' }), page.getByRole('button', { name: 'Next' })];
    const shown = (): Promise<[string | null, string | undefined, boolean, boolean]> =>
      Promise.all([pager.locator('span').textContent(), rowNames(page).then(([first]) => first), previous.isEnabled(), next.isEnabled()]);
    expect(await links.isVisible()).toBe(true);
    await page.getByLabel('Search').fill('supplier');
    await expect.poll(shown).toEqual(['1 to 100 of 280', 'Supplier 1', false, true]);
    expect(await links.count()).toBe(0);
    await next.click();
    await expect.poll(shown).toEqual(['101 to 200 of 280', 'Supplier 101', true, true]);
    await next.click();
    await expect.poll(shown).toEqual(['201 to 280 of 280', 'Supplier 201', true, false]);
    await page.evaluate(() => (location.hash = '#page=99'));
    await expect.poll(() => page.getByLabel('Search').inputValue()).toBe('');
    await expect.poll(shown).toEqual(['201 to 280 of 280', 'Supplier 201', true, false]);
    await previous.click();
    await expect.poll(shown).toEqual(['101 to 200 of 280', 'Supplier 101', true, true]);
    expect(new URL(page.url()).hash).toBe('#page=2');
    await page.getByLabel('Search').fill('supplier 28');
    await expect.poll(() => rowNames(page)).toEqual(['Supplier 28', 'Supplier 128', 'Supplier 228', 'Supplier 280']);
    expect(await pager.isVisible()).toBe(false);
  });

  test('opens filtered from the overview', async () => {
    const { page } = await reader();
    await page.goto(`${site.address}zh-cn/index.html`);
    await page.locator('.rating-counts a').first().click();
    await page.waitForURL(/suppliers\.html#rating=A/);
    await expect.poll(() => rowNames(page)).toHaveLength(5);
  });
});

describe('a long page', () => {
  test('marks in its list of contents the section being read, wherever a reader jumps', async () => {
    const { page } = await reader();
    await page.goto(`${site.address}en/guide.html`);
    const marked = page.locator('nav.contents [aria-current]');
    const read = (id: string): Promise<void> => page.locator(`#${id}`).evaluate((heading) => scrollBy({ top: heading.getBoundingClientRect().top + 200, behavior: 'instant' }));
    for (const id of ['how-to-dispute-a-figure', 'how-the-numbers-are-counted', 'glossary']) {
      await read(id);
      await expect.poll(() => marked.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([`#${id}`]);
    }
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(() => marked.count()).toBe(0);
  });

  test('opens a table of months that is wider than the screen at the newest month', async () => {
    const { page } = await reader({ viewport: { width: 500, height: 900 } });
    await page.goto(`${site.address}en/index.html`);
    const [box, newest] = [page.locator('.heat-box'), page.locator('.heat-box thead th').last()];
    await expect.poll(() => box.evaluate(({ scrollWidth, clientWidth, scrollLeft }) => [scrollWidth > clientWidth, scrollWidth - clientWidth - Math.round(scrollLeft)])).toEqual([true, 0]);
    expect((await newest.textContent())?.trim()).toMatch(/^Oct/);
  });
});

describe('the theme', () => {
  test('is the reader’s choice, before anything is painted, on every page', async () => {
    const { page } = await reader({ colorScheme: 'light' });
    await page.goto(`${site.address}en/index.html`);
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.goto(`${site.address}en/data.html`);
    expect(await ground()).toBe(dark);
    expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'As the system' }).check({ force: true });
    expect(await ground()).toBe(light);
  });

  test('that a browser keeps and no reader can choose is none', async () => {
    const { page } = await reader({ colorScheme: 'light' });
    await page.goto(`${site.address}en/index.html`);
    await page.evaluate(() => localStorage.setItem('vernier-theme', 'sepia'));
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
    expect(await page.getByRole('radio', { name: 'As the system' }).isChecked()).toBe(true);
  });

  test('is light on paper', async () => {
    const { page } = await reader({ colorScheme: 'dark' });
    await page.goto(`${site.address}en/suppliers/mingche-castings.html`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.areas').isVisible()).toBe(false);
  });

  test('names on paper what is folded away on a screen, and lays it open', async () => {
    const { page } = await reader();
    await page.goto(`${site.address}en/suppliers/brenkmann-electronics.html`);
    expect(await page.locator('.caps-clear li').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.caps-clear summary').isVisible()).toBe(true);
    expect(await page.locator('.caps-clear li').first().isVisible()).toBe(true);
    expect(await page.locator('.chart-table summary').first().isVisible()).toBe(false);
  });

  test('says in forced colours, too, which page one is on', async () => {
    const { page } = await reader({ forcedColors: 'active' });
    await page.goto(`${site.address}en/suppliers.html`);
    const lines = await page.locator('.areas a').evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBottomStyle));
    expect(lines).toEqual(['none', 'solid', 'none', 'none', 'none']);
  });
});

describe('without a script', () => {
  test('every supplier, figure, chart and record is there', async () => {
    const { page, requests, errors } = await reader({ javaScriptEnabled: false });
    await page.goto(`${site.address}en/suppliers.html`);
    expect(await rowNames(page)).toHaveLength(14);
    expect(await page.locator('.supplier-filters').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Corvello Stampaggi' }).click();
    expect(await page.locator('.chart-box svg').count()).toBe(5);
    await page.locator('.chart-table summary').first().click();
    expect(await page.locator('.chart-table table').first().isVisible()).toBe(true);
    await page.locator('table.events').first().getByRole('link').first().click();
    expect(await page.locator('h1').textContent()).not.toBe('');
    await page.getByRole('link', { name: '中文' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(requests.filter((url) => url.endsWith('.js'))).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('loading', () => {
  test('nothing is asked of any other host, nothing moves while a page loads, and no page reports an error', async () => {
    const { page, requests, errors } = await reader();
    const moved: string[] = [];
    for (const path of [...onePageOfEachKind(root, 'en'), ...onePageOfEachKind(root, 'zh-cn'), 'index.html']) {
      await page.goto(site.address + path, { waitUntil: 'load' });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += (entry as unknown as { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(sum), 60);
          }),
      );
      if (shift > 0) moved.push(`${path}: ${shift}`);
    }
    expect(requests.filter((url) => !url.startsWith(site.address))).toEqual([]);
    expect(errors).toEqual([]);
    expect(moved).toEqual([]);
  });

  test('an address without a page says so and leads back, however deep it is', async () => {
    const { page } = await reader();
    await page.goto(`${site.address}en/suppliers/nobody/visits/none.html`);
    expect(await page.locator('h1').textContent()).toBe('Page not found');
    await page.getByRole('link', { name: 'Go to the overview' }).click();
    await page.waitForURL(`${site.address}en/index.html`);
  });

  test.each([
    ['/board/suppliers/', 'old/report.html'],
    ['/en/vernier/', 'en/suppliers/nobody.html'],
    ['/en/vernier/', 'old/report.html'],
    ['/', 'old/report.html'],
  ])('published below %s it leads back from %s, too, and is no bare text', async (base, path) => {
    const elsewhere = await served(root, base);
    const { page } = await reader();
    await page.goto(elsewhere.address + path);
    const home = page.getByRole('link', { name: 'Go to the overview' });
    await expect.poll(() => home.evaluate((link: HTMLAnchorElement) => link.href)).toBe(`${elsewhere.address}en/index.html`);
    await expect.poll(() => page.locator('main').evaluate((main) => getComputedStyle(main).display)).toBe('grid');
    await elsewhere.close();
  });

  test('no address leads from there to another host', async () => {
    const { page } = await reader();
    const whole = await served(root, '/');
    await page.goto(`${whole.address}/other.example/en/nobody.html`);
    const links = await page.locator('a').evaluateAll((anchors) => anchors.map((anchor) => new URL((anchor as HTMLAnchorElement).href).host));
    expect(new Set(links)).toEqual(new Set([new URL(whole.address).host]));
    await whole.close();
  });

  test('from a folder, without a server, charts come alive and the list filters', async () => {
    const { page, errors } = await reader();
    const folder = pathToFileURL(`${root}/`).href;
    await page.goto(`${folder}en/suppliers.html`);
    await page.getByLabel('Rating').selectOption('C');
    await expect.poll(() => rowNames(page)).toHaveLength(3);
    await page.getByRole('link', { name: 'Corvello Stampaggi' }).click();
    await page.locator('.chart-box').first().hover();
    await page.locator('.chart-box canvas').first().waitFor();
    expect(errors).toEqual([]);
  });
});

test('texts that try to break out do nothing, in the page and in the list that a script draws', async () => {
  const hostile = await served(inject('hostileSite'));
  const { page, errors } = await reader();
  for (const path of ['en/index.html', 'en/suppliers/angle.html', 'en/suppliers/angle/incidents/inc-1.html', 'en/suppliers/angle/eight-d/8d-1.html', 'en/suppliers/angle/visits/visit-1.html', 'en/suppliers/angle/calculation.html', 'en/methods/plain-1.5.html', 'en/data.html']) {
    await page.goto(hostile.address + path);
    for (const box of await page.locator('.chart-box').all()) await box.focus();
    expect(await page.evaluate(() => (self as unknown as { broken?: number }).broken), path).toBeUndefined();
  }
  await page.goto(`${hostile.address}en/suppliers.html`);
  await page.getByLabel('Search').fill('angle');
  await expect.poll(() => rowNames(page)).toEqual(['Angle <script>self.broken = 10</script> & "Sons"']);
  expect(await page.evaluate(() => (self as unknown as { broken?: number }).broken)).toBeUndefined();
  expect(errors).toEqual([]);
  await hostile.close();
});
