/** The browser scripts as files. */
import type { APIRoute } from 'astro';
import { browserScript, scriptNames } from '#site/browser-scripts.ts';

export async function getStaticPaths() {
  const scripts = await Promise.all(scriptNames.map(browserScript));
  return scripts.map(({ file }) => ({ params: { file } }));
}

export const GET: APIRoute = async ({ params }) => {
  const scripts = await Promise.all(scriptNames.map(browserScript));
  const found = scripts.find(({ file }) => file === params['file']);
  return new Response(found?.code ?? '', { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
