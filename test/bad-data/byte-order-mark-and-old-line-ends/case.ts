/** A byte order mark, Windows line ends, old Mac line ends: all of them are read in silence; the mistake is found on its line. */
const lines = [
  'name: Sharp Castings',
  'incidents:',
  '  - id: inc-1',
  '    title: Burr',
  '    detected: 2026-05-03',
  '    plant: nort',
  '    detection_point: incoming',
  '    severity: major',
];

export const files = {
  'suppliers/sharp-castings.yaml': `\ufeff${lines.join('\r\n')}\r\n`,
  'suppliers/blunt-castings.yaml': lines.join('\r').replace('Sharp', 'Blunt'),
};
