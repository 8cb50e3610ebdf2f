/** Markdown as the tests of the documentation look at it: prose, code blocks, links, headings, tables. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** A fenced block. */
export interface Fence {
  readonly language: string;
  readonly text: string;
  /** Where it begins and ends in the page. */
  readonly start: number;
  readonly end: number;
}

/** A table: its head, and its rows as text by column. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly start: number;
}

export interface Page {
  readonly path: string;
  readonly text: string;
  readonly fences: readonly Fence[];
  /** The text with every fenced block blanked out, so that places stay. */
  readonly prose: string;
}

/** Every Markdown file of the project, by its path from the root. */
export const pages: readonly Page[] = globSync('**/*.md', { exclude: (name) => /^(node_modules|dist|out|coverage|test-results|\..+)$/.test(name) })
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted()
  .map(pageAt);

/** The page at the path. */
export function pageAt(path: string): Page {
  const text = readFileSync(path, 'utf8');
  const fences = [...text.matchAll(/^```(\S*)[^\n]*\n([\s\S]*?)^```$/gm)].map((found) => ({ language: found[1]!, text: found[2]!, start: found.index, end: found.index + found[0].length }));
  const prose = fences.reduce((left, { start, end }) => left.slice(0, start) + left.slice(start, end).replace(/[^\n]/g, ' ') + left.slice(end), text);
  return { path, text, fences, prose };
}

/** The addresses that the page links to, pictures included. */
export function linksOf({ prose }: Page): string[] {
  const written = withoutCode(prose);
  const links = [...written.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map((found) => found[1]!);
  const html = [...written.matchAll(/<(?:img|source|a)\b[^>]*?\b(?:src|srcset|href)="([^"]+)"/g)].map((found) => found[1]!);
  return [...links, ...html];
}

/** What stands in `code` in the prose. */
export function codeOf({ prose }: Page): string[] {
  return [...prose.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map((found) => found[1]!);
}

/** The anchors of the page's headings, as GitHub makes them. */
export function anchorsOf({ prose }: Page): string[] {
  const seen = new Map<string, number>();
  return [...prose.matchAll(/^#{1,6} +(.+?) *#*$/gm)].map((found) => {
    const anchor = slugOf(found[1]!);
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

/** The tables of the page. */
export function tablesOf({ prose }: Page): Table[] {
  return [...prose.matchAll(/(?:^\|.*\|$\n?)+/gm)].flatMap((found) => {
    const [head, rule, ...rows] = found[0].trimEnd().split('\n').map(cellsOf);
    return head && rule?.every((cell) => /^:?-+:?$/.test(cell)) ? [{ head, rows, start: found.index }] : [];
  });
}

/** The first table whose head begins so. */
export function tableWith(page: Page, ...head: readonly string[]): Table {
  const table = tablesOf(page).find((one) => head.every((name, index) => one.head[index] === name));
  if (!table) throw new Error(`${page.path} has no table that begins with ${head.join(' | ')}.`);
  return table;
}

/** Where a relative address leads from the page: a path from the root, and the anchor. */
export function targetOf({ path }: Page, link: string): { readonly path: string; readonly anchor: string } {
  const [address = '', anchor = ''] = link.split('#');
  return { path: address === '' ? path : normalize(join(dirname(path), decodeURIComponent(address))).replaceAll('\\', '/'), anchor };
}

/** Whether something is there at the path, in which `<name>` and `…` stand for anything. */
export function isThere(path: string): boolean {
  if (!/[<*…]/.test(path)) return existsSync(path);
  // Folders such as [language] would be classes of characters to a glob.
  return globSync(path.replace(/[[\]]/g, '?').replace(/<[^>]+>|…/g, '*')).length > 0;
}

function cellsOf(line: string): string[] {
  return line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim());
}

function slugOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-');
}

function withoutCode(prose: string): string {
  return prose.replace(/(?<!`)`[^`\n]+`(?!`)/g, (code) => ' '.repeat(code.length));
}
