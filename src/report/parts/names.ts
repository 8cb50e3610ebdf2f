/** Long names in tables that tell of the same supplier row after row. */
import { lines } from '#report/lines.ts';
import { tableText } from '#report/table.ts';

/** A name that takes no more lines of this width than this, in points, is always printed whole. */
const [room, mostLines] = [150, 2];

/**
 * The names of a table's rows: whole where a supplier first appears, a long one cut after its first line in the rows below, unless it would then read like another.
 * @example namesInRows(['Acme', 'Acme']) //=> ['Acme', 'Acme']
 */
export function namesInRows(names: readonly string[]): string[] {
  const every = [...new Set(names)];
  const short = new Map(every.map((name) => [name, shortened(name, every)]));
  return names.map((name, index) => (names.indexOf(name) === index ? name : short.get(name)!));
}

function shortened(name: string, every: readonly string[]): string {
  const broken = lines(name, room, tableText, 400);
  if (broken === null || broken.length <= mostLines) return name;
  const [first] = broken as [string];
  const isOwn = every.every((other) => other === name || !other.startsWith(first));
  return isOwn ? `${first.replace(/[,，、\s]+$/, '')} …` : name;
}
