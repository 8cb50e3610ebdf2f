/** Probe: reading, checking and rating a data folder, per supplier. Arguments: the folder, and how many runs count. */
import { report, Stopwatch } from '#cli/bench/probe.ts';
import { load } from '#input/load.ts';
import { readDataFolder } from '#input/read-data-folder.ts';
import { rateProgramme } from '#rating/rate-programme.ts';

/** Runs that do not count go on until so many suppliers were rated: then the code runs as fast as it will. */
const warmSuppliers = 300;

const [folder = '', runs = '5'] = process.argv.slice(2);
const watch = new Stopwatch();

/** One run, from the folder on disk to every month of every supplier rated; gives the number of suppliers. */
function run(): number {
  const stops = ['all', 'load'].map((name) => watch.start(name));
  const { files, problems } = readDataFolder(folder);
  const { programme } = load(files, problems);
  if (programme === null) throw new Error(`${folder} has problems: npm run check -- --data ${folder}`);
  const { length } = programme.suppliers;
  stops[1]!(length);
  const stopRating = watch.start('rate');
  rateProgramme(programme);
  stopRating(length);
  stops[0]!(length);
  return length;
}

for (let warmed = 0; warmed < warmSuppliers; ) warmed += run();
watch.reset();
for (let counted = 0; counted < Number(runs); counted += 1) run();
report(watch.samples);
