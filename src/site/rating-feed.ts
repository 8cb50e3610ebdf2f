/** The feed of rating changes, written here: libraries for feeds know neither a language of the feed nor addresses relative to it, by which it works wherever the site is published. */
import { escapeHtml } from '#site/escape-html.ts';
import { relativeAddress } from '#site/relative-address.ts';
import { programmeView } from '#view/frame.ts';
import { href, paths } from '#view/links.ts';
import { ratingChanges } from '#view/programme/rating-changes.ts';
import type { SiteView } from '#view/site-view.ts';

/** The feed as Atom (RFC 4287). Nothing in it depends on when it was built: it is dated by the data. */
export function ratingFeed(site: SiteView): string {
  const { language, words } = site;
  const { id, customer, as_of_day: day } = programmeView(site);
  // A feed keeps its id for ever (RFC 4287, 4.2.6). Its year is the one since when feeds have such ids; the year of the data would change it each January.
  const feedId = `tag:${id},2026:${language}`;
  const self = href(language, paths.feed);
  const linked = (address: string): string => escapeHtml(relativeAddress(self.slice(1), address.slice(1)));
  const entries = ratingChanges(site).map(
    (change) => `
  <entry>
    <id>${escapeHtml(change.id)}</id>
    <title>${escapeHtml(change.title)}</title>
    <updated>${change.day}T00:00:00Z</updated>
    <link href="${linked(change.href)}"/>
    <summary>${escapeHtml(change.summary)}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${escapeHtml(feedId)}</id>
  <title>${escapeHtml(words.programme.feed.title(customer))}</title>
  <updated>${day}T00:00:00Z</updated>
  <author><name>${escapeHtml(customer)}</name></author>
  <link rel="self" href="${linked(self)}"/>
  <link href="${linked(href(language, paths.overview))}"/>${entries.join('')}
</feed>
`;
}
