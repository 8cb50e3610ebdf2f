/** Where the project stands, whatever folder a command is run in. */
import { fileURLToPath } from 'node:url';

/** The folder that holds `package.json` and `astro.config.mjs`. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
