/** The rating methods of a programme, those in force first. */
import { frame, type Frame } from '#view/frame.ts';
import { href, paths } from '#view/links.ts';
import { methodPage, type MethodPage } from '#view/method/method-page.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Link } from '#view/value.ts';

export interface MethodsPage extends Frame {
  readonly kind: 'methods';
  readonly methods: readonly ListedMethod[];
}

/** What the list tells of a version of a method; the rest stands on its own page. */
export interface ListedMethod extends Pick<MethodPage, 'in_force' | 'validity' | 'classes' | 'changes' | 'bands'> {
  readonly link: Link;
}

/** The page that lists every version of every method: those in force, then the newest. */
export function methodsPage(site: SiteView): MethodsPage {
  const { methodsTitle, methodsDescription } = site.words.pages.programme;
  const methods = site.rated.programme.methods
    .map(({ id, version }) => ({ version, page: methodPage(site, id, version) }))
    .toSorted((one, other) => Number(other.page.in_force) - Number(one.page.in_force) || other.version - one.version);
  return { kind: 'methods', ...frame(site, paths.methods, methodsTitle, methodsDescription), methods: methods.map(({ page }) => listed(page)) };
}

function listed({ title, language, path, in_force, validity, classes, changes, bands }: MethodPage): ListedMethod {
  return { link: { text: title, href: href(language, path) }, in_force, validity, classes, changes, bands };
}
