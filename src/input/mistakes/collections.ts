/** Lists and mappings that are not where they should be, and keys without a value. */
import { expectations, type Expectation } from '#input/expectation.ts';
import { writtenAs, type Node } from '#input/node.ts';
import { unknown } from '#input/mistakes/texts.ts';
import { found, textOf, write, type Finder } from '#input/mistakes/wrong.ts';

/** A key with nothing after it. */
export const nothing: Finder = ({ node, expectation, isOptional }) => {
  if (node.kind !== 'scalar' || node.value !== null) return undefined;
  if (node.parent === null) return { code: 'empty-file', found: 'a file without any entry', expected: expectation.expected, mend: write(node, '') };
  const name = typeof node.key === 'string' ? node.key : 'the dash';
  const isWritten = node.end > node.start && node.keyStart !== node.start;
  const mend =
    expectation.kind === 'list'
      ? `write ${name}: [] for an empty list${isOptional ? `, or leave ${name} out` : ''}`
      : isOptional
        ? `write a value, or leave ${name} out`
        : 'write a value';
  return {
    code: 'nothing',
    found: isWritten ? `${writtenAs(node)}, which is nothing` : `nothing after ${name}`,
    expected: expectation.expected,
    mend,
  };
};

/** One entry, or several with commas, where a list is wanted. */
export const textForList: Finder = (wrong) => {
  const { node, expectation } = wrong;
  if (expectation.kind !== 'list' || node.kind !== 'scalar') return undefined;
  if (unknown.test(textOf(wrong)) || (typeof node.key === 'string' && noneAtAll.test(textOf(wrong))))
    return {
      code: 'text-for-list',
      found: found(node),
      expected: expectation.expected,
      mend: `write ${node.key}: [] if there were none, or leave ${node.key} out if it is not known`,
    };
  const entries = textOf(wrong).replace(/^[［【（([]|[］】）)\]]$/g, '').split(/[,;、，；]\s*/);
  return {
    code: 'text-for-list',
    found: found(node),
    expected: expectation.expected,
    mend: `${write(node, `[${entries.join(', ')}]`)}, or each entry on a line with a dash`,
  };
};

/** Words for “there were none”. */
const noneAtAll = /^(0|no|nein|non|false|否|没有)$/i;

/** What stands under the key that is missing: the weights of plants or months, the month since when something is watched; or a choice that is written as a key. */
export const shortForm: Finder = ({ node, expectation }) => {
  const only = node.kind === 'map' && node.entries.size === 1 ? [...node.entries.keys()][0]! : '';
  if (expectation.choices?.includes(only)) return { code: 'choice-as-key', found: found(node), expected: expectation.expected, mend: write(node, only) };
  const key = missingKeys.find((missing) => missing.rule === expectation && missing.kind === node.kind)?.key;
  const inside = key === undefined ? null : inOneLine(node);
  if (inside === null || inside.length > 60 || (node.kind === 'scalar' && !/^\d{4}-\d{2}$/.test(inside))) return undefined;
  return { code: 'key-left-out', found: found(node), expected: expectation.expected, mend: write(node, `{${key}: ${inside}}`) };
};

/** A plain value, or a list or mapping of plain values; null where more stands in it. */
function inOneLine(node: Node): string | null {
  if (node.kind === 'scalar') return String(node.value);
  const values = node.kind === 'list' ? node.items : [...node.entries.values()];
  if (values.some(({ kind }) => kind !== 'scalar')) return null;
  return node.kind === 'list' ? `[${node.items.map(inOneLine).join(', ')}]` : `{${[...node.entries].map(([key, value]) => `${key}: ${inOneLine(value)}`).join(', ')}}`;
}

const missingKeys: readonly { readonly rule: Expectation; readonly kind: Node['kind']; readonly key: string }[] = [
  { rule: expectations.plants_rule, kind: 'map', key: 'weights' },
  { rule: expectations.periods_rule, kind: 'list', key: 'weights' },
  { rule: expectations.since, kind: 'scalar', key: 'since' },
];

/** Keys where a list is wanted: dashes are missing. */
export const mappingForList: Finder = ({ node, expectation }) => {
  if (expectation.kind !== 'list' || node.kind !== 'map') return undefined;
  const keys = [...node.entries.values()];
  const byId = keys.length > 0 && keys.every((entry) => entry.kind === 'map');
  const mend = byId ? `begin each entry with a dash and its id: - id: ${keys[0]!.key}` : 'begin each entry with a dash and a space';
  return { code: 'mapping-for-list', found: 'keys with values', expected: 'a list, each entry with a dash', mend };
};

/** A list where keys are wanted. */
export const listForMapping: Finder = ({ node, expectation }) => {
  if (expectation.kind !== 'map' || node.kind !== 'list') return undefined;
  const isInBrackets = node.file.text[node.start] === '[';
  const alone = isInBrackets ? 'remove the square brackets' : 'remove the dash';
  const several = `write keys with values, without ${isInBrackets ? 'square brackets' : 'dashes'}`;
  const mend = expectation.ownNames ? `${write(node, expectation.example)}, for example` : node.items.length === 1 && node.items[0]!.kind === 'map' ? alone : several;
  return { code: 'list-for-mapping', found: found(node), expected: expectation.expected, mend };
};

/** A text where keys are wanted: the space after a colon is missing, or the keys are. */
export const textForMapping: Finder = (wrong) => {
  const { node, expectation } = wrong;
  if (expectation.kind !== 'map' || node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const match = /^([a-z_]\w*)\s*[:：]\s*(\S[^\n]*)/i.exec(textOf(wrong));
  if (match) {
    const isWide = /^[a-z_]\w*\s*：/i.test(textOf(wrong));
    const code = isWide ? 'full-width-colon' : 'missing-space';
    return {
      code,
      found: isWide ? `a full-width colon “：” in ${found(node)}` : `no space after the colon in ${found(node)}`,
      expected: 'a key, a colon, a space, a value',
      mend: `write ${match[1]}: ${match[2]}`,
    };
  }
  const firstKey = /^\{(\w+): …\}$/.exec(expectation.example)?.[1];
  return {
    code: 'text-for-mapping',
    found: found(node),
    expected: expectation.expected,
    mend: typeof node.key === 'number' && firstKey !== undefined ? `write - ${firstKey}: ${textOf(wrong)} and its other keys below` : `${write(node, expectation.example)}${node.parent === null ? '' : ', for example'}`,
  };
};
