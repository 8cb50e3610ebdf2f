/** Edges of bands in the words of other tools: both ends of a band, or an end that does not belong to it. */
import type { Words } from '#input/mistakes/wrong.ts';
import { textAt, writtenAs, type MapNode, type Node } from '#input/node.ts';

const ends = {
  low: { closed: ['min', 'minimum', 'from', 'start', 'at_least', 'lower'], open: ['above', 'over', 'more_than', 'greater_than'] },
  high: { closed: ['max', 'maximum', 'up_to', 'to', 'until', 'end', 'at_most', 'upper'], open: ['below', 'under', 'less_than'] },
};

/** The words for such a key in a band; undefined where it stands elsewhere or says something else. */
export function bandEdge(node: Node, key: string): Pick<Words, 'code' | 'mend'> | undefined {
  const band = node.parent as MapNode;
  const list = band.parent;
  if (list?.kind !== 'list' || list.key !== 'bands') return undefined;
  const isLower = list.parent !== null && textAt(list.parent, 'better') === 'lower';
  const [edge, own, other] = isLower ? (['up_to', ends.high, ends.low] as const) : (['from', ends.low, ends.high] as const);
  const value = node.kind === 'scalar' ? writtenAs(node) : '…';
  const isThere = [...band.entries.keys()].some((one) => one !== key && (own.closed.includes(one) || own.open.includes(one)));
  if (own.open.includes(key))
    return {
      code: 'band-edge',
      mend: `write ${edge}: ${value}, which belongs to the better rating; where ${value} itself should not, round the score, and write the ${isLower ? 'last score below' : 'first score above'}, for example ${edge}: ${besides(value, isLower)} with round: {decimals: 1}`,
    };
  if (own.closed.includes(key)) return band.entries.has(edge) ? undefined : { code: 'band-edge', mend: `write ${edge}: ${value}` };
  if (!other.closed.includes(key) && !other.open.includes(key)) return undefined;
  return { code: 'band-edge', mend: isThere ? `remove ${key}: the next band says where this one ends` : `write ${edge} instead, the ${isLower ? 'highest' : 'lowest'} score with this rating: the next band says where this one ends` };
}

/** A tenth further. */
function besides(value: string, isLower: boolean): string {
  const number = Number(value);
  return Number.isNaN(number) ? '…' : String(Math.round(10 * number + (isLower ? -1 : 1)) / 10);
}
