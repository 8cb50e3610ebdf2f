/** `schemas`: writes the JSON Schemas that editors complete and check the data folder with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '#input/json-schemas.ts';

const folder = fileURLToPath(new URL('../../schemas/', import.meta.url));

/** Writes every schema into `schemas/`. */
export function schemas(): number {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(jsonSchemas())) {
    writeFileSync(`${folder}${name}`, text);
    process.stdout.write(`schemas/${name}\n`);
  }
  return 0;
}

if (import.meta.main) process.exitCode = schemas();
