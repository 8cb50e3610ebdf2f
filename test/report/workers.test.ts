import { afterAll, expect, test } from 'vitest';
import { typeset } from '#report/compiler.ts';
import { typesetters } from '#report/workers.ts';
import { busySupplier, sample } from './sample.ts';

const workers = typesetters(1);
afterAll(workers.close);

test('whoever orders gets the document ordered, however many wait for one worker and whether or not one before it could be set', async () => {
  const ordered = [sample(busySupplier(), 'en'), sample(busySupplier(), 'zh-CN'), sample(busySupplier({ name: 'Car 🚗' }), 'en'), sample(busySupplier({ name: 'Last Castings' }), 'en')];
  const [english, chinese, refused, last] = await Promise.allSettled(ordered.map(({ order }) => workers.typeset(order)));
  const pdf = (result: PromiseSettledResult<Uint8Array> | undefined): Buffer | undefined => (result?.status === 'fulfilled' ? Buffer.from(result.value) : undefined);
  expect(refused).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('Car 🚗') as unknown } });
  expect([english, chinese, last].map((result) => pdf(result)?.toString('latin1'))).toEqual([ordered[0], ordered[1], ordered[3]].map((one) => Buffer.from(typeset(one!.document)).toString('latin1')));
});

test('workers that are closed refuse what they have not set, what lies ready for one of them too', async () => {
  const closing = typesetters(1);
  const { order } = sample(busySupplier(), 'en');
  const all = Promise.allSettled(Array.from({ length: 4 }, () => closing.typeset(order)));
  await closing.close();
  expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
});
