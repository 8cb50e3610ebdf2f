/** Nine lists of nine aliases each: a few lines that stand for millions of values. */
const levels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

export const files = {
  'suppliers/sharp-castings.yaml': levels
    .map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => (index === 0 ? 'lol' : `*${levels[index - 1]}`)).join(', ')}]\n`)
    .join(''),
};
