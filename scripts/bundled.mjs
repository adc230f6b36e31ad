/** The packages whose code is in the bundle, with their licences. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences under which code may be in what is published; each asks that its text goes along. */
export const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

/** From the metafiles of a build, in order of name. */
export function bundledPackages(metafiles) {
  const names = new Set();
  for (const path of metafiles.flatMap(({ inputs }) => Object.keys(inputs))) {
    const found = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
    if (found) names.add(found[1]);
  }
  return [...names].sort().map((name) => {
    const folder = join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (!allowed.includes(license))
      throw new Error(`${name}: the licence ${license} is not among ${allowed}`);
    return { name, version, license, text: licenceText(name, folder) };
  });
}

function licenceText(name, folder) {
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (file) return readFileSync(join(folder, file), 'utf8').trim();
  // One package has it at the end of its README.
  const readme = join(folder, 'README.md');
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  const start = text.search(/^LICENSE \(/m);
  if (start < 0) throw new Error(`${name} has no text of its licence`);
  return text.slice(start).trim();
}

/** What ships beside the bundle. */
export function licencesFile(packages) {
  const head = 'minim contains code of the packages below, unchanged, each under its own licence.\n';
  const parts = packages.map(({ name, version, license, text }) => {
    const title = `${name} ${version} (${license})`;
    return `${title}\n${'-'.repeat(title.length)}\n\n${text}\n`;
  });
  return [head, ...parts].join('\n');
}
