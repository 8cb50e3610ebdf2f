/**
 * How a build makes pages: all that one supplier has together, so that its views and its charts need to be made only once;
 * each with addresses seen from itself; and word of each.
 */
import { channel } from 'node:diagnostics_channel';
import type { AstroIntegration } from 'astro';
import { withRelativeAddresses } from '#site/relative-address.ts';

/** Whoever shows the progress of a build listens here: one message for each page or file made. */
const made = channel('vernier:page');

/** The Astro integration that makes them so. */
export function prerender(): AstroIntegration {
  return {
    name: 'vernier:prerender',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => inOrder(await usual.getStaticPaths()),
          async render(request, options) {
            const rendered = await usual.render(request, options);
            made.publish(request.url);
            const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
            return { ...rest, response: await withOwnAddresses(response, request) };
          },
        }));
      },
    },
  };
}

/** The page with addresses seen from where it stands; anything but a page as it is. Bytes are read as letters one by one: addresses are ASCII, and all else stays what it was. */
export async function withOwnAddresses(response: Response, { url }: Request): Promise<Response> {
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const path = new URL(url).pathname.slice(1);
  const page = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const html = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return new Response(Buffer.from(withRelativeAddresses(html, page), 'latin1'), { status: response.status, headers: response.headers });
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
