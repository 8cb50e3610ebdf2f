/** The programme at a glance: who needs attention this month, and why. */
import { textIn } from '#domain/text.ts';
import type { RatedMonth } from '#rating/rate-programme.ts';
import { frame, type Frame } from '#view/frame.ts';
import { href, paths } from '#view/links.ts';
import { falling, newCaps, overdue, thin, worstIncidents, type CappedSupplier, type OverdueReport, type RecentIncident, type Remark } from '#view/overview/attention.ts';
import { emptyAttention, type EmptyAttention } from '#view/overview/empty-attention.ts';
import { heatMap, type HeatMap } from '#view/overview/heat-map.ts';
import { movers, type Movers } from '#view/overview/movers.ts';
import { programmeFigures, type ProgrammeFigure } from '#view/overview/programme-figures.ts';
import { monthCounts, ratingCounts, type MonthCounts, type RatingCount } from '#view/overview/rating-counts.ts';
import type { Tone } from '#view/rating-view.ts';
import type { SiteView } from '#view/site-view.ts';
import { listLength } from '#view/overview/list-length.ts';
import type { Link } from '#view/value.ts';
import { formatCount, formatList, formatMonth } from '#words/format.ts';
import { writingIn } from '#words/words.ts';

export interface OverviewPage extends Frame {
  readonly kind: 'overview';
  readonly summary: string;
  /** Ratings now, best first, the unrated last. */
  readonly ratings: readonly RatingCount[];
  /** Ratings over time, oldest first. */
  readonly months: readonly MonthCounts[];
  readonly figures: readonly ProgrammeFigure[];
  readonly movers: Movers;
  readonly new_caps: readonly CappedSupplier[];
  readonly overdue: readonly OverdueReport[];
  readonly falling: readonly Remark[];
  readonly worst_incidents: readonly RecentIncident[];
  readonly thin: readonly Remark[];
  /** How many more each of the lists above would have, in words; empty where that is none. */
  readonly left_out: { readonly [list in AttentionList]: string };
  /** What to say where a list of what must be watched has no rows. */
  readonly empty: EmptyAttention;
  readonly heat: HeatMap;
  readonly downloads: readonly Link[];
}

/** The overview of the programme for the month reported. */
export function overviewPage(site: SiteView): OverviewPage {
  const { rated, words, language } = site;
  const period = formatMonth(rated.programme.period, language);
  const title = textIn(rated.programme.name, language);
  const lists = { ...movers(site), new_caps: newCaps(site), overdue: overdue(site), falling: falling(site), thin: thin(site) };
  return {
    kind: 'overview',
    ...frame(site, paths.overview, title, words.pages.programme.overviewDescription(textIn(rated.programme.customer, language), period)),
    summary: summary(site),
    ratings: ratingCounts(site, now(site)),
    months: monthCounts(site),
    figures: programmeFigures(site),
    movers: { up: shortened(lists.up), down: shortened(lists.down) },
    new_caps: shortened(lists.new_caps),
    overdue: shortened(lists.overdue),
    falling: shortened(lists.falling),
    worst_incidents: worstIncidents(site),
    thin: shortened(lists.thin),
    left_out: leftOut(site, lists),
    empty: emptyAttention(site),
    heat: heatMap(site),
    downloads: downloads(site),
  };
}

type AttentionList = 'up' | 'down' | 'new_caps' | 'overdue' | 'falling' | 'thin';

function shortened<Item>(list: readonly Item[]): readonly Item[] {
  return list.slice(0, listLength);
}

function leftOut({ words, language }: SiteView, lists: { readonly [list in AttentionList]: readonly unknown[] }): OverviewPage['left_out'] {
  const more = ({ length }: readonly unknown[]): string => (length > listLength ? words.programme.leftOut(formatCount(length - listLength, language)) : '');
  return { up: more(lists.up), down: more(lists.down), new_caps: more(lists.new_caps), overdue: more(lists.overdue), falling: more(lists.falling), thin: more(lists.thin) };
}

/** Everything a machine or a board can take away. */
function downloads({ words, language }: SiteView): Link[] {
  const { downloads: worded } = words.programme;
  return [
    { text: worded.pdf, href: href(language, paths.portfolioPdf) },
    { text: worded.json, href: href(language, paths.programmeJson) },
    { text: worded.scores, href: href(language, paths.scoresCsv) },
    { text: worded.figures, href: href(language, paths.figuresCsv) },
    { text: worded.events, href: href(language, paths.eventsCsv) },
    { text: worded.feed, href: href(language, paths.feed) },
  ];
}

function now({ rated }: SiteView): RatedMonth[] {
  return rated.suppliers.flatMap(({ months: all }) => all.at(-1) ?? []);
}

function summary(site: SiteView): string {
  const { words, language } = site;
  const newest = now(site);
  if (newest.length === 0) return words.report.empty.suppliers;
  const isRated = newest.filter(({ outcome }) => outcome === 'rated');
  const counts = ratingCounts(site, newest).filter(({ count: { value } }) => value !== 0);
  const listed = (wanted: (tone: Tone) => boolean): string => formatList(counts.filter(({ tone }) => wanted(tone)).map(({ count: { text }, name }) => words.programme.summaryItem(text, name)), language);
  const [rated, others] = [listed((tone) => tone !== 'none'), listed((tone) => tone === 'none')];
  const sentence = words.programme.summary(formatCount(isRated.length, language), words.programme.ofSuppliers(formatCount(newest.length, language)), rated);
  return others === '' ? sentence : [sentence, words.programme.summaryOthers(others)].join(writingIn(language).sentences);
}

