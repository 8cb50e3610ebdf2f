/** Changes of ratings as an Atom feed. */
import type { APIRoute } from 'astro';
import { ratingFeed } from '#site/rating-feed.ts';
import { siteFor } from '#site/programme.ts';
import { languagePaths } from '#site/routes.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = ({ params }) => new Response(ratingFeed(siteFor(params['language']!)), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
