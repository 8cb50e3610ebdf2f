/** The list of rating methods: what is in force stands first, and every version leads to its page. */
import { expect, test } from 'vitest';
import type { Method } from '#domain/method.ts';
import type { Language } from '#domain/text.ts';
import { methodsPage } from '#view/method/methods-page.ts';
import { aMethod } from '../../support/builders.ts';
import { aSite } from '../site.ts';

/** One version of the method every half year; June 2026 is rated by the second. */
const versions = [aMethod({ effective_from: '2025-07' }), aMethod({ version: 2, effective_from: '2026-01' }), aMethod({ version: 3, effective_from: '2026-07' })];

function listed(methods: readonly Method[], language: Language = 'en') {
  return methodsPage(aSite({ methods, suppliers: [] }, language)).methods;
}

test('the version in force stands first, then the newest', () => {
  expect(listed(versions).map(({ link, in_force }) => [link.href, in_force])).toEqual([
    ['/en/methods/standard-2.html', true],
    ['/en/methods/standard-3.html', false],
    ['/en/methods/standard-1.html', false],
  ]);
});

test.each<[Language, readonly string[]]>([
  ['en', ['in force from January 2026 to June 2026', 'in force from July 2026', 'in force from July 2025 to December 2025']],
  ['zh-CN', ['2026年1月至2026年6月生效', '将自2026年7月起生效', '2025年7月至2025年12月生效']],
])('%s: each says when it holds', (language, validities) => {
  expect(listed(versions, language).map(({ validity }) => validity)).toEqual(validities);
});
