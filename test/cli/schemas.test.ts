/** The command that writes the JSON Schemas: asked for help it helps, and writes nothing. */
import { afterEach, expect, test, vi } from 'vitest';
import { schemas } from '#cli/schemas.ts';

afterEach(() => vi.restoreAllMocks());

test('--help says what the command writes, and writes nothing', () => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  expect(schemas(['--help'])).toBe(0);
  expect(said.mock.calls).toEqual([[expect.stringMatching(/^Usage: npm run schemas\n/)]]);
});

test('an option that does not exist is refused', () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(schemas(['--out', 'elsewhere'])).toBe(2);
  expect(said.mock.calls[0]![0]).toMatch(/^Unknown option '--out'/);
});
