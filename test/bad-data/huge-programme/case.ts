/** A programme of more than five megabytes; it is not said to be missing. */
export const files = { 'programme.yaml': `id: acme\n${'# a comment that goes on and on\n'.repeat(200_000)}` };
