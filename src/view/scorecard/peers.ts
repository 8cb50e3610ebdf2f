/** The anonymous field of peers: quartiles of those rated by the same method, never a name. */
import type { Better } from '#domain/kpi.ts';
import { criteriaOf, type Method } from '#domain/method.ts';
import type { RatedProgramme, RatedSupplier } from '#rating/rate-programme.ts';
import { quartilesOfSorted } from '#statistics/quartiles.ts';
import { kpiWords, partName } from '#view/naming.ts';
import { count, inUnit, points } from '#view/numbers.ts';
import type { SiteView } from '#view/site-view.ts';
import type { Value } from '#view/value.ts';

/** The anonymous field: quartiles of at least seven peers rated by the same method. */
export interface PeerView {
  readonly sentence: string;
  readonly rows: readonly PeerRow[];
}

/** The supplier's own value beside the quartiles of its peers. */
export interface PeerRow {
  readonly name: string;
  readonly own: Value;
  readonly quartile_1: Value;
  readonly median: Value;
  readonly quartile_3: Value;
  readonly n: Value;
  readonly better: Better;
}

/**
 * Of fewer peers, the best or the worst could be read out of the quartiles: where the middle of five or six is 0, the upper quartile would be
 * a part of the highest alone. From seven on, each end rests on two peers more than the outermost.
 */
const fewestForQuartiles = 7;

/** The supplier beside the quartiles of its peers, for the score and for every criterion that enough of them have. */
export function peerView(site: SiteView, rated: RatedSupplier): PeerView {
  const { peers: worded } = site.words.rating;
  const now = rated.months.at(-1);
  if (!now?.method || now.outcome !== 'rated') return { sentence: worded.none, rows: [] };
  const { method } = now;
  const field = fieldOf(site.rated, method);
  const others = field.suppliers.length - 1;
  if (others < fewestForQuartiles) return { sentence: worded.tooFew(count(site, others).text, count(site, fewestForQuartiles).text), rows: [] };
  const score = row(site, worded.score, method.better, (value) => points(site, value), now.score, field.scores);
  const criteria = criteriaOf(method.score).flatMap((criterion) => {
    const { unit, better } = kpiWords(site, criterion.kpi);
    return row(site, partName(site, criterion), better, (value) => inUnit(site, value, unit), rated.values[criterion.id], valuesIn(field, criterion.id));
  });
  return { sentence: worded.sentence(count(site, others).text), rows: [...score, ...criteria] };
}

/** All suppliers rated by one method, with their scores and the values of each criterion in order, lowest first. */
interface Field {
  readonly suppliers: readonly RatedSupplier[];
  readonly scores: readonly number[];
  readonly values: Map<string, readonly number[]>;
}

const fields = new WeakMap<RatedProgramme, Map<Method, Field>>();

/** Put in order once for all suppliers: a field of thousands, sorted again for each of them, would take longer than their pages. */
function fieldOf(rated: RatedProgramme, method: Method): Field {
  const known = fields.get(rated) ?? new Map<Method, Field>();
  fields.set(rated, known);
  const field = known.get(method) ?? newField(rated, method);
  known.set(method, field);
  return field;
}

function newField(rated: RatedProgramme, method: Method): Field {
  const suppliers = rated.suppliers.filter(({ months }) => months.at(-1)?.outcome === 'rated' && months.at(-1)?.method === method);
  return { suppliers, scores: inOrder(suppliers.map(({ months }) => months.at(-1)?.score)), values: new Map() };
}

function valuesIn({ suppliers, values }: Field, criterion: string): readonly number[] {
  const found = values.get(criterion) ?? inOrder(suppliers.map((supplier) => supplier.values[criterion]));
  values.set(criterion, found);
  return found;
}

function inOrder(values: readonly (number | null | undefined)[]): readonly number[] {
  return values.filter((value) => value != null).sort((one, other) => one - other);
}

/** The field is that of the peers: the supplier's own value, which stands in it too, is left out. */
function row(site: SiteView, name: string, better: Better, worded: (value: number) => Value, own: number | null | undefined, field: readonly number[]): PeerRow[] {
  if (own == null || field.length - 1 < fewestForQuartiles) return [];
  const { lower, median, upper } = quartilesOfSorted(field.toSpliced(field.indexOf(own), 1));
  return [{ name, own: worded(own), quartile_1: worded(lower), median: worded(median), quartile_3: worded(upper), n: count(site, field.length - 1), better }];
}
