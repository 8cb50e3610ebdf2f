/** A file of more than five megabytes. */
export const files = { 'suppliers/sharp-castings.yaml': `name: Sharp Castings\n${'# a comment that goes on and on\n'.repeat(200_000)}` };
