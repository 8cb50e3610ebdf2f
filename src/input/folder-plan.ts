/** Which file of the data folder is what, by its path alone; and paths that cannot be anything. */
import { isReserved } from '#input/checks/ids.ts';
import { nearest } from '#input/mistakes/nearest.ts';
import { wholeFile, type Problem } from '#input/problem.ts';
import { slug } from '#input/slug.ts';
import type { DataFile } from '#input/source-file.ts';
import { subjectOfPath } from '#input/subject.ts';

/** The files of a data folder by what they are about, and what is wrong with where they stand. */
export interface FolderPlan {
  readonly programme: readonly DataFile[];
  readonly methods: readonly DataFile[];
  readonly examples: readonly DataFile[];
  /** By the id that file or folder name gives; in the order of the ids. */
  readonly suppliers: ReadonlyMap<string, readonly DataFile[]>;
  readonly problems: readonly Problem[];
}

/** The plan of the folder; `unread` are the paths of files that are there and could not be read. The order in which the files are given does not matter. */
export function folderPlan(files: readonly DataFile[], unread: readonly string[] = []): FolderPlan {
  const inOrder = [...files].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
  const suppliers = new Map<string, DataFile[]>();
  const plan = { programme: [] as DataFile[], methods: [] as DataFile[], examples: [] as DataFile[], problems: [] as Problem[] };
  // A file that is renamed to the name of another would take its place.
  const taken = new Set([...inOrder.map(({ path }) => path), ...unread].flatMap((path) => [path, path.split('/').slice(0, 2).join('/')]));
  for (const file of inOrder) {
    const place = placeOf(file.path);
    if (place.kind === 'misplaced') plan.problems.push(misplaced(file.path, taken));
    else if (place.kind === 'supplier') suppliers.set(place.id, [...(suppliers.get(place.id) ?? []), file]);
    else plan[place.kind].push(file);
  }
  for (const [id, own] of suppliers) plan.problems.push(...nameProblems(id, own, taken), ...fileAndFolder(id, own));
  // A programme.yaml that could not be read is not missing, and nothing is missing from a folder that is not there.
  if (plan.programme.length === 0 && !unread.some((path) => path === '' || placeOf(path).kind === 'programme')) plan.problems.push(withoutProgramme());
  plan.problems.push(...plan.programme.splice(1).map(({ path }) => programmeTwice(path)));
  return { ...plan, suppliers: new Map([...suppliers].sort(([one], [other]) => (one < other ? -1 : 1))) };
}

type FilePlace = { readonly kind: 'programme' | 'methods' | 'examples' | 'misplaced' } | { readonly kind: 'supplier'; readonly id: string };

function placeOf(path: string): FilePlace {
  if (/^programme\.ya?ml$/.test(path)) return { kind: 'programme' };
  if (/^methods\/[^/]+\.ya?ml$/.test(path)) return { kind: 'methods' };
  if (/^methods\/examples\/.+\.ya?ml$/.test(path)) return { kind: 'examples' };
  const supplier = /^suppliers\/([^/]+)\.ya?ml$/.exec(path) ?? /^suppliers\/([^/]+)\/[^/]+\.ya?ml$/.exec(path);
  return supplier ? { kind: 'supplier', id: supplier[1]! } : { kind: 'misplaced' };
}

function misplaced(path: string, taken: ReadonlySet<string>): Problem {
  const problem = { severity: 'problem' as const, ...wholeFile(path), about: path };
  const lowered = path.replace(/\.ya?ml$/i, (ending) => ending.toLowerCase());
  if (lowered !== path && placeOf(lowered).kind !== 'misplaced')
    return {
      ...problem,
      code: 'file-name',
      found: `a file name that ends in ${path.slice(path.lastIndexOf('.'))}`,
      expected: 'a file name that ends in .yaml or .yml',
      mend: renaming(lowered, taken),
    };
  const [top = '', ...rest] = path.split('/');
  const meant =
    rest.length === 0 ? (nearest(top.replace(/\.ya?ml$/, ''), ['programme']) ? 'programme.yaml' : undefined) : nearest(top, ['suppliers', 'methods']);
  const isKnown = meant === top;
  return {
    ...problem,
    code: 'file-misplaced',
    found: 'a YAML file in a place that is not read',
    expected: 'programme.yaml, methods/<name>.yaml, suppliers/<id>.yaml or suppliers/<id>/<name>.yaml',
    mend: meant !== undefined && !isKnown ? `rename ${top} to ${meant}` : 'move it there, or out of the data folder',
  };
}

/** How a file or folder gets the name that its path should have. */
function renaming(path: string, taken: ReadonlySet<string>): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return taken.has(path) ? `there is ${name} already: keep what is needed of both in one, or give this one another name` : `rename it to ${name}`;
}

function nameProblems(id: string, files: readonly DataFile[], taken: ReadonlySet<string>): Problem[] {
  const [file] = files as [DataFile];
  const isFolder = file.path.split('/').length === 3;
  const noun = isFolder ? 'folder' : 'file';
  const problem = { severity: 'problem' as const, ...wholeFile(file.path), about: subjectOfPath(file.path) };
  if (isReserved(id))
    return [
      {
        ...problem,
        code: 'id-reserved',
        found: `a ${noun} named ${id}${isFolder ? '' : '.yaml'}, a name that Windows keeps for a device`,
        expected: 'a name that every machine can keep',
        mend: `rename it, for example to ${id}-1`,
      },
    ];
  if (/^[a-z0-9-]{1,64}$/.test(id)) return [];
  const mended = slug(id);
  const extension = isFolder ? '' : '.yaml';
  return [
    {
      ...problem,
      code: 'file-name',
      found: `a ${noun} named ${id}${extension}`,
      expected: 'the supplier’s id as its name: small letters a to z, digits and hyphens, at most 64',
      mend: mended === '' ? 'rename it in small latin letters; the supplier’s name may stay in any script' : renaming(`suppliers/${mended}${extension}`, taken),
    },
  ];
}

function fileAndFolder(id: string, files: readonly DataFile[]): Problem[] {
  const alone = files.filter(({ path }) => path.split('/').length === 2);
  const inFolder = files.filter(({ path }) => path.split('/').length === 3);
  const [file, second] = alone;
  const problem = (path: string) => ({ severity: 'problem' as const, ...wholeFile(path), about: subjectOfPath(path), code: 'supplier-twice' });
  if (file && inFolder.length > 0)
    return [
      {
        ...problem(file.path),
        found: `the file ${file.path} and the folder suppliers/${id}/`,
        expected: 'a file or a folder for each supplier',
        mend: `move the file into the folder, or remove one of the two`,
      },
    ];
  return second
    ? [
        {
          ...problem(second.path),
          found: `two files of the supplier ${id}`,
          expected: 'one file, or a folder, for each supplier',
          mend: `remove ${second.path}, or move both into suppliers/${id}/`,
        },
      ]
    : [];
}

function programmeTwice(path: string): Problem {
  return {
    severity: 'problem',
    ...wholeFile(path),
    about: 'programme',
    code: 'programme-twice',
    found: 'programme.yaml and programme.yml',
    expected: 'one of the two',
    mend: `remove ${path}, or move what it says into programme.yaml`,
  };
}

function withoutProgramme(): Problem {
  return {
    severity: 'problem',
    ...wholeFile('programme.yaml'),
    about: 'programme',
    code: 'no-programme',
    found: 'no programme.yaml in the data folder',
    expected: 'programme.yaml: the customer, its plants, the month reported',
    mend: 'add it, or name the right folder with --data',
  };
}
