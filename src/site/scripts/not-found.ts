/** The 404 page may be shown at any depth: its addresses are turned to the folder that its style sheet can be loaded from, which is the site's root. */
import { possibleRoots } from '#site/scripts/possible-roots.ts';

document.addEventListener('DOMContentLoaded', () => void turnToRoot());

async function turnToRoot(): Promise<void> {
  const written = new Map([...document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>('[href]')].map((element) => [element, element.getAttribute('href')!]));
  // With the host in front: a path that begins with two slashes would lead to another.
  const host = `${location.protocol}//${location.host}`;
  const turnTo = (root: string): void => written.forEach((address, element) => (element.href = host + root + address));
  // Its name bears a digest of what is in it, so no other site below the same host has it.
  const sheet = [...written].findLast(([{ rel }]) => rel === 'stylesheet')![1];
  const roots = possibleRoots(location.pathname, document.documentElement.dataset['languages']!.split(' '));
  turnTo(roots[0]!);
  for (const root of roots) if (await canBeLoaded(host + root + sheet)) return turnTo(root);
}

function canBeLoaded(sheet: string): Promise<boolean> {
  return new Promise((tell) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    link.addEventListener('load', () => tell(true));
    link.addEventListener('error', () => tell(false));
    document.head.append(link);
  });
}
