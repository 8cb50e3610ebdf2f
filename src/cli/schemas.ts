/** `npm run schemas`: writes the JSON Schemas that editors complete and check the data folder with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commandLine, ended } from '#cli/command.ts';
import { jsonSchemas } from '#input/json-schemas.ts';

const help = `Usage: npm run schemas

Writes the JSON Schemas by which editors complete and check the data folder into schemas/ of this repository, after the shapes in src/input/shapes/ changed.

  --help  shows this text
`;

const folder = fileURLToPath(new URL('../../schemas/', import.meta.url));

/** Writes every schema into `schemas/`; 0, or 2 when the options are not understood. */
export function schemas(args: readonly string[]): number {
  const line = commandLine(help, {}, args);
  if ('exit' in line) return line.exit;
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(jsonSchemas())) {
    writeFileSync(`${folder}${name}`, text);
    process.stdout.write(`schemas/${name}\n`);
  }
  return 0;
}

if (import.meta.main) process.exitCode = await ended(() => schemas(process.argv.slice(2)));
