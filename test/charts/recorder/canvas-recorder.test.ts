import { expect, test } from 'vitest';
import { CanvasRecorder } from '#charts/recorder/canvas-recorder.ts';
import { svgElements } from '#charts/recorder/svg-elements.ts';

function recorded(draw: (canvas: CanvasRecorder) => void): string {
  const recorder = new CanvasRecorder();
  draw(recorder);
  return svgElements(recorder, { size: 10, colour: 'soft' });
}

test.each<{ what: string; draw: (canvas: CanvasRecorder) => void; svg: string }>([
  { what: 'a filled rectangle', draw: (c) => { c.fillStyle = 'red'; c.fillRect(1, 2, 3, 4); }, svg: '<path fill="red" d="M1 2h3v4h-3z"/>' },
  { what: 'a stroked rectangle', draw: (c) => { c.strokeStyle = 'red'; c.strokeRect(1, 2, 3, 4); }, svg: '<path fill="none" stroke="red" d="M1 2h3v4h-3z"/>' },
  { what: 'neighbours that look alike are one path', draw: (c) => { c.fillStyle = 'red'; c.fillRect(0, 0, 1, 1); c.fillRect(2, 0, 1, 1); }, svg: '<path fill="red" d="M0 0h1v1h-1zM2 0h1v1h-1z"/>' },
  { what: 'neighbours that look different are not', draw: (c) => { c.fillStyle = 'red'; c.fillRect(0, 0, 1, 1); c.fillStyle = 'blue'; c.fillRect(2, 0, 1, 1); }, svg: '<path fill="red" d="M0 0h1v1h-1z"/><path fill="blue" d="M2 0h1v1h-1z"/>' },
  { what: 'a colour that lets light through is not merged', draw: (c) => { c.globalAlpha = 0.5; c.fillStyle = 'red'; c.fillRect(0, 0, 1, 1); c.fillRect(0, 0, 1, 1); }, svg: '<path fill="red" opacity="0.5" d="M0 0h1v1h-1z"/><path fill="red" opacity="0.5" d="M0 0h1v1h-1z"/>' },
  { what: 'width, dash, cap and join', draw: (c) => { c.strokeStyle = 'red'; c.lineWidth = 2; c.setLineDash([4, 2]); c.lineDashOffset = 1; c.lineCap = 'round'; c.lineJoin = 'round'; c.beginPath(); c.moveTo(0, 0); c.lineTo(9, 0); c.stroke(); }, svg: '<path fill="none" stroke="red" stroke-width="2" stroke-dasharray="4 2" stroke-dashoffset="1" stroke-linecap="round" stroke-linejoin="round" d="M0 0h9"/>' },
  { what: 'an odd dash is doubled, as on a canvas', draw: (c) => { c.setLineDash([3]); c.beginPath(); c.moveTo(0, 0); c.lineTo(9, 0); c.stroke(); }, svg: '<path fill="none" stroke="#000" stroke-dasharray="3 3" d="M0 0h9"/>' },
  { what: 'an empty path paints nothing', draw: (c) => { c.beginPath(); c.moveTo(1, 1); c.stroke(); c.fill(); }, svg: '' },
  { what: 'a line without a start begins at its end', draw: (c) => { c.beginPath(); c.lineTo(1, 1); c.lineTo(2, 1); c.stroke(); }, svg: '<path fill="none" stroke="#000" d="M1 1h1"/>' },
  { what: 'circles of one size become dots', draw: (c) => { c.fillStyle = 'red'; for (const x of [5, 9]) { c.beginPath(); c.arc(x, 5, 2, 0, 2 * Math.PI); c.fill(); } }, svg: '<path fill="none" stroke="red" stroke-width="4" stroke-linecap="round" d="M5 5h.1M9 5h.1"/>' },
  { what: 'a stroked circle is four curves', draw: (c) => { c.beginPath(); c.arc(0, 0, 10, 0, 2 * Math.PI); c.stroke(); }, svg: '<path fill="none" stroke="#000" d="M10 0c0 5.5-4.5 10-10 10-5.5 0-10-4.5-10-10 0-5.5 4.5-10 10-10 5.5 0 10 4.5 10 10"/>' },
  { what: 'a quarter of a circle is one', draw: (c) => { c.beginPath(); c.arc(0, 0, 10, 0, Math.PI / 2); c.stroke(); }, svg: '<path fill="none" stroke="#000" d="M10 0c0 5.5-4.5 10-10 10"/>' },
  { what: 'a pie slice is filled as drawn', draw: (c) => { c.beginPath(); c.moveTo(0, 0); c.arc(0, 0, 10, 0, Math.PI / 2); c.closePath(); c.fill(); }, svg: '<path fill="#000" d="M0 0h10c0 5.5-4.5 10-10 10z"/>' },
  { what: 'a transform moves and scales', draw: (c) => { c.translate(10, 20); c.scale(2, 3); c.fillRect(0, 0, 1, 1); }, svg: '<path fill="#000" d="M10 20h2v3h-2z"/>' },
  { what: 'restore brings back colour, dash and transform', draw: (c) => { c.save(); c.fillStyle = 'red'; c.translate(5, 5); c.restore(); c.fillRect(0, 0, 1, 1); }, svg: '<path fill="#000" d="M0 0h1v1h-1z"/>' },
  { what: 'restore without save changes nothing', draw: (c) => { c.fillStyle = 'red'; c.restore(); c.fillRect(0, 0, 1, 1); }, svg: '<path fill="red" d="M0 0h1v1h-1z"/>' },
  { what: 'the even-odd rule', draw: (c) => { c.beginPath(); c.rect(0, 0, 9, 9); c.rect(2, 2, 3, 3); c.fill('evenodd'); }, svg: '<path fill="#000" fill-rule="evenodd" d="M0 0h9v9h-9zm2 2h3v3h-3z"/>' },
  { what: 'text is text', draw: (c) => { c.fillStyle = 'red'; c.font = '10px x'; c.fillText('84.3', 1.25, 2); }, svg: '<text fill="red" x="1.3" y="2">84.3</text>' },
  { what: 'text in the usual size and colour says neither', draw: (c) => { c.fillStyle = 'soft'; c.font = '10px x'; c.fillText('84.3', 1, 2); }, svg: '<text x="1" y="2">84.3</text>' },
  { what: 'anchor, weight and size', draw: (c) => { c.fillStyle = 'soft'; c.textAlign = 'right'; c.font = 'bold 14px x'; c.fillText('84.3', 1, 2); }, svg: '<text text-anchor="end" font-weight="700" font-size="14" x="1" y="2">84.3</text>' },
  { what: 'texts that look alike are a group', draw: (c) => { c.fillStyle = 'soft'; c.font = '10px x'; c.textAlign = 'center'; c.fillText('a', 1, 2); c.fillText('b', 3, 2); }, svg: '<g text-anchor="middle"><text x="1" y="2">a</text><text x="3" y="2">b</text></g>' },
  { what: 'the middle of a text lies 0.36 em above its base line', draw: (c) => { c.fillStyle = 'soft'; c.font = '10px x'; c.textBaseline = 'middle'; c.fillText('a', 0, 0); }, svg: '<text x="0" y="3.6">a</text>' },
  { what: 'a rim and its text are one', draw: (c) => { c.fillStyle = 'soft'; c.font = '10px x'; c.strokeStyle = 'paper'; c.lineWidth = 3; c.strokeText('a', 1, 2); c.fillText('a', 1, 2); }, svg: '<text paint-order="stroke" stroke="paper" stroke-width="3" x="1" y="2">a</text>' },
  { what: 'markup in a text is text', draw: (c) => { c.fillStyle = 'soft'; c.font = '10px x'; c.fillText('<script>&"', 0, 0); }, svg: '<text x="0" y="0">&lt;script&gt;&amp;&quot;</text>' },
  { what: 'markup in a colour stays in its attribute', draw: (c) => { c.fillStyle = '"><script>'; c.fillRect(0, 0, 1, 1); }, svg: '<path fill="&quot;&gt;&lt;script&gt;" d="M0 0h1v1h-1z"/>' },
  { what: 'clearing forgets', draw: (c) => { c.fillRect(0, 0, 1, 1); c.clearRect(0, 0); }, svg: '' },
])('$what', ({ draw, svg }) => {
  expect(recorded(draw)).toBe(svg);
});

test('turned text keeps its own place and is turned as a whole', () => {
  expect(recorded((c) => { c.fillStyle = 'soft'; c.font = '10px x'; c.translate(5, 6); c.rotate(Math.PI / 2); c.fillText('a', 0, 0); })).toBe('<text transform="matrix(0 1 -1 0 5 6)" x="0" y="0">a</text>');
});

test('a text is as wide as in Noto Sans', () => {
  const recorder = new CanvasRecorder();
  recorder.font = '10px Noto Sans';
  expect(recorder.measureText('100').width).toBeCloseTo(17.16, 6);
});

test.each([
  ['a gradient', {}],
  ['a pattern', { setTransform() {} }],
])('%s is refused', (_, style) => {
  const recorder = new CanvasRecorder();
  recorder.fillStyle = style as string;
  expect(() => recorder.fillRect(0, 0, 1, 1)).toThrow(/plain colours only/);
});

test('clearing a part is refused', () => {
  expect(() => new CanvasRecorder().clearRect(1, 0)).toThrow(/as a whole/);
});
