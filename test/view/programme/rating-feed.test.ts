/** The feed around the changes of ratings. */
import { expect, test } from 'vitest';
import { ratingFeed } from '#site/rating-feed.ts';
import { aSiteOf } from '../site.ts';

test('the feed keeps its id when the year changes, so that nobody has to subscribe again', () => {
  const ids = ['2026-12-31', '2027-01-05'].map((day) => /<id>(.*?)<\/id>/.exec(ratingFeed(aSiteOf({}, { as_of: day })))![1]);
  expect(ids).toEqual(['tag:acme,2026:en', 'tag:acme,2026:en']);
});

test('names are escaped, days are those of the data, and addresses lead on from the feed itself', () => {
  const feed = ratingFeed(aSiteOf({}, { as_of: '2026-07-05', customer: 'Bolt & <Sons>' }));
  expect(feed).toContain('<author><name>Bolt &amp; &lt;Sons&gt;</name></author>');
  expect(feed).toContain('<updated>2026-07-05T00:00:00Z</updated>');
  expect([...feed.matchAll(/<link [^>]*href="([^"]*)"/g)].map(([, address]) => address)).toEqual(['ratings.atom', 'index.html']);
});
