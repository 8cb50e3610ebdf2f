/** The folder of a sample: it appears as a whole, and is replaced only while it holds what was written and nothing else. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow, makeFolder, replaceFolder } from '#cli/folders.ts';
import { marker, sampleFiles, type Pattern } from '#cli/sample/sample-files.ts';
import { digest } from '#report/digest.ts';

/** Whether the folder may be written: it is not there, it is empty, or it is an earlier sample in which nothing was changed. */
export function isFree(folder: string): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  const paths = filesBelow(folder);
  if (paths.length === 0) return true;
  if (!paths.includes(programmeFile)) return false;
  const programme = readFileSync(join(folder, programmeFile), 'utf8');
  const others = paths.filter((path) => path !== programmeFile).map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
  return programme.startsWith(marker) && programme === sealed(unsealed(programme), others.map(sealOf));
}

/** Writes a sample of so many suppliers into the folder, in place of an earlier one; gives the number of files and bytes. */
export function writeSample(pattern: Pattern, suppliers: number, folder: string): { readonly files: number; readonly bytes: number } {
  const seals: string[] = [];
  let bytes = 0;
  replaceFolder(folder, (whole) => {
    let programme = '';
    const write = (path: string, text: string): void => {
      makeFolder(dirname(join(whole, path)));
      writeFileSync(join(whole, path), text);
      bytes += Buffer.byteLength(text);
    };
    for (const [path, text] of sampleFiles(pattern, suppliers)) {
      if (path === programmeFile) programme = text;
      else {
        write(path, text);
        seals.push(sealOf([path, text]));
      }
    }
    write(programmeFile, sealed(programme, seals));
  });
  return { files: seals.length + 1, bytes };
}

const programmeFile = 'programme.yaml';
const sealLine = '# SHA-256 of what was written: ';

/** A file in one line, by which a change of it is found. */
function sealOf([path, text]: readonly [path: string, text: string]): string {
  return `${path} ${digest(text)}`;
}

/** The programme file with a line that tells what it and the others held when they were written. */
function sealed(programme: string, others: readonly string[]): string {
  const seal = digest([...others, sealOf([programmeFile, programme])].toSorted().join('\n'));
  return programme.replace('\n', `\n${sealLine}${seal}\n`);
}

function unsealed(programme: string): string {
  return programme.split('\n').filter((line, index) => index !== 1 || !line.startsWith(sealLine)).join('\n');
}
