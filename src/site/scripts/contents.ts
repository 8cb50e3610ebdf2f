/** The list of contents marks the section being read. */

/** Marks in the list of contents the last section whose heading has come above three tenths of the window, as the reader scrolls; a page without such a list is left as it is. */
export function followContents(): void {
  const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('nav.contents a[href^="#"]')].map((link) => [link.hash.slice(1), link]));
  if (links.size === 0) return;
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  // The section being read is the last whose heading has come above this line. What the observer looks at begins far above the
  // window, so that it tells of each heading that crosses the line, either way, a jump over several screens included.
  const line = 0.3;
  const seen = new IntersectionObserver(
    () => mark(links, headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight * line)?.id),
    { rootMargin: `${farAbove}px 0px -${100 * (1 - line)}%` },
  );
  for (const heading of headings) seen.observe(heading);
}

/** Pixels: more than any page is long. */
const farAbove = 10_000_000;

function mark(links: ReadonlyMap<string, HTMLAnchorElement>, current: string | undefined): void {
  for (const [id, link] of links) {
    if (id === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
