/** Every supplier of the list as a script: a page opened from a folder may load scripts, but not data. */
import type { APIRoute } from 'astro';
import { jsonForHtml } from '#site/json-for-html.ts';
import { siteFor } from '#site/programme.ts';
import { languagePaths } from '#site/routes.ts';
import { listedSupplier, packedSuppliers } from '#site/suppliers/listed-supplier.ts';
import { supplierRows } from '#view/programme/supplier-row.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ params }) => {
  const site = siteFor(params['language']!);
  const packed = packedSuppliers(supplierRows(site).map(listedSupplier));
  return new Response(`self.vernierSuppliers=${jsonForHtml(packed)}`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
