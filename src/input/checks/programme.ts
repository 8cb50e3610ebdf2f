/** Problems of programme.yaml that no single field shows: zones, months, plants, addresses, KPIs of one’s own. */
import { builtInKpis } from '#domain/kpi.ts';
import { daysBetween } from '#domain/moment.ts';
import { monthOf } from '#domain/month.ts';
import { idProblems, reservedIdProblems } from '#input/checks/ids.ts';
import { monitoringToCome } from '#input/checks/monitoring.ts';
import { itemsAt, nodeAt, textAt, type MapNode, type Node } from '#input/node.ts';
import { soundValue } from '#input/placed.ts';
import type { Finding, Problem } from '#input/problem.ts';
import { problemAt, warningAt } from '#input/report.ts';
import { zoneMeant, zoneNamed } from '#input/time-zone.ts';

/** All of them, and warnings where the month reported is not over or something is watched only later. */
export function programmeProblems(root: MapNode, unsound: ReadonlySet<Node>): Finding[] {
  const plants = itemsAt(root, 'plants');
  return [
    ...idProblems(plants, 'plant'),
    ...idProblems(itemsAt(root, 'commodities'), 'commodity'),
    ...idProblems(itemsAt(root, 'classes'), 'class'),
    ...idProblems(itemsAt(root, 'kpis'), 'KPI'),
    ...reservedIdProblems(root.entries.get('id') ?? root),
    ...plants.flatMap((plant) => [...zoneProblems(nodeAt(plant, ['time_zone'])), ...holidayProblems(nodeAt(plant, ['calendar', 'holidays']), unsound)]),
    ...itemsAt(root, 'kpis').flatMap((kpi) => builtInAgain(nodeAt(kpi, ['id']))),
    ...languageTwice(itemsAt(root, 'languages')),
    ...lineUrlProblems(nodeAt(root, ['repository', 'line_url'])),
    ...periodProblems(root, unsound),
    ...monitoringToCome(root, soundValue<string>(root, 'as_of', unsound)),
  ];
}

function zoneProblems(node: Node | undefined): Problem[] {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string' || node.value === '' || zoneNamed(node.value) !== undefined) return [];
  const meant = zoneMeant(node.value);
  return [
    problemAt(node, {
      code: 'unknown-time-zone',
      found: `the time zone ${node.value}, which does not exist`,
      expected: 'a time zone by its IANA name, for example Europe/Berlin',
      mend: meant === undefined ? 'write the zone of the nearest large city, as in Europe/Berlin' : `did you mean ${meant}? Write time_zone: ${meant}`,
    }),
  ];
}

function holidayProblems(holidays: Node | undefined, unsound: ReadonlySet<Node>): Problem[] {
  if (holidays?.kind !== 'list') return [];
  return holidays.items.flatMap((holiday) => {
    const [from, to] = [textAt(holiday, 'from'), textAt(holiday, 'to')];
    if (unsound.has(holiday) || from === undefined || to === undefined) return [];
    if (to < from)
      return [
        problemAt(
          nodeAt(holiday, ['to'])!,
          { code: 'reversed', found: `holidays to ${to}, before they begin on ${from}`, expected: 'a day that is not before from', mend: 'correct from or to' },
          nodeAt(holiday, ['from'])!,
        ),
      ];
    if (daysBetween(from, to) <= 366) return [];
    return [
      problemAt(holiday, {
        code: 'long-holiday',
        found: `holidays of ${daysBetween(from, to) + 1} days`,
        expected: 'holidays of at most a year',
        mend: 'correct from or to',
      }),
    ];
  });
}

function builtInAgain(node: Node | undefined): Problem[] {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string' || !Object.hasOwn(builtInKpis, node.value)) return [];
  return [
    problemAt(node, {
      code: 'kpi-is-built-in',
      found: `a KPI of your own with the id ${node.value}, which comes with Vernier`,
      expected: 'an id that no KPI has yet',
      mend: `write id: own-${node.value}, for example`,
    }),
  ];
}

function languageTwice(languages: readonly Node[]): Problem[] {
  return languages.flatMap((node, index) => {
    const other = languages.slice(0, index).find(({ value }) => value === node.value);
    return other
      ? [
          problemAt(
            node,
            { code: 'twice', found: `the language ${String(node.value)} a second time`, expected: 'each language once', mend: 'remove it' },
            other,
          ),
        ]
      : [];
  });
}

function lineUrlProblems(node: Node | undefined): Problem[] {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return [];
  const missing = ['{file}', '{line}'].filter((place) => !String(node.value).includes(place));
  return missing.length === 0
    ? []
    : [
        problemAt(node, {
          code: 'line-url',
          found: `an address without ${missing.join(' and ')}`,
          expected: 'an address in which {file} and {line} stand where path and line belong',
          mend: 'write for example https://github.com/acme/suppliers/blob/main/data/{file}#L{line}',
        }),
      ];
}

function periodProblems(root: MapNode, unsound: ReadonlySet<Node>): Finding[] {
  const [asOf, period] = [soundValue<string>(root, 'as_of', unsound), soundValue<string>(root, 'period', unsound)];
  if (asOf === undefined || period === undefined || period < monthOf(asOf)) return [];
  const node = root.entries.get('period')!;
  if (period > monthOf(asOf))
    return [
      problemAt(
        node,
        {
          code: 'period-in-the-future',
          found: `the month ${period}, after as_of ${asOf}`,
          expected: 'a month that has come',
          mend: 'write an earlier period or a later as_of',
        },
        root.entries.get('as_of')!,
      ),
    ];
  return [warningAt(node, { kind: 'period-not-over', values: [period, asOf] })];
}
