/** Prints the software bill of materials of what is published, as CycloneDX: the packages whose code is in the bundle. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ran = spawnSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
  encoding: 'utf8',
});
if (ran.status !== 0) throw new Error(ran.stderr);
const whole = JSON.parse(ran.stdout);
const bundled = JSON.parse(readFileSync('dist/bundled.json', 'utf8'));
const refs = new Set(bundled.map(({ name, version }) => `${name}@${version}`));
const components = whole.components.filter((each) => refs.has(each['bom-ref']));
if (components.length !== refs.size) throw new Error(`not all of ${[...refs]} are in package-lock.json`);
// npm calls a package without a registry by its folder.
const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
const own = { ...whole.metadata.component, name };
const { timestamp: _, ...metadata } = { ...whole.metadata, component: own };
// Neither a time nor a number that is new each time: the same version has the same bill.
const { serialNumber: __, ...rest } = whole;
const sbom = {
  ...rest,
  metadata,
  components: components.map((each) => ({
    ...each,
    scope: 'required',
    properties: [{ name: 'minim:bundled', value: 'true' }],
  })),
  dependencies: [
    { ref: own['bom-ref'], dependsOn: [...refs] },
    ...components.map((each) => ({ ref: each['bom-ref'], dependsOn: [] })),
  ],
};
process.stdout.write(`${JSON.stringify(sbom, null, 2)}\n`);
