/** Data as YAML that people like to read: short records on one line, texts in blocks. */
import { Document, isPair, isScalar, visit, type YAMLMap } from 'yaml';

// Records that read like the row of a table.
const tables: readonly string[] = ['delivery_months', 'delivery_lines', 'premium_freight', 'certificates', 'readings', 'submissions', 'sites', 'contacts', 'touchpoints', 'waits'];
const shortLine = 110;

/** The data as YAML, keys in the order given. */
export function readableYaml(data: object): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  // What stands inside one line needs no further look.
  visit(document, {
    Map(_, map, path) {
      const list = path.findLast(isPair)?.key;
      const isRow = isScalar(list) && tables.includes(String(list.value));
      if (!isRow && (path.length === 1 || !isShort(map))) return;
      map.flow = true;
      return visit.SKIP;
    },
    Seq(_, list) {
      if (!list.items.every(isScalar)) return;
      list.flow = true;
      return visit.SKIP;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function isShort({ items }: YAMLMap): boolean {
  const length = items.reduce((total, { key, value }) => total + String(key).length + (isScalar(value) ? String(value.value).length : shortLine), 0);
  return length < shortLine;
}
