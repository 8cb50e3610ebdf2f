/** A supplier's scorecard as PDF. */
import type { APIRoute } from 'astro';
import { pdf } from '#site/answers.ts';
import { scorecardDocument } from '#site/documents.ts';
import { siteFor } from '#site/programme.ts';
import { supplierPaths } from '#site/routes.ts';

export const getStaticPaths = supplierPaths;

export const GET: APIRoute = async ({ params }) => pdf(await scorecardDocument(siteFor(params['language']!), params['supplier']!));
