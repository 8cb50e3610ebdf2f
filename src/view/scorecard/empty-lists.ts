/** What an empty list means: that there was nothing, or that nobody looked. */
import { monitoredKinds, type MonitoredKind } from '#domain/monitoring.ts';
import type { Supplier } from '#domain/supplier.ts';
import type { SiteView } from '#view/site-view.ts';
import { formatMonth } from '#words/format.ts';

/** A sentence for each kind of record, to be printed where its list has no rows. */
export type EmptyLists = { readonly [kind in MonitoredKind]: string };

/** The sentences for a supplier. */
export function emptyLists(site: SiteView, supplier: Supplier): EmptyLists {
  return Object.fromEntries(monitoredKinds.map((kind) => [kind, emptyList(site, supplier, kind)])) as EmptyLists;
}

function emptyList({ words, language }: SiteView, { monitoring }: Supplier, kind: MonitoredKind): string {
  const { emptyLists: worded, monitored } = words.records;
  const state = monitoring[kind];
  if (state === 'not_monitored' || state === 'not_provided') return worded[state](monitored[kind]);
  return worded.none(monitored[kind], state === 'always' ? '' : worded.since(formatMonth(state.since, language)));
}
