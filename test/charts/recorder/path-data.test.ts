import { expect, test } from 'vitest';
import { PathData, tenthsText } from '#charts/recorder/path-data.ts';
import { fc } from '../../support/properties.ts';

test.each([
  [0, '0'],
  [5, '.5'],
  [-5, '-.5'],
  [10, '1'],
  [123, '12.3'],
  [-4800, '-480'],
  [123456, '12345.6'],
])('%d tenths are written %s', (tenths, text) => {
  expect(tenthsText(tenths)).toBe(text);
});

function path(draw: (data: PathData) => void): string {
  const data = new PathData();
  draw(data);
  return data.text;
}

test.each<{ what: string; draw: (data: PathData) => void; text: string }>([
  { what: 'a move alone draws nothing', draw: (data) => data.moveTo(3, 4), text: '' },
  { what: 'a slanted line', draw: (data) => { data.moveTo(1, 2); data.lineTo(4, 6); }, text: 'M1 2l3 4' },
  { what: 'level and upright lines', draw: (data) => { data.moveTo(0, 0); data.lineTo(5, 0); data.lineTo(5, -2); }, text: 'M0 0h5v-2' },
  { what: 'letters that repeat are left out', draw: (data) => { data.moveTo(0, 0); data.lineTo(1, 1); data.lineTo(2, 0); data.lineTo(3, 1.5); }, text: 'M0 0l1 1 1-1 1 1.5' },
  { what: 'a second stretch is a relative move', draw: (data) => { data.moveTo(0, 0); data.lineTo(5, 0); data.moveTo(0, 5); data.lineTo(5, 5); }, text: 'M0 0h5m-5 5h5' },
  { what: 'after closing one goes on from the start', draw: (data) => { data.moveTo(1, 1); data.lineTo(2, 1); data.lineTo(2, 2); data.close(); data.lineTo(0, 1); }, text: 'M1 1h1v1zm0 0h-1' },
  { what: 'no space is needed before a minus or a second point', draw: (data) => { data.moveTo(0.5, 0.5); data.lineTo(1, 0.1); data.lineTo(1.2, 0.4); }, text: 'M.5.5l.5-.4.2.3' },
  { what: 'a line that goes nowhere is not written', draw: (data) => { data.moveTo(0, 0); data.lineTo(0.01, 0.02); data.lineTo(1, 0); }, text: 'M0 0h1' },
  { what: 'dots have a length that nobody sees', draw: (data) => { data.dot(1, 1); data.dot(2, 2); }, text: 'M1 1h.1m.9 1h.1' },
  { what: 'a curve', draw: (data) => { data.moveTo(0, 0); data.curveTo(1, 0, 2, 1, 2, 2); }, text: 'M0 0c1 0 2 1 2 2' },
])('$what', ({ draw, text }) => {
  expect(path(draw)).toBe(text);
});

test('rounding errors do not add up: the last point lies where it should, to a tenth', () => {
  const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 }), (points) => {
      const text = path((data) => points.forEach(([x, y], index) => (index === 0 ? data.moveTo(x, y) : data.lineTo(x, y))));
      if (text === '') return;
      const [x, y] = endOf(text);
      expect(Math.abs(x - points.at(-1)![0])).toBeLessThanOrEqual(0.0500001);
      expect(Math.abs(y - points.at(-1)![1])).toBeLessThanOrEqual(0.0500001);
    }),
  );
});

/** Reads path data of straight lines as a renderer would. */
function endOf(text: string): readonly [x: number, y: number] {
  let [x, y] = [0, 0];
  for (const [, letter, rest] of text.matchAll(/([Mmlhv])([^Mmlhv]*)/g)) {
    const numbers = [...rest!.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
    if (letter === 'h') for (const by of numbers) x += by;
    else if (letter === 'v') for (const by of numbers) y += by;
    else for (let index = 0; index < numbers.length; index += 2) [x, y] = letter === 'M' ? [numbers[index]!, numbers[index + 1]!] : [x + numbers[index]!, y + numbers[index + 1]!];
  }
  return [x, y];
}
