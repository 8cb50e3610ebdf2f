/** Colours of a terminal, or none. */

/** What is painted. */
export type Tone = 'place' | 'mildPlace' | 'frame' | 'caret' | 'label';

/** The text in the colour of its tone. */
export type Paint = (tone: Tone, text: string) => string;

const codes: Readonly<Record<Tone, string>> = { place: '1;31', mildPlace: '1;33', frame: '2', caret: '1;31', label: '1' };

/** For a terminal. */
export function inColour(tone: Tone, text: string): string {
  return `\u001b[${codes[tone]}m${text}\u001b[0m`;
}

/** For a log. */
export function plainly(_tone: Tone, text: string): string {
  return text;
}
