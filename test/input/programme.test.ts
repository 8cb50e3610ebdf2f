/** What programme.yaml becomes. */
import { describe, expect, test } from 'vitest';
import { languageNames, languages } from '#domain/text.ts';
import { load } from '#input/load.ts';
import { folder, inShort, programmeText } from './folders.ts';

const programmeOf = (text: string) => {
  const { programme, problems } = load(folder({ 'programme.yaml': text }));
  if (programme === null) throw new Error(problems.map(inShort).join('\n'));
  return programme;
};

describe('a programme', () => {
  test('reports the month before as_of, in every language, with 24 months of history, unless it says otherwise', () => {
    expect(programmeOf(programmeText)).toMatchObject({
      period: '2026-05',
      languages,
      history: 24,
      demo: false,
      commodities: [],
      classes: [],
      owners: [],
      standards: [],
      attributions: [],
    });
    expect(programmeOf(programmeText.replace('2026-06-05', '2026-01-31')).period).toBe('2025-12');
  });

  test.each(languages)('says in a problem which language of a text it is about: %s', (language) => {
    const { problems } = load(folder({ 'programme.yaml': programmeText.replace('North plant', `{${language}: 1}`) }));
    expect(problems.map(({ about }) => about)).toEqual([`programme, plants, north, name, ${languageNames[language]}`]);
  });

  test('has plants that work from Monday to Friday', () => {
    expect(programmeOf(programmeText).plants[0]!.calendar).toEqual({ working_days: ['mon', 'tue', 'wed', 'thu', 'fri'], holidays: [], extra_working_days: [] });
  });

  test('writes holidays out day by day', () => {
    const text = programmeText.replace(
      'Europe/Berlin}',
      'Europe/Berlin, calendar: {holidays: [2026-12-25, {from: 2026-12-30, to: 2027-01-01}, 2026-12-31], extra_working_days: [2026-10-10]}}',
    );
    expect(programmeOf(text).plants[0]!.calendar).toMatchObject({
      holidays: ['2026-12-25', '2026-12-30', '2026-12-31', '2027-01-01'],
      extra_working_days: ['2026-10-10'],
    });
  });

  test('spells time zones as IANA does', () => {
    expect(programmeOf(programmeText.replace('Europe/Berlin', 'europe/berlin')).plants[0]!.time_zone).toBe('Europe/Berlin');
  });

  test('is plain data: it survives JSON unchanged', () => {
    const programme = programmeOf(programmeText);
    expect(JSON.parse(JSON.stringify(programme))).toStrictEqual(programme);
  });

  test('keeps its monitoring to itself: every supplier has its own', () => {
    expect(programmeOf(`${programmeText}monitoring: {visits: {since: 2025-06}}\n`)).not.toHaveProperty('monitoring');
  });
});

describe('a programme that cannot be read', () => {
  test('does not hide what is wrong elsewhere, and holds nothing against it that it would know', () => {
    const { programme, problems } = load(folder({ 'programme.yaml': 'id: [', 'suppliers/sharp.yaml': 'name: Sharp\nplants: [anywhere]\nincidents: none\n' }));
    expect(programme).toBeNull();
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual(['programme.yaml bracket-not-closed', 'suppliers/sharp.yaml text-for-list']);
  });

  test('still tells the ids of its plants where one of them is wrong', () => {
    const { problems } = load(
      folder({ 'programme.yaml': programmeText.replace('Europe/Berlin', 'Europe/Berln'), 'suppliers/sharp.yaml': 'name: Sharp\nplants: [north]\n' }),
    );
    expect(problems.map(({ code }) => code)).toEqual(['unknown-time-zone']);
  });
});
