/** What only the customer's own readers see: people, costs, internal notes. Never part of a scorecard. */
import type { Money, Note } from '#domain/record.ts';
import type { Supplier } from '#domain/supplier.ts';
import { textIn } from '#domain/text.ts';
import { recordHref } from '#view/links.ts';
import { written } from '#view/naming.ts';
import type { SiteView } from '#view/site-view.ts';
import { formatDay, formatMoney } from '#words/format.ts';

export interface InternalFacts {
  readonly contacts: readonly { readonly role: string; readonly name: string; readonly email: string; readonly phone: string }[];
  /** What each record cost: `detail` tells apart records that have the same title. */
  readonly costs: readonly { readonly id: string; readonly date: string; readonly title: string; readonly detail: string; readonly amount: string; readonly href: string | null }[];
  /** What all of them cost, an amount for each currency; empty where one record is all there is. */
  readonly cost_totals: readonly string[];
  readonly notes: readonly { readonly text: string; readonly by: string; readonly on: string; readonly internal: boolean; readonly about: string }[];
}

/** Everything internal that is known of the supplier, whichever record it stands at. */
export function internalFacts(site: SiteView, supplier: Supplier): InternalFacts {
  const { language, words } = site;
  const incidents = supplier.incidents.map((incident) => ({ ...incident, kind: 'incidents' as const, day: incident.detected.day, title: textIn(incident.title, language), detail: '' }));
  const freight = supplier.premium_freight.map((record) => ({
    ...record,
    kind: 'premium_freight' as const,
    day: record.on,
    title: words.records.kinds.premium_freight,
    detail: [written(record.reason, language), written(record.mode, language)].filter(Boolean).join(' · '),
  }));
  const all = [...incidents, ...freight].flatMap(({ cost, ...record }) => (cost ? [{ ...record, cost }] : []));
  return {
    contacts: supplier.contacts.map(({ role, name = '', email = '', phone = '' }) => ({ role: textIn(role, language), name, email, phone })),
    costs: all.map(({ id, kind, day, title, detail, cost }) => ({ id, date: formatDay(day, language), title, detail, amount: formatMoney(cost, language), href: recordHref(language, supplier.id, kind, id) })),
    cost_totals: all.length > 1 ? totals(all.map(({ cost }) => cost)).map((total) => formatMoney(total, language)) : [],
    notes: [supplier, ...supplier.incidents, ...supplier.eight_d_reports, ...supplier.visits].flatMap((record) => noteViews(site, record.notes, record === supplier ? '' : record.id)),
  };
}

/** The sum of each currency, in the order in which they come first; to the thousandth, the least part that a currency has. */
function totals(costs: readonly Money[]): Money[] {
  return [...Map.groupBy(costs, ({ currency }) => currency)].map(([currency, alike]) => ({ currency, amount: Math.round(alike.reduce((sum, { amount }) => sum + amount, 0) * 1000) / 1000 }));
}

/** Notes in the site's language, each with the id of what it is about. */
export function noteViews({ language }: SiteView, notes: readonly Note[], about: string): InternalFacts['notes'] {
  return notes.map(({ text, by, on, internal = false }) => ({ text: textIn(text, language), by: written(by, language), on: on ? formatDay(on, language) : '', internal, about }));
}
