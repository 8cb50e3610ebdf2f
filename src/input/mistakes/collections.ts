/** Lists and mappings that are not where they should be, and keys without a value. */
import { itemsAt, writtenAs, type Node } from '#input/node.ts';
import { unknown } from '#input/mistakes/texts.ts';
import { found, textOf, write, type Finder } from '#input/mistakes/wrong.ts';

/** A key with nothing after it. */
export const nothing: Finder = ({ node, expectation, isOptional }) => {
  if (node.kind !== 'scalar' || node.value !== null) return undefined;
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
  if (unknown.test(textOf(wrong)))
    return {
      code: 'text-for-list',
      found: found(node),
      expected: expectation.expected,
      mend: `write ${node.key}: [] if there were none, or leave ${node.key} out if it is not known`,
    };
  const entries = textOf(wrong).split(/[,;、，]\s*/);
  return {
    code: 'text-for-list',
    found: found(node),
    expected: expectation.expected,
    mend: `${write(node, `[${entries.join(', ')}]`)}, or each entry on a line with a dash`,
  };
};

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
  return {
    code: 'text-for-mapping',
    found: found(node),
    expected: expectation.expected,
    mend: typeof node.key === 'number' && idsAround(node) ? `write - id: ${textOf(wrong)} and its other keys below` : `${write(node, expectation.example)}, for example`,
  };
};

/** Whether the entries beside this one have ids. */
function idsAround(node: Node): boolean {
  const list = node.parent?.kind === 'list' ? node.parent : undefined;
  const siblings = list?.parent?.kind === 'map' ? itemsAt(list.parent, String(list.key)) : [];
  return siblings.some((item) => item.kind === 'map' && item.entries.has('id')) || siblings.every((item) => item.kind === 'scalar');
}
