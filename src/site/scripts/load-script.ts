/** Scripts that are fetched only when a reader wants what they bring. */

const wanted = new Map<string, Promise<unknown>>();

/**
 * What the script at the address leaves behind, once it has run; it is fetched once. A failure is forgotten, so that a reader who tries again can succeed.
 * `brought` finds what it left behind.
 */
export function loadScript<Brought>(address: string, brought: () => Brought | undefined): Promise<Brought> {
  const known = wanted.get(address) as Promise<Brought> | undefined;
  if (known) return known;
  const loading = fetched(address).then(() => {
    const found = brought();
    if (found === undefined) throw new Error(`${address} did not bring what it should.`);
    return found;
  });
  wanted.set(address, loading);
  loading.catch(() => wanted.delete(address));
  return loading;
}

// A script element, neither a request nor an import: pages opened from a folder may make none.
function fetched(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = address;
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => {
      element.remove();
      reject(new Error(`${address} could not be loaded.`));
    });
    document.head.append(element);
  });
}
