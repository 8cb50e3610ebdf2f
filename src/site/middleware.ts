/** Every page leaves with addresses relative to itself. */
import { defineMiddleware } from 'astro:middleware';
import { withRelativeAddresses } from '#site/relative-address.ts';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const path = url.pathname.slice(1);
  const page = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return new Response(withRelativeAddresses(await response.text(), page), { status: response.status, headers: response.headers });
});
