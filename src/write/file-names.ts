/** Names of files: the last part of a path, and safe names from names of groups. */

const LONGEST = 60;

/** Names that Windows keeps for devices, whatever stands behind the dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The last part of a path, as any system writes it. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/**
 * One for each name, in order; those that would be alike are numbered. Lower-case letters, digits and hyphens, so that none is a
 * path or a command.
 */
export function fileStems(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = safeStem(name);
    let stem = plain;
    for (let number = 2; taken.has(stem); number++) stem = `${plain}-${number}`;
    taken.add(stem);
    return stem;
  });
}

/** A name in lower-case letters, digits and hyphens; `group` where nothing is left of it. */
export function safeStem(name: string): string {
  const stem = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  if (stem === '') return 'group';
  return device.test(stem) ? `group-${stem}` : stem;
}
