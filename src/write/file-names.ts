/** Names of files from names of groups: lower-case letters, digits and hyphens, so that none is a path or a command. */

const LONGEST = 60;

/** Names that Windows keeps for devices, whatever stands behind the dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** One for each name, in order; those that would be alike are numbered. */
export function fileStems(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = stemOf(name);
    let stem = plain;
    for (let number = 2; taken.has(stem); number++) stem = `${plain}-${number}`;
    taken.add(stem);
    return stem;
  });
}

function stemOf(name: string): string {
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
