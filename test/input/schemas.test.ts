/** The JSON Schemas in the repository are those of the shapes, and say something about every field. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '#input/json-schemas.ts';

const schemas = Object.entries(jsonSchemas());

describe('the JSON Schemas', () => {
  test.each(schemas)('%s is up to date; if not, run: npx node src/cli/schemas.ts', (name, text) => {
    expect(readFileSync(`schemas/${name}`, 'utf8')).toBe(text);
  });

  test.each(schemas)('%s has a sentence for every field, and refuses keys that do not exist', (_name, text) => {
    const silent: string[] = [];
    const open: string[] = [];
    look(JSON.parse(text), '', silent, open);
    expect({ silent, open }).toEqual({ silent: [], open: [] });
  });
});

type Schema = { readonly [key: string]: unknown };

function look(schema: unknown, path: string, silent: string[], open: string[]): void {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties, description: _description, ...rest } = schema as Schema & { properties?: Record<string, Schema>; description?: string };
  if (properties && (schema as Schema)['additionalProperties'] !== false) open.push(path);
  for (const [name, field] of Object.entries(properties ?? {})) {
    // Editors show what a reference leads to, as long as nothing stands beside it.
    if (typeof field['description'] !== 'string' && !('$ref' in field)) silent.push(`${path}.${name}`);
    look(field, `${path}.${name}`, silent, open);
  }
  for (const [name, inner] of Object.entries(rest)) look(inner, `${path}/${name}`, silent, open);
}
