/** Names and numbers to ids. */
import { expect, test } from 'vitest';
import { slug } from '#input/slug.ts';

test.each([
  ['Sharp Castings', 'sharp-castings'],
  ['Trinity Biotech, Plc', 'trinity-biotech-plc'],
  ['JSI R&T INSTITUTE, INC.', 'jsi-r-t-institute-inc'],
  ['Société Générale', 'societe-generale'],
  ['Müller & Söhne', 'muller-sohne'],
  ['Weiß', 'weiss'],
  ['Gießerei Süd', 'giesserei-sud'],
  ['Ørsted', 'orsted'],
  ['Łódź', 'lodz'],
  ["O'Neill’s", 'oneills'],
  ['ＡＢＣ１２', 'abc12'],
  ['4711/10', '4711-10'],
  ['PO_4711/10', 'po-4711-10'],
  ['--a--', 'a'],
  ['№ 5', 'no-5'],
  ['Sharp\u200b Castings\ufeff', 'sharp-castings'],
  ['  ', ''],
  ['锐铸件', ''],
  ['锐铸件 (Sharp)', 'sharp'],
])('%s becomes %s', (name, id) => {
  expect(slug(name)).toBe(id);
});

test('an id has at most 64 characters and no hyphen at its end', () => {
  expect(slug('a'.repeat(63) + ' bcd')).toBe('a'.repeat(63));
  expect(slug('a'.repeat(100))).toHaveLength(64);
});
