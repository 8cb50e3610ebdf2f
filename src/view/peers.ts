/** The anonymous field of peers: quartiles of those rated by the same method, never a name. */
import { criteriaOf, type Method } from '#domain/method.ts';
import type { RatedSupplier } from '#rating/rate-programme.ts';
import { quartiles } from '#statistics/quartiles.ts';
import { kpiWords, partName } from '#view/naming.ts';
import { count, inUnit, points } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Value } from '#view/value.ts';

/** The anonymous field: quartiles of at least five peers rated by the same method. */
export interface PeerView {
  readonly sentence: string;
  readonly rows: readonly { readonly name: string; readonly own: Value; readonly quartile_1: Value; readonly median: Value; readonly quartile_3: Value; readonly n: Value; readonly better: 'higher' | 'lower' }[];
}

/** Fewer peers could be told apart (design section 9). */
export const fewestPeers = 5;

/** The supplier beside the quartiles of its peers, for the score and for every criterion that enough of them have. */
export function peerView(site: SiteView, rated: RatedSupplier): PeerView {
  const { peers: worded } = site.words.rating;
  const now = rated.months.at(-1);
  if (!now?.method || now.outcome !== 'rated') return { sentence: worded.none, rows: [] };
  const { method } = now;
  const others = peersOf(site, rated, method);
  if (others.length < fewestPeers) return { sentence: worded.tooFew(count(site, others.length).text, count(site, fewestPeers).text), rows: [] };
  const scoreOf = ({ months }: RatedSupplier) => months.at(-1)?.score ?? undefined;
  const score = row(site, worded.score, method.better, (value) => points(site, value), scoreOf, rated, others);
  const criteria = criteriaOf(method.score).flatMap((criterion) => {
    const { unit, better } = kpiWords(site, criterion.kpi);
    return row(site, partName(site, criterion), better, (value) => inUnit(site, value, unit), ({ values }) => values[criterion.id], rated, others);
  });
  return { sentence: worded.sentence(count(site, others.length).text), rows: [...score, ...criteria] };
}

function peersOf({ rated }: SiteView, own: RatedSupplier, method: Method): RatedSupplier[] {
  return rated.suppliers.filter((other) => {
    const now = other.months.at(-1);
    return other !== own && now?.outcome === 'rated' && now.method === method;
  });
}

function row(
  site: SiteView,
  name: string,
  better: 'higher' | 'lower',
  worded: (value: number) => Value,
  valueOf: (supplier: RatedSupplier) => number | undefined,
  rated: RatedSupplier,
  others: readonly RatedSupplier[],
): PeerView['rows'] {
  const own = valueOf(rated);
  const values = others.map(valueOf).filter((value) => value !== undefined);
  if (own === undefined || values.length < fewestPeers) return [];
  const { lower, median, upper } = quartiles(values);
  return [
    { name, own: worded(own), quartile_1: worded(lower), median: worded(median), quartile_3: worded(upper), n: count(site, values.length), better },
  ];
}
