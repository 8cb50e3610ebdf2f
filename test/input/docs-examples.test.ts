/** The YAML that the documentation shows is one programme, and loads as it stands. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { load } from '#input/load.ts';
import { inShort } from './folders.ts';

function examplesOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!);
}

test('the examples of the data format and of the methods make up a programme', () => {
  const [programme = '', ...supplier] = examplesOf('docs/data-format.md');
  const [method = ''] = examplesOf('docs/methods.md');
  const files = [
    { path: 'programme.yaml', text: programme },
    { path: 'methods/standard.yaml', text: method },
    ...supplier.map((text, index) => ({ path: `suppliers/sharp-castings/${index}.yaml`, text })),
  ];
  const { programme: loaded, problems } = load(files);
  expect(problems.map(inShort)).toEqual([]);
  expect(loaded!.suppliers[0]).toMatchObject({ id: 'sharp-castings', plants: ['north', 'south'] });
});
