/**
 * Probe: pages as Astro makes them in a real build, one at a time and nothing beside: the view worked out, the charts drawn, the HTML
 * written, its addresses made relative. Arguments: the data folder, where to build, and for how many suppliers.
 */
import { resolve } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { projectFolder } from '#cli/project.ts';
import { report, Stopwatch } from '#cli/bench/probe.ts';
import { spread } from '#cli/bench/samples.ts';
import { fileOf, published } from '#site/prerender.ts';

const [folder = '', out = '', suppliers = '50'] = process.argv.slice(2);
const watch = new Stopwatch();

/** Suppliers whose pages only warm the code. */
const warmSuppliers = 10;

/**
 * A supplier's page comes before its other outputs, so it pays for the view that they share.
 * Every kind is told by its address: `/en/suppliers/acme`, `/en/suppliers/acme/visits/visit-1`.
 */
const kinds: readonly { readonly name: string; readonly address: RegExp }[] = [
  { name: 'supplier', address: /^\/[^/]+\/suppliers\/[^/.]+(\.html)?$/ },
  { name: 'json', address: /^\/[^/]+\/suppliers\/[^/.]+\.json$/ },
  { name: 'calculation', address: /\/calculation(\.html)?$/ },
  { name: 'incident', address: /\/incidents\/[^/]+$/ },
  { name: 'eight_d', address: /\/eight-d\/[^/]+$/ },
  { name: 'visit', address: /\/visits\/[^/]+$/ },
];

const supplierOf = /^\/[^/]+\/suppliers\/([^/.]+)/;

function kindOf(address: string): number {
  return kinds.findIndex(({ address: form }) => form.test(address));
}

/** Of all pages only those of the chosen suppliers, supplier after supplier, both languages together. */
function chosen<Path extends { readonly pathname: string }>(paths: readonly Path[]): Path[] {
  const groups = Map.groupBy(paths.filter(({ pathname }) => kindOf(address(pathname)) >= 0), ({ pathname }) => supplierOf.exec(address(pathname))![1]!);
  return spread([...groups.values()], Number(suppliers) + warmSuppliers).flatMap((group) => group.toSorted((one, other) => kindOf(address(one.pathname)) - kindOf(address(other.pathname))));
}

function address(pathname: string): string {
  return pathname.startsWith('/') ? pathname : `/${pathname}`;
}

const timed: AstroIntegration = {
  name: 'vernier:bench',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      const warm = new Set<string>();
      setPrerenderer((usual) => ({
        ...usual,
        getStaticPaths: async () => chosen(await usual.getStaticPaths()),
        async render(request, options) {
          const path = decodeURI(new URL(request.url).pathname);
          const supplier = supplierOf.exec(path)?.[1] ?? '';
          if (warm.size < warmSuppliers) warm.add(supplier);
          const kept = warm.has(supplier) ? new Stopwatch() : watch;
          const stop = kept.start(kinds[kindOf(path)]?.name ?? 'other');
          const rendered = await usual.render(request, options);
          await published(rendered instanceof Response ? rendered : rendered.response, fileOf(request.url));
          stop();
          return new Response(null);
        },
      }));
    },
  },
};

process.env['VERNIER_DATA'] = resolve(folder);
process.env['VERNIER_OUT'] = resolve(out);
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await build({ root: projectFolder, outDir: resolve(out), logLevel: 'error', build: { concurrency: 1 }, integrations: [timed] });
report(watch.samples);
