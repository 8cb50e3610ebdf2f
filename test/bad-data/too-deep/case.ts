/** A thousand brackets inside one another. */
export const files = { 'suppliers/sharp-castings.yaml': `name: Sharp Castings\nnotes: ${'['.repeat(1000)}${']'.repeat(1000)}\n` };
