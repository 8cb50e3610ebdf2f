/** The colours of pages and charts, from the one place that names them. */
import type { APIRoute } from 'astro';
import { chartCss } from '#charts/chart-css.ts';
import { paletteCss } from '#charts/palette.ts';

export const GET: APIRoute = () => new Response(`${paletteCss()}\n${chartCss}\n`, { headers: { 'content-type': 'text/css; charset=utf-8' } });
