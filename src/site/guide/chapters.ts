/** The guide: its chapters in reading order, each written once per language. */
import type { MDXInstance } from 'astro';
import type { Language } from '#domain/text.ts';
import { addressOf } from '#words/words.ts';

export const guideChapters = ['rating', 'figures', 'charts', 'service', 'dispute', 'glossary'] as const;
export type GuideChapter = (typeof guideChapters)[number];

interface Facts {
  readonly title: string;
  readonly description: string;
}

type Prose = MDXInstance<{ title: string; description: string }>;

const files = import.meta.glob<Prose>('./*/*.mdx', { eager: true });

/** A chapter's title, its description, and its text as a component. */
export function guideChapter(language: Language, name: GuideChapter | 'method'): Facts & { readonly Content: Prose['Content'] } {
  const file = files[`./${addressOf(language)}/${name}.mdx`];
  if (!file) throw new RangeError(`The guide has no chapter ${name} in ${language}.`);
  return { title: file.frontmatter.title, description: file.frontmatter.description, Content: file.Content };
}
