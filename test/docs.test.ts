/** The documentation is true: links lead somewhere, paths and commands exist, examples load, tables are computed. */
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { deadline, type Limit } from '#domain/clock.ts';
import { builtInKpis, filters, type KpiTraits } from '#domain/kpi.ts';
import { consequences, detectionPoints, fieldActionKinds, severities, specialStatusKinds } from '#domain/incident.ts';
import { defaultDefinitions } from '#domain/method.ts';
import { partKinds } from '#domain/record.ts';
import { languages } from '#domain/text.ts';
import type { Touchpoint } from '#domain/visit.ts';
import { inWords } from '#cli/in-words.ts';
import { jsonSchemas } from '#input/json-schemas.ts';
import { load, type Loaded } from '#input/load.ts';
import type { DataFile } from '#input/source-file.ts';
import { onTimeLines, onTimeQuantity, onTimeReceipts } from '#kpi/delivery.ts';
import { pointsOf } from '#kpi/incidents.ts';
import { visitScore } from '#kpi/visit-handling.ts';
import { rounded } from '#rating/rounding.ts';
import { rateProgramme } from '#rating/rate-programme.ts';
import { controlLimits } from '#statistics/control-limits.ts';
import { clopperPearson, poisson, scaled, wilson, type Interval } from '#statistics/interval.ts';
import { href, paths } from '#view/links.ts';
import { programmeRecord } from '#view/programme/programme-record.ts';
import { scorecard, type Scorecard } from '#view/scorecard/scorecard.ts';
import { siteIn } from '#view/site-view.ts';
import { eventTable, figureTable, scoreTable } from '#view/programme/tables.ts';
import { anchorsOf, codeOf, isThere, linksOf, pageAt, pages, tableWith, targetOf, type Page } from './docs/markdown.ts';
import { saidByCheck } from './docs/said-by-check.ts';
import { examplesOf, resultsOf } from './docs/worked-examples.ts';
import { aDeliveryLine, aPlant, aQuestion, aSupplier, aVisit, aMoment } from './support/builders.ts';

const [readme, dataFormat, methods, kpis, rating, outputs, architecture] = ['README.md', 'docs/data-format.md', 'docs/methods.md', 'docs/kpis.md', 'docs/rating.md', 'docs/outputs.md', 'docs/architecture.md'].map(pageAt) as [Page, Page, Page, Page, Page, Page, Page];

/** The blocks of YAML of a page. */
const yamlOf = ({ fences }: Page): string[] => fences.filter(({ language }) => language === 'yaml').map(({ text }) => text);

const problemsOf = ({ problems, warnings }: Loaded): string[] => inWords([...problems, ...warnings]).map(({ file, line, found, expected }) => `${file}:${line}: found ${found}, expected ${expected}`);

describe.each(pages)('$path', (page) => {
  const links = linksOf(page).filter((link) => !/^[a-z]+:/.test(link));

  test('every link leads to a file that is there, and to a heading in it', () => {
    const dead = links.filter((link) => {
      const { path, anchor } = targetOf(page, link);
      return !existsSync(path) || (anchor !== '' && path.endsWith('.md') && !anchorsOf(pageAt(path)).includes(anchor));
    });
    expect(dead).toEqual([]);
  });

  test('every path it names is there', () => {
    const isPath = (code: string) => /^(?:src|test|docs|data|schemas|examples|scripts|public|\.ci)\/\S*$/.test(code) && !/[{}*]/.test(code);
    expect(codeOf(page).filter((code) => isPath(code) && !isThere(code))).toEqual([]);
  });

  test('every command it names exists, with its options', () => {
    expect(commandsOf(page).flatMap(faultsOf)).toEqual([]);
  });
});

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };

test('the README lists every command that is in src/cli', () => {
  const listed = tableWith(readme, 'command').rows.map(([cell]) => /`npm (?:run )?(.+)`/.exec(cell!)?.[1]);
  expect(listed.toSorted()).toEqual(Object.keys(scripts).filter((name) => /^node (?:--\S+ )*src\/cli\//.test(scripts[name]!)).toSorted());
});

/** Lines and code that begin with npm, or run a file with Node. */
function commandsOf(page: Page): string[] {
  const lines = page.fences.filter(({ language }) => language === 'sh' || language === '').flatMap(({ text }) => text.split('\n'));
  return [...lines, ...codeOf(page)].flatMap((line) => line.split(/&&|#/)).map((line) => line.trim()).filter((line) => /^(npm|npx) \S/.test(line) && !line.includes('…'));
}

function faultsOf(command: string): string[] {
  const file = /^npx node (\S+\.ts)/.exec(command)?.[1];
  if (file !== undefined) return existsSync(file) ? [] : [`${command}: no file ${file}`];
  const script = /^npm (?:--silent )?(?:run (?:--silent )?)?(\S+)/.exec(command)?.[1];
  if (script === undefined || ['install', 'install-test', 'ci'].includes(script)) return [];
  const runs = scripts[script];
  if (runs === undefined) return [`${command}: no script ${script} in package.json`];
  const source = /^node (?:--\S+ )*(src\/\S+\.ts)/.exec(runs)?.[1];
  const help = source === undefined ? '' : readFileSync(source, 'utf8');
  const options = [...command.matchAll(/ (--[a-z-]+)(?=[ =]|$)/g)].map((found) => found[1]!).filter((option) => option !== '--silent' && option !== '--help');
  return options.filter((option) => !help.includes(option)).map((option) => `${command}: no option ${option} in ${source ?? runs}`);
}

describe('the data folder and the methods', () => {
  /** The examples of a page are one supplier's folder, after the programme; the first of the methods is in force. */
  const files: DataFile[] = [
    ...yamlOf(dataFormat).map((text, index) => ({ path: index === 0 ? 'programme.yaml' : `suppliers/sharp-castings/${index}.yaml`, text })),
    { path: 'methods/standard.yaml', text: yamlOf(methods)[0]! },
  ];

  test('the examples are one programme, in which nothing is wrong and nothing to be warned of', () => {
    expect(problemsOf(load(files))).toEqual([]);
  });

  test.each([
    ['programme', dataFormat],
    ['supplier', dataFormat],
    ['method', methods],
  ])('every key of the schema of a %s stands in an example', (name, page) => {
    const written = new Set([...languages, ...yamlOf(page).flatMap((text) => keysOf(parse(text)))]);
    expect(propertiesOf(JSON.parse(jsonSchemas()[`${name}.schema.json`]!)).filter((key) => !written.has(key))).toEqual([]);
  });

  test('every published scheme is listed', () => {
    const listed = tableWith(methods, 'file').rows.map(([cell]) => /`(.+)`/.exec(cell!)![1]);
    expect(listed).toEqual(readdirSync('data/methods/examples').filter((name) => name.endsWith('.yaml')).toSorted());
  });
});

/** Every name of a property in a JSON Schema. */
function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { readonly properties?: object };
  return [...new Set([...Object.keys(properties), ...Object.values(schema).flatMap(propertiesOf)])];
}

/** Every key in a value. */
function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysOf)];
}

describe('the five minutes of the README', () => {
  const files = yamlOf(readme).map((text) => ({ path: /^# acme\/(\S+)\n/.exec(text)![1]!, text }));
  const supplier = files.find(({ path }) => path === 'suppliers/sharp-castings.yaml')!;
  const changed = (from: string, to: string): DataFile[] => files.map((file) => (file === supplier ? { ...file, text: file.text.replace(from, to) } : file));
  const cardOf = (changedFiles: readonly DataFile[]): Scorecard => scorecard(siteIn(rateProgramme(load(changedFiles).programme!), 'en'), 'sharp-castings');
  let card: Scorecard;
  beforeAll(() => {
    card = cardOf(files);
  });

  test('the three files are a programme, in which nothing is wrong and nothing to be warned of', () => {
    expect(files.map(({ path }) => path)).toEqual(['programme.yaml', 'methods/standard.yaml', 'suppliers/sharp-castings.yaml']);
    expect(problemsOf(load(files))).toEqual([]);
  });

  test('the mistake is answered word for word as it says', () => {
    const wrong = changed('detection_point: incoming', 'detection_point: incomming');
    expect(saidByCheck('acme', wrong)).toBe(readme.fences.find(({ language }) => language === 'text')!.text);
  });

  test('the supplier is rated as it says', () => {
    expect(card.rating).toMatchObject({ rating: 'B', score: { value: 81.5 } });
    const capped = cardOf(changed('severity: major', 'severity: major\n    consequences: [line_stop]'));
    expect(capped.rating).toMatchObject({ rating: 'C', uncapped: 'B', score: { value: 81.5 } });
  });

  test('the table of criteria is that of the scorecard', () => {
    const printed = card.criteria.map(({ kpi, figure, points, weight, lost }) => [`\`${kpi}\``, figure!.fraction, figure!.value.text, points.text, weight.text, lost.text].map((cell) => cell.replaceAll(/\s/g, ' ')));
    expect(printed).toEqual(tableWith(readme, 'criterion', 'records').rows);
    expect(card.criteria[0]!.figure!.interval!.text).toBe('86\u202fPPM to 394\u202fPPM');
  });

  test('the way up is that of the scorecard', () => {
    expect(card.way_up).toMatchObject({ next_rating: 'A', steps: [{ name: 'Defect rate (PPM)', to: 'at most 33\u202fPPM', hint: expect.stringContaining('7 fewer') as string }] });
    expect(card.way_up.criteria.find(({ name }) => name.startsWith('On-time'))).toMatchObject({ gain: { value: 8 } });
  });
});

describe('how a rating comes about', () => {
  test.each(examplesOf(rating).map((example) => ({ ...example, name: [...example.figures].map(([kpi, cell]) => `${kpi} ${cell}`).join(', ') })))('$name', (example) => {
    expect(resultsOf(example)).toEqual(example.expected);
  });

  test.each(tableWith(rating, 'scores, oldest first').rows)('the limits of %s', (scores, mean, range, lower, upper, verdictOn) => {
    const limits = controlLimits(scores!.split(', ').map(Number));
    const text = (value: number | null) => (value === null ? '–' : value.toFixed(2));
    expect([text(limits.mean), text(limits.mean_moving_range), text(limits.lower), text(limits.upper), limits.verdict]).toEqual([mean, range, lower, upper, verdictOn]);
  });

  test.each(tableWith(rating, 'number', 'decimals').rows)('%s rounded to %s decimals', (number, decimals, ...expected) => {
    const value = Number(number!.replace('−', '-'));
    const modes = (['half_up', 'half_even', 'down', 'up'] as const).map((mode) => String(rounded(value, { decimals: Number(decimals), mode })).replace('-', '−'));
    expect(modes).toEqual(expected);
  });
});

describe('KPIs', () => {
  test('those described are those there are, in the same order', () => {
    expect([...kpis.prose.matchAll(/^### `(\w+)`$/gm)].map((found) => found[1])).toEqual(Object.keys(builtInKpis));
  });

  test.each(Object.entries<KpiTraits>(builtInKpis))('%s is described with its unit, direction, monitoring and filters', (id, { unit, better, monitors, filters: own }) => {
    const section = kpis.text.split(`### \`${id}\`\n`)[1]!;
    const known = own.length === 0 ? 'no filters' : `filters ${own.map((filter) => `\`${filter}\``).join(', ')}`;
    expect(section.trim().split('\n')[0]).toBe(`Unit \`${unit}\`; ${better} is better; watched as \`${monitors}\`; ${known}.`);
  });

  test('the filters have the values there are', () => {
    const values = { severity: severities, detection_point: detectionPoints, consequence: consequences, part_kind: partKinds, status: specialStatusKinds, action: fieldActionKinds };
    const rows = tableWith(kpis, 'filter').rows;
    expect(rows.map(([name]) => name)).toEqual(filters.map((name) => `\`${name}\``));
    for (const [name, written] of rows.slice(0, -1)) expect(written).toBe(values[name!.replaceAll('`', '') as keyof typeof values].map((value) => `\`${value}\``).join(', '));
  });

  test.each(tableWith(kpis, 'kind', 'found').rows)('%s: %s of %s', (kind, found, of, low, high) => {
    const by = { Wilson: wilson, 'Clopper–Pearson': clopperPearson, Poisson: poisson }[kind!.split(',')[0]!] as (found: number, of: number) => Interval;
    const interval = scaled(by(Number(found), Number(of)), kind!.endsWith('PPM') ? 1_000_000 : 100);
    const decimals = kind!.endsWith('PPM') ? 0 : 2;
    expect([interval.low.toFixed(decimals), interval.high.toFixed(decimals)]).toEqual([low, high]);
  });

  test('the table of incident weights is that of the defaults', () => {
    const { head, rows } = tableWith(kpis, '', 'supplier 0');
    const points = head.slice(1).map((cell) => cell.split(' ')[0] as (typeof detectionPoints)[number]);
    const expected = severities.map((severity) => [`${severity} ${defaultDefinitions.incident_weights.severity[severity]}`, ...points.map((detection_point) => String(pointsOf({ severity, detection_point }, defaultDefinitions.incident_weights)))]);
    expect(points).toEqual(detectionPoints);
    expect(rows).toEqual(expected);
  });

  test.each(tableWith(kpis, 'receipts', '`otd_lines`').rows)('receipts of %s', (receipts, ...expected) => {
    const parts = [...receipts!.matchAll(/(\d+) on the (\d+)/g)].map((found) => ({ quantity: Number(found[1]), on: `2026-06-${found[2]!.padStart(2, '0')}` }));
    const question = aQuestion({ supplier: aSupplier({ delivery_lines: [aDeliveryLine({ ordered: 100, requested: '2026-06-10', committed: '2026-06-10', receipts: parts })] }) });
    const values = [onTimeLines, onTimeQuantity, onTimeReceipts].map((kpi) => kpi(question).value);
    expect(values.map((value) => String(Math.round(value! * 100) / 100))).toEqual(expected);
  });

  test.each(tableWith(kpis, 'limit', 'deadline').rows)('a limit of %s ends at %s', (limit, expected) => {
    const [count, unit] = limit!.split(' ');
    const holidays = Array.from({ length: 7 }, (_, index) => `2026-10-0${index + 1}`);
    const plant = aPlant({ time_zone: 'Asia/Shanghai', calendar: { working_days: ['mon', 'tue', 'wed', 'thu', 'fri'], holidays, extra_working_days: [] } });
    expect(deadline(aMoment('2026-09-30T16:51:00+08:00', plant.time_zone), { [unit!]: Number(count) } as unknown as Limit, plant).at).toBe(expected);
  });

  test.each(tableWith(kpis, 'met', 'missed').rows)('a visit with %s met and %s missed, and %s minutes waited', (met, missed, waited, expected) => {
    const named = (cell: string, result: 'met' | 'missed') => (cell === '–' ? [] : cell.split(', ')).map((name) => [name as Touchpoint, result] as const);
    const results = Object.fromEntries([...named(met!, 'met'), ...named(missed!, 'missed')]);
    expect(String(Math.round(visitScore(aVisit({ results, waited: [Number(waited)] }), defaultDefinitions.visits).score! * 100) / 100)).toBe(expected);
  });
});

describe('outputs', () => {
  const site = siteIn(rateProgramme(load(yamlOf(readme).map((text) => ({ path: /^# acme\/(\S+)\n/.exec(text)![1]!, text }))).programme!), 'en');
  const columns = new Map(tableWith(outputs, 'file', 'a row for each').rows.map(([file, , heads]) => [file!.replaceAll('`', ''), [...heads!.matchAll(/`(\w+)`/g)].map((found) => found[1]!)]));

  test.each([
    ['scores.csv', scoreTable],
    ['figures.csv', figureTable],
    ['events.csv', eventTable],
  ])('the columns of %s are those described', (file, table) => {
    expect(columns.get(file)).toEqual(table(site).head);
  });

  test('every field of a scorecard is described, and no other', () => {
    const described = tableWith(outputs, 'field').rows.flatMap(([cell]) => [...cell!.matchAll(/`(\w+)`/g)].map((found) => found[1]!));
    expect(described.toSorted()).toEqual(Object.keys(scorecard(site, 'sharp-castings')).toSorted());
  });

  test('the fields of the programme are those described', () => {
    expect(Object.keys(programmeRecord(site))).toEqual(['version', 'kind', 'language', 'programme', 'methods', 'suppliers']);
  });

  test('every file of the site is described', () => {
    const all = Object.values(paths).map((path) => (typeof path === 'function' ? href('en', (path as (...ids: string[]) => string)('<id>', '<id>')) : href('en', path)).slice(4));
    const text = outputs.text.replaceAll('<version>', '<id>');
    const isDescribed = (path: string) => text.includes(path) || text.includes(path.replace(/^suppliers\/<id>\//, '')) || text.includes(path.replace('suppliers-<id>', 'suppliers-2'));
    expect(all.filter((path) => !isDescribed(path))).toEqual([]);
  });
});

describe('architecture', () => {
  const rows = tableWith(architecture, 'folder of `src/`').rows.map(([layer, , may]) => ({ layer: layer!.replaceAll(/[`/]/g, ''), may: may! }));

  test('every folder of src/ is described', () => {
    expect(rows.map(({ layer }) => layer).toSorted()).toEqual(readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted());
  });

  test('every folder of test/ is described, but for those of layers, which go without saying', () => {
    const described = tableWith(pageAt('test/README.md'), 'folder').rows.flatMap(([cell]) => [...cell!.matchAll(/`test\/(\w[\w-]*)\/`/g)].map((found) => found[1]!));
    const folders = readdirSync('test', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.filter((name) => !described.includes(name) && !rows.some(({ layer }) => layer === name))).toEqual([]);
  });

  test.each(rows)('$layer imports only what it is said to', ({ layer, may }) => {
    const above = rows.slice(0, rows.findIndex((row) => row.layer === layer)).map((row) => row.layer);
    const allowed = may === 'all above' ? above : may.split(', ');
    const files = globSync(`src/${layer}/**/*.{ts,astro}`).map((path) => readFileSync(path, 'utf8'));
    const imported = new Set(files.flatMap((text) => [...text.matchAll(/ from '#([a-z]+)\//g)].map((found) => found[1]!)));
    expect([...imported].filter((one) => one !== layer && !allowed.includes(one))).toEqual([]);
  });

  test('every place it names is there', () => {
    const layers = new Set(rows.map(({ layer }) => layer));
    const named = codeOf(architecture).filter((code) => code.includes('/') && layers.has(code.split('/')[0]!));
    expect(named.filter((path) => !isThere(`src/${path}`))).toEqual([]);
  });
});
