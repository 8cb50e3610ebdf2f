/** What a supplier's page weighs on the way to a browser, with everything the browser loads before anybody touches the page. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { spread } from '#cli/bench/samples.ts';

export interface Weight {
  readonly plain: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** The page, from the root of the site, with what it and its files weigh together. */
export interface PageWeight extends Weight {
  readonly page: string;
  readonly files: readonly string[];
}

/** The weights of at most so many supplier pages of a built site, spread evenly over it; files that pages share count for each. */
export function pageWeights(site: string, most: number): PageWeight[] {
  const pages = globSync('*/suppliers/*.html', { cwd: site }).toSorted();
  const known = new Map<string, Weight>();
  return spread(pages, most).map((page) => {
    const files = [page, ...loadedBy(site, page)];
    const weights = files.map((file) => {
      const weight = known.get(file) ?? weigh(readFileSync(join(site, file)));
      known.set(file, weight);
      return weight;
    });
    return { page, files, plain: sum(weights, 'plain'), gzip: sum(weights, 'gzip'), brotli: sum(weights, 'brotli') };
  });
}

/** Style sheets, scripts, icons, pictures and fonts that the page names, and those its style sheets name. What only a script asks for later is not among them. */
function loadedBy(site: string, page: string): string[] {
  const html = readFileSync(join(site, page), 'utf8');
  const tags = [...html.matchAll(/<(?:link|script|img|iframe|source)\b[^>]*>/g)].map(([tag]) => tag);
  const named = tags.flatMap((tag) => (tag.startsWith('<link') && !/\brel="[^"]*\b(?:stylesheet|icon|preload|modulepreload)\b/.test(tag) ? [] : (/\s(?:href|src)="([^"#?]+)/.exec(tag)?.[1] ?? [])));
  const found = new Set(named.filter(isOwn).map((address) => placeOf(site, page, address)));
  for (const file of found) {
    if (!file.endsWith('.css')) continue;
    for (const [, address = ''] of readFileSync(join(site, file), 'utf8').matchAll(/(?:url\(|@import\s+)["']?([^"')]+)/g)) if (isOwn(address)) found.add(placeOf(site, file, address));
  }
  return [...found].filter((file) => existsSync(join(site, file)));
}

function isOwn(address: string): boolean {
  return !/^(?:[a-z]+:|\/\/)/.test(address);
}

function placeOf(site: string, from: string, address: string): string {
  return relative(resolve(site), resolve(site, dirname(from), address));
}

function weigh(content: Buffer): Weight {
  return {
    plain: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length,
  };
}

function sum(weights: readonly Weight[], key: keyof Weight): number {
  return weights.reduce((total, weight) => total + weight[key], 0);
}
