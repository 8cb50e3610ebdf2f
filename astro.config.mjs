/** How the site is built: files as they are addressed, one style sheet, scripts bundled by the site itself. */
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { prerender } from './src/site/prerender.ts';
import { reloadOnData } from './src/site/reload-on-data.ts';

export default defineConfig({
  srcDir: './src/site',
  outDir: process.env.VERNIER_OUT ?? './dist',
  // `suppliers/acme.html` is a file and an address alike, so the site works from a folder and below any path.
  build: { format: 'preserve', inlineStylesheets: 'never', concurrency: 6 },
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [mdx(), prerender()],
  vite: {
    plugins: [reloadOnData()],
    // Builds stand there while they are made.
    server: { watch: { ignored: ['**/.cache/**'] } },
    build: {
      assetsInlineLimit: 0,
      // Only the site is bundled. Everything before it in the house runs as it is, beside its own fonts and templates;
      // so does the programme shown, which a build hands over when it has read it.
      rolldownOptions: { external: /^#(domain|input|statistics|kpi|rating|words|view|charts|report)\/|^#site\/programme\.ts$/ },
    },
  },
});
