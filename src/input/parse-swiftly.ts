/**
 * The usual YAML, read fast: block and flow collections, plain and quoted scalars. Whatever is unusual (an anchor, a tag, a key twice,
 * a mistake of syntax) gives null, and `parse-carefully.ts` reads the file again and finds the words for it.
 */
import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import { append, listNode, mapNode, put, scalarNode, type ListNode, type MapNode, type Node, type ScalarNode, type ScalarStyle } from '#input/node.ts';
import { plainScalar } from '#input/plain-scalar.ts';
import type { SourceFile } from '#input/source-file.ts';

/** Collections inside one another; nothing the data folder knows is nearly as deep. */
export const greatestDepth = 50;

/** A collection being filled, and the key that waits for its value. */
interface Frame {
  readonly node: ListNode | MapNode;
  key: ScalarEvent | null;
}

/** The file's tree, or null where it has to be read with care. */
export function parseSwiftly(file: SourceFile): Node | null {
  const events = eventsOf(file.text);
  if (events === null || !isOneDocument(events)) return null;
  const frames: Frame[] = [];
  let root: Node | null = null;
  for (let index = 1; index < events.length - 1; index += 1) {
    const event = events[index]!;
    if (event.type === EVENT_ID.POP) {
      const closed = frames.pop()!.node;
      if (frames.length > 0) lengthen(frames.at(-1)!.node, closed);
      continue;
    }
    if (isUnusual(event)) return null;
    const frame = frames.at(-1);
    if (frame?.node.kind === 'map' && frame.key === null) {
      if (!isUsualKey(event, file.text)) return null;
      frame.key = event;
      continue;
    }
    const node = nodeOf(event, file, frame?.key ?? null);
    if (node === null || (frame && !add(frame, node, file.text))) return null;
    if (!frame) root = node;
    if (node.kind !== 'scalar') frames.push({ node, key: null });
  }
  return root;
}

function eventsOf(text: string): Event[] | null {
  try {
    return parseEvents(text, { maxDepth: greatestDepth });
  } catch {
    return null;
  }
}

function isOneDocument(events: readonly Event[]): boolean {
  const [first] = events;
  if (first?.type !== EVENT_ID.DOCUMENT || first.directives.length > 0) return false;
  return !events.some((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
}

function isUnusual(event: Event): boolean {
  if (event.type === EVENT_ID.ALIAS || event.type === EVENT_ID.DOCUMENT) return true;
  return event.type !== EVENT_ID.POP && (event.anchorStart !== -1 || event.tagStart !== -1);
}

function isUsualKey(event: Event, text: string): event is ScalarEvent {
  if (event.type !== EVENT_ID.SCALAR || event.valueStart === -1) return false;
  if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK) return false;
  return !(event.style === SCALAR_STYLE.PLAIN && text.startsWith('<<', event.valueStart));
}

function nodeOf(event: Event, file: SourceFile, key: ScalarEvent | null): Node | null {
  if (event.type === EVENT_ID.MAPPING) return mapNode(file, event.start);
  if (event.type === EVENT_ID.SEQUENCE) return listNode(file, event.start);
  return event.type === EVENT_ID.SCALAR ? scalarOf(event, file, key) : null;
}

function scalarOf(event: ScalarEvent, file: SourceFile, key: ScalarEvent | null): ScalarNode | null {
  if (event.valueStart === -1) return nothingUnder(key, file);
  const text = getScalarValue(file.text, event);
  const quoted = isQuoted(event);
  if (event.style === SCALAR_STYLE.PLAIN) return scalarNode(file, event.valueStart, event.valueEnd, 'plain', plainScalar(text));
  if (quoted) return scalarNode(file, event.valueStart - 1, event.valueEnd + 1, quoted, text);
  const written = file.text.slice(event.valueStart, event.valueEnd);
  const end = event.valueStart + written.trimEnd().length;
  const start = event.valueEnd - written.trimStart().length;
  return start < end ? scalarNode(file, start, end, 'block', text) : null;
}

/** A key without a value: what is missing is shown at the key. */
function nothingUnder(key: ScalarEvent | null, file: SourceFile): ScalarNode | null {
  return key && scalarNode(file, startOf(key), endOf(key), 'plain', null);
}

function add(frame: Frame, node: Node, text: string): boolean {
  if (frame.node.kind === 'list') {
    append(frame.node, node);
    return true;
  }
  const event = frame.key!;
  const key = getScalarValue(text, event);
  if (frame.node.entries.has(key)) return false;
  put(frame.node, key, startOf(event), endOf(event), node);
  frame.key = null;
  return true;
}

function isQuoted({ style }: ScalarEvent): Extract<ScalarStyle, 'single' | 'double'> | undefined {
  if (style === SCALAR_STYLE.SINGLE_QUOTED) return 'single';
  return style === SCALAR_STYLE.DOUBLE_QUOTED ? 'double' : undefined;
}

function startOf(event: ScalarEvent): number {
  return isQuoted(event) ? event.valueStart - 1 : event.valueStart;
}

function endOf(event: ScalarEvent): number {
  return isQuoted(event) ? event.valueEnd + 1 : event.valueEnd;
}

function lengthen(parent: Node, child: Node): void {
  if (child.end > parent.end) parent.end = child.end;
}
