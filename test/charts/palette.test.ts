import { expect, test } from 'vitest';
import { inPrintColours, palette, paletteCss, tokens, type Theme, type Token } from '#charts/palette.ts';
import { contrast, distance, seenBy } from './colour-vision.ts';

const themes: readonly Theme[] = ['light', 'dark'];
const grounds: readonly Token[] = ['paper', 'surface'];

const read: readonly Token[] = ['ink', 'soft', 'main', 'best', 'middle', 'worst', 'none'];
const seen: readonly Token[] = ['axis', 'quiet', 'minor', 'major', 'critical'];

test.each(themes.flatMap((theme) => read.map((token) => ({ theme, token }))))('$token can be read on $theme paper, surface: 4.5 to 1', ({ theme, token }) => {
  for (const ground of grounds) expect(contrast(palette[token][theme], palette[ground][theme])).toBeGreaterThanOrEqual(4.5);
});

test.each(themes.flatMap((theme) => seen.map((token) => ({ theme, token }))))('$token can be seen on $theme paper, surface: 3 to 1', ({ theme, token }) => {
  for (const ground of grounds) expect(contrast(palette[token][theme], palette[ground][theme])).toBeGreaterThanOrEqual(3);
});

test.each(themes.flatMap((theme) => (['best', 'middle', 'worst', 'none'] as const).map((tone) => ({ theme, tone }))))('the letter on a $theme badge and on the tint of a band can be read: $tone', ({ theme, tone }) => {
  expect(contrast(palette['on-rating'][theme], palette[tone][theme])).toBeGreaterThanOrEqual(4.5);
  expect(contrast(palette[tone][theme], palette[`${tone}-tint`][theme])).toBeGreaterThanOrEqual(4.5);
  expect(contrast(palette.main[theme], palette[`${tone}-tint`][theme])).toBeGreaterThanOrEqual(4.5);
});

test.each(themes)('outlines of textures can be seen on their pale ground: %s', (theme) => {
  for (const token of ['minor', 'major'] as const) expect(contrast(palette[token][theme], palette.pale[theme])).toBeGreaterThanOrEqual(3);
  expect(contrast(palette.middle[theme], palette['middle-tint'][theme])).toBeGreaterThanOrEqual(3);
});

const neighbours: readonly (readonly [Token, Token])[] = [
  ['main', 'quiet'],
  ['main', 'worst'],
  ['quiet', 'major'],
  ['best', 'middle'],
  ['middle', 'worst'],
  ['best', 'worst'],
  ['critical', 'minor'],
];

test.each(themes.flatMap((theme) => neighbours.map(([one, other]) => ({ theme, one, other }))))('$one and $other stay apart for every kind of colour vision, $theme', ({ theme, one, other }) => {
  for (const vision of ['normal', 'protan', 'deutan', 'tritan'] as const) {
    expect(distance(seenBy(vision, palette[one][theme]), seenBy(vision, palette[other][theme])), vision).toBeGreaterThan(10);
  }
});

test('the style sheet has every token in light and in dark, and paper is light', () => {
  const css = paletteCss();
  for (const token of tokens) expect(css.split(`--${token}:`).length - 1).toBe(3);
  expect(css).toContain(`:root{color-scheme:light;--paper:${palette.paper.light}`);
  for (const rule of css.split('\n').filter((line) => line.includes('color-scheme:dark'))) expect(rule).toMatch(/^@media screen/);
});

test('a PDF gets plain light colours', () => {
  expect(inPrintColours('<path fill="var(--best-tint)" stroke="var(--ink)"/>')).toBe(`<path fill="${palette['best-tint'].light}" stroke="${palette.ink.light}"/>`);
});

test('what is no token stays as it is', () => {
  expect(inPrintColours('var(--unheard-of) var(--constructor)')).toBe('var(--unheard-of) var(--constructor)');
});
