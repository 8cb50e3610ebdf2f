/** Moments seen from a plant: the remembered way gives what the plain way gives. */
import { describe, expect, test } from 'vitest';
import { momentIn } from '#domain/moment.ts';
import { compareMoments, localMoment } from '#input/local-moment.ts';
import { fc } from '../support/properties.ts';

describe('a moment', () => {
  test('is the same as without remembering, on days when clocks change too', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'Asia/Shanghai', 'America/Mexico_City', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC', 'Pacific/Apia');
    const times = fc
      .integer({ min: Date.UTC(2010, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 })
      .map((seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'));
    const changes = fc.constantFrom(
      '2026-03-29T00:59:59Z',
      '2026-03-29T01:00:00Z',
      '2026-10-25T00:59:59+02:00',
      '2026-10-25T22:59:59Z',
      '2011-12-30T09:59:00Z',
      '2011-12-30T10:00:00Z',
      '2026-05-03T10:20+08:00',
      '2026-05-03T10:20:30.25-06:00',
    );
    fc.assert(
      fc.property(fc.oneof(times, changes), zones, (written, zone) => {
        expect(localMoment(written, zone)).toEqual(momentIn(written, zone));
        expect(localMoment(written, zone)).toEqual(momentIn(written, zone));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['2026-05-03T10:00:00+02:00', '2026-05-03T08:30:00Z', -1],
    ['2026-05-03T10:00:00+02:00', '2026-05-03', 0],
    ['2026-05-02', '2026-05-03T00:00:00+02:00', -1],
    ['2026-05-04', '2026-05-03', 1],
  ])('%s beside %s', (one, other, order) => {
    expect(Math.sign(compareMoments(localMoment(one, 'Europe/Berlin'), localMoment(other, 'Europe/Berlin')))).toBe(order);
  });
});
