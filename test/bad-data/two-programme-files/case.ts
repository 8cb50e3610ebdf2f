import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const files = { 'programme.yml': readFileSync(join(import.meta.dirname, '../base/programme.yaml'), 'utf8') };
