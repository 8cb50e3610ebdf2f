/** Where the site is served: a port that is none is said in a sentence, and one that is taken is passed over. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wrongPort } from '#cli/command.ts';
import { serve } from '#cli/serve.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  writeFileSync(join(folder, '404.html'), 'not there');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['0', '4321', '65535'])('%s is a port', (port) => {
  expect(wrongPort(port)).toBeNull();
});

test.each(['abc', '-1', '65536', '99999', '1e3', '0x1F', ' 80'])('%j is none, in start and in dev', (port) => {
  expect(wrongPort(port)).toBe(`--port is ${port}; it must be a number from 0 to 65535.`);
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
