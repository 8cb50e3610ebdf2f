/** What only the customer's own readers see: people, costs, internal notes. Never part of a scorecard. */
import type { Note } from '#domain/record.ts';
import type { Supplier } from '#domain/supplier.ts';
import { textIn } from '#domain/text.ts';
import { recordHref } from '#view/links.ts';
import { written } from '#view/naming.ts';
import type { SiteView } from '#view/site-view.ts';
import { formatDay, formatMoney } from '#words/format.ts';

export interface InternalFacts {
  readonly contacts: readonly { readonly role: string; readonly name: string; readonly email: string; readonly phone: string }[];
  readonly costs: readonly { readonly id: string; readonly title: string; readonly amount: string; readonly href: string | null }[];
  readonly notes: readonly { readonly text: string; readonly by: string; readonly on: string; readonly internal: boolean; readonly about: string }[];
}

/** Everything internal that is known of the supplier, whichever record it stands at. */
export function internalFacts(site: SiteView, supplier: Supplier): InternalFacts {
  const { language, words } = site;
  const incidents = supplier.incidents.map((incident) => ({ ...incident, kind: 'incidents' as const, title: textIn(incident.title, language) }));
  const freight = supplier.premium_freight.map((record) => ({ ...record, kind: 'premium_freight' as const, title: words.records.kinds.premium_freight }));
  const costs = [...incidents, ...freight].flatMap(({ id, kind, title, cost }) =>
    cost ? [{ id, title, amount: formatMoney(cost, language), href: recordHref(language, supplier.id, kind, id) }] : [],
  );
  return {
    contacts: supplier.contacts.map(({ role, name = '', email = '', phone = '' }) => ({ role: textIn(role, language), name, email, phone })),
    costs,
    notes: [supplier, ...supplier.incidents, ...supplier.eight_d_reports, ...supplier.visits].flatMap((record) => noteViews(site, record.notes, record === supplier ? '' : record.id)),
  };
}

/** Notes in the site's language, each with the id of what it is about. */
export function noteViews({ language }: SiteView, notes: readonly Note[], about: string): InternalFacts['notes'] {
  return notes.map(({ text, by, on, internal = false }) => ({ text: textIn(text, language), by: written(by, language), on: on ? formatDay(on, language) : '', internal, about }));
}
