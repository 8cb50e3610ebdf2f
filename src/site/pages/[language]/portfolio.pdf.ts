/** The report about all suppliers as PDF. */
import type { APIRoute } from 'astro';
import { pdf } from '#site/answers.ts';
import { portfolioDocument } from '#site/documents.ts';
import { siteFor } from '#site/programme.ts';
import { languagePaths } from '#site/routes.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ params }) => pdf(await portfolioDocument(siteFor(params['language']!)));
