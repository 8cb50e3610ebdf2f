/** Where the site may begin, seen from an address at which it has no page: pure. */

/**
 * The folders above an address, the likeliest root first: those that hold a folder of a language, from the outermost; then the others, from the
 * innermost. Which one it is, only what can be loaded from there tells.
 * @example possibleRoots('/board/en/data.html', ['en', 'zh-cn']) //=> ['/board/', '/board/en/', '/']
 */
export function possibleRoots(pathname: string, languages: readonly string[]): string[] {
  const names = pathname.split('/').slice(0, -1);
  const folders = names.map((_, index) => ({ path: `${names.slice(0, index + 1).join('/')}/`, holdsLanguage: languages.includes(names[index + 1] ?? '') }));
  return [...folders.filter(({ holdsLanguage }) => holdsLanguage), ...folders.filter(({ holdsLanguage }) => !holdsLanguage).toReversed()].map(({ path }) => path);
}
