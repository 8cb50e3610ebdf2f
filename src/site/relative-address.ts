/** Addresses seen from a page, so that the site works below any path and straight from a folder. */

const attribute = /(\s(?:href|src|data-href|data-src)=")\/(?!\/)([^"]*)/g;

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
  return html.replace(attribute, (_, before: string, to: string) => {
    const address = known.get(to) ?? relativeAddress(from, to);
    known.set(to, address);
    return before + address;
  });
}

/** The path, and all that begins with `#` or `?`. */
function split(address: string): [path: string, anchor: string] {
  const end = address.search(/[#?]/);
  return end === -1 ? [address, ''] : [address.slice(0, end), address.slice(end)];
}
