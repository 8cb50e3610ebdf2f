/** What a folder of a built site holds. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many files, and how large they are together. */
export interface Contents {
  readonly files: number;
  readonly pages: number;
  readonly pdfs: number;
  readonly bytes: number;
}

/** The files of the folder and all below it, counted. */
export function contents(folder: string): Contents {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const ending = (end: string) => files.filter(({ name }) => name.endsWith(end)).length;
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, pages: ending('.html'), pdfs: ending('.pdf'), bytes };
}
