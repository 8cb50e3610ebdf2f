/** Reads the HTML of our own pages into a tree: strict, so that a tag that is never closed is an error, not a guess. */

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
  readonly parent: Element | null;
}

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr', 'path', 'circle', 'line', 'rect', 'polyline', 'polygon', 'use', 'stop']);
const raw = new Set(['script', 'style']);
const token = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>/gi;
const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', nbsp: '\u00a0' };

/** The page as a tree below one root element. Throws where tags do not match. */
export function readHtml(html: string): Element {
  const root: Element = { name: '#document', attributes: new Map(), children: [], parent: null };
  let here = root;
  let from = 0;
  token.lastIndex = 0;
  for (let match = token.exec(html); match; match = token.exec(html)) {
    if (match.index > from) here.children.push(decoded(html.slice(from, match.index)));
    from = token.lastIndex;
    const [text, closing, written, inside = '', selfClosing] = match;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    if (closing === '/') {
      if (empty.has(name) && here.name !== name) continue;
      if (here.name !== name) throw new Error(`</${name}> closes <${here.name}> near ${html.slice(Math.max(0, match.index - 80), match.index + text.length)}`);
      here = here.parent!;
      continue;
    }
    const element: Element = { name, attributes: attributesOf(inside), children: [], parent: here };
    here.children.push(element);
    if (raw.has(name)) {
      const end = html.indexOf(`</${name}>`, from);
      element.children.push(html.slice(from, end));
      token.lastIndex = from = end + name.length + 3;
    } else if (selfClosing !== '/' && !empty.has(name)) here = element;
  }
  if (here !== root) throw new Error(`<${here.name}> is never closed`);
  return root;
}

/** Every element below, in the order of the page, that bears one of the names; every element where none is given. */
export function all(element: Element, ...names: readonly string[]): Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [...(names.length === 0 || names.includes(child.name) ? [child] : []), ...all(child, ...names)]));
}

/** The text a reader sees, without scripts and styles. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : raw.has(child.name) ? '' : textOf(child))).join('');
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attributes.get(name);
}

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(attribute)].map(([, name, double, single, bare]) => [name!.toLowerCase(), decoded(double ?? single ?? bare ?? '')]));
}

function decoded(text: string): string {
  return text.replace(/&(#?\w+);/g, (found, name: string) => entities[name] ?? (name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1).replace(/^x/i, '0x'))) : found));
}
