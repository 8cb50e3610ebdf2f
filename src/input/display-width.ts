/** How many columns a text takes in a terminal: two for Chinese characters and emoji, none for marks that join the character before. */

/** The columns of the text. */
export function displayWidth(text: string): number {
  let width = 0;
  let last = 0;
  let joined = false;
  for (const character of text) {
    // A variation selector asks for the picture of the character before, two columns wide.
    if (character === '\ufe0f') width += last === 1 ? 1 : 0;
    else if (!joined) width += last = widthOf(character);
    joined = character === '\u200d';
  }
  return width;
}

function widthOf(character: string): number {
  if (nothing.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

const nothing = /[\p{Mn}\p{Me}\p{Cf}\p{Emoji_Modifier}]/u;

// East Asian wide and fullwidth characters, and emoji that are pictures by themselves (flags are two halves of one column each).
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]|(?![\u{1f1e6}-\u{1f1ff}])\p{Emoji_Presentation}/u;
