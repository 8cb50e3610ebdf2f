/** Supplier names to ids: by the mapping where it says so, else made of the name; two names share an id only where the mapping gives it to both. */
import { isReserved } from '#input/checks/ids.ts';
import { flowLine } from '#input/import/flow-line.ts';
import { forbiddenText } from '#input/import/forbidden-text.ts';
import type { CellFault } from '#input/import/import-problem.ts';
import type { SupplierRules } from '#input/import/mapping.ts';
import { slug } from '#input/slug.ts';

/** A supplier met in a table, with every text that stands for it. */
export interface MetSupplier {
  readonly id: string;
  /** The names in the order in which they were met. */
  readonly names: Set<string>;
  /** Every name or number that leads to the id, and how: whether a mapping gives it, or it was made of the text. */
  readonly texts: Map<string, 'given' | 'made'>;
}

/** Who supplied a row: the id, or why there is none. */
export type Identified = { readonly id: string } | { readonly fault: CellFault };

/** Tells the suppliers of a table apart, and remembers them in `met`. */
export function supplierIdentifier(rules: SupplierRules, met: Map<string, MetSupplier>): (name: string, number: string | null) => Identified {
  const ids = new Map(Object.entries(rules.ids).map(([written, id]) => [singleSpaced(written), id]));
  return (written, number) => {
    const name = singleSpaced(written);
    const key = number === null ? name : singleSpaced(number);
    const given = ids.get(key);
    const id = given ?? slug(key);
    const fault = forbiddenText(name, 'the supplier’s name');
    if (fault !== null) return { fault };
    if (id === '') return { fault: noId(key) };
    if (isReserved(id)) return { fault: reservedId(key, id) };
    const supplier = met.get(id) ?? { id, names: new Set<string>(), texts: new Map<string, 'given' | 'made'>() };
    const other = supplier.texts.has(key) ? undefined : [...supplier.texts].find(([text, how]) => given === undefined || (how === 'made' && ids.get(text) !== id));
    if (other !== undefined) return { fault: sameId(id, other[0], key) };
    if (supplier.texts.get(key) !== 'given') supplier.texts.set(key, given === undefined ? 'made' : 'given');
    if (name !== '') supplier.names.add(name);
    met.set(id, supplier);
    return { id };
  };
}

/** The text with every run of blanks as one and without what has no width, so that neither makes a second supplier of one that looks the same. */
function singleSpaced(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060]/g, '').replace(/\s+/g, ' ').trim();
}

function noId(key: string): CellFault {
  return {
    heading: 'no id can be made of the supplier',
    expected: 'a name with at least one Latin letter or digit, or an id in the mapping',
    mend: `give the id in the mapping, for example suppliers: {ids: {"${key}": acme}}`,
  };
}

function reservedId(key: string, id: string): CellFault {
  return { heading: `the id ${id} is a name that Windows keeps for a device`, expected: 'an id that can name a file on every machine', mend: `give another in the mapping, for example suppliers: {ids: {"${key}": ${id}-1}}` };
}

function sameId(id: string, first: string, second: string): CellFault {
  return {
    heading: `the id ${id} already belongs to “${first}”`,
    expected: 'an id of its own for each supplier',
    mend: `if both are one supplier, give both that id in the mapping, suppliers: {ids: {"${first}": ${flowLine(id)}, "${second}": ${flowLine(id)}}}; else give each its own`,
  };
}
