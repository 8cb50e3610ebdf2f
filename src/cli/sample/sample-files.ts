/** The files of a sample programme, one after the other, from the demo's calendars and methods and so many made-up suppliers. */
import { parse, stringify } from 'yaml';
import { readableYaml } from '#cli/sample/readable-yaml.ts';
import { setting } from '#cli/sample/setting.ts';
import { supplier } from '#cli/sample/supplier.ts';
import { writtenPlants } from '#cli/sample/written.ts';

/** What the sample takes over from the demo programme, as text: its plants, KPIs and monitoring, and the methods by file name. */
export interface Pattern {
  readonly programme: string;
  readonly methods: ReadonlyMap<string, string>;
}

/** The first line of a sample's programme file; only a folder that has it is written over. */
export const marker = '# Written by `npm run sample`: made-up data, replaced as a whole by the next run.';

/** A sample's files by their path in the data folder. Supplier k is the same in a sample of any size. */
export function* sampleFiles(pattern: Pattern, suppliers: number): Generator<readonly [path: string, text: string]> {
  const programme = parse(pattern.programme);
  const { as_of: asOf, period, history, classes, ...kept } = programme;
  const place = setting(writtenPlants(programme.plants), period, history, asOf);
  const head = {
    ...kept,
    id: `sample-${suppliers}`,
    name: { en: `Sample of ${suppliers} suppliers`, 'zh-CN': `${suppliers}家供应商样本` },
    customer: { en: 'Sample customer', 'zh-CN': '样本客户' },
    demo: true,
    as_of: asOf,
    period,
    history,
    classes: classes.filter(({ id }: { id: string }) => id === 'series'),
  };
  delete head.owners;
  yield ['programme.yaml', `${marker}\n${stringify(head, { lineWidth: 0 })}`];
  for (const [name, text] of pattern.methods) yield [`methods/${name}`, withoutSchema(text)];
  for (let number = 1; number <= suppliers; number += 1) {
    const record = supplier(number, place);
    yield [`suppliers/${record.id}.yaml`, readableYaml(record)];
  }
}

// The way to the JSON Schema does not lead there from another folder.
function withoutSchema(text: string): string {
  return text.replace(/^# yaml-language-server:.*\n/, '');
}
