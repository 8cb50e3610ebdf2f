/** Numbers as YAML lets them be written, and as people write them. */
import { expect, test } from 'vitest';
import { plainDigits } from '#input/plain-scalar.ts';

test.each([
  ['1.5e3', '1500'],
  ['1.5e-7', '0.00000015'],
  ['-12.50E-1', '-1.25'],
  ['007.50', '7.5'],
  ['.5', '0.5'],
  ['+3.', '3'],
  ['12.000', '12'],
  ['100', '100'],
  ['0e9', '0'],
  ['012345678901234567890', '12345678901234567890'],
  ['0x1f', '31'],
  ['0o17', '15'],
])('%s is written %s', (written, plain) => {
  expect(plainDigits(written)).toBe(plain);
});

test.each(['5e-324', '1e-300', '1e400', '1e30', '0xffffffffffffffffff'])('%s has no plain digits that anybody would write', (written) => {
  expect(plainDigits(written)).toBeNull();
});
