/** The programme as data: every supplier with its rating and the address of its scorecard. */
import type { APIRoute } from 'astro';
import { json } from '#site/answers.ts';
import { siteFor } from '#site/programme.ts';
import { languagePaths } from '#site/routes.ts';
import { programmeRecord } from '#view/programme/programme-record.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = ({ params }) => json(JSON.stringify(programmeRecord(siteFor(params['language']!))));
