import { expect, test } from 'vitest';
import { picture } from '#report/picture.ts';

const root = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 240" width="480" height="240" font-size="12" fill="#56616c">';

test('texts are taken out of a chart with their place, colour and weight', () => {
  const { svg, texts, width, height } = picture(`${root}<title>T</title><path d="M0 0h1"/><g text-anchor="end" font-weight="700"><text fill="#1a7360" x="100" y="20">A &amp; B</text></g></svg>`);
  expect(svg).toBe(`${root}<path d="M0 0h1"/></svg>`);
  expect([width, height]).toEqual([480, 240]);
  expect(texts).toMatchObject([{ y: 20, size: 15, fill: '#1a7360', bold: true, text: 'A & B' }]);
  expect(texts[0]!.left).toBeLessThan(100);
});

test('a rim becomes a ground behind the text', () => {
  expect(picture(`${root}<text paint-order="stroke" stroke="#fff" x="5" y="9">7</text></svg>`).svg).toContain('fill-opacity="0.85"');
});

test('a chart with texts in an unknown form keeps them', () => {
  const turned = `${root}<text transform="rotate(90)" x="1" y="1">a</text></svg>`;
  expect(picture(turned)).toMatchObject({ svg: turned, texts: [] });
});
