/** The 404 page may be shown at any depth: its addresses are turned to the folder that holds the languages. */

const names = document.documentElement.dataset['languages']!.split(' ');
const place = location.pathname.match(new RegExp(`^.*?/(?=(?:${names.join('|')})/)`));

if (place) {
  const root = new URL(place[0], location.href);
  document.addEventListener('DOMContentLoaded', () => {
    for (const element of document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>('[href]')) element.href = new URL(element.getAttribute('href')!, root).href;
  });
}
