/** Serves a built site on this machine. */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/** A running server and the address a browser opens. */
export interface Served {
  readonly address: string;
  readonly server: Server;
}

/** How many further ports are tried when the one asked for is taken. */
const tries = 20;

const lastPort = 65_535;

/**
 * Serves the folder on localhost, on the port given or the next one that is free. A page that is not there gets the site's own 404 page.
 * Files are looked up when they are asked for, as another build may take the folder's place meanwhile.
 */
export async function serve(folder: string, port: number): Promise<Served> {
  const notFound = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, { dev: true, etag: true, extensions: ['html'], onNoMatch: (_, response) => void response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound) });
  const server = createServer((request, response) => files(request, response));
  const taken = await listen(server, port, Math.min(port + tries, lastPort));
  return { address: `http://localhost:${taken}/`, server };
}

async function listen(server: Server, port: number, last: number): Promise<number> {
  for (let tried = port; tried <= last; tried += 1) {
    const outcome = await attempt(server, tried);
    if (outcome === null) return (server.address() as { port: number }).port;
    if (outcome.code !== 'EADDRINUSE') throw outcome;
  }
  throw Object.assign(new Error(`Every port from ${port} to ${last} is taken; name another with --port`), { code: 'EADDRINUSE', syscall: 'listen' });
}

/** Null when the server listens, else why it does not; nothing keeps waiting for the other of the two. */
function attempt(server: Server, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((settle) => {
    const settled = (outcome: NodeJS.ErrnoException | null) => {
      server.removeListener('error', settled).removeListener('listening', listening);
      settle(outcome);
    };
    const listening = () => settled(null);
    server.once('error', settled).once('listening', listening).listen(port, 'localhost');
  });
}
