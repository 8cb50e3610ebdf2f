/** A real browser: the Chromium that comes as a package, else one that is installed. */
import { existsSync } from 'node:fs';
import packaged from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'];
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

/** Starts it without a window. Throws with both reasons when neither starts. */
export async function launchBrowser(): Promise<Browser> {
  const reasons: unknown[] = [];
  for (const executablePath of await candidates()) {
    try {
      return await chromium.launch({ executablePath, args: quiet });
    } catch (reason) {
      reasons.push(reason);
    }
  }
  throw new AggregateError(reasons, 'No Chromium could be started: neither the one of @sparticuz/chromium nor an installed one.');
}

async function candidates(): Promise<string[]> {
  packaged.setGraphicsMode = false;
  const own = await packaged.executablePath().catch(() => undefined);
  return [...(own === undefined ? [] : [own]), ...installed].filter((path) => existsSync(path));
}
