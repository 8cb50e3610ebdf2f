/** A data folder read and checked for all that a build needs of it: the data itself, and characters that the fonts can print. */
import { glyphProblems } from '#input/checks/glyphs.ts';
import { load, type Loaded } from '#input/load.ts';
import { readDataFolder } from '#input/read-data-folder.ts';
import { unprintable } from '#report/glyphs.ts';

/** What is in the folder, or everything that is wrong with it at once. */
export function checkedData(folder: string): Loaded {
  const { files, problems } = readDataFolder(folder);
  return load(files, [...problems, ...glyphProblems(files, unprintable)]);
}
