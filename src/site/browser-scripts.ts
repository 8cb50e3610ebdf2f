/**
 * The scripts a browser runs, bundled here and not by Astro: as classic scripts they also work on a page opened from a folder,
 * where browsers refuse modules.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build } from 'vite';

/** The scripts by the name of their entry; `theme` runs before anything is shown, `charts` is fetched when a chart is woken. */
export const scriptNames = ['theme', 'page', 'charts', 'suppliers', 'not-found'] as const;
export type ScriptName = (typeof scriptNames)[number];

export interface BrowserScript {
  /** The file's name; it changes with the content, so a browser may keep it for ever. */
  readonly file: string;
  readonly code: string;
  /** The digest of the code in base64, as a security policy names it. */
  readonly sha256: string;
}

const bundled = new Map<string, Promise<BrowserScript>>();

/** The script with everything it imports, in one file. Bundled once a build; while developing, at every request. */
export function browserScript(name: ScriptName): Promise<BrowserScript> {
  const known = import.meta.env.DEV ? undefined : bundled.get(name);
  const script = known ?? bundle(name);
  bundled.set(name, script);
  return script;
}

/** Where a page finds the script. */
export async function scriptAddress(name: string): Promise<string> {
  const { file } = await browserScript(name as ScriptName);
  return `/scripts/${file}`;
}

async function bundle(name: ScriptName): Promise<BrowserScript> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: resolve(`src/site/scripts/${name}.ts`), formats: ['iife'], name: 'vernier', fileName: name },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const code = output !== undefined && 'output' in output ? output.output[0].code : '';
  const digest = createHash('sha256').update(code).digest();
  return { file: `${name}.${digest.toString('hex').slice(0, 8)}.js`, code, sha256: digest.toString('base64') };
}
