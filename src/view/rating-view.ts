/** A rating as every page shows it: the letter with its word, never a colour alone. */
import type { Method } from '#domain/method.ts';
import type { Outcome } from '#rating/assessment.ts';
import { asWritten } from '#view/hand-numbers.ts';
import { ratingName } from '#view/naming.ts';
import { score } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Value } from '#view/value.ts';

/** `tone` is where the rating stands among the method's bands; styles and charts colour by it. */
export type Tone = 'best' | 'middle' | 'worst' | 'none';

export interface RatingView {
  readonly outcome: Outcome;
  /** The method's rating id, such as `A`; null unless rated. */
  readonly rating: string | null;
  /** What stands in the badge: `A`, or `–` when there is no rating. */
  readonly letter: string;
  /** The badge in words: `A`, `preferred`, `not yet rated`. */
  readonly name: string;
  readonly tone: Tone;
  readonly score: Value;
  readonly capped: boolean;
  /** What the score alone would give, when a cap lowered it. */
  readonly uncapped: string | null;
}

export interface BandView {
  readonly rating: string;
  readonly name: string;
  /** Its name where there is little room. */
  readonly letter: string;
  readonly tone: Tone;
  readonly from: number;
  readonly to: number;
  /** For example `90 to 100`. */
  readonly range: string;
}

export interface CapView {
  readonly state: 'applies' | 'clear' | 'unknown';
  /** For example `capped at C`. */
  readonly effect: string;
  readonly at_most: string;
  readonly tone: Tone;
  /** The method's own words. */
  readonly because: string;
  /** The rule in words: `Disruptions at least 1 within 6 months`. */
  readonly rule: string;
  /** What was found: `2 disruptions from May 2026 to October 2026`. */
  readonly found: string;
  readonly records: readonly RecordLink[];
}

/** A record behind a number. */
export interface RecordLink {
  readonly id: string;
  readonly text: string;
  /** Null when the record has no page of its own. */
  readonly href: string | null;
}

/** What a rating is worded from: a month of the history or a full assessment. */
export interface Rated {
  readonly outcome: Outcome;
  readonly rating: string | null;
  readonly uncapped: string | null;
  readonly score: number | null;
  readonly method: Method | null;
}

/** The rating with its badge, word and tone. */
export function ratingView(site: SiteView, rated: Rated): RatingView {
  const { outcome, rating, uncapped, method } = rated;
  const { words } = site;
  return {
    outcome,
    rating,
    letter: rating === null ? words.rating.badgeNone : badgeOf(site, method, rating),
    name: rating === null ? words.rating.outcomes[outcome] : ratingName(site, method, rating),
    tone: toneOf(method, rating),
    score: score(site, rated.score, method),
    capped: rating !== null && uncapped !== null && rating !== uncapped,
    uncapped: rating !== uncapped && uncapped !== null ? ratingName(site, method, uncapped) : null,
  };
}

/** Where the rating stands among the method's bands. */
export function toneOf(method: Method | null, rating: string | null): Tone {
  const place = method?.bands.findIndex((band) => band.rating === rating) ?? -1;
  if (place === -1) return 'none';
  if (place === 0) return 'best';
  return place === method!.bands.length - 1 ? 'worst' : 'middle';
}

/** The method's bands, best first, with the range of scores each covers. */
export function bandViews(site: SiteView, method: Method): BandView[] {
  const best = method.better === 'higher' ? method.scale.to : method.scale.from;
  return method.bands.map((band, index) => {
    const outer = index === 0 ? best : method.bands[index - 1]!.edge;
    const [from, to] = method.better === 'higher' ? [band.edge, outer] : [outer, band.edge];
    // An edge belongs to the better band.
    const ranges = site.words.rating.bandRanges;
    const isPoint = from === to;
    const range = isPoint ? asWritten(site, from).text : ranges[index === 0 ? 'whole' : method.better === 'higher' ? 'below' : 'above'](asWritten(site, from).text, asWritten(site, to).text);
    return { rating: band.rating, name: ratingName(site, method, band.rating), letter: badgeOf(site, method, band.rating), tone: toneOf(method, band.rating), from, to, range };
  });
}

/** A rating's name where there is little room, no other of the method's like it. */
function badgeOf(site: SiteView, method: Method | null, rating: string): string {
  const name = ratingName(site, method, rating);
  if ([...name].length <= shortest) return name;
  const names = method?.bands.map((band) => ratingName(site, method, band.rating)) ?? [];
  return badges(names)[names.indexOf(name)] ?? beginning(name, 1);
}

/** Names of so many characters are written out. */
const shortest = 2;
const longest = 3;

/**
 * Ratings' names where there is little room, best first: short ones as they are, long ones shortened to their first character,
 * to as many as tell them apart, or, where three do not, to their place.
 * @example badges(['Preferred', 'Approved', 'C']) //=> ['P', 'A', 'C']
 * @example badges(['Preferred', 'Potential']) //=> ['Pr', 'Po']
 */
export function badges(names: readonly string[]): string[] {
  for (let length = 1; length <= longest; length += 1) {
    const short = names.map((name) => ([...name].length <= shortest ? name : beginning(name, length)));
    if (new Set(short).size === new Set(names).size) return short;
  }
  return names.map((_, place) => String(place + 1));
}

function beginning(name: string, length: number): string {
  const [first = '', ...others] = [...name.replace(/[^\p{L}\p{N}]/gu, '')].slice(0, length);
  return [first.toUpperCase(), ...others].join('');
}

/** Edges of bands that are closer than this part of the scale would be printed over one another. */
const roomForAnEdge = 0.07;

/** The ends of the bands from the lowest to the highest, without those for which a scale has no room between the others; the ends of the scale always stand. */
export function edgesOnScale(bands: readonly Pick<BandView, 'from' | 'to'>[]): number[] {
  const edges = [...new Set(bands.flatMap(({ from, to }) => [from, to]))].toSorted((one, other) => one - other);
  const [low = 0, high = 0] = [edges[0], edges.at(-1)];
  const room = roomForAnEdge * (high - low);
  return edges.reduce<number[]>((kept, edge) => {
    const isAnEnd = edge === low || edge === high;
    return isAnEnd || (edge - kept.at(-1)! >= room && high - edge >= room) ? [...kept, edge] : kept;
  }, []);
}
