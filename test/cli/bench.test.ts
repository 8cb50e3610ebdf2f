/** The bench: how samples become figures, how figures stand beside their targets, what a page weighs. What is fast is not asked here. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { pageWeights } from '#cli/bench/page-weight.ts';
import { printedResults } from '#cli/bench/print-results.ts';
import { treeUse } from '#cli/bench/process-tree.ts';
import { isMet, rows, type Results, type Row, type SizeResults } from '#cli/bench/results.ts';
import { spread, summary } from '#cli/bench/samples.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function size(suppliers: number, seconds: number, over: Partial<SizeResults> = {}): SizeResults {
  const build = { seconds, processor_seconds: null, peak_bytes: 1.2e9, files: 20 * suppliers, pages: 16 * suppliers, pdfs: 2 * suppliers, bytes: 1e6 * suppliers };
  const weights = [{ page: 'en/suppliers/acme.html', files: [], plain: 90_000, gzip: 24_000, brotli: 20_000 }];
  return { suppliers, rating: { all: [2, 4, 3] }, page: { supplier: [8, 9, 7] }, pdf: { pdf: [30, 10, 15], 'pdf on every core': [12, 8, 10] }, build, weights, chromium: { version: '147', samples: { print: [90, 60, 70] } }, ...over };
}

function resultsOf(...sizes: SizeResults[]): Results {
  return { start: size(1, 6).build, sizes };
}

function rowNamed(part: string, results: Results): Row {
  return rows(results).find(({ name }) => name.includes(part))!;
}

test('a file for the samples that cannot be written is refused before anything is measured', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/bench.ts', '--quick', '--json', 'no/such/figures.json'], { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: 'There is no folder no/such for figures.json. Nothing was measured.\nSee npm run bench -- --help.\n' });
});

test('the median stands for the samples, with how many there were', () => {
  expect(summary([3, 1, 2])).toEqual({ median: 2, lower: 1.5, upper: 2.5, n: 3 });
});

test('a few of many are taken evenly, and all where there are no more', () => {
  expect(spread([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5]);
  expect(spread([1, 2], 3)).toEqual([1, 2]);
});

test('the cost per supplier leaves out what a build of one supplier takes', () => {
  const results = resultsOf(size(101, 26), size(1001, 256));
  // (26 − 6) s ÷ 100 suppliers more than one, and (256 − 6) s ÷ 1,000.
  expect(rowNamed('Cost per supplier', results).values).toEqual([{ value: 200, n: null }, { value: 250, n: null }]);
  expect(rowNamed('times that at 101', results).values).toEqual([null, { value: 1.25, n: null }]);
});

test.each([
  { name: 'Load, check and rate', met: true },
  { name: 'supplier page with its charts', met: true },
  { name: 'as PDF, on every core', met: true },
  { name: 'on one core alone', met: null },
  { name: 'times as long as our PDF', met: true },
  { name: 'Whole build', met: false },
  { name: 'memory at most', met: true },
  { name: 'times that at 100', met: false },
  { name: 'the heaviest, gzip', met: true },
  { name: 'read and check', met: null },
])('$name is judged at the largest size: $met', ({ name, met }) => {
  expect(isMet(rowNamed(name, resultsOf(size(100, 20), size(1000, 200))), [100, 1000])).toBe(met);
});

test('a target set for 1,000 suppliers is not judged by fewer', () => {
  const row = rowNamed('Whole build', resultsOf(size(20, 8), size(60, 9)));
  expect(isMet(row, [20, 60])).toBeNull();
  expect(printedResults([row], [20, 60])).toMatch(/≤ 90 s +set for 1,000$/);
});

test('without a Chromium the table says that nothing was measured', () => {
  const row = rowNamed('times as long', resultsOf(size(20, 8, { chromium: null }), size(60, 9, { chromium: null })));
  expect(printedResults([row], [20, 60])).toMatch(/– +– +≥ 4 × +not measured$/);
});

test('the table stands in columns, each figure with its n', () => {
  const [, head, line] = `\n${printedResults(rows(resultsOf(size(100, 20), size(1000, 80))).slice(0, 1), [100, 1000])}`.split('\n');
  expect(head).toMatch(/^ +100 suppliers +1,000 suppliers +target +met$/);
  expect(line).toMatch(/^Load, check and rate, a supplier +ms +3 \(n 3\) +3 \(n 3\) +≤ 3 ms +yes$/);
});

test('a page weighs what it and everything it names weigh; what a script asks for later, and what a reader may go to, is not loaded', () => {
  const site = mkdtempSync(join(tmpdir(), 'vernier-weight-'));
  folders.push(site);
  const files = {
    'en/suppliers/acme.html': '<link rel="stylesheet" href="../../site.css"><link rel="alternate" href="../../feed.atom"><script src="../../page.js?1" data-src="../../charts.js"></script><img src="https://elsewhere.example/a.png"><a href="../../other.html">other</a>',
    'site.css': '.mark{background:url("mark.svg")}',
    'mark.svg': '<svg/>',
    'page.js': 'start()',
    'charts.js': 'draw()'.repeat(1000),
    'feed.atom': '<feed/>',
    'other.html': 'other',
  };
  mkdirSync(join(site, 'en/suppliers'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(site, path), text);
  const loaded = ['en/suppliers/acme.html', 'site.css', 'page.js', 'mark.svg'] as const;
  const sum = (weigh: (text: string) => number) => loaded.reduce((total, path) => total + weigh(files[path]), 0);
  expect(pageWeights(site, 10)).toMatchObject([{ page: 'en/suppliers/acme.html', files: loaded, plain: sum((text) => text.length), gzip: sum((text) => gzipSync(text, { level: 9 }).length) }]);
});

test.runIf(process.platform === 'linux')('a process and what it started have memory and processor time; one that is gone has none', () => {
  const use = treeUse(process.pid)!;
  expect(use.bytes).toBeGreaterThan(10e6);
  expect(use.highest_bytes).toBeGreaterThan(10e6);
  expect(use.seconds).toBeGreaterThan(0);
  expect(treeUse(2 ** 30)).toBeNull();
});
