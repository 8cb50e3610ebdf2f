/** Addresses seen from a page, so that the site works below any path and straight from a folder. */

/**
 * The way from one page to another, both from the root of the site and without its leading slash.
 * @example relativeAddress('en/suppliers/acme.html', 'en/methods/standard-3.html#caps') //=> '../methods/standard-3.html#caps'
 */
export function relativeAddress(from: string, to: string): string {
  const [path = '', anchor] = split(to);
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (target === from && anchor !== '') return anchor;
  const here = from.split('/');
  const there = target.split('/');
  let shared = 0;
  while (shared < here.length - 1 && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return '../'.repeat(here.length - 1 - shared) + there.slice(shared).join('/') + anchor;
}

/** A page's HTML with every address from the root of the site turned into one from the page. Text is never touched: there a quote is `&quot;`. */
export function withRelativeAddresses(html: string, from: string): string {
  const known = new Map<string, string>();
  const pieces: string[] = [];
  let done = 0;
  // Searching for the rare sign and then looking back is several times faster than a pattern that begins with a space.
  for (let at = html.indexOf(rooted); at !== -1; at = html.indexOf(rooted, at + rooted.length)) {
    const begin = at + rooted.length - 1;
    if (html[begin + 1] === '/' || !attribute.test(html.slice(Math.max(0, at - longest), at))) continue;
    const end = html.indexOf('"', begin);
    const to = html.slice(begin + 1, end);
    const address = known.get(to) ?? relativeAddress(from, to);
    known.set(to, address);
    pieces.push(html.slice(done, begin), address);
    done = end;
  }
  return pieces.join('') + html.slice(done);
}

/** An attribute whose value begins at the root. */
const rooted = '="/';
const attribute = /\s(?:data-)?(?:href|src)$/;
const longest = ' data-href'.length;

/** The path, and all that begins with `#` or `?`. */
function split(address: string): [path: string, anchor: string] {
  const end = address.search(/[#?]/);
  return end === -1 ? [address, ''] : [address.slice(0, end), address.slice(end)];
}
