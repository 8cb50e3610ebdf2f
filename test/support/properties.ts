/** Where laws get their examples: the same ones each time, so that what passed passes; `LAWS_SEED=7 npx vitest run test/laws` looks at others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['LAWS_SEED'] ?? 20260601) });

export { fc };
