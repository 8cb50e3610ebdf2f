/** A supplier's scorecard as data: the same object that its page and its PDF print. */
import type { APIRoute } from 'astro';
import { json } from '#site/answers.ts';
import { siteFor } from '#site/programme.ts';
import { supplierPaths } from '#site/routes.ts';
import { scorecardJsonOf } from '#site/supplier-views.ts';

export const getStaticPaths = supplierPaths;

export const GET: APIRoute = ({ params }) => json(scorecardJsonOf(siteFor(params['language']!), params['supplier']!));
