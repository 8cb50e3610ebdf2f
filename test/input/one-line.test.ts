/** Names and titles are read as one line, however they are written; other texts keep their lines. */
import { expect, test } from 'vitest';
import { documentOf } from '#input/document.ts';

const read = (text: string): unknown => documentOf([{ path: 'programme.yaml', text }]).root?.value;

test('line breaks in a name become one space, and none at its end', () => {
  expect(read('name: |\n  Acme\n\n  programme\ncustomer: "Acme\\r\\nMotors"\n')).toEqual({ name: 'Acme programme', customer: 'Acme Motors' });
});

test('in every language, and wherever names stand', () => {
  expect(read('plants:\n  - id: north\n    name:\n      en: "North\\nplant"\n      zh-CN: 北厂\nsites: [{name: "One\\n  two"}]\n')).toEqual({
    plants: [{ id: 'north', name: { en: 'North plant', 'zh-CN': '北厂' } }],
    sites: [{ name: 'One two' }],
  });
});

test('also where an alias stands for the name', () => {
  expect(read('name: &name "Acme\\nprogramme"\ncustomer: *name\n')).toEqual({ name: 'Acme programme', customer: 'Acme programme' });
});

test('other texts keep their lines', () => {
  expect(read('definition: |\n  One.\n  Two.\n')).toEqual({ definition: 'One.\nTwo.\n' });
});
