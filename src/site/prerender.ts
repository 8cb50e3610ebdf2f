/**
 * How a build makes pages: all that one supplier has together, so that its views and its charts need to be made only once;
 * each with addresses seen from itself, written where it belongs; and word of each.
 */
import { channel } from 'node:diagnostics_channel';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withRelativeAddresses } from '#site/relative-address.ts';

/** Whoever shows the progress of a build listens here: one message for each page or file made. */
const made = channel('vernier:page');

/** The Astro integration that makes them so. */
export function prerender(): AstroIntegration {
  let write: (file: string, bytes: Uint8Array) => void;
  let isCutShort = false;
  return {
    name: 'vernier:prerender',
    hooks: {
      'astro:config:done': ({ config }) => {
        write = writerIn(fileURLToPath(config.outDir));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => inOrder(await usual.getStaticPaths()),
          async render(request, options) {
            // Astro goes on with the pages it has begun, in a folder that may be gone meanwhile.
            if (isCutShort) return new Response(null);
            const file = fileOf(request.url);
            try {
              const rendered = await usual.render(request, options);
              const { response } = rendered instanceof Response ? { response: rendered } : rendered;
              if (response.headers.has('location')) return rendered;
              const bytes = await published(response, file);
              if (!isCutShort) write(file, bytes);
            } catch (error) {
              isCutShort = true;
              throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
            }
            made.publish(request.url);
            // What has no body is not written once more: Astro takes several times as long for a small file.
            return new Response(null);
          },
        }));
      },
    },
  };
}

/**
 * The file that an address is read from, seen from the root of the site.
 * @example fileOf('http://localhost/en/') //=> 'en/index.html'
 */
export function fileOf(url: string): string {
  const path = decodeURI(new URL(url).pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** What the file holds: a page with addresses seen from where it stands, anything else as it was answered. Bytes are read as letters one by one: addresses are ASCII, and all else stays what it was. */
export async function published(response: Response, file: string): Promise<Uint8Array> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return bytes;
  return Buffer.from(withRelativeAddresses(bytes.toString('latin1'), file), 'latin1');
}

/** Writes files in the folder, each folder below it made once. */
function writerIn(root: string): (file: string, bytes: Uint8Array) => void {
  const folders = new Set<string>();
  return (file, bytes) => {
    const path = join(root, file);
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(path, bytes);
  };
}

function inOrder<Path extends { readonly pathname: string }>(paths: readonly Path[]): Path[] {
  return [...Map.groupBy(paths, ({ pathname }) => groupOf(pathname)).values()].flat();
}

/**
 * What a page belongs to: `acme` for all of a supplier's in every language, nothing for others.
 * @example groupOf('/en/suppliers/acme/scorecard.pdf') //=> 'acme'
 */
export function groupOf(pathname: string): string {
  return /^\/?[^/]+\/suppliers\/([^/.]+)(?:\.\w+|\/.*)?$/.exec(pathname)?.[1] ?? '';
}
