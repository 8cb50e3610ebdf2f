/** A built site as files, and a server for it below a path, as any host would serve it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** Every file of the site, as paths with `/`. */
export function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'))
    .toSorted();
}

export function pagesOf(root: string): string[] {
  return filesOf(root).filter((file) => file.endsWith('.html'));
}

export function textOfFile(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The shortest page of each kind in a language: what a test that is slow looks at. */
export function onePageOfEachKind(root: string, language: string): string[] {
  const kinds = new Map<string, string>();
  const pages = pagesOf(root).filter((file) => file.startsWith(`${language}/`));
  for (const page of pages.toSorted((one, other) => statSync(join(root, other)).size - statSync(join(root, one)).size)) kinds.set(kindOf(page), page);
  return [...kinds.values()];
}

/** What a page is: its path with ids taken out. */
export function kindOf(page: string): string {
  return page
    .replace(/^[^/]+\//, '')
    .replace(/^suppliers\/[^/]+\.html/, 'suppliers/*.html')
    .replace(/^suppliers\/[^/]+\//, 'suppliers/*/')
    .replace(/(incidents|eight-d|visits|methods|guide)\/[^/]+/, '$1/*');
}

export interface Served {
  /** Ends with a slash. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the site below `/board/suppliers/`, unless told otherwise, so that nothing works only at the root of a host. */
export async function served(root: string, base = '/board/suppliers/'): Promise<Served> {
  const files = sirv(root, { dev: true });
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(base)) return void response.writeHead(404).end();
    request.url = request.url.slice(base.length - 1);
    files(request, response, () => void response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(textOfFile(root, '404.html')));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${base}`, close: () => new Promise((done) => void server.close(() => done())) };
}
