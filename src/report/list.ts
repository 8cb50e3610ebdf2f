/** Lists with their lines broken: Typst sets an item whose width and height it has to find three times, one that comes with both once. */
import type { List } from '#report/document.ts';
import { lines } from '#report/lines.ts';
import { bodyLine, bodyText, pageWidth, wrappable } from '#report/table.ts';

/** The dash before an item and the room after it, as the template sets them, in points. */
const markerRoom = 14;

/** More lines than these may stand on two pages. */
const mostLines = 12;

/** The list, for the width in points. */
export function list(texts: readonly string[], width: number = pageWidth): List {
  const room = width - markerRoom;
  const item = (text: string): List['items'][number] => {
    const broken = lines(text, room, bodyText, 400);
    return broken === null || broken.length > mostLines ? { text: wrappable(text, room, bodyText), height: null } : { text: broken.join('\n'), height: broken.length * bodyLine };
  };
  return { kind: 'list', width: room, items: texts.map(item) };
}
