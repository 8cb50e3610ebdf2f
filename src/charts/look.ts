/** How each thing looks: colour with dash, marker or texture, so that no two things that meet in a chart differ by colour alone. */
import type { Mark, Role } from '#charts/chart.ts';
import type { Token } from '#charts/palette.ts';
import type { Tone } from '#view/rating-view.ts';

export interface LineLook {
  readonly colour: Token;
  readonly width: number;
  readonly dash: readonly number[];
  /** Every point has a dot of this radius; 0 for none. */
  readonly dot: number;
}

export interface BarLook {
  readonly colour: Token;
  /** `full` in the colour; `striped` and `hollow` in outline on the pale ground. */
  readonly texture: 'full' | 'striped' | 'hollow';
  readonly ground: Token;
}

export interface Look {
  readonly line: LineLook;
  readonly bar: BarLook;
}

/** How each series is drawn; no two differ by colour alone. */
export const looks: { readonly [role in Role]: Look } = {
  main: look('main', 'full', 'hush', { width: 2 }),
  monthly: look('quiet', 'full', 'hush', { width: 1, dot: 2 }),
  minor: look('minor', 'hollow', 'pale', { dash: [1, 2] }),
  major: look('major', 'striped', 'pale', { dash: [4, 2] }),
  critical: look('critical', 'full', 'pale', {}),
  met: look('quiet', 'full', 'hush', {}),
  missed: look('major', 'striped', 'pale', { dash: [4, 2] }),
  rated_best: look('best', 'full', 'best-tint', {}),
  rated_middle: look('middle', 'hollow', 'middle-tint', { dash: [4, 2] }),
  rated_worst: look('worst', 'full', 'worst-tint', { dash: [1, 2] }),
  rated_none: look('none', 'hollow', 'paper', { dash: [2, 4] }),
};

/** How a line that runs across a chart is drawn: a limit of what is noise. */
export const limitLook: LineLook = { colour: 'soft', width: 1, dash: [1, 3], dot: 0 };

/** The colours of marks on single months; their shapes differ too. */
export const markColours: { readonly [role in Mark['role']]: Token } = { capped: 'worst', signal: 'ink' };

/** The grounds of rating bands behind a score. */
export const tints: { readonly [tone in Tone]: Token } = { best: 'best-tint', middle: 'middle-tint', worst: 'worst-tint', none: 'none-tint' };

function look(colour: Token, texture: BarLook['texture'], ground: Token, { width = 2, dash = [], dot = 0 }: Partial<Omit<LineLook, 'colour'>>): Look {
  return { line: { colour, width, dash, dot }, bar: { colour, texture, ground } };
}
