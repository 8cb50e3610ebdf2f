/** Suppliers and records found by id, and the links that lead back to them. */
import type { Supplier } from '#domain/supplier.ts';
import type { RatedSupplier } from '#rating/rate-programme.ts';
import { href, paths } from '#view/links.ts';
import { supplierName } from '#view/naming.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Link } from '#view/value.ts';

const byId = new WeakMap<readonly RatedSupplier[], Map<string, RatedSupplier>>();

/** A supplier with its history. Throws a RangeError for an id the programme does not have. */
export function ratedSupplierById({ rated }: SiteView, id: string): RatedSupplier {
  const index = byId.get(rated.suppliers) ?? new Map(rated.suppliers.map((entry) => [entry.supplier.id, entry]));
  byId.set(rated.suppliers, index);
  const found = index.get(id);
  if (!found) throw new RangeError(`The programme has no supplier ${id}.`);
  return found;
}

/** The supplier itself. Throws a RangeError for an id the programme does not have. */
export function supplierById(site: SiteView, id: string): Supplier {
  return ratedSupplierById(site, id).supplier;
}

/** The record of that id. Throws a RangeError when there is none. */
export function recordById<Recorded extends { readonly id: string }>(records: readonly Recorded[], id: string): Recorded {
  const found = records.find((record) => record.id === id);
  if (!found) throw new RangeError(`There is no record ${id}.`);
  return found;
}

/** The supplier’s name, leading to its scorecard. */
export function supplierLink(site: SiteView, supplier: Supplier): Link {
  return { text: supplierName(site, supplier), href: href(site.language, paths.supplier(supplier.id)) };
}

/** The way back from a page of the supplier's records. */
export function supplierTrail(site: SiteView, supplier: Supplier): Link[] {
  return [...suppliersTrail(site), supplierLink(site, supplier)];
}

/** The way back from a supplier's page. */
export function suppliersTrail(site: SiteView): Link[] {
  return [{ text: site.words.pages.programme.suppliersTitle, href: href(site.language, paths.suppliers()) }];
}
