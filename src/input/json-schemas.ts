/** The JSON Schemas of the data folder, and of the mappings of an import, made from the shapes. */
import { z } from 'zod';
import { mapping } from '#input/import/mapping-shape.ts';
import { method } from '#input/shapes/method.ts';
import { programme } from '#input/shapes/programme.ts';
import { supplier } from '#input/shapes/supplier.ts';

const shapes = { 'programme.schema.json': programme, 'method.schema.json': method, 'supplier.schema.json': supplier, 'mapping.schema.json': mapping };

/** The text of each schema by the name of its file. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, `${JSON.stringify(z.toJSONSchema(shape, { target: 'draft-7', io: 'input' }), null, 2)}\n`]),
  );
}
