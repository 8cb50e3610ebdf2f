/** A page that is not there is looked for at an address of any depth, below any path: where may the site begin? */
import { expect, test } from 'vitest';
import { possibleRoots } from '#site/scripts/possible-roots.ts';

test.each([
  { what: 'before the language, as a rule', path: '/board/en/suppliers/nobody.html', roots: ['/board/', '/board/en/suppliers/', '/board/en/', '/'] },
  { what: 'before either, where the path below which it is published is one, too', path: '/en/vernier/zh-cn/x.html', roots: ['/', '/en/vernier/', '/en/vernier/zh-cn/', '/en/'] },
  { what: 'anywhere above an address without a language, the nearest first', path: '/vernier/foo/bar.html', roots: ['/vernier/foo/', '/vernier/', '/'] },
  { what: 'at the root of the host', path: '/bar.html', roots: ['/'] },
  { what: 'in a folder', path: '/vernier/en/', roots: ['/vernier/', '/vernier/en/', '/'] },
])('$what', ({ path, roots }) => {
  expect(possibleRoots(path, ['en', 'zh-cn'])).toEqual(roots);
});
