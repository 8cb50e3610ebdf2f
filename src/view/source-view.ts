/** A place in the data folder as a link to the customer's repository, where it has one. */
import type { Source } from '#domain/source.ts';
import type { SiteView } from '#view/site-view.ts';
import type { SourceView } from '#view/value.ts';

/** File and line, with the address that opens them when the programme says how. */
export function sourceView({ rated }: SiteView, { file, line }: Source): SourceView {
  const pattern = rated.programme.repository?.line_url;
  const href = pattern === undefined ? null : pattern.replaceAll('{file}', () => inAddress(file)).replaceAll('{line}', String(line));
  return { file, line, href };
}

/** The path as an address has it: signs such as `#` and `?` belong to a name and begin nothing. */
function inAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
