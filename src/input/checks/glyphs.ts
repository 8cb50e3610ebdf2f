/** Characters that no font of the PDFs has, found in the files themselves: the problem points at the character, not at a PDF that cannot be set. */
import { codePoint } from '#input/code-point.ts';
import type { Words } from '#input/mistakes/wrong.ts';
import { hasForbidden } from '#input/inspect.ts';
import type { MapNode, Node, ScalarNode } from '#input/node.ts';
import { parseYaml } from '#input/parse-yaml.ts';
import { placeBetween, type Problem } from '#input/problem.ts';
import { sourceFile, type DataFile } from '#input/source-file.ts';
import { about, subjectOfDocument } from '#input/subject.ts';

/** The characters of a text that cannot be printed, each once, in the order in which they stand. */
export type Unprintable = (text: string) => readonly string[];

/** One problem for every text with such characters, at the first of them. Files that cannot be parsed are left to those who parse them. */
export function glyphProblems(files: readonly DataFile[], unprintable: Unprintable): Problem[] {
  return files.filter(({ text }) => escape.test(text) || unprintable(text).length > 0).flatMap((file) => problemsIn(file, unprintable));
}

/** In double quotes a character may be written as its number. */
const escape = /\\[xuU]/;

function problemsIn(file: DataFile, unprintable: Unprintable): Problem[] {
  const { root } = parseYaml(sourceFile(file));
  if (root?.kind !== 'map') return [];
  const subject = subjectOfDocument(root);
  if (subject !== undefined) root.subject = subject;
  return textsOf(root).flatMap((node) => {
    const characters = hasForbidden(node.value) ? [] : unprintable(node.value);
    return characters.length === 0 ? [] : [withoutGlyph(node, characters, unprintable)];
  });
}

type TextNode = ScalarNode & { readonly value: string };

function textsOf(node: Node): TextNode[] {
  if (node.kind === 'scalar') return typeof node.value === 'string' ? [node as TextNode] : [];
  return (node.kind === 'list' ? node.items : [...(node as MapNode).entries.values()]).flatMap(textsOf);
}

function withoutGlyph(node: TextNode, characters: readonly string[], unprintable: Unprintable): Problem {
  const { file, start, end } = node;
  const [first = ''] = characters;
  const at = file.text.indexOf(first, start);
  const isThere = at !== -1 && at < end;
  return {
    severity: 'problem',
    ...(isThere ? placeBetween(file, at, at + first.length) : placeBetween(file, start, end)),
    about: about(node),
    ...wordsFor(characters, unprintable),
  };
}

function wordsFor(characters: readonly string[], unprintable: Unprintable): Words {
  return {
    code: 'character-without-glyph',
    found: `the ${named(characters)}, which the fonts of the PDFs do not have`,
    expected: 'Latin, Greek, Cyrillic, Chinese and Japanese characters, and the usual signs',
    mend: mendFor(characters, unprintable),
  };
}

function named(characters: readonly string[]): string {
  const [first = ''] = characters;
  if (characters.length === 1) return isInvisible.test(first) ? `invisible character ${numberOf(first)}` : `character ${first} (${numberOf(first)})`;
  const rest = characters.length - mostNamed;
  const names = characters.slice(0, mostNamed).map((character) => `${isInvisible.test(character) ? 'an invisible one' : character} (${numberOf(character)})`);
  const all = rest > 0 ? [...names, `${rest} more`] : names;
  return `characters ${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

const mostNamed = 3;

const isInvisible = /^\p{Default_Ignorable_Code_Point}$/u;

/** `U+2300`; of a letter with marks that no one font has together, the numbers of all. */
function numberOf(characters: string): string {
  return [...characters].map(codePoint).join(' ');
}

function mendFor(characters: readonly string[], unprintable: Unprintable): string {
  const others = characters.map((character) => otherForm(character, unprintable));
  if (characters.length <= mostNamed && others.every((other) => other !== undefined))
    return characters.map((character, index) => `write ${others[index]} instead of ${character}`).join(', ');
  if (characters.every((character) => isInvisible.test(character))) return 'remove it, for example by typing the text anew';
  const isLetter = characters.some((character) => /^\p{L}/u.test(character) && !/^\p{Script=Han}/u.test(character));
  if (isLetter) return 'write it in Latin letters, as on an international letter';
  if (characters.some((character) => /^\p{Script=Han}/u.test(character))) return 'write the usual form of the character, or the name in Latin letters';
  return characters.some((character) => /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(character)) ? 'remove it, or say it in words' : 'say it in words, or with a usual sign';
}

/** Signs of drawings and check lists, and what the fonts have in their place. */
const lookAlikes: Readonly<Record<string, string>> = { '⌀': 'Ø', '⟂': '⊥', '✔': '✓', '☑': '✓', '✗': '×', '✘': '×', '✖': '×', '❌': '×', '⩽': '≤', '⩾': '≥', '∆': 'Δ', '➔': '→', '➜': '→', '➡': '→' };

function otherForm(character: string, unprintable: Unprintable): string | undefined {
  const form = lookAlikes[character] ?? character.normalize('NFKC');
  return form !== character && unprintable(form).length === 0 ? form : undefined;
}
