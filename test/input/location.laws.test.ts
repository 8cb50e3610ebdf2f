/** Laws about places: whatever is written is found where it stands, by the fast reader and by the careful one alike. */
import { describe, expect, test } from 'vitest';
import { nodeAt, type Node } from '#input/node.ts';
import { parseCarefully } from '#input/parse-carefully.ts';
import { parseSwiftly } from '#input/parse-swiftly.ts';
import { parseYaml } from '#input/parse-yaml.ts';
import { placeOf, sourceFile } from '#input/source-file.ts';
import { documents, written } from './yaml-writer.ts';
import { fc } from '../support/properties.ts';

const lineEnds = fc.constantFrom('\n' as const, '\r\n' as const);

/** Everything a tree says, as plain data. */
function told(node: Node | null): unknown {
  if (node === null) return null;
  const { kind, start, end, keyStart, keyEnd, key } = node;
  const own = { kind, start, end, keyStart, keyEnd, key };
  if (node.kind === 'scalar') return { ...own, style: node.style, value: node.value };
  if (node.kind === 'list') return { ...own, items: node.items.map(told) };
  return { ...own, entries: [...node.entries.values()].map(told) };
}

describe('the place of a value', () => {
  test('every leaf of a document is located where it stands, and so is its key', () => {
    fc.assert(
      fc.property(documents, lineEnds, (document, lineEnd) => {
        const { text, spots, value } = written(document, lineEnd);
        const { root, problems } = parseYaml(sourceFile({ path: 'a.yaml', text }));
        expect(problems).toEqual([]);
        expect(root?.value).toEqual(value);
        for (const { path, value: leaf, ...spot } of spots) {
          const { start, end, keyStart, keyEnd, value: found } = nodeAt(root!, path)!;
          expect({ start, end, keyStart, keyEnd, found }).toEqual({ ...spot, found: leaf });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the careful reader tells the same of a document as the fast one', () => {
    fc.assert(
      fc.property(documents, lineEnds, (document, lineEnd) => {
        const file = sourceFile({ path: 'a.yaml', text: written(document, lineEnd).text });
        const swift = parseSwiftly(file);
        expect(swift).not.toBeNull();
        expect(told(parseCarefully(file).root)).toEqual(told(swift));
      }),
      { numRuns: 300 },
    );
  });

  test('line and column count as an editor does', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z中🚗\t]{0,8}$/u), { minLength: 1, maxLength: 8 }), lineEnds, fc.nat(), (lines, lineEnd, seed) => {
        const line = seed % lines.length;
        const column = lines[line]!.length === 0 ? 0 : seed % lines[line]!.length;
        const offset = lines.slice(0, line).reduce((sum, one) => sum + one.length + lineEnd.length, 0) + column;
        expect(placeOf(sourceFile({ path: 'a.yaml', text: lines.join(lineEnd) }), offset)).toEqual({ file: 'a.yaml', line: line + 1, column: column + 1 });
      }),
    );
  });
});

describe('what a plain scalar stands for', () => {
  test('both readers agree, word for word', () => {
    const odd = fc.stringMatching(/^[-+.0-9eExXoOaAfFlLnNuUrRtTsSyYiI~]{1,7}$/);
    const dates = fc.constantFrom(
      '2026-05-31',
      '2026-05',
      '012',
      '0o14',
      '0x1F',
      '1e3',
      '.5',
      '5.',
      '.inf',
      '-.INF',
      '.NaN',
      'yes',
      'on',
      'True',
      'NULL',
      '~',
      '12:30',
      '1_000',
      '+5',
      '-0',
      '2026-05-31T10:00:00+02:00',
    );
    fc.assert(
      fc.property(fc.oneof(odd, dates), (text) => {
        const file = sourceFile({ path: 'a.yaml', text: `a: ${text}\n` });
        const swift = parseSwiftly(file);
        if (swift === null) return;
        const careful = parseCarefully(file);
        expect(careful.root?.value).toEqual(swift.value);
      }),
      { numRuns: 500 },
    );
  });
});
