/** Where the site is served: a port that is none is said in a sentence, and one that is taken is passed over. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { portOf } from '#cli/command.ts';
import { serve } from '#cli/serve.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  writeFileSync(join(folder, '404.html'), 'not there');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

afterEach(() => vi.restoreAllMocks());

test.each([
  ['0', 0],
  ['4321', 4321],
  ['65535', 65_535],
])('%s is a port', (text, port) => expect(portOf(text)).toBe(port));

test.each(['abc', '-1', '4321.5', '65536', '100000', '1e3', '0x1F', ' 80'])('“%s” is none, and the reader is told', (text) => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(portOf(text)).toBeNull();
  expect(said).toHaveBeenCalledWith(`--port is ${text}; it must be a number from 0 to 65535.\n`);
});

test('behind the last port there is none to try: that it is taken is what the system says', async () => {
  const taken = createServer();
  await listening(taken, 65_535);
  await expect(serve(folder, 65_535)).rejects.toMatchObject({ code: 'EADDRINUSE', syscall: 'listen' });
  await new Promise((closed) => taken.close(closed));
});

function listening(server: Server, port: number): Promise<void> {
  return new Promise((done) => {
    // Whoever else holds the port will do as well.
    server.once('error', () => done());
    server.listen(port, 'localhost', () => done());
  });
}
