/** While developing: a change in the data folder reloads the page. */
import { resolve, sep } from 'node:path';
import type { ViteDevServer, Plugin } from 'vite';
import { dataFolder } from '#site/data-folder.ts';

/** The Vite plugin that watches the data folder. */
export function reloadOnData(): Plugin {
  return {
    name: 'vernier:reload-on-data',
    apply: 'serve',
    configureServer(server) {
      const folder = resolve(dataFolder());
      server.watcher.add(folder);
      server.watcher.on('all', (_, file) => {
        if (resolve(file).startsWith(folder + sep)) forget(server);
      });
    },
  };
}

/** The programme is kept in a module's memory, so the modules are forgotten and the page asks again. */
function forget(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
  server.environments['client']?.hot.send({ type: 'full-reload' });
}
