/** Tabs, colons, dashes and indentation: how a line stands among the others. */
import type { Document, YAMLParseError } from 'yaml';
import { lineAt, type Habit, type Mistake } from '#input/mistakes/syntax-habit.ts';
import { codePoint } from '#input/code-point.ts';
import { shortened } from '#input/mistakes/wrong.ts';
import type { SourceFile } from '#input/source-file.ts';

/** What a line shows by itself; asked before the habits of texts. */
export const habitsOfLines: readonly Habit[] = [directive, tab, otherSpace, wideColon, missingSpace, leftOfFirst];

/** What is left where neither line nor text explains the error. */
export const habitsOfIndentation: readonly Habit[] = [listBesideKeys, secondDocument, indentation];

/** A line above the data that begins with %, which tells YAML how to read the file; only the version that is read anyway may be told. */
export function directive(file: SourceFile): Mistake | undefined {
  const above = /^(?:[ \t]*(?:#[^\n]*|%[^\n]*)?\r?\n)*(?:%[^\n]*)?/.exec(file.text)![0];
  const line = /^%(?!YAML[ \t]+1\.2[ \t]*(?:#[^\n]*)?\r?$)[^\n]*/m.exec(above);
  if (line === null) return undefined;
  const text = line[0].trimEnd();
  return {
    start: line.index,
    end: line.index + text.length,
    code: 'directive',
    found: `the directive ${shortened(text)}`,
    expected: 'plain YAML 1.2, which needs no directive',
    mend: 'remove this line',
  };
}

function tab(file: SourceFile, offset: number, _document: Document, { code }: YAMLParseError): Mistake | undefined {
  if (code !== 'TAB_AS_INDENT') return undefined;
  const { line, start } = lineAt(file, offset);
  const from = start + line.search(/\t/);
  const to = from + line.slice(from - start).search(/[^\t]|$/);
  return {
    start: from,
    end: to,
    code: 'tab-indentation',
    found: 'a tab at the beginning of the line',
    expected: 'spaces: YAML does not indent with tabs',
    mend: 'replace the tab by spaces, two for each level',
  };
}

/** A no-break or an ideographic space, which looks like a space and is a letter to YAML. */
function otherSpace(file: SourceFile, offset: number): Mistake | undefined {
  const { line, start } = lineAt(file, offset);
  const match = /^ *(?:- +)*(?<key>[\w-]+:)?(?<spaces>[\u00a0\u2000-\u200a\u202f\u3000]+)/d.exec(line);
  if (!match) return undefined;
  const [from, to] = match.indices!.groups!['spaces']!;
  return {
    start: start + from,
    end: start + to,
    code: 'other-space',
    found: `a space that is none to YAML (${codePoint(line[from]!)}) ${match.groups!['key'] === undefined ? 'where the line is indented' : 'after the colon'}`,
    expected: 'plain spaces',
    mend: 'type it anew with the space bar, outside of an input method for Chinese or Japanese',
  };
}

function wideColon(file: SourceFile, offset: number): Mistake | undefined {
  const { line, start } = lineAt(file, offset);
  const match = /^(\s*(?:- )*)([\w-]+)：\s*(.*)$/.exec(line);
  if (!match) return undefined;
  const [, lead = '', key = '', rest = ''] = match;
  const at = start + lead.length + key.length;
  return {
    start: at,
    end: at + 1,
    code: 'full-width-colon',
    found: 'a full-width colon “：” after the key',
    expected: 'a colon and a space',
    mend: `write ${key}: ${rest}`,
  };
}

function missingSpace(file: SourceFile, offset: number): Mistake | undefined {
  const { line, start } = lineAt(file, offset);
  const match = /^(\s*(?:- )*)([a-z_]\w*):([^\s:/].*)$/i.exec(line);
  if (!match) return undefined;
  const [, lead = '', key = '', rest = ''] = match;
  const from = start + lead.length;
  return {
    start: from,
    end: from + key.length + 1 + rest.length,
    code: 'missing-space',
    found: `no space after the colon in "${key}:${rest}"`,
    expected: 'a key, a colon, a space, a value',
    mend: `write ${key}: ${rest}`,
  };
}

/** To YAML the file ends before a line that begins further left than its first. */
function leftOfFirst(file: SourceFile, offset: number, _document: Document, { code, message }: YAMLParseError): Mistake | undefined {
  const { line, start } = lineAt(file, offset);
  if (code !== 'UNEXPECTED_TOKEN' || !message.includes('at node end') || start + line.search(/\S/) !== offset) return undefined;
  const above = file.text.slice(0, start).split('\n').slice(0, -1);
  const first = above.findIndex((text) => /^\s*[^\s#]/.test(text) && !text.startsWith('---'));
  if (first === -1 || above[first]!.search(/\S/) <= offset - start) return undefined;
  return {
    start: offset,
    end: start + line.trimEnd().length,
    code: 'indentation',
    found: `line ${above.length + 1} indented less than line ${first + 1}, the first of the data`,
    expected: 'keys that belong together below one another',
    mend: 'give both the same indentation',
  };
}

function listBesideKeys(file: SourceFile, offset: number, _document: Document, { message }: YAMLParseError): Mistake | undefined {
  const { line, start } = lineAt(file, offset);
  if (message.startsWith('Sequence item without')) {
    return {
      start: start + Math.max(0, line.search(/\S/)),
      end: start + line.trimEnd().length,
      code: 'indentation',
      found: 'a line that is indented differently from the entry it belongs to',
      expected: 'the keys of an entry below one another',
      mend: 'indent it like the first key of the entry, two spaces after the dash',
    };
  }
  if (!message.includes('block-seq-ind on same line')) return undefined;
  return {
    start: offset,
    end: start + line.trimEnd().length,
    code: 'list-on-the-line-of-its-key',
    found: 'a dash on the line of the key',
    expected: 'a list on the lines below the key, or in square brackets',
    mend: 'put the dash on the next line, indented by two spaces',
  };
}

function secondDocument(file: SourceFile, offset: number, _document: Document, { code }: YAMLParseError): Mistake | undefined {
  if (code !== 'MULTIPLE_DOCS') return undefined;
  return {
    start: offset,
    end: offset + 3,
    code: 'second-document',
    found: 'a second document in the same file',
    expected: 'one document in each file',
    mend: `move it to a file of its own, or remove the line ${file.text.startsWith('---', offset) ? '---' : '... before it'}`,
  };
}

function indentation(file: SourceFile, offset: number, _document: Document, { code }: YAMLParseError): Mistake | undefined {
  if (code !== 'BAD_INDENT' && code !== 'MULTILINE_IMPLICIT_KEY' && code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'MISSING_CHAR') return undefined;
  const { line, start } = lineAt(file, code === 'BLOCK_AS_IMPLICIT_KEY' ? nextLine(file, offset) : offset);
  const from = start + Math.max(0, line.search(/\S/));
  const end = start + line.trimEnd().length;
  if (/^\s*(?:- )*[^:]+$/.test(line)) {
    return {
      start: from,
      end,
      code: 'key-without-value',
      found: `the line "${line.trim()}", which is neither a key with a value nor an entry of a list`,
      expected: 'a key, a colon, a space, a value',
      mend: 'write it as key: value, begin it with a dash and a space, or indent it to continue the text above',
    };
  }
  return {
    start: from,
    end,
    code: 'indentation',
    found: 'a line that is indented differently from its neighbours',
    expected: 'keys that belong together below one another',
    mend: 'indent it by as many spaces as the line it belongs with',
  };
}

/** The parser blames the value that a deeper line below it seems to continue; the deeper line is what a person has to look at. */
function nextLine(file: SourceFile, offset: number): number {
  const end = file.text.indexOf('\n', offset);
  return end === -1 ? offset : end + 1;
}
