/** The list of contents marks the section being read. */

export function followContents(): void {
  const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('nav.contents a[href^="#"]')].map((link) => [link.hash.slice(1), link]));
  if (links.size === 0) return;
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) mark(links, target.id);
    },
    { rootMargin: '-10% 0px -70%' },
  );
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading) seen.observe(heading);
  }
}

function mark(links: ReadonlyMap<string, HTMLAnchorElement>, current: string): void {
  for (const [id, link] of links) {
    if (id === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
