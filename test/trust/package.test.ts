/** What is published: the files that are needed and no others, nothing to be fetched with it, and every licence. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(text('package.json'));

interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}
/** As the build found it. */
const bundled = JSON.parse(text('dist/bundled.json')) as Bundled[];

function output(program: string, ...words: string[]): string {
  const { stdout, stderr, status } = spawnSync(program, words, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout;
}

describe('the package', () => {
  it('holds what is needed and nothing else', () => {
    const [packed] = JSON.parse(output('npm', 'pack', '--dry-run', '--json', '--ignore-scripts'));
    const paths = (packed.files as { path: string }[]).map(({ path }) =>
      path.replace(/-[A-Z0-9]{8}\.js$/, '.js'),
    );
    expect([...new Set(paths)].sort()).toEqual([
      'LICENSE',
      'README.md',
      'bin/minim.js',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/chunk.js',
      'dist/cli.js',
      'dist/index.js',
      'dist/page.json',
      'dist/restart-thread.js',
      'docs/data-sources.md',
      'examples/first-run/README.md',
      'examples/first-run/collaborators.csv',
      'examples/first-run/people.csv',
      'examples/first-run/rules.yaml',
      'package.json',
      'schema/rules.schema.json',
      ...readdirSync(join(root, 'templates')).map((name) => `templates/${name}`),
    ]);
    expect(packed.unpackedSize).toBeLessThan(4_000_000);
  });

  it('brings no other package with it, and runs nothing when it is installed', () => {
    for (const key of ['dependencies', 'optionalDependencies', 'peerDependencies'])
      expect(manifest).not.toHaveProperty(key);
    // `prepare` runs in a clone, never for a package that is installed.
    for (const script of ['preinstall', 'install', 'postinstall'])
      expect(manifest.scripts).not.toHaveProperty(script);
  });

  it('is built from exact versions, all with a checksum', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    const { packages } = JSON.parse(text('package-lock.json'));
    for (const [path, { integrity, version }] of Object.entries<Record<string, string>>(packages)) {
      if (path === '') continue;
      expect(version, path).toMatch(/^\d+\.\d+\.\d+/);
      expect(integrity, path).toMatch(/^sha512-/);
    }
  });
});

describe('what others wrote', () => {
  it('is in few packages, each named with its licence in docs/dependencies.md', () => {
    expect(bundled.length).toBeLessThanOrEqual(7);
    const rows = [...text('docs/dependencies.md').matchAll(/^\| ([\w-]+) +\| ([\d.]+) +\| ([\w-]+) +\|/gm)];
    expect(rows.map(([, name, version, license]) => ({ name, version, license }))).toEqual(bundled);
    for (const { name, version } of bundled) expect(manifest.devDependencies[name]).toBe(version);
  });

  it('goes along with the texts of its licences', () => {
    const licences = text('dist/THIRD-PARTY-LICENSES.txt');
    for (const { name, version, license } of bundled)
      expect(licences).toContain(`\n${name} ${version} (${license})\n`);
    const texts = licences.split(/^[\w-]+ [\d.]+ \(\w+\)$/m).slice(1);
    expect(texts).toHaveLength(bundled.length);
    for (const each of texts) {
      expect(each).toMatch(/Copyright/);
      expect(each.replace(/\s+/g, ' ')).toMatch(
        /Permission (is hereby granted, free of charge|to use, copy, modify)/,
      );
      expect(each).toMatch(/WITHOUT WARRANTY|DISCLAIMS ALL WARRANTIES/);
    }
  });

  it('stands in the bill of materials, which is the same each time', () => {
    const first = output(process.execPath, 'scripts/sbom.mjs');
    const bill = JSON.parse(first);
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.metadata.component).toMatchObject({ name: 'minim-groups', version: manifest.version });
    const listed = (bill.components as Record<string, unknown>[]).map(
      ({ name, version, licenses, hashes }) => {
        expect(hashes).toMatchObject([{ alg: 'SHA-512' }]);
        return { name, version, license: (licenses as { license: { id: string } }[])[0]!.license.id };
      },
    );
    expect(listed).toEqual(bundled);
    expect(first).not.toMatch(/timestamp|serialNumber/);
  });
});
