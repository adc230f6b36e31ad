/** Real files and those of other tests, to be made worse: exports with the rules that lie beside them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Sample {
  readonly name: string;
  readonly people: Buffer;
  readonly rules: string | null;
}

/** Of larger files the first rows are taken, so that a case stays quick. */
const MOST_BYTES = 3500;

export function readCorpus(root: string): Sample[] {
  const folders = ['examples', 'test/read/mess'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(parent, name)),
  );
  const exports = folders.filter((folder) => existsSync(join(root, folder, 'people.csv')));
  const loose = ['test/data', 'test/history/data'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.csv'))
      .map((name) => join(folder, name)),
  );
  const rules = (folder: string) => {
    const path = join(root, folder, 'rules.yaml');
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  return [
    ...exports.map((folder) => ({
      name: folder,
      people: start(join(root, folder, 'people.csv')),
      rules: rules(folder),
    })),
    ...loose.map((path) => ({ name: path, people: start(join(root, path)), rules: null })),
  ];
}

function start(path: string): Buffer {
  const bytes = readFileSync(path);
  if (bytes.length <= MOST_BYTES) return bytes;
  return bytes.subarray(0, bytes.lastIndexOf(10, MOST_BYTES) + 1);
}
