/**
 * The colours of the product, named for their job, each for light and for dark pages.
 * Calm, apart for colour-blind readers, at least 3:1 for what must be seen and 4.5:1 for what must be read, on paper and on surface;
 * a test computes it. A token is a CSS custom property of the same name: `ink` is `var(--ink)`.
 */

/** Every colour by its job, for light and for dark pages. */
export const palette = {
  /** The page, and a panel on it. */
  paper: { light: '#ffffff', dark: '#14181d' },
  surface: { light: '#f5f6f4', dark: '#1c2229' },
  /** Text, and text that stands back. */
  ink: { light: '#1b2229', dark: '#e8ebee' },
  soft: { light: '#56616c', dark: '#a7b1bb' },
  /** Hairlines, which only help the eye, and the base line, which must be seen. */
  grid: { light: '#dfe3e5', dark: '#2e363f' },
  axis: { light: '#838d97', dark: '#6f7b87' },
  /** The line a chart is about; months behind it; what went as it should. */
  main: { light: '#1f5c8f', dark: '#78b6e4' },
  quiet: { light: '#7a8fa2', dark: '#6a7d90' },
  hush: { light: '#e9eef2', dark: '#222b34' },
  /** What asks for attention, strongest first, and their pale grounds. */
  critical: { light: '#7a1a1a', dark: '#ea6f65' },
  major: { light: '#b8541a', dark: '#ee9257' },
  minor: { light: '#a0721b', dark: '#d3a955' },
  pale: { light: '#fbf1e2', dark: '#2c2419' },
  /** Where a rating stands among the bands: as text or line, as ground of a badge with its text, as tint behind a chart. */
  best: { light: '#1a7360', dark: '#62c4a8' },
  middle: { light: '#8a6100', dark: '#e0b34f' },
  worst: { light: '#a3312b', dark: '#f08c80' },
  none: { light: '#5f6a75', dark: '#9aa5b0' },
  'on-rating': { light: '#ffffff', dark: '#14181d' },
  'best-tint': { light: '#e6f2ee', dark: '#172a27' },
  'middle-tint': { light: '#f9f2e1', dark: '#2a2519' },
  'worst-tint': { light: '#faf0ee', dark: '#2a1e20' },
  'none-tint': { light: '#eef0f1', dark: '#232a31' },
} as const satisfies { readonly [token: string]: { readonly light: string; readonly dark: string } };

export type Token = keyof typeof palette;
export type Theme = 'light' | 'dark';

/** The names of all colours, in the order of the palette. */
export const tokens = Object.keys(palette) as Token[];

/** A token as CSS reads it. */
export function variable(token: Token): string {
  return `var(--${token})`;
}

/**
 * A style sheet with every token: light, dark where the reader's system or `data-theme="dark"` on the root asks for it, and light on paper.
 */
export function paletteCss(): string {
  const light = `color-scheme:light;${declarations('light')}`;
  const dark = `color-scheme:dark;${declarations('dark')}`;
  return [
    `:root{${light}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}`,
    `@media screen{:root[data-theme=dark]{${dark}}}`,
  ].join('\n');
}

/** The custom properties of one theme, as declarations: `--paper:#ffffff;--surface:…`. */
function declarations(theme: Theme): string {
  return tokens.map((token) => `--${token}:${palette[token][theme]}`).join(';');
}

/**
 * The same text with every token replaced by its colour on paper, for a PDF, which knows no custom properties.
 * @example inPrintColours('fill="var(--paper)"') //=> 'fill="#ffffff"'
 */
export function inPrintColours(text: string): string {
  return text.replace(/var\(--([a-z-]+)\)/g, (found, token: string) => (Object.hasOwn(palette, token) ? palette[token as Token].light : found));
}
