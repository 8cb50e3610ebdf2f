/** Builds the sites that the tests of this folder read, once a run: the demo programme, and one whose every text tries to break out. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folders of built sites. */
    readonly demoSite: string;
    readonly hostileSite: string;
  }
}

// Below the project: the build imports packages from where it stands.
const cache = resolve('.cache');

export default async function buildSites(project: TestProject): Promise<() => void> {
  mkdirSync(cache, { recursive: true });
  const root = mkdtempSync(join(cache, 'test-site-'));
  const sites = { demoSite: join(root, 'demo'), hostileSite: join(root, 'hostile') };
  await build('data', sites.demoSite);
  await build('test/site/hostile-data', sites.hostileSite);
  project.provide('demoSite', sites.demoSite);
  project.provide('hostileSite', sites.hostileSite);
  return () => rmSync(root, { recursive: true, force: true });
}

function build(data: string, out: string): Promise<void> {
  return new Promise((done, fail) => {
    const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
      env: { ...process.env, VERNIER_DATA: data, VERNIER_OUT: out, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    });
    let said = '';
    astro.stdout.on('data', (text) => (said += String(text)));
    astro.stderr.on('data', (text) => (said += String(text)));
    astro.on('error', fail);
    astro.on('exit', (code) => (code === 0 ? done() : fail(new Error(`The site of ${data} could not be built.\n${said}`))));
  });
}
