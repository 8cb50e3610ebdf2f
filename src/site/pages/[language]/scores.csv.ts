/** Scores of every supplier and month, for spreadsheets. */
import type { APIRoute } from 'astro';
import { csv } from '#site/answers.ts';
import { siteFor } from '#site/programme.ts';
import { languagePaths } from '#site/routes.ts';
import { scoreTable } from '#view/programme/tables.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = ({ params }) => csv(scoreTable(siteFor(params['language']!)));
