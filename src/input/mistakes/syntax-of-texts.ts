/** Quotes, brackets and signs that end a text too early, too late or never. */
import { isCollection, isScalar, visit, type Document, type Node as YamlNode, type YAMLParseError } from 'yaml';
import { lineAt, type Habit, type Mistake } from '#input/mistakes/syntax-habit.ts';
import { inQuotes } from '#input/mistakes/wrong.ts';
import type { SourceFile } from '#input/source-file.ts';

/** In the order in which they are asked. */
export const habitsOfTexts: readonly Habit[] = [openQuote, openBracket, colonInText, reservedStart, exclamationMark, backslash, textAfterValue];

function openQuote(file: SourceFile, _offset: number, document: Document, { code, message }: YAMLParseError): Mistake | undefined {
  if (code !== 'MISSING_CHAR' || !message.includes('closing')) return undefined;
  const sign = message.includes("'quote") ? "'" : '"';
  const opened = last(document, (node) => isScalar(node) && file.text[node.range![0]] === sign);
  if (!opened) return undefined;
  const [from] = opened.range!;
  const { line, start } = lineAt(file, from);
  return {
    start: from,
    end: start + line.length,
    code: 'quote-not-closed',
    found: `a text that begins with ${sign} and does not end`,
    expected: `the same quote at the end of the text`,
    mend: `write ${line.trim().replace(/^(?:- )+/, '')}${sign}`,
  };
}

function openBracket(file: SourceFile, offset: number, document: Document, { code, message }: YAMLParseError): Mistake | undefined {
  const isOpen =
    (code === 'BAD_INDENT' || code === 'MISSING_CHAR') && /Flow (map|sequence)|flow collection/i.test(message) && /end with|Expected/.test(message);
  if (!isOpen) return undefined;
  const opened = last(document, (node) => isCollection(node) && node.flow === true && node.range![0] < offset);
  if (!opened) return undefined;
  const [from] = opened.range!;
  const close = file.text[from] === '[' ? ']' : '}';
  const { line, start } = lineAt(file, from);
  const name = close === ']' ? 'list' : 'mapping';
  return {
    start: from,
    end: start + line.trimEnd().length,
    code: 'bracket-not-closed',
    found: `a ${name} that begins with ${file.text[from]} and does not end`,
    expected: `${close} after its last entry`,
    mend: `put ${close} at the end of the ${name}`,
  };
}

function colonInText(file: SourceFile, offset: number, _document: Document, { code }: YAMLParseError): Mistake | undefined {
  const { line, start } = lineAt(file, offset);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const match = /^(\s*(?:- )*)([^\s:]+): +(.*: .*|.*:)$/.exec(line.trimEnd());
    if (!match) return undefined;
    const [, lead = '', key = '', text = ''] = match;
    const from = start + lead.length + line.slice(lead.length).indexOf(text, key.length + 1);
    return {
      start: from,
      end: from + text.length,
      code: 'colon-in-text',
      found: `a second colon in the text ${text}`,
      expected: 'a text with a colon and a space in it stands in quotes',
      mend: `write ${key}: ${inQuotes(text)}`,
    };
  }
  return code === 'BLOCK_IN_FLOW' || code === 'MISSING_CHAR' ? missingComma(line, start, offset) : undefined;
}

function missingComma(line: string, start: number, offset: number): Mistake | undefined {
  const match = /[{,]\s*[\w-]+: ([^,{}[\]]*? +[\w-]+): /.exec(line);
  if (!match) return undefined;
  const from = start + match.index + match[0].indexOf(match[1]!);
  return offset >= start
    ? {
        start: from,
        end: from + match[1]!.length,
        code: 'comma-missing',
        found: `two entries without a comma between them in ${match[1]}`,
        expected: 'a comma between the entries inside { }',
        mend: `put a comma before ${/[\w-]+$/.exec(match[1]!)![0]}`,
      }
    : undefined;
}

function reservedStart(file: SourceFile, offset: number, _document: Document, { code, message }: YAMLParseError): Mistake | undefined {
  const { line, start } = lineAt(file, offset);
  const isBlockSign = /^Not a YAML token|^Block scalar header/.test(message);
  if (code !== 'BAD_SCALAR_START' && code !== 'BAD_ALIAS' && !isBlockSign) return undefined;
  const from = isBlockSign ? start + Math.max(0, line.search(/[>|]/)) : offset;
  const text = line.slice(from - start).trimEnd();
  return {
    start: from,
    end: from + text.length,
    code: 'reserved-character',
    found: `a text that begins with ${text[0]}, a sign that YAML keeps for itself`,
    expected: 'such a text in quotes',
    mend: `write ${inQuotes(text)}`,
  };
}

function exclamationMark(file: SourceFile, offset: number, _document: Document, { code }: YAMLParseError): Mistake | undefined {
  if (code !== 'TAG_RESOLVE_FAILED' || file.text[offset] !== '!') return undefined;
  const { line, start } = lineAt(file, offset);
  const rest = line.slice(offset - start).replace(/\s#.*$/, '');
  const isInList = /[[{]/.test(line.slice(0, offset - start));
  const text = (isInList ? /^[^,\]}]*/.exec(rest)![0] : rest).trimEnd();
  const tag = /^!![a-z]\S*/.exec(text)?.[0];
  if (tag !== undefined) return { start: offset, end: offset + tag.length, code: 'tag', found: `the tag ${tag}`, expected: 'a plain value without a tag', mend: 'remove the tag' };
  return {
    start: offset,
    end: offset + text.length,
    code: 'reserved-character',
    found: 'a text that begins with !, a sign that YAML keeps for itself',
    expected: 'such a text in quotes',
    mend: text.length > 60 ? 'write it in quotes' : `write ${inQuotes(text)}`,
  };
}

function backslash(file: SourceFile, offset: number, _document: Document, { code }: YAMLParseError): Mistake | undefined {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  const found = file.text.slice(offset, offset + 2);
  const { line, start } = lineAt(file, offset);
  const text = /"([^"]*)"/.exec(line.slice(Math.max(0, line.lastIndexOf('"', offset - start))))?.[1];
  return {
    start: offset,
    end: offset + 2,
    code: 'backslash',
    found: `the backslash ${found} inside double quotes`,
    expected: 'a backslash written twice, or single quotes',
    mend: text === undefined ? 'use single quotes' : `write '${text.replaceAll("'", "''")}'`,
  };
}

function textAfterValue(file: SourceFile, offset: number, _document: Document, { code, message }: YAMLParseError): Mistake | undefined {
  if (code !== 'UNEXPECTED_TOKEN' || !/at node end|Unexpected (flow|comma)/.test(message)) return undefined;
  const { line, start } = lineAt(file, offset);
  const value = /^(\s*(?:- )*[^\s:]+: +|\s*- +)(\S.*)$/.exec(line.trimEnd());
  const text = line.slice(offset - start).trimEnd();
  if (/^[}\]]/.test(text))
    return {
      start: offset,
      end: offset + 1,
      code: 'bracket-not-opened',
      found: `a closing ${text[0]} without an opening one`,
      expected: 'as many closing brackets as opening ones',
      mend: 'remove it',
    };
  const mend = value ? `put the whole text in quotes: ${inQuotes(value[2]!)}` : 'remove it, or put the whole text in quotes';
  return {
    start: offset,
    end: offset + text.length,
    code: 'text-after-value',
    found: `the text ${text} after a value that had already ended`,
    expected: 'one value after the key',
    mend,
  };
}

/** The node that begins last among those that fit. */
function last(document: Document, fits: (node: YamlNode) => boolean): YamlNode | undefined {
  let found: YamlNode | undefined;
  visit(document, {
    Node(_key, node) {
      if (node.range && fits(node as YamlNode) && (!found || node.range[0] >= found.range![0])) found = node as YamlNode;
    },
  });
  return found;
}
