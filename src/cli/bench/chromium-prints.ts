/** The same supplier pages printed to PDF by a headless Chromium that is already running: what the PDFs would cost without Typst. */
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Stopwatch, type Samples } from '#cli/bench/probe.ts';
import { spread } from '#cli/bench/samples.ts';
import { fontFiles } from '#report/fonts.ts';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'];
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

/** Pages that only warm the browser. */
const warmPages = 2;

/** With tags and bookmarks, as our PDFs are, which Playwright asks for only when told to, and without. */
const prints = [
  { title: 'print', options: { tagged: true, outline: true } },
  { title: 'print untagged', options: {} },
];

/**
 * Milliseconds to open a page (`open`), to print it with tags and bookmarks (`print`) and without (`print untagged`), for so many pages of a
 * built site, one after another; null where no Chromium is to be had.
 */
export async function chromiumPrints(site: string, pages: number): Promise<{ readonly version: string; readonly samples: Samples } | null> {
  const fonts = mkdtempSync(join(tmpdir(), 'vernier-fonts-'));
  const browser = await launched(withOurFonts(fonts));
  const watch = new Stopwatch();
  try {
    if (browser === null) return null;
    const page = await browser.newPage();
    const found = spread(globSync('*/suppliers/*.html', { cwd: site }).toSorted(), pages + warmPages);
    for (const [index, path] of found.entries()) {
      if (index === warmPages) watch.reset();
      const stopOpening = watch.start('open');
      await page.goto(pathToFileURL(resolve(join(site, path))).href, { waitUntil: 'load' });
      stopOpening();
      // What is printed second has an easier time, so they take turns.
      for (const { title, options } of index % 2 === 0 ? prints : prints.toReversed()) {
        const stopPrinting = watch.start(title);
        await page.pdf({ format: 'A4', printBackground: true, ...options });
        stopPrinting();
      }
    }
    return { version: browser.version(), samples: watch.samples };
  } finally {
    await browser?.close();
    rmSync(fonts, { recursive: true });
  }
}

/**
 * The settings, written into the folder, by which a Chromium finds the fonts that our PDFs are set in, beside those of the machine. Without
 * Chinese ones it would look for every character in vain, take half as long again, and print boxes: no print to be compared with.
 */
function withOurFonts(folder: string): string {
  const folders = [...new Set(fontFiles.map(({ path }) => dirname(path)))].map((path) => `<dir>${path}</dir>`);
  const settings = join(folder, 'fonts.conf');
  writeFileSync(settings, `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${folders.join('')}<cachedir>${folder}</cachedir></fontconfig>`);
  return settings;
}

/** The Chromium that comes as a package, else an installed one. Both packages are there for development only. */
async function launched(fontSettings: string) {
  try {
    const { chromium } = await import('playwright-core');
    for (const executablePath of await executables()) {
      const browser = await chromium.launch({ executablePath, args: quiet, env: { ...process.env, FONTCONFIG_FILE: fontSettings } }).catch(() => null);
      if (browser) return browser;
    }
  } catch {
    // No Playwright, no browser.
  }
  return null;
}

async function executables(): Promise<string[]> {
  const own = await import('@sparticuz/chromium').then(({ default: packaged }) => {
    packaged.setGraphicsMode = false;
    return packaged.executablePath();
  }).catch(() => undefined);
  return [...(own === undefined ? [] : [own]), ...installed].filter((path) => existsSync(path));
}
