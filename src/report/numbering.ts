/** Numbers for headings, tables and figures, given once over the whole document in reading order. */
import type { Block, Heading } from '#report/document.ts';

export interface NumberWords {
  readonly table: (number: string) => string;
  readonly figure: (number: string) => string;
}

/**
 * The blocks with sections as 1 and 1.1, tables as Table 1 and figures as Figure 1.
 */
export function numbered(blocks: readonly Block[], words: NumberWords): Block[] {
  const sections = [0, 0];
  let tables = 0;
  let figures = 0;
  const number = (block: Block): Block => {
    switch (block.kind) {
      case 'heading':
        return { ...block, number: sectionNumber(sections, block) };
      case 'table':
        return { ...block, label: words.table(String(++tables)) };
      case 'figures':
        return { ...block, items: block.items.map((item) => ({ ...item, label: words.figure(String(++figures)) })) };
      case 'columns':
        return { ...block, left: block.left.map(number), right: block.right.map(number) };
      default:
        return block;
    }
  };
  return blocks.map(number);
}

function sectionNumber(sections: number[], { level }: Heading): string {
  sections[level - 1] = sections[level - 1]! + 1;
  sections.fill(0, level);
  return sections.slice(0, level).join('.');
}

/** A heading, not numbered yet. */
export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, number: '', text };
}
