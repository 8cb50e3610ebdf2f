/** The order in which pages are made, all that one supplier has together, so that its views and its charts need to be made only once; and word of each. */
import { channel } from 'node:diagnostics_channel';
import type { AstroIntegration } from 'astro';

/** Whoever shows the progress of a build listens here: one message for each page or file made. */
const made = channel('vernier:page');

/** The Astro integration that puts the pages in order. */
export function bySupplier(): AstroIntegration {
  return {
    name: 'vernier:by-supplier',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => inOrder(await usual.getStaticPaths()),
          async render(request, options) {
            const response = await usual.render(request, options);
            made.publish(request.url);
            return response;
          },
        }));
      },
    },
  };
}

function inOrder<Path extends { readonly pathname: string }>(paths: readonly Path[]): Path[] {
  const groups = new Map<string, Path[]>();
  for (const path of paths) {
    const group = groupOf(path.pathname);
    groups.set(group, [...(groups.get(group) ?? []), path]);
  }
  return [...groups.values()].flat();
}

/**
 * What a page belongs to: `acme` for all of a supplier's in every language, nothing for others.
 * @example groupOf('/en/suppliers/acme/scorecard.pdf') //=> 'acme'
 */
export function groupOf(pathname: string): string {
  return /^\/?[^/]+\/suppliers\/([^/.]+)(?:\.\w+|\/.*)?$/.exec(pathname)?.[1] ?? '';
}
