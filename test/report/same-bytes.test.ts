import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { typeset } from '#report/compiler.ts';
import { typesetters } from '#report/workers.ts';
import { busySupplier, sample } from './sample.ts';

const workers = typesetters(1);
afterAll(workers.close);

test('the same data gives the same bytes: again, in another process and time zone, and from a worker', async () => {
  const { document, order } = sample(busySupplier(), 'en');
  const bytes = Buffer.from(typeset(document));
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect(Buffer.from(typeset(document)).equals(bytes)).toBe(true);
  expect(Buffer.from(await workers.typeset(order)).equals(bytes)).toBe(true);
  const script = `
    import { createHash } from 'node:crypto';
    import { typeset } from '#report/compiler.ts';
    import { busySupplier, sample } from './test/report/sample.ts';
    console.log(createHash('sha256').update(typeset(sample(busySupplier(), 'en').document)).digest('hex'));`;
  const other = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], { env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' }, encoding: 'utf8' });
  expect(other.trim()).toBe(hash);
});
