/** `npm run dev`: the site while working on it; pages are made as they are asked for and follow every change. */
import { resolve } from 'node:path';
import { dev } from 'astro';
import { commandLine, ended, portOf } from '#cli/command.ts';
import { projectFolder } from '#cli/project.ts';

const help = `Usage: npm run dev -- [--data DIR] [--port N]

Serves the site while you work on data or code; every change shows at once. Problems in the data show in the browser.

  --data DIR   the data folder (data if left out)
  --port N     where it is served (4321 if left out; the next free one when it is taken)
  --help       shows this text
`;

async function main(): Promise<number> {
  const line = commandLine(help, { data: { type: 'string', default: 'data' }, port: { type: 'string', default: '4321' } });
  if ('exit' in line) return line.exit;
  const port = portOf(line.values.port);
  if (port === null) return 2;
  process.env['VERNIER_DATA'] = resolve(line.values.data);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.chdir(projectFolder);
  await dev({ root: projectFolder, server: { port } });
  return 0;
}

if (import.meta.main) process.exitCode = await ended(main);
