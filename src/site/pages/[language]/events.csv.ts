/** Events: incidents, 8D reports, visits and the rest, for spreadsheets. */
import type { APIRoute } from 'astro';
import { csv } from '#site/answers.ts';
import { siteFor } from '#site/programme.ts';
import { languagePaths } from '#site/routes.ts';
import { eventTable } from '#view/programme/tables.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = ({ params }) => csv(eventTable(siteFor(params['language']!)));
