/** What every page and PDF says about itself and its programme. */
import { textIn, type Language } from '#domain/text.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Link } from '#view/value.ts';
import { formatDay, formatMonth } from '#words/format.ts';

export interface ProgrammeView {
  readonly id: string;
  readonly name: string;
  readonly customer: string;
  readonly demo: boolean;
  /** The month reported, as people write it, and raw. */
  readonly period: string;
  readonly period_month: string;
  readonly as_of: string;
  readonly as_of_day: string;
  readonly attributions: readonly { readonly text: string; readonly url: string | null; readonly licence: string | null }[];
}

/** The head of a page: its place in the site, its title, and the way back up. */
export interface Frame {
  /** Version of the view objects; rises when a field changes its meaning or goes. */
  readonly version: 1;
  readonly language: Language;
  /** The page's path below its language, for example `suppliers/acme.html`; the same in every language. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly breadcrumbs: readonly Link[];
  readonly programme: ProgrammeView;
}

/** The frame of a page of the site. */
export function frame(site: SiteView, path: string, title: string, description: string, breadcrumbs: readonly Link[] = []): Frame {
  return { version: 1, language: site.language, path, title, description, breadcrumbs, programme: programmeView(site) };
}

/** The programme in the site's language. */
export function programmeView({ rated: { programme }, language }: SiteView): ProgrammeView {
  const { id, demo, period, as_of, attributions } = programme;
  return {
    id,
    name: textIn(programme.name, language),
    customer: textIn(programme.customer, language),
    demo,
    period: formatMonth(period, language),
    period_month: period,
    as_of: formatDay(as_of, language),
    as_of_day: as_of,
    attributions: attributions.map(({ text, url, licence }) => ({ text: textIn(text, language), url: url ?? null, licence: licence ?? null })),
  };
}
