/** The house of `docs/architecture.md`, held as rules: who may import whom, which packages live where, who may touch the world. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** For each layer: the layers it may import besides itself, and the packages. `node:` modules are ruled below. */
const house: { readonly [layer: string]: { readonly layers: readonly string[]; readonly packages: readonly string[] } } = {
  domain: { layers: [], packages: [] },
  input: { layers: ['domain'], packages: ['zod', 'yaml', 'js-yaml', 'fastest-levenshtein', 'csv-parse', 'csv-stringify', 'date-fns', '@date-fns/'] },
  statistics: { layers: [], packages: ['@stdlib/'] },
  kpi: { layers: ['domain', 'statistics'], packages: [] },
  rating: { layers: ['domain', 'kpi', 'statistics'], packages: [] },
  words: { layers: ['domain'], packages: [] },
  view: { layers: ['domain', 'kpi', 'rating', 'statistics', 'words'], packages: [] },
  charts: { layers: ['view', 'words'], packages: ['chart.js'] },
  report: { layers: ['domain', 'view', 'charts', 'words'], packages: ['@myriaddreamin/typst-ts-node-compiler', 'fontkitten'] },
  site: { layers: ['domain', 'input', 'statistics', 'kpi', 'rating', 'words', 'view', 'charts', 'report'], packages: ['astro', 'chart.js', 'csv-stringify', 'vite'] },
  cli: { layers: ['domain', 'input', 'statistics', 'kpi', 'rating', 'words', 'view', 'charts', 'report', 'site'], packages: ['astro', 'yaml', 'sirv', 'listr2', 'pure-rand', 'playwright-core', '@sparticuz/'] },
};

interface File {
  readonly path: string;
  readonly layer: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: readonly File[] = globSync('src/**/*.{ts,astro,mjs,mdx}')
  .toSorted()
  .map((found) => {
    const path = found.replaceAll('\\', '/');
    const text = readFileSync(path, 'utf8');
    return { path, layer: path.split('/')[1]!, text, imports: importsOf(text) };
  });

function importsOf(text: string): string[] {
  const statements = text.matchAll(/(?:^|[;\n])\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]/g);
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...statements, ...dynamic].map((match) => match[1]!);
}

function offenders(rule: (file: File) => readonly string[]): string[] {
  return files.flatMap((file) => rule(file).map((what) => `${file.path}: ${what}`));
}

test('every file of src/ belongs to a layer of the house', () => {
  expect(files.map(({ layer }) => layer).filter((layer) => !(layer in house))).toEqual([]);
});

test('data flows one way: a layer imports only the layers before it', () => {
  const wrong = offenders(({ layer, imports }) =>
    imports.filter((name) => name.startsWith('#') && ![layer, ...house[layer]!.layers].includes(name.slice(1).split('/')[0]!)),
  );
  expect(wrong, 'move what is shared into an earlier layer, or pass it as an argument').toEqual([]);
});

test('a package is imported only where it has its place', () => {
  const isPackage = (name: string) => !/^(#|\.|node:|astro:|virtual:|\/)/.test(name);
  const wrong = offenders(({ layer, imports }) => imports.filter((name) => isPackage(name) && !house[layer]!.packages.some((allowed) => name === allowed || name.startsWith(allowed.endsWith('/') ? allowed : `${allowed}/`))));
  expect(wrong, 'use the layer that owns the package').toEqual([]);
});

test('imports carry the name of the layer', () => {
  const wrong = offenders(({ imports }) => imports.filter((name) => name.startsWith('.')));
  expect(wrong, 'write #layer/file.ts').toEqual([]);
});

/** The only places that touch the file system, processes or the network. */
const worldly = [/^src\/input\/read-data-folder\.ts$/, /^src\/report\/(compiler|digest|fonts|workers?)\.ts$/, /^src\/site\/(browser-scripts|data-folder|prerender)\.ts$/, /^src\/cli\//];

test('only the named places touch files, processes, threads and the network', () => {
  const isWorld = (name: string) => name.startsWith('node:') && name !== 'node:path' && name !== 'node:url';
  const wrong = offenders(({ path, text, imports }) =>
    worldly.some((place) => place.test(path)) ? [] : [...imports.filter(isWorld), ...(withoutComments(text).match(/\b(?:process|console|crypto|globalThis)\b\.|\bfetch\(/g) ?? [])],
  );
  expect(wrong, 'take the value as an argument, and read it at the edge').toEqual([]);
});

test('nothing asks the clock, chance, or the surroundings for a locale or a time zone', () => {
  const clocks = String.raw`\bDate\.now\(|\bDate\(\)|\bperformance\.now\(|\bTemporal\.Now\b|\bMath\.random\(`;
  const locales = String.raw`\.toLocale\w*\(|\.localeCompare\(`;
  const timeZones = String.raw`\bnew Date\([^)]*,|\.[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(`;
  const forbidden = new RegExp([clocks, locales, timeZones].join('|'));
  const wrong = offenders(({ path, text }) => (path.startsWith('src/cli/') ? [] : (withoutComments(text).match(forbidden) ?? [])));
  expect(wrong, '“today” is as_of in programme.yaml; locales are arguments').toEqual([]);
});

test('only words/ knows Intl, and the place that asks it which countries and currencies there are', () => {
  expect(offenders(({ layer, path, text }) => (layer === 'words' || path === 'src/input/codes.ts' ? [] : (withoutComments(text).match(/\bIntl\.\w+/g) ?? [])))).toEqual([]);
});

test('there are no junk drawers, no barrels and no default exports', () => {
  expect(files.filter(({ path }) => /(^|\/)(utils?|helpers?|common|lib|misc|shared)(\/|\.)/.test(path)).map(({ path }) => path)).toEqual([]);
  expect(offenders(({ text }) => text.match(/^export \* from .*/gm) ?? [])).toEqual([]);
  expect(offenders(({ path, text }) => (path.endsWith('.ts') ? (text.match(/^export default /gm) ?? []) : []))).toEqual([]);
});

test('every source file begins with a sentence that says what it is', () => {
  const wrong = files.filter(({ path, text }) => /\.(ts|astro)$/.test(path) && !/^(#!.*\n|---\n)?\/\*\*/.test(text)).map(({ path }) => path);
  expect(wrong).toEqual([]);
});

/** What Astro asks a route for, and the shapes of the data, whose `describe` says what they are. */
const spokenFor = [/ (?:GET|getStaticPaths)\b/, /^src\/input\/shapes\/[\w-]+\.ts: export const /];

test('every exported function, constant and class says what it is, in a comment of its own', () => {
  const declaration = /(?<=(?<above>.*)\n)^export (?:async )?(?:function\*?|const|class) \w+/gm;
  const wrong = offenders(({ path, text }) => (path.endsWith('.ts') ? [...text.matchAll(declaration)].filter(({ groups }) => !groups!['above']!.endsWith('*/')).map(([found]) => found) : []));
  expect(wrong.filter((found) => !spokenFor.some((exempt) => exempt.test(found))), 'see “Comments” in CONTRIBUTING.md').toEqual([]);
});

test('no circle: no file imports itself through others', () => {
  const graph = new Map(files.map(({ path, imports }) => [path, imports.filter((name) => name.startsWith('#')).map((name) => `src/${name.slice(1)}`)]));
  expect(files.flatMap(({ path }) => circleFrom(path, graph) ?? []).slice(0, 1)).toEqual([]);
});

const finished = new Set<string>();

function circleFrom(start: string, graph: ReadonlyMap<string, readonly string[]>, trail: readonly string[] = []): string | null {
  if (trail.includes(start)) return [...trail.slice(trail.indexOf(start)), start].join(' → ');
  if (finished.has(start)) return null;
  const found = (graph.get(start) ?? []).map((next) => circleFrom(next, graph, [...trail, start])).find((circle) => circle !== null);
  finished.add(start);
  return found ?? null;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
