/** The guide: one file a language, written as chapters. */
import type { MDXInstance } from 'astro';
import type { Language } from '#domain/text.ts';
import { addressOf } from '#words/words.ts';

type Prose = MDXInstance<Record<string, never>>;

const files = import.meta.glob<Prose>('./*.mdx', { eager: true });

/**
 * The guide's text as a component that wants to be told how a `Chapter` is shown, and its headings. Throws where a language has no guide:
 * a site with an empty chapter is worse than none.
 */
export function guideIn(language: Language): Pick<Prose, 'Content' | 'getHeadings'> {
  const file = files[`./${addressOf(language)}.mdx`];
  if (!file) throw new RangeError(`There is no guide in ${language}: src/site/guide/${addressOf(language)}.mdx is missing.`);
  return file;
}
