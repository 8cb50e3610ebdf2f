/** `npm start`: checks the data, builds the site, serves it. */
import { build } from '#cli/build.ts';
import { commandLine, ended, portOf } from '#cli/command.ts';
import { serve } from '#cli/serve.ts';

const help = `Usage: npm start -- [--data DIR] [--out DIR] [--port N]

Checks the data, builds the site and serves it on this machine.

  --data DIR   the data folder (data if left out)
  --out DIR    where the site is built (dist if left out)
  --port N     where it is served (4321 if left out; the next free one when it is taken)
  --help       shows this text
`;

async function main(): Promise<number> {
  const line = commandLine(help, { data: { type: 'string', default: 'data' }, out: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } });
  if ('exit' in line) return line.exit;
  const { data, out } = line.values;
  const port = portOf(line.values.port);
  if (port === null) return 2;
  const code = await build({ data, out });
  if (code !== 0) return code;
  const { address } = await serve(out, port);
  process.stdout.write(`\nServed at ${address}  (Ctrl+C ends)\n`);
  return 0;
}

if (import.meta.main) process.exitCode = await ended(main);
